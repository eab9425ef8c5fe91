package io.tumen.planner;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The engine is used by a project that is none of ours: `examples/library`, shown by `docs/library.md`.
/// `-Dtumen.write=true` writes the examples on the page anew.
class LibraryTest {
    private static final Path HOME = Path.of(System.getProperty("tumen.home", ".."));
    private static final Path PAGE = HOME.resolve("docs/library.md");
    private static final Path PROJECT = HOME.resolve("examples/library");
    private static final Path PROGRAM = PROJECT.resolve("src/main/java/com/example/PlanAWay.java");

    /// All that the dependency brings.
    private static final Set<String> LIBRARIES = Set.of(
            "fastcsv",
            "snakeyaml-engine",
            "commons-text",
            "commons-lang3",
            "jspecify",
            "jackson-databind",
            "jackson-core",
            "jackson-annotations");

    private static final Pattern TEST_TOOL =
            Pattern.compile("(junit-.*|assertj-core|opentest4j|apiguardian-api|byte-buddy|ojalgo|surefire-.*)");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)<!-- example: ([a-z-]+) -->\n```([a-z]*)\n(.*?)```");

    @TempDir
    private Path folder;

    @Test
    void bringsAHandfulOfLibrariesAndNoOthers() {
        assertThat(classPath().stream()
                        .filter(entry -> entry.toString().endsWith(".jar"))
                        .map(LibraryTest::library)
                        .filter(name -> !name.startsWith("tumen-"))
                        .filter(name -> !TEST_TOOL.matcher(name).matches()))
                .containsExactlyInAnyOrderElementsOf(LIBRARIES);
    }

    @Test
    void aForeignProjectCompilesAndPlansWithoutAFrameworkADatabaseOrJson() throws Exception {
        List<String> said = run();
        assertThat(said)
                .as("lawful ways that no other beats")
                .anyMatch(line -> line.matches(".*there on 2026-.*, CNY .* kg CO2e, (UNKNOWN|LAWFUL)"))
                .as("what cannot be taken")
                .anyMatch(line -> line.startsWith("not: "))
                .as("a chance")
                .anyMatch(line -> line.matches("on 2026-09-30 .* a chance of (\\d|[1-9]\\d|100) %, .* by 2026-.*"))
                .as("the break-even")
                .anyMatch(line -> line.contains("Dalian") && line.contains("its sea leg cost"));
        assertThat(said.stream().filter(line -> line.startsWith("ready 2026-09-16")))
                .as("a front of the tenth day")
                .isNotEmpty();
        String wanted = lastLines(said);
        assertThat(page("output")).isEqualTo(wanted);
    }

    @Test
    void thePageShowsTheProgramAsItIs() throws IOException {
        String page = Files.readString(PAGE);
        String wanted = EXAMPLE.matcher(page).replaceAll(example -> {
            String name = example.group(1);
            return Matcher.quoteReplacement(
                    name.equals("output")
                            ? example.group()
                            : "<!-- example: %s -->%n```%s%n%s```"
                                    .formatted(name, example.group(2), part(name, example.group(2)))
                                    .replace(System.lineSeparator(), "\n"));
        });
        if (Boolean.getBoolean("tumen.write")) {
            Files.writeString(PAGE, wanted);
        }
        assertThat(Files.readString(PAGE))
                .as("the tests write it: run them with -Dtest=LibraryTest -Dtumen.write=true")
                .isEqualTo(wanted);
    }

    @Test
    void everyPartOfTheProgramIsOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Pattern.compile("// page: ([a-z-]+)\n")
                        .matcher(Files.readString(PROGRAM))
                        .results()
                        .map(part -> "<!-- example: " + part.group(1) + " -->"))
                .hasSize(7)
                .allSatisfy(mark -> assertThat(page).contains(mark));
    }

    @Test
    void theForeignProjectAsksForTheVersionThatIsBuiltHere() throws IOException {
        assertThat(version(PROJECT.resolve("pom.xml"), "tumen-engine"))
                .isEqualTo(version(HOME.resolve("pom.xml"), "tumen"));
    }

    private static String version(Path pom, String artifact) throws IOException {
        return Files.readString(pom)
                .replaceFirst("(?s).*?<artifactId>" + artifact + "</artifactId>\\s*<version>([^<]*)<.*", "$1");
    }

    /// Compiles and runs the program as a user would, in a process of its own.
    private List<String> run() throws IOException, InterruptedException {
        String libraries = classPath().stream()
                .filter(entry -> !entry.toString().contains("test-classes"))
                .filter(entry -> !library(entry).startsWith("jackson"))
                .filter(entry -> !TEST_TOOL.matcher(library(entry)).matches())
                .map(Path::toString)
                .collect(joining(File.pathSeparator));
        int refused = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-Xlint:all",
                        "-Werror",
                        "-proc:none",
                        "-d",
                        folder.toString(),
                        "-cp",
                        libraries,
                        PROGRAM.toString());
        assertThat(refused).as("errors of the compiler").isZero();
        Path output = folder.resolve("output");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        folder + File.pathSeparator + libraries,
                        "com.example.PlanAWay",
                        HOME.resolve("corridors/jilin-vladivostok").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int code = program.waitFor();
        List<String> said = Files.readAllLines(output, StandardCharsets.UTF_8);
        assertThat(code).as(String.join("\n", said)).isZero();
        return said;
    }

    /// What the drawn world answers, which hangs on no package.
    private static String lastLines(List<String> said) throws IOException {
        String last = String.join("\n", said.subList(said.size() - 2, said.size())) + "\n";
        if (Boolean.getBoolean("tumen.write")) {
            Files.writeString(
                    PAGE,
                    Files.readString(PAGE)
                            .replaceFirst(
                                    "(?s)(<!-- example: output -->\n```\n).*?```",
                                    Matcher.quoteReplacement("<!-- example: output -->\n```\n" + last + "```")));
        }
        return last;
    }

    private static String page(String name) throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
        while (example.find()) {
            if (example.group(1).equals(name)) {
                return example.group(3);
            }
        }
        return "no example " + name;
    }

    /// The part of the program or of its project between `page: name` and `end`, from the left margin.
    private static String part(String name, String language) {
        try {
            String text = Files.readString(language.equals("xml") ? PROJECT.resolve("pom.xml") : PROGRAM);
            String part = Pattern.compile("(?s)page: " + name + "(?: -->)?\n(.*?)\n *(?://|<!--) end")
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElse("nothing in the example is called " + name);
            return part.stripIndent() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String library(Path entry) {
        return entry.getFileName().toString().replaceFirst("(-[0-9][^/]*)?\\.jar$", "");
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }
}
