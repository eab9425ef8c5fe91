package io.tumen.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Who uses the engine as a library reads its Javadoc: what is public says what it is, in which unit its numbers are,
/// and what it throws.
class PublicTypesTest {
    private static final Path HOME = Path.of(System.getProperty("tumen.home", ".."));

    /// Comment, annotations, kind, name, and the components of a record.
    private static final Pattern TYPE = Pattern.compile("((?: *///[^\n]*\n)*)(?: *@[^\n]*\n)*"
            + " *public (?:(?:static|final|sealed|abstract) )*(class|record|enum|interface) (\\w+)(?:\\(([^)]*)\\))?");

    private static final Pattern NUMBER = Pattern.compile("(?:double|long|int|Range|Double|Integer) (\\w+)");

    private static final Pattern UNIT_IN_NAME =
            Pattern.compile("(teu|grams|.*(Teu|Tonnes|Kg|Km|Cny|Hours|Days|Minutes|TonneKm|Kmh|Mm|Share|PerUnit))");

    /// Comment, name and body of a public method at the first level of its class.
    private static final Pattern METHOD = Pattern.compile(
            "((?: {4}///[^\n]*\n)*)(?: {4}@[^\n]*\n)*"
                    + " {4}public (?!class|record|enum|interface|sealed|final|static final \\w+ \\w+ =)"
                    + "[^=;{\n]*?(\\w+)\\((?:[^{};]*)\\) \\{\n(.*?\n) {4}\\}",
            Pattern.DOTALL);

    @Test
    void everyPublicTypeSaysWhatItIs() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path file : sources()) {
            TYPE.matcher(Files.readString(file))
                    .results()
                    .filter(type -> type.group(1).isEmpty())
                    .forEach(type -> silent.add(file.getFileName() + ": " + type.group(3)));
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void everyNumberOfARecordSaysItsUnit() throws IOException {
        List<String> silent = new ArrayList<>();
        int numbers = 0;
        for (Path file : sources()) {
            Matcher type = TYPE.matcher(Files.readString(file));
            while (type.find()) {
                String components = type.group(4) == null ? "" : type.group(4);
                for (String name : names(components)) {
                    numbers++;
                    if (!UNIT_IN_NAME.matcher(name).matches()
                            && !type.group(1).matches("(?s).*@param +" + name + "\\b.*")) {
                        silent.add(file.getFileName() + ": " + name);
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(numbers).isGreaterThan(30);
    }

    @Test
    void everyPublicMethodThatRefusesSaysSo() throws IOException {
        List<String> silent = new ArrayList<>();
        int refusing = 0;
        for (Path file : sources()) {
            String source = Files.readString(file);
            Matcher method = METHOD.matcher(source);
            while (isPublic(source) && method.find()) {
                boolean constructor =
                        (method.group(2) + ".java").equals(file.getFileName().toString());
                if (method.group(3).contains("throw new") && !constructor) {
                    refusing++;
                    if (!method.group(1).contains("@throws")) {
                        silent.add(file.getFileName() + ": " + method.group(2));
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(refusing).isGreaterThan(5);
    }

    private static boolean isPublic(String source) {
        return Pattern.compile("^public ", Pattern.MULTILINE).matcher(source).find();
    }

    private static List<String> names(String components) {
        return NUMBER.matcher(components)
                .results()
                .map(number -> number.group(1))
                .toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> corridor = Files.walk(HOME.resolve("corridor/src/main/java"));
                Stream<Path> engine = Files.walk(HOME.resolve("engine/src/main/java"))) {
            return Stream.concat(corridor, engine)
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
