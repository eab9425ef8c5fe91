package io.tumen;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `plan`, `law` and `check` answer quickly because they load neither Spring nor a database.
class QuickStartTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan Hunchun Ningbo --teu 40 --hs 1005.90 --ready 2026-09-07",
                "law --province CN-22 --via VVO --entry NGB --date 2026-09-07",
                "check corridors/jilin-vladivostok",
                "diff kraskino-closed"
            })
    void shortCommandsLoadNeitherSpringNorADatabase(String command) throws IOException {
        List<String> loaded = classesLoadedBy(command);
        assertThat(loaded).anyMatch(name -> name.startsWith("io.tumen.feed."));
        assertThat(loaded.stream().filter(QuickStartTest::isOfSpringOrADatabase))
                .isEmpty();
    }

    private static boolean isOfSpringOrADatabase(String name) {
        return Stream.of("org.springframework.", "org.postgresql.", "com.zaxxer.", "org.flywaydb.", "io.tumen.ledger.")
                .anyMatch(name::startsWith);
    }

    private static List<String> classesLoadedBy(String command) throws IOException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:stdout",
                "-Dtumen.home=" + CommandRun.HOME,
                "-cp",
                System.getProperty("java.class.path"),
                "io.tumen.Main"));
        line.addAll(List.of(command.split(" ")));
        Process process =
                new ProcessBuilder(line).directory(CommandRun.HOME.toFile()).start();
        return process.inputReader()
                .lines()
                .filter(text -> text.contains(" source: "))
                .map(text -> text.substring(text.indexOf(']') + 1)
                        .replaceFirst("^(\\[.*?])*\\s*", "")
                        .split(" ")[0])
                .toList();
    }
}
