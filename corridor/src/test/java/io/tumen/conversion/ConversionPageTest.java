package io.tumen.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.feed.PackageSheets;
import io.tumen.feed.Severity;
import io.tumen.feed.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docs/conversion.md` says what the program does. `-Dtumen.write=true` writes its lists anew.
class ConversionPageTest {
    private static final Path PAGE =
            Path.of(System.getProperty("tumen.home", "..")).resolve("docs/conversion.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```(gtfs|result) ([a-z_.]+)\n(.*?)```");

    @TempDir
    Path folder;

    @Test
    void theExampleIsImportedAsThePageSays() throws IOException {
        var files = new ArrayList<String>();
        Matcher block = BLOCK.matcher(Files.readString(PAGE));
        while (block.find()) {
            if (block.group(1).equals("gtfs")) {
                files.add(block.group(2));
                files.add(block.group(3));
            }
        }
        Path feed = Imports.files(folder, files.toArray(String[]::new));
        ImportResult result = GtfsImport.read(feed, ImportOptions.of("Example", "CN"), Progress.silent());
        assertThat(result.findings()).isEmpty();
        Imports.corridor(result);
        PackageSheets sheets = Imports.imported(result).sheets();
        block.reset();
        while (block.find()) {
            if (block.group(1).equals("result")) {
                Sheet table = Objects.requireNonNull(sheets.tables().get(block.group(2)));
                assertThat(table.text()).endsWith("\n" + block.group(3));
            }
        }
    }

    @Test
    void theListsOfThePageAreThoseOfTheProgram() throws IOException {
        String page = Files.readString(PAGE);
        String start = page.substring(0, page.indexOf("## What is asked of foreign data"));
        String wanted = start.replaceFirst("(?s)```csv\n.*?```", Matcher.quoteReplacement("```csv\n" + modes() + "```"))
                + "## What is asked of foreign data\n\n" + rules();
        if (Boolean.getBoolean("tumen.write")) {
            Files.writeString(PAGE, wanted);
        }
        assertThat(Files.readString(PAGE))
                .as("the tests write it: run them with -Dtest=ConversionPageTest -Dtumen.write=true")
                .isEqualTo(wanted);
    }

    private static String modes() throws IOException {
        try (InputStream in = Objects.requireNonNull(ModeDefaults.class.getResourceAsStream("mode-defaults.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String rules() {
        return "An error stops the import; a warning tells what was left out or taken otherwise. Of one rule in one file "
                + "the first twenty are told.\n\n"
                + ImportRules.ALL.stream()
                        .map(rule -> "* `" + rule.id() + "` ("
                                + (rule.severity() == Severity.ERROR ? "error" : "warning") + "): " + rule.says()
                                + "\n")
                        .collect(Collectors.joining());
    }
}
