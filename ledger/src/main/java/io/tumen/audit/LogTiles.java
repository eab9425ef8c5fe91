package io.tumen.audit;

import io.tumen.audit.LogStore.Entry;
import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The log as the resources of C2SP tlog-tiles, from which anyone can mirror it: `checkpoint`, `tile/…` with hashes,
/// and `tile/entries/…` with the leaves.
public final class LogTiles {
    public static final String CHECKPOINT = "checkpoint";

    private final LogStore store;
    private final Prover prover;

    public LogTiles(DataSource database, Prover prover) {
        this.store = new LogStore(database);
        this.prover = prover;
    }

    /// What lies at that path below the log's address, or null when nothing does.
    ///
    /// @param path without a slash at its head
    public byte @Nullable [] find(String path) {
        if (path.equals(CHECKPOINT)) {
            return Leaf.bytes(prover.checkpoint().toString());
        }
        TilePath tile = TilePath.find(path);
        return tile == null ? null : store.inOneView(() -> bytesOf(tile));
    }

    private byte @Nullable [] bytesOf(TilePath tile) {
        LogStore.Run head = store.findLastRun();
        int level = Math.max(0, tile.level());
        if (head == null || Tree.widthOf(level, tile.index(), head.size()) < tile.width()) {
            return null;
        }
        return tile.level() == TilePath.ENTRIES
                ? bundle(store.entriesFrom(tile.index() * Tree.TILE_WIDTH, tile.width()))
                : joined(store.tile(level, tile.index(), tile.width()));
    }

    private static byte[] joined(List<Hash> hashes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        hashes.forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }

    /// Every leaf behind its length in two bytes.
    private static byte[] bundle(List<Entry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            byte[] leaf = Leaf.bytes(entry.text());
            bytes.write(leaf.length >> 8);
            bytes.write(leaf.length);
            bytes.writeBytes(leaf);
        }
        return bytes.toByteArray();
    }
}
