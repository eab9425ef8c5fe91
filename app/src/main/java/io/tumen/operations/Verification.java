package io.tumen.operations;

import io.tumen.audit.Checkpoint;
import io.tumen.audit.Mirror;
import io.tumen.audit.ProofCheck;
import io.tumen.audit.ProofFile;
import io.tumen.audit.SignedNote;
import io.tumen.audit.SigningKey;
import io.tumen.audit.VerifierKey;
import io.tumen.corridor.InvalidValueException;
import io.tumen.outbox.ReceivedNotice;
import io.tumen.outbox.WebhookSecret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What anyone can check who has no access to the record: proofs, copies of a log, two of its heads. Neither network
/// nor database is used.
public final class Verification {
    private Verification() {}

    /// @param desk      knows the rules by which the state is computed again
    /// @param key       public key of the log, null to take the one in the file
    /// @param witnesses public keys of those who may have co-signed
    /// @param quorum    how many of them must have
    public static LogReport proof(Desk desk, Path file, @Nullable String key, List<String> witnesses, int quorum) {
        Set<VerifierKey> trusted = witnesses.stream().map(VerifierKey::parse).collect(Collectors.toSet());
        if (quorum < 0 || quorum > trusted.size()) {
            throw new InvalidValueException(
                    "quorum", Integer.toString(quorum), "0 to the number of witnesses named, " + trusted.size());
        }
        var trust = new ProofCheck.Trust(key == null ? null : VerifierKey.parse(key), trusted, quorum);
        var packs = desk.pack().law().rulePacks();
        var verdict = ProofCheck.check(ProofFile.read(TextFile.read("proof", file)), trust, packs);
        return new LogReport(verdict.shown(), verdict.faults());
    }

    /// A notice as a subscriber got it.
    ///
    /// @param secret file with the `whsec_…` of the subscription
    /// @param id     of the header webhook-id; so the others
    /// @param body   file with exactly the bytes that came
    /// @param now    null to take it however old it is
    /// @param within how many seconds its time may be off
    public static LogReport notice(
            Path secret, String id, String timestamp, String signature, Path body, @Nullable Instant now, int within) {
        WebhookSecret shared = WebhookSecret.parse(TextFile.read("file of the secret", secret));
        if (!timestamp.matches("\\d{1,12}")) {
            throw new InvalidValueException("timestamp", timestamp, "seconds since 1970, as in webhook-timestamp");
        }
        var notice = new ReceivedNotice(id, timestamp, signature, TextFile.read("body", body));
        return new LogReport(
                List.of("The notice " + id + " was signed with this secret at "
                        + Instant.ofEpochSecond(Long.parseLong(timestamp)) + "."),
                notice.faults(shared, now, Duration.ofSeconds(within)));
    }

    /// Makes the whole tree of a copied log anew.
    public static LogReport copy(Path folder, @Nullable String key) {
        Mirror mirror = new Mirror(folder);
        SignedNote note = mirror.checkpoint();
        Checkpoint head = Checkpoint.of(note);
        List<String> misfits = new ArrayList<>();
        requireSigned(note, key, "checkpoint in " + folder, misfits);
        misfits.addAll(mirror.check());
        return new LogReport(
                List.of(head.size() + " leaves of the log " + head.origin()
                        + " make the root that its checkpoint signs."
                        + (key == null ? " Whose signature it bears was not checked; name the key with --key." : "")),
                misfits);
    }

    /// Whether a log only grew from one head to another.
    ///
    /// @param folder a copy of the log at the newer head
    public static LogReport consistency(Path older, Path newer, Path folder, @Nullable String key) {
        SignedNote oldNote = SignedNote.parse(TextFile.read("older checkpoint", older));
        SignedNote newNote = SignedNote.parse(TextFile.read("newer checkpoint", newer));
        Checkpoint before = Checkpoint.of(oldNote);
        Checkpoint after = Checkpoint.of(newNote);
        List<String> misfits = new ArrayList<>();
        requireSigned(oldNote, key, "older checkpoint", misfits);
        requireSigned(newNote, key, "newer checkpoint", misfits);
        if (!before.origin().equals(after.origin())) {
            misfits.add("The checkpoints are of two logs, " + before.origin() + " and " + after.origin() + ".");
        } else if (!new Mirror(folder).showsConsistency(before, after)) {
            misfits.add("The newer head of " + after.size() + " leaves does not go on from the older one of "
                    + before.size() + " leaves: the past was rewritten, or the copy is of another log.");
        }
        return new LogReport(
                List.of("The log " + after.origin() + " only grew, from " + before.size() + " to " + after.size()
                        + " leaves."),
                misfits);
    }

    /// As a witness: looks whether the log in that folder only grew since it was last seen, and signs its head with the
    /// time. What was seen is kept beside the key.
    ///
    /// @param log     public key of the log
    /// @param keyFile key of the witness, drawn when it is not there
    /// @param name    of the witness, for a new key
    /// @return the checkpoint with the cosignature
    public static String cosigned(Path folder, String log, Path keyFile, String name, Instant now) {
        SigningKey witness = new LogKeyFile(keyFile).witnessOrNew(name);
        Mirror mirror = new Mirror(folder);
        SignedNote note = mirror.checkpoint();
        Checkpoint head = Checkpoint.of(note);
        VerifierKey key = VerifierKey.parse(log);
        Path seen = keyFile.resolveSibling(keyFile.getFileName() + "." + key.id() + ".seen");
        if (!note.isSignedBy(key) || !mirror.check().isEmpty()) {
            throw new InvalidValueException(
                    "copy of the log",
                    folder.toString(),
                    "one that fits and that " + key + " signed; see tumen log verify-copy");
        }
        if (Files.exists(seen)) {
            Checkpoint before = Checkpoint.of(SignedNote.parse(TextFile.read("checkpoint seen before", seen)));
            if (!mirror.showsConsistency(before, head)) {
                throw new InvalidValueException(
                        "copy of the log",
                        folder.toString(),
                        "one that goes on from the " + before.size() + " leaves seen before; keep both copies, they are"
                                + " evidence");
            }
        }
        SignedNote signed = note.signedBy(witness, now.getEpochSecond());
        TextFile.write("checkpoint seen", seen, signed.toString());
        return signed.toString();
    }

    private static void requireSigned(SignedNote note, @Nullable String key, String what, List<String> misfits) {
        if (key != null && !note.isSignedBy(VerifierKey.parse(key))) {
            misfits.add("The " + what + " is not signed by " + key + ".");
        }
    }
}
