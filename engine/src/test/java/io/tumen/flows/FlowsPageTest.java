package io.tumen.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// `docs/flows.md` shows what the program in `examples/library` prints; `-Dtumen.write=true` writes it anew.
class FlowsPageTest {
    private static final Path HOME = Path.of(System.getProperty("tumen.home", ".."));
    private static final Path PAGE = HOME.resolve("docs/flows.md");
    private static final Path PROGRAM = HOME.resolve("examples/library/src/main/java/com/example/WhoGoesWhichWay.java");
    private static final String MARK = "<!-- output: WhoGoesWhichWay -->\n```\n";

    @TempDir
    private Path folder;

    @Test
    @ResourceLock(Resources.SYSTEM_OUT)
    void theForeignProgramSaysWhatThePageShows() throws Exception {
        String said = run();
        if (Boolean.getBoolean("tumen.write")) {
            Files.writeString(
                    PAGE,
                    Files.readString(PAGE)
                            .replaceFirst("(?s)" + MARK + ".*?```", Matcher.quoteReplacement(MARK + said + "```")));
        }
        assertThat(Files.readString(PAGE)).contains(MARK + said + "```");
    }

    private String run() throws Exception {
        int refused = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", folder.toString(), "-cp", classPath(), PROGRAM.toString());
        assertThat(refused).as("errors of the compiler").isZero();
        var bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (var loader = new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
                var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            loader.loadClass("com.example.WhoGoesWhichWay")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[] {
                        HOME.resolve("corridors/jilin-vladivostok").toString()
                    });
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }
}
