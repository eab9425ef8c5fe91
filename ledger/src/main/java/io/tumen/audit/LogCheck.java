package io.tumen.audit;

import io.tumen.audit.LogStore.Entry;
import io.tumen.corridor.InvalidValueException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Reads all tables and the whole log again, makes every leaf anew from the rows and the tree anew from the leaves, and
/// says what does not fit. It changes nothing.
///
/// Who can write to the database and has the private key can make a log that fits again; a checkpoint kept elsewhere
/// shows that too.
public final class LogCheck {
    private static final int CHUNK = 2000;
    private static final int MOST_MISFITS = 20;

    private final LogStore store;
    private final @Nullable VerifierKey expected;
    private final @Nullable SignedNote kept;

    private final List<String> misfits = new ArrayList<>();
    private final Map<String, Hash> nodes = new HashMap<>();
    private final GrowingTree tree = new GrowingTree(this::compareNode);
    private final RunCheck runs;
    private @Nullable Hash rootWhenKept;

    /// @param expected the key the log must be signed by, null to go by the key in the database
    /// @param kept     a checkpoint kept elsewhere, null when there is none
    public LogCheck(DataSource database, @Nullable VerifierKey expected, @Nullable SignedNote kept) {
        this.store = new LogStore(database);
        this.expected = expected;
        this.kept = kept;
        this.runs = new RunCheck(store, misfits);
    }

    /// What a check found.
    ///
    /// @param leaves  in the log
    /// @param runs    signed checkpoints
    /// @param waiting committed so shortly ago that they have no place yet
    /// @param misfits what does not fit, the first found first; at most 20
    public record Report(long leaves, long runs, int waiting, List<String> misfits) {
        public Report {
            misfits = List.copyOf(misfits.size() > MOST_MISFITS ? misfits.subList(0, MOST_MISFITS) : misfits);
        }

        public boolean fits() {
            return misfits.isEmpty();
        }
    }

    /// To be called once.
    public Report check() {
        return store.inOneView(this::checkNow);
    }

    private Report checkNow() {
        VerifierKey key = keyOf();
        if (key == null) {
            return new Report(
                    0,
                    0,
                    store.leaves()
                            .unsequenced(LeafTable.BEGINNING, LeafTable.END, CHUNK)
                            .size(),
                    misfits);
        }
        try {
            nodes.putAll(store.nodes());
            runs.begin(key);
            checkEntries();
            nodes.keySet().forEach(name -> misfits.add("node " + name + " is in table log_node and not of the tree"));
            runs.end(tree.size());
            checkKept(key);
        } catch (BrokenLogException | InvalidValueException fault) {
            misfits.add(fault.getMessage());
        }
        return new Report(tree.size(), runs.count(), checkRowsWithoutLeaf(), misfits);
    }

    private @Nullable VerifierKey keyOf() {
        try {
            VerifierKey found = store.findKey();
            if (found == null
                    && store.findLastRun() == null
                    && store.entriesFrom(0, 1).isEmpty()) {
                return null;
            }
            if (found == null || expected != null && !found.equals(expected)) {
                misfits.add("the key in table log_key is " + found + ", not " + expected);
            }
            return expected == null ? found : expected;
        } catch (InvalidValueException fault) {
            misfits.add("table log_key: " + fault.getMessage());
            return expected;
        }
    }

    private void checkEntries() {
        rememberKept();
        for (List<Entry> chunk = store.entriesFrom(0, CHUNK);
                !chunk.isEmpty() && misfits.size() < MOST_MISFITS;
                chunk = store.entriesFrom(chunk.getLast().index() + 1, CHUNK)) {
            Map<LeafKey, Leaf> leaves =
                    store.leaves().leavesOf(chunk.stream().map(Entry::key).toList());
            for (Entry entry : chunk) {
                checkEntry(entry, leaves.get(entry.key()));
            }
        }
    }

    private void checkEntry(Entry entry, @Nullable Leaf rows) {
        if (entry.index() != tree.size()) {
            throw new BrokenLogException("leaf " + tree.size() + " is missing from table log_entry");
        }
        if (!Hash.ofLeaf(Leaf.bytes(entry.text())).equals(entry.hash())) {
            misfits.add("leaf " + entry.index() + " (" + entry.key().words()
                    + "): its text in table log_entry has not the hash that stands beside it");
        }
        if (rows == null) {
            misfits.add("leaf " + entry.index() + " (" + entry.key().words() + "): the row is gone from table "
                    + entry.key().kind().table());
        } else if (!rows.entry().equals(entry.text())) {
            misfits.add("leaf " + entry.index() + " (" + entry.key().words() + "): "
                    + LeafDifference.between(entry.text(), rows.entry()));
        }
        tree.add(entry.hash());
        runs.reached(tree);
        rememberKept();
    }

    private void compareNode(int level, long index, Hash hash) {
        Hash stored = nodes.remove(level + "/" + index);
        if (!hash.equals(stored)) {
            misfits.add("node " + level + "/" + index + " of the tree "
                    + (stored == null ? "is missing from" : "is another in") + " table log_node");
        }
    }

    private void rememberKept() {
        if (kept != null && Checkpoint.of(kept).size() == tree.size()) {
            rootWhenKept = tree.root();
        }
    }

    private void checkKept(VerifierKey key) {
        if (kept == null) {
            return;
        }
        Checkpoint head = Checkpoint.of(kept);
        if (!kept.isSignedBy(key) || !head.origin().equals(key.name())) {
            misfits.add("the checkpoint kept elsewhere is not signed by the key of this log, " + key);
        } else if (rootWhenKept == null) {
            misfits.add("the checkpoint kept elsewhere has " + head.size() + " leaves, this log only " + tree.size()
                    + ": leaves were taken away");
        } else if (!rootWhenKept.equals(head.root())) {
            misfits.add(
                    "the first " + head.size() + " leaves of this log are not those of the checkpoint kept elsewhere:"
                            + " the past was rewritten");
        }
    }

    /// @return how many rows wait for their place
    private int checkRowsWithoutLeaf() {
        String horizon = runs.horizon();
        for (LeafKey row : store.leaves().unsequenced(LeafTable.BEGINNING, horizon, MOST_MISFITS)) {
            misfits.add(row.words() + " is in its table and not in the log, though it should long be there");
        }
        misfits.addAll(store.leaves().strays());
        return store.leaves().unsequenced(horizon, LeafTable.END, CHUNK).size();
    }
}
