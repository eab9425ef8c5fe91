package io.tumen.audit;

import io.tumen.corridor.InvalidValueException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A copy of a log in a folder, in the layout of C2SP tlog-tiles, so that any web server can serve it and anyone can
/// check it.
public record Mirror(Path folder) {
    private static final int LENGTH_BYTES = 2;

    /// Writes what is missing; a full tile that is there stays as it is. The checkpoint comes last, so that a copy that
    /// was cut short has an old head and not a broken one.
    ///
    /// @param log finds a resource by its path
    /// @return the head of the copied log
    /// @throws InvalidValueException when the folder holds another log, or one that ours does not go on from
    public Checkpoint copyFrom(Function<String, byte @Nullable []> log) {
        String note = new String(bytesOf(log, LogTiles.CHECKPOINT), StandardCharsets.UTF_8);
        Checkpoint head = Checkpoint.of(SignedNote.parse(note));
        for (int level = 0; Tree.widthOf(level, 0, head.size()) > 0; level++) {
            copyLevel(log, level, head.size());
        }
        copyLevel(log, TilePath.ENTRIES, head.size());
        Checkpoint before = findHead();
        if (before != null && before.size() > 0) {
            requireGrown(before, head);
        }
        write(LogTiles.CHECKPOINT, note.getBytes(StandardCharsets.UTF_8));
        return head;
    }

    /// The head of the log in the folder.
    public SignedNote checkpoint() {
        return SignedNote.parse(new String(read(LogTiles.CHECKPOINT), StandardCharsets.UTF_8));
    }

    /// Makes every hash anew from the leaves and says what does not fit; empty when all does.
    public List<String> check() {
        Checkpoint head = Checkpoint.of(checkpoint());
        List<String> misfits = new ArrayList<>();
        GrowingTree tree = new GrowingTree((level, index, hash) -> {
            if (!tileAt(level, index / Tree.TILE_WIDTH, head.size())
                    .get((int) (index % Tree.TILE_WIDTH))
                    .equals(hash)) {
                misfits.add("hash " + index + " of level " + level + " is not that of the leaves below it");
            }
        });
        for (long tile = 0; Tree.widthOf(0, tile, head.size()) > 0; tile++) {
            List<Hash> hashes = tileAt(0, tile, head.size());
            List<byte[]> entries = entriesOf(tile, head.size());
            for (int i = 0; i < hashes.size(); i++) {
                Hash hash = i < entries.size() ? Hash.ofLeaf(entries.get(i)) : Hash.EMPTY_TREE;
                if (!hash.equals(hashes.get(i))) {
                    misfits.add("leaf " + (tile * Tree.TILE_WIDTH + i) + " has not the hash that the tile says");
                }
                tree.add(hash);
            }
        }
        if (!tree.root().equals(head.root())) {
            misfits.add("the leaves have the root " + tree.root() + ", the checkpoint signs " + head.root());
        }
        return misfits;
    }

    /// Whether the log of this folder, of the newer head, begins with all leaves of the older one.
    public boolean showsConsistency(Checkpoint older, Checkpoint newer) {
        Tree tree = new Tree((level, index, width) -> tileAt(level, index, newer.size()), newer.size());
        return older.size() <= newer.size()
                && tree.root().equals(newer.root())
                && tree.consistency(older.size(), newer.size()).proves(older.root(), newer.root());
    }

    private void requireGrown(Checkpoint before, Checkpoint head) {
        if (!before.origin().equals(head.origin()) || before.size() > head.size() || !showsConsistency(before, head)) {
            throw new InvalidValueException(
                    "folder of the copy",
                    folder.toString(),
                    "an empty folder, or one with a log that this one goes on from; it has " + before.size()
                            + " leaves of " + before.origin());
        }
    }

    private @Nullable Checkpoint findHead() {
        return Files.exists(folder.resolve(LogTiles.CHECKPOINT)) ? Checkpoint.of(checkpoint()) : null;
    }

    private void copyLevel(Function<String, byte @Nullable []> log, int level, long size) {
        int heightOf = Math.max(0, level);
        for (long index = 0; Tree.widthOf(heightOf, index, size) > 0; index++) {
            String path = new TilePath(level, index, Tree.widthOf(heightOf, index, size)).toString();
            if (!Files.exists(folder.resolve(path))) {
                write(path, bytesOf(log, path));
            }
        }
    }

    private List<Hash> tileAt(int level, long index, long size) {
        byte[] bytes = read(new TilePath(level, index, Tree.widthOf(level, index, size)).toString());
        List<Hash> hashes = new ArrayList<>();
        for (int from = 0; from + Hash.BYTES <= bytes.length; from += Hash.BYTES) {
            hashes.add(Hash.of(Arrays.copyOfRange(bytes, from, from + Hash.BYTES)));
        }
        return hashes;
    }

    private List<byte[]> entriesOf(long index, long size) {
        byte[] bytes = read(new TilePath(TilePath.ENTRIES, index, Tree.widthOf(0, index, size)).toString());
        List<byte[]> entries = new ArrayList<>();
        int from = 0;
        while (from + LENGTH_BYTES <= bytes.length) {
            int length = Byte.toUnsignedInt(bytes[from]) << 8 | Byte.toUnsignedInt(bytes[from + 1]);
            from += LENGTH_BYTES;
            entries.add(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length)));
            from += length;
        }
        return entries;
    }

    private static byte[] bytesOf(Function<String, byte @Nullable []> log, String path) {
        byte[] bytes = log.apply(path);
        if (bytes == null) {
            throw new BrokenLogException("the log has no " + path);
        }
        return bytes;
    }

    private byte[] read(String path) {
        try {
            return Files.readAllBytes(folder.resolve(path));
        } catch (IOException e) {
            throw new InvalidValueException(
                    "folder of a log", folder.toString(), "one with a readable file " + path + " (C2SP tlog-tiles)");
        }
    }

    private void write(String path, byte[] bytes) {
        Path file = folder.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Path half = file.resolveSibling(file.getFileName() + ".half");
            Files.write(half, bytes);
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new InvalidValueException(
                    "folder of the copy", folder.toString(), "a folder that can be written: " + e);
        }
    }
}
