package io.tumen;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.tumen.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Documents name classes that exist and files that are there.
class DocumentsTest {
    private static final Set<String> CLASSES = new ClassFileImporter()
            .importPackages("io.tumen").stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());

    /// Words in code style that look like a class name, in documents where such words are class names; in the
    /// dictionary they are bold.
    @ParameterizedTest
    @CsvSource({"ARCHITECTURE.md, `([A-Z][a-z]+[A-Za-z]*)`", "docs/dictionary.md, \\*\\*([A-Z][A-Za-z]+)\\*\\*"})
    void namedClassesExist(String document, String name) throws IOException {
        Set<String> named = matches(document, name);
        assertThat(named).isNotEmpty();
        assertThat(CLASSES).containsAll(named);
    }

    @ParameterizedTest
    @CsvSource({"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"})
    void linkedFilesAreThere(String document) throws IOException {
        Set<String> linked = matches(document, "\\]\\(([^):#]+)\\)");
        assertThat(linked)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(CommandRun.HOME.resolve(link)).exists());
    }

    private static Set<String> matches(String document, String pattern) throws IOException {
        Path file = CommandRun.HOME.resolve(document);
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
