package io.tumen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way an officer and an auditor go: the record is kept, proved, copied, witnessed and checked.
class LogCommandTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"));

    @TempDir
    private static Path folder;

    private static String data = "";
    private static String key = "";

    @BeforeAll
    static void theStoryIsTold() {
        data = folder.resolve("data").toString();
        CommandRun demo = CommandRun.of(CLOCK, "demo", "--exit", "--data-dir", data);
        assertThat(demo.exitCode()).as(demo.err()).isZero();
        key = run("log", "key", "--data-dir", data).out().strip();
    }

    @Test
    void theKeyIsReadableByItsOwnerOnlyAndStaysTheSame() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/log.key"))))
                .isEqualTo("rw-------");
        assertThat(key).matches("tumen/[0-9a-f]{12}\\+[0-9a-f]{8}\\+A[A-Za-z0-9+/]+=*");
        assertThat(run("log", "key", "--data-dir", data).out().strip()).isEqualTo(key);
    }

    @Test
    void anHonestLogFits() {
        assertThat(run("log", "check", "--data-dir", data).out())
                .contains("All tables were read again")
                .doesNotContain("wait for their place")
                .endsWith("The log and the tables fit.\n");
    }

    @Test
    void aProofIsCheckedWithNothingButTheFile() throws IOException {
        String file = folder.resolve("one.proof.json").toString();
        assertThat(run("prove", "TUM-000001", "--data-dir", data, "--out", file).out())
                .contains("tumen verify-proof", key);
        assertThat(run("verify-proof", file, "--key", key).out())
                .contains("TUM-000001 was, at 2026-11-22T00:00:00Z: GUARANTEE_FREED")
                .endsWith("The proof holds.\n");

        Path changed = folder.resolve("changed.proof.json");
        Files.writeString(
                changed,
                Files.readString(Path.of(file))
                        .replaceFirst("\"milestone\" : \"LOADED\"", "\"milestone\" : \"SAILED\""));
        CommandRun verdict = CommandRun.of(CLOCK, "verify-proof", changed.toString());
        assertThat(verdict.exitCode()).isEqualTo(1);
        assertThat(verdict.out()).startsWith("DOES NOT FIT:").contains("is not in the tree that the checkpoint signs");

        CommandRun none = CommandRun.of(
                CLOCK, "verify-proof", folder.resolve("data/log.key").toString());
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("JSON of the form tumen.proof/1").doesNotContain("PRIVATE");
        assertThat(CommandRun.of(CLOCK, "verify-proof", file, "--quorum", "1").err())
                .contains("quorum '1'");
        assertThat(CommandRun.of(CLOCK, "prove", "TUM-999999", "--data-dir", data)
                        .exitCode())
                .isEqualTo(2);
    }

    /// Whatever was sent once is answered for ever, by any of its names.
    @Test
    void statusIsToldForEveryNameAndTheSameAgain() {
        for (String id : new String[] {"TUM-000001", "1", "demo-1 lodge"}) {
            CommandRun once = CommandRun.of(CLOCK, "status", id, "--data-dir", data);
            assertThat(CommandRun.of(CLOCK, "status", id, "--data-dir", data)).isEqualTo(once);
        }
        assertThat(run("status", "TUM-000001", "--data-dir", data).out())
                .contains("TUM-000001 (movement)", "lodged by Demo Forwarding Co.", "leaves of the log [");
        CommandRun never = CommandRun.of(CLOCK, "status", "never sent", "--data-dir", data);
        assertThat(never.exitCode()).isEqualTo(1);
        assertThat(never.out()).contains("nothing was ever acknowledged under this name");
    }

    @Test
    void aWitnessSignsACopyThatOnlyGrewAndRefusesOneThatDidNot() throws IOException {
        Path copy = folder.resolve("copy");
        run("log", "export", copy.toString(), "--data-dir", data);
        assertThat(run("log", "verify-copy", copy.toString(), "--key", key).out())
                .endsWith("The copy fits.\n");
        String witnessKey = folder.resolve("witness.key").toString();
        Path signed = folder.resolve("signed");
        Files.writeString(
                signed,
                run("log", "cosign", copy.toString(), "--key", key, "--witness-key", witnessKey, "--name", "w1")
                        .out());
        String witness = Files.readAllLines(Path.of(witnessKey)).get(1);
        run("log", "add-cosignature", signed.toString(), "--witness", witness, "--data-dir", data);
        String file = folder.resolve("seen.proof.json").toString();
        run("prove", "TUM-000002", "--data-dir", data, "--out", file);
        assertThat(run("verify-proof", file, "--key", key, "--witness", witness).out())
                .contains("Signed as seen too by: w1.");
        assertThat(run("log", "check", "--against", signed.toString(), "--data-dir", data)
                        .out())
                .contains("held against the checkpoint");
        assertThat(run("log", "verify-consistency", signed.toString(), signed.toString(), "--copy", copy.toString())
                        .out())
                .endsWith("Consistent.\n");

        Path bundle = copy.resolve("tile/entries/000");
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[40] ^= 1;
        Files.write(bundle, bytes);
        CommandRun broken = CommandRun.of(CLOCK, "log", "verify-copy", copy.toString(), "--key", key);
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.out()).contains("leaf 0 has not the hash that the tile says");
        CommandRun refused =
                CommandRun.of(CLOCK, "log", "cosign", copy.toString(), "--key", key, "--witness-key", witnessKey);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("one that fits");
    }

    private static CommandRun run(String... arguments) {
        CommandRun run = CommandRun.of(CLOCK, arguments);
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        return run;
    }
}
