package io.tumen.audit;

import io.tumen.audit.LogStore.Entry;
import io.tumen.audit.LogStore.Run;
import io.tumen.audit.Proof.ProvenLeaf;
import io.tumen.law.RulePack;
import io.tumen.law.RulePacks;
import io.tumen.ledger.Movement;
import io.tumen.ledger.RecordedDecision;
import io.tumen.ledger.RecordedFact;
import io.tumen.ledger.StateFunction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/// Writes proofs of movements, and hands out the log for others to mirror.
public final class Prover {
    private final LogStore store;
    private final StateFunction stateFunction;

    /// @param packs by which the state of a movement is computed
    public Prover(DataSource database, RulePacks packs) {
        this.store = new LogStore(database);
        this.stateFunction = new StateFunction(packs);
    }

    /// @param movement all of whose decisions and facts have their place in the log
    /// @param asOf     time of the state that the proof states
    /// @throws BrokenLogException when something of the movement is not in the log
    public Proof prove(Movement movement, Instant asOf) {
        return store.inOneView(() -> proveNow(movement, asOf));
    }

    private Proof proveNow(Movement movement, Instant asOf) {
        Run head = headOrFail();
        List<Long> positions = Stream.concat(
                        movement.decisions().stream().map(RecordedDecision::position),
                        movement.facts().stream().map(RecordedFact::position))
                .toList();
        List<Entry> entries = store.entriesAt(positions);
        if (entries.size() != positions.size()) {
            throw new BrokenLogException("of the " + positions.size() + " decisions and facts of " + movement.id()
                    + " only " + entries.size() + " are in the log");
        }
        Tree tree = new Tree(store::tile, head.size());
        List<ProvenLeaf> leaves = new ArrayList<>();
        for (Entry entry : entries) {
            leaves.add(new ProvenLeaf(
                    entry.index(),
                    entry.text(),
                    tree.inclusion(entry.index(), head.size()).path()));
        }
        RulePack rules = stateFunction.packFor(movement, asOf);
        return new Proof(
                movement.id(),
                keyOrFail(),
                cosigned(head),
                leaves,
                longTextsOf(entries),
                rules.id(),
                rules.sha256(),
                StateClaim.of(stateFunction.stateOf(movement, asOf), asOf));
    }

    /// The newest head of the log with all signatures it has.
    public SignedNote checkpoint() {
        return store.inOneView(() -> cosigned(headOrFail()));
    }

    public VerifierKey keyOrFail() {
        VerifierKey key = store.findKey();
        if (key == null) {
            throw new BrokenLogException("the log has not begun: nothing is remembered yet");
        }
        return key;
    }

    /// That the log as it is now begins with the leaves it had at that size.
    public ConsistencyProof consistency(long oldSize) {
        return store.inOneView(() -> {
            long size = headOrFail().size();
            return new Tree(store::tile, size).consistency(oldSize, size);
        });
    }

    /// Keeps what a witness signed of one of our checkpoints.
    ///
    /// @throws BrokenLogException when it is none of ours, or not signed by that witness
    public void addCosignature(SignedNote note, VerifierKey witness) {
        Checkpoint head = Checkpoint.of(note);
        Run run = store.findRunOfSize(head.size());
        if (run == null || !run.note().text().equals(note.text())) {
            throw new BrokenLogException("the log never signed this checkpoint of " + head.size() + " leaves");
        }
        if (witness.kind() != VerifierKey.Kind.COSIGNATURE || note.findTimeOf(witness) == null) {
            throw new BrokenLogException("the checkpoint does not bear a cosignature by " + witness);
        }
        store.insertCosignature(head.size(), witness, note.linesOf(witness).getFirst());
    }

    private SignedNote cosigned(Run run) {
        SignedNote note = run.note();
        for (SignedNote.Line line : store.cosignaturesOf(run.size()).values()) {
            note = note.with(line);
        }
        return note;
    }

    private Run headOrFail() {
        Run last = store.findLastRun();
        if (last == null) {
            throw new BrokenLogException("the log has not begun: nothing is remembered yet");
        }
        return last;
    }

    private List<String> longTextsOf(List<Entry> entries) {
        return store.leaves().leavesOf(entries.stream().map(Entry::key).toList()).values().stream()
                .flatMap(leaf -> leaf.longTexts().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
