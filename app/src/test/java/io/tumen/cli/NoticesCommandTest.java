package io.tumen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way an operator and a receiver go.
class NoticesCommandTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    void anOperatorSubscribesPausesResumesReplaysRotatesAndRemoves() {
        String subscribed = run("notices", "subscribe", "https://hooks.example/x", "--kinds", "decision")
                .out();
        assertThat(subscribed).contains("SUB-1", "running").containsPattern("told this once: whsec_\\S{44}\n");
        assertThat(run("notices", "subscribe", "https://hooks.example/x", "--kinds", "decision")
                        .out())
                .contains("SUB-1", "The secret was told")
                .doesNotContain("whsec_");
        assertThat(bad("notices", "subscribe", "https://hooks.example/x", "--kinds", "decision", "--after", "0"))
                .as("the subscription there is begins elsewhere")
                .contains("after '0'", "replay SUB-1");
        assertThat(run("notices", "pause", "SUB-1").out()).contains("paused by an operator");
        assertThat(run("notices", "list").out()).contains("SUB-1", "paused").doesNotContain("whsec_");
        assertThat(run("notices", "resume", "SUB-1").out()).contains("running");
        assertThat(run("notices", "replay", "SUB-1", "--from", "1").out()).contains("running");
        assertThat(run("notices", "rotate", "SUB-1").out()).contains("whsec_");
        assertThat(run("notices", "show", "SUB-1").out()).contains("Nothing was sent yet.");
        assertThat(run("notices", "remove", "SUB-1").out()).isEqualTo("SUB-1 is removed.\n");
        assertThat(bad("notices", "show", "SUB-1")).contains("There is no subscription SUB-1");
        assertThat(bad("notices", "subscribe", "http://127.0.0.1:1/")).contains("https to public addresses");
        assertThat(bad("notices", "subscribe", "https://hooks.example/", "--kinds", "all"))
                .contains("kind 'all'");
    }

    @Test
    void aReceiverChecksWhatItGot() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n");
        Path body = Files.writeString(folder.resolve("body"), "{\"test\": 2432232314}");
        String[] genuine = {
            "notices",
            "verify",
            body.toString(),
            "--secret-file",
            secret.toString(),
            "--id",
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "--timestamp",
            "1614265330",
            "--signature",
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            "--any-time"
        };
        assertThat(CommandRun.of(CLOCK, genuine).out()).endsWith("The notice is genuine.\n");
        Files.writeString(body, "{\"test\": 2432232315}");
        CommandRun changed = CommandRun.of(CLOCK, genuine);
        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.out()).startsWith("DOES NOT FIT:");
        Files.writeString(secret, "whsec_short");
        assertThat(CommandRun.of(CLOCK, genuine).err()).contains("secret '…'").doesNotContain("whsec_short");
    }

    private CommandRun run(String... arguments) {
        CommandRun run = CommandRun.of(CLOCK, withData(arguments));
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        return run;
    }

    private String bad(String... arguments) {
        CommandRun run = CommandRun.of(CLOCK, withData(arguments));
        assertThat(run.exitCode()).isEqualTo(2);
        return run.err();
    }

    private String[] withData(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data-dir";
        all[arguments.length + 1] = folder.resolve("data").toString();
        return all;
    }
}
