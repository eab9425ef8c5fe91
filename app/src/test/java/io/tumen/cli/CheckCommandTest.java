package io.tumen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.feed.Finding;
import io.tumen.feed.RuleText;
import io.tumen.feed.Severity;
import io.tumen.operations.PackageReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String BUNDLED = CommandRun.SETTINGS.corridor().toString();

    @TempDir
    private Path folder;

    @Test
    void bundledPackageIsUsable() {
        CommandRun run = CommandRun.of("check", BUNDLED);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("is usable: 0 errors");
    }

    @Test
    void pageIsWrittenBesideWhatIsPrinted() throws IOException {
        Path page = folder.resolve("findings.html");
        CommandRun run = CommandRun.of("check", BUNDLED, "--html", page.toString());
        assertThat(run.out()).contains("is usable");
        assertThat(Files.readString(page))
                .startsWith("<!doctype html>")
                .contains("is usable: 0 errors")
                .doesNotContain("<script")
                .doesNotContain("src=");
    }

    @Test
    void pageThatCannotBeWrittenIsNamed() {
        String nowhere = folder.resolve("no/such/folder.html").toString();
        CommandRun run = CommandRun.of("check", BUNDLED, "--html", nowhere);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(nowhere, "can be written").doesNotContain("\tat ");
    }

    @Test
    void pageEscapesWhateverThePackageSays() {
        String evil = "<script>alert('\"&')</script>";
        var finding = new Finding(Severity.ERROR, "not_a_date", evil, 7, evil, evil, evil);
        String page = FindingsPage.of(
                PackageReport.of(evil, new io.tumen.feed.FeedResult.Refused(List.of(finding))),
                List.of(new RuleText("not_a_date", Severity.ERROR, "Days are <days>.")));
        assertThat(page)
                .doesNotContain("<script")
                .doesNotContain("<days>")
                .contains("&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;")
                .contains("line 7")
                .contains("<a href=\"#not_a_date\">", "<dt id=\"not_a_date\">", "Days are &lt;days&gt;.");
    }
}
