package io.tumen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.operations.Office;
import io.tumen.operations.Watchman;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What looks back on the movements of the demo: one discharged, one overdue, one with another seal.
class LookbackCommandsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"));

    @TempDir
    private static Path folder;

    private static String data = "";

    @BeforeAll
    static void tellTheStory() {
        data = folder.resolve("data").toString();
        CommandRun demo = CommandRun.of(CLOCK, "demo", "--exit", "--data-dir", data);
        assertThat(demo.exitCode()).as(demo.err()).isZero();
    }

    @Test
    void showsAMovementAsItStoodAndAsItWasKnown() {
        assertThat(run("movements", "show", "TUM-000001").out()).contains("guarantee freed");
        CommandRun early = run("movements", "show", "TUM-000001", "--at", "2026-09-08T00:00:00Z");
        assertThat(early.out()).doesNotContain("TUM-000001 · no reference").contains("released");
        CommandRun unknown = run("movements", "show", "TUM-000001", "--known", "2026-01-01T00:00:00Z");
        assertThat(unknown.exitCode()).isNotZero();
        assertThat(unknown.err()).contains("no movement TUM-000001");
    }

    @Test
    void tellsWhatHasChangedSinceAMoment() {
        CommandRun changes = run("movements", "show", "TUM-000001", "--known", "2026-09-08T00:00:00Z", "--changes");
        assertThat(changes.out()).contains("status: RELEASED → GUARANTEE_FREED", "decision: reconciled: matched");
        CommandRun without = run("movements", "show", "TUM-000001", "--changes");
        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.err()).contains("--known");
    }

    @Test
    void gathersTheEnquiryFileOfTheOverdueMovement() {
        CommandRun file = run("movements", "enquiry", "TUM-000002");
        assertThat(file.out())
                .contains("Where each container was last seen", "gate-in at the foreign port", "OVERDUE")
                .containsPattern("\\[\\d+\\]");
    }

    @Test
    void listsWhomADraftOfTheRulesWouldHit() throws IOException {
        String pack =
                Files.readString(CommandRun.HOME.resolve("corridors/jilin-vladivostok/procedures/model-2007.yaml"));
        Path draft = folder.resolve("draft.yaml");
        Files.writeString(draft, pack);
        assertThat(run("movements", "replay", "--rules", draft.toString()).out())
                .contains("0 movements would be hit");
        Files.writeString(draft, pack.replace("persons: unknown", "persons: 2"));
        assertThat(run("movements", "replay", "--rules", draft.toString()).out())
                .contains("3 movements would be hit", "would be refused: ");
        Files.writeString(draft, pack.replace("required: unknown", "required: perhaps"));
        CommandRun broken = run("movements", "replay", "--rules", draft.toString());
        assertThat(broken.exitCode()).isNotZero();
        assertThat(broken.err()).contains("rule pack");
    }

    @Test
    void opensACertificateOnceAndShowsItsAccount() {
        String[] open = {
            "guarantee",
            "open",
            "--certificate",
            "GB-1",
            "--guarantor",
            "Bank",
            "--holder",
            "Jilin Grain",
            "--amount",
            "5000",
            "--valid-from",
            "2026-01-01",
            "--by",
            "Hunchun customs"
        };
        assertThat(run(open).out()).contains("GB-1", "5000");
        assertThat(run(open).exitCode()).isZero();
        open[9] = "6000";
        assertThat(run(open).exitCode()).isEqualTo(1);
        assertThat(run("guarantee", "GB-1").out()).contains("limit", "-5000", "opened");
        assertThat(run("guarantee").out()).contains("Jilin Grain");
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void theWatchOfAnOpenOfficeFindsWhatIsOverdueWithoutAnybodyLooking() throws InterruptedException {
        Path own = folder.resolve("watched");
        assertThat(CommandRun.of(CLOCK, "demo", "--exit", "--data-dir", own.toString())
                        .exitCode())
                .isZero();
        try (Office office = Office.open(CommandRun.SETTINGS.corridor(), own, null, CLOCK)) {
            assertThat(noticed(office)).isZero();
            try (Watchman watch = office.watch(Duration.ofMillis(50));
                    Watchman other = office.watch(Duration.ofMillis(50))) {
                while (watch.rounds() < 3 || other.rounds() < 3) {
                    Thread.sleep(20);
                }
            }
            assertThat(noticed(office)).isEqualTo(1);
        }
    }

    private static long noticed(Office office) {
        return office.movements().movementFor("TUM-000002").timeline().stream()
                .filter(event -> event.words().contains("the clock re-entry ran out"))
                .count();
    }

    private static CommandRun run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--data-dir";
        all[arguments.length + 1] = data;
        return CommandRun.of(CLOCK, all);
    }
}
