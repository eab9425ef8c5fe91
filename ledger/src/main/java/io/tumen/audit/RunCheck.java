package io.tumen.audit;

import static java.util.Objects.requireNonNull;

import io.tumen.audit.LogStore.Run;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Holds the signed heads of the log against the tree as it grows.
final class RunCheck {
    private static final int CHUNK = 1000;

    private final LogStore store;
    private final List<String> misfits;
    private final Deque<Run> ahead = new ArrayDeque<>();
    private @Nullable VerifierKey key;
    private String horizon = LeafTable.BEGINNING;
    private long count;
    private long lastSize;

    RunCheck(LogStore store, List<String> misfits) {
        this.store = store;
        this.misfits = misfits;
    }

    void begin(VerifierKey itsKey) {
        key = itsKey;
        fetch();
    }

    long count() {
        return count;
    }

    /// Every transaction below it was over when the last run was signed.
    String horizon() {
        return horizon;
    }

    /// The tree has grown by a leaf.
    void reached(GrowingTree tree) {
        Run next = ahead.peek();
        if (next != null && next.size() == tree.size()) {
            ahead.remove();
            check(next, tree);
            fetch();
        }
    }

    void end(long leaves) {
        Run missed = ahead.peek();
        if (missed != null) {
            misfits.add("run " + missed.number() + " in table log_run signs " + missed.size()
                    + " leaves, and the log has no such size; it has " + leaves);
        }
        if (lastSize != leaves) {
            misfits.add("the log has " + leaves + " leaves, the last run in table log_run signs " + lastSize);
        }
    }

    private void check(Run run, GrowingTree tree) {
        VerifierKey by = requireNonNull(key);
        count++;
        lastSize = run.size();
        horizon = run.horizon();
        if (run.number() != count) {
            throw new BrokenLogException("run " + count + " is missing from table log_run");
        }
        if (!by.verifies(run.sealed(), run.seal())) {
            misfits.add("run " + run.number() + " in table log_run is not what the key " + by + " sealed");
        }
        SignedNote note = run.note();
        Checkpoint head = Checkpoint.of(note);
        if (head.size() != run.size() || !head.origin().equals(by.name()) || !note.isSignedBy(by)) {
            misfits.add(
                    "the checkpoint of run " + run.number() + " is not one of this log of " + run.size() + " leaves");
        } else if (!head.root().equals(tree.root())) {
            misfits.add("the first " + run.size() + " leaves have not the root that run " + run.number() + " signed at "
                    + run.signed());
        }
        store.cosignaturesOf(run.size()).forEach((witness, line) -> {
            if (!note.with(line).isSignedBy(witness)) {
                misfits.add(
                        "the cosignature of " + witness + " on " + run.size() + " leaves is not of this checkpoint");
            }
        });
    }

    private void fetch() {
        if (ahead.isEmpty()) {
            ahead.addAll(store.runsAfter(count, CHUNK));
        }
    }
}
