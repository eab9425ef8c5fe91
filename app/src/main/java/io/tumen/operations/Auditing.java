package io.tumen.operations;

import io.tumen.audit.BrokenLogException;
import io.tumen.audit.Checkpoint;
import io.tumen.audit.LogCheck;
import io.tumen.audit.LogTiles;
import io.tumen.audit.Mirror;
import io.tumen.audit.OtherLogKeyException;
import io.tumen.audit.ProofFile;
import io.tumen.audit.Prover;
import io.tumen.audit.Sequencer;
import io.tumen.audit.SignedNote;
import io.tumen.audit.SigningKey;
import io.tumen.audit.VerifierKey;
import io.tumen.law.RulePacks;
import io.tumen.ledger.Ledger;
import io.tumen.ledger.MovementId;
import io.tumen.ledger.MovementView;
import io.tumen.postgres.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The tamper-evident log of the record: its key, its heads, its copy for others, and proofs of movements.
public final class Auditing {
    private final Database database;
    private final Ledger ledger;
    private final InstantSource clock;
    private final SigningKey key;
    private final Sequencer sequencer;
    private final Prover prover;
    private final LogTiles tiles;

    Auditing(Database database, Ledger ledger, RulePacks packs, SigningKey key, InstantSource clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
        this.key = key;
        this.sequencer = new Sequencer(database.connections(), key);
        this.prover = new Prover(database.connections(), packs);
        this.tiles = new LogTiles(database.connections(), prover);
    }

    /// The public key by which anyone checks what the log signed.
    public String key() {
        return key.verifier().toString();
    }

    /// Gives all that is committed its place in the log.
    ///
    /// @return leaves of the log
    public long sequence() {
        Checkpoint head = told(() -> sequencer.sequence(clock.instant()));
        return head == null ? 0 : head.size();
    }

    /// The newest head of the log, signed.
    public String checkpoint() {
        sequence();
        return told(() -> prover.checkpoint().toString());
    }

    /// A resource of the log by its path, as C2SP tlog-tiles names it; null when there is none.
    public byte @Nullable [] find(String path) {
        return told(() -> tiles.find(path));
    }

    /// Copies the log into a folder that others can mirror, or brings such a copy up to date.
    ///
    /// @return what is in the copy, in words
    public String export(Path folder) {
        sequence();
        Checkpoint head = told(() -> new Mirror(folder).copyFrom(tiles::find));
        return head.size() + " leaves of the log " + head.origin() + " are in " + folder + ", root "
                + head.root().base64();
    }

    /// Reads all tables and the log again and says what does not fit.
    ///
    /// @param against a checkpoint kept elsewhere, null for none
    public LogReport check(@Nullable Path against) {
        SignedNote kept = against == null ? null : SignedNote.parse(TextFile.read("checkpoint file", against));
        LogCheck.Report report = new LogCheck(database.connections(), key.verifier(), kept).check();
        List<String> shown = new ArrayList<>();
        shown.add("All tables were read again, and " + report.leaves() + " leaves and " + report.runs()
                + " signed heads of the log " + key() + ".");
        if (kept != null) {
            shown.add("The log was held against the checkpoint of "
                    + Checkpoint.of(kept).size() + " leaves in " + against + ".");
        }
        if (report.waiting() > 0) {
            shown.add(report.waiting() + " rows wait for their place in the log.");
        }
        return new LogReport(shown, report.misfits());
    }

    /// A proof of the movement as it stands now, as a file.
    ///
    /// @throws NoSuchMovementException when there is none
    public String prove(String movement) {
        MovementView found = ledger.findMovement(new MovementId(movement));
        if (found == null) {
            throw new NoSuchMovementException(movement);
        }
        sequence();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return told(() -> ProofFile.write(prover.prove(found.movement(), now)));
    }

    /// Keeps a checkpoint of ours that a witness has co-signed.
    ///
    /// @param witness public key of the witness
    public void addCosignature(Path note, String witness) {
        SignedNote seen = SignedNote.parse(TextFile.read("checkpoint file", note));
        told(() -> {
            prover.addCosignature(seen, VerifierKey.parse(witness));
            return true;
        });
    }

    private static <T extends @Nullable Object> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (BrokenLogException | OtherLogKeyException fault) {
            throw new LogUnavailableException(fault);
        }
    }
}
