package io.tumen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckFlowsCommandTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"));

    /// The example of docs/flow-certificate.md.
    private static final String EXAMPLE = CheckFlowsCommandTest.example();

    @TempDir
    private Path folder;

    @Test
    void theExampleOfThePageHolds() throws IOException {
        CommandRun run = check(EXAMPLE);
        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        assertThat(run.out())
                .contains("confirmed    conservation: all 30.0000000 units", "1 facilities have a price, and are full")
                .endsWith("The certificate holds.\n");
    }

    /// From the bundled corridor to a checked answer, as a doubter goes.
    @Test
    void whatTheCommandFlowsWritesIsConfirmed() {
        CommandRun flows = CommandRun.of(
                CLOCK, "flows", "--day", "2026-09-07", "--method", "capacitated", "--certificates", folder.toString());
        assertThat(flows.exitCode()).as(flows.err()).isZero();
        CommandRun run = CommandRun.of(
                CLOCK, "check-flows", folder.resolve("as-it-is.flows").toString(), "--gap", "1e-9");
        assertThat(run.out()).endsWith("The certificate holds.\n");
        assertBad(
                CommandRun.of(CLOCK, "flows", "--day", "2026-09-07", "--certificates", folder + "/none"),
                "a file that can be written");
    }

    @Test
    void aChangedFlowIsRefutedWithItsPlace() throws IOException {
        CommandRun run = check(EXAMPLE.replace("flow\t0\t0\t0\t20.0", "flow\t0\t0\t0\t21.0"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("DOES NOT FIT:\n")
                .contains("- conservation: corn from Hunchun: at ", "- volumes: border: stated 20.0 units");
    }

    @Test
    void whatIsNoCertificateIsBadInput() throws IOException {
        assertBad(check("a plan\n"), "line 1 'a plan' is not valid");
        assertBad(check(EXAMPLE.substring(0, EXAMPLE.lastIndexOf("end"))), "cut off");
        assertBad(CommandRun.of(CLOCK, "check-flows", folder.resolve("none").toString()), "a readable text file");
        Path file = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertBad(CommandRun.of(CLOCK, "check-flows", file.toString()), "UTF-8");
        assertBad(CommandRun.of(CLOCK, "check-flows", file.toString(), "--gap", "-1"), "a share of 0 or more");
    }

    private static void assertBad(CommandRun run, String words) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("tumen: ").contains(words).doesNotContain("\tat ");
    }

    private CommandRun check(String text) throws IOException {
        Path file = folder.resolve("certificate");
        Files.writeString(file, text);
        return CommandRun.of(CLOCK, "check-flows", file.toString());
    }

    private static String example() {
        try {
            String page = Files.readString(
                    Path.of(System.getProperty("tumen.home", "..")).resolve("docs/flow-certificate.md"),
                    StandardCharsets.UTF_8);
            String marked = page.substring(page.indexOf("<!-- example -->"));
            String text = marked.substring(marked.indexOf("```\n") + 4);
            return text.substring(0, text.indexOf("```"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
