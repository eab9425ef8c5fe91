package io.tumen.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Gives everything that was committed its place in the log, once and for ever, and signs the head of the tree.
///
/// Positions of the ledger are drawn before the commit, so a reader that goes on from the highest one seen would skip
/// a transaction that is held open. Leaf indexes have no such gaps: they are drawn after the commit, by one sequencer
/// at a time. A transaction that is held open holds up nobody; its rows get their place when they are there. It is
/// found again because the search begins at the oldest transaction that was open at the run before.
public final class Sequencer {
    private static final int LARGEST_RUN = 100_000;
    private static final int CHUNK = 2000;

    private final LogStore store;
    private final SigningKey key;

    public Sequencer(DataSource database, SigningKey key) {
        this.store = new LogStore(database);
        this.key = key;
    }

    /// Sequences all that is committed.
    ///
    /// @return the head of the tree afterwards, null when the log is empty
    /// @throws OtherLogKeyException when the log of this database is signed by another key
    public @Nullable Checkpoint sequence(Instant now) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(store.aloneAtSequencing(() -> sequenceSome(now)));
        }
        LogStore.Run last = store.findLastRun();
        return last == null ? null : Checkpoint.of(last.note());
    }

    /// @return whether there is more than fits into one transaction
    private boolean sequenceSome(Instant now) {
        VerifierKey expected = store.keyOrFirst(key.verifier());
        if (!expected.equals(key.verifier())) {
            throw new OtherLogKeyException(expected, key.verifier());
        }
        LogStore.Run last = store.findLastRun();
        // Before the search, so that whatever ends while it goes on is searched for again.
        String horizon = store.horizon();
        String from = searchFrom(last, horizon);
        List<LeafKey> found = store.leaves().unsequenced(from, LeafTable.END, LARGEST_RUN);
        if (found.isEmpty()) {
            return false;
        }
        boolean more = found.size() == LARGEST_RUN;
        long size = last == null ? 0 : last.size();
        append(size, found);
        sign(last, size + found.size(), now, more ? from : horizon);
        return more;
    }

    /// A database that was restored from a dump counts its transactions anew.
    private static String searchFrom(LogStore.@Nullable Run last, String horizon) {
        return last == null || Long.parseUnsignedLong(last.horizon()) > Long.parseUnsignedLong(horizon)
                ? LeafTable.BEGINNING
                : last.horizon();
    }

    private void append(long size, List<LeafKey> keys) {
        for (int from = 0; from < keys.size(); from += CHUNK) {
            List<LeafKey> some = keys.subList(from, Math.min(keys.size(), from + CHUNK));
            Map<LeafKey, Leaf> leaves = store.leaves().leavesOf(some);
            List<Leaf> ordered = new ArrayList<>();
            some.forEach(one -> ordered.add(Objects.requireNonNull(leaves.get(one))));
            store.insertEntries(size + from, ordered);
        }
        growNodes(0, size, size + keys.size());
    }

    /// Writes the root of every group of 256 that became full, and so on upwards.
    private void growNodes(int level, long before, long after) {
        long firstFull = before / Tree.TILE_WIDTH;
        long full = after / Tree.TILE_WIDTH;
        for (long index = firstFull; index < full; index++) {
            store.insertNode(level + 1, index, Tree.rootOf(store.tile(level, index, Tree.TILE_WIDTH)));
        }
        if (full > firstFull) {
            growNodes(level + 1, firstFull, full);
        }
    }

    private void sign(LogStore.@Nullable Run last, long size, Instant now, String horizon) {
        Hash root = new Tree(store::tile, size).root();
        SignedNote note =
                new Checkpoint(key.verifier().name(), size, root).unsigned().signedBy(key, 0);
        long number = last == null ? 1 : last.number() + 1;
        store.insert(LogStore.Run.sealed(number, size, now.truncatedTo(ChronoUnit.MICROS), horizon, note, key));
    }
}
