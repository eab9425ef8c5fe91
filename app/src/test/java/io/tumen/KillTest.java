package io.tumen;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.cli.CommandRun;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole program killed in the middle of its work, while a request is under way, with its PostgreSQL, as `kill -9`
/// does. The ledger's own tests keep beside the same check the fault it must catch, a database that acknowledges before
/// it is durable.
class KillTest {
    private static final int ROUNDS = 2;
    private static final int FACTS_PER_ROUND = 15;
    private static final String MOVEMENT = "TUM-000002";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void killedProgramLosesNoAcknowledgedFactAndDoublesNone(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        assertThat(CommandRun.of("demo", "--exit", "--data-dir", data.toString())
                        .exitCode())
                .isZero();
        Set<String> sent = new ConcurrentSkipListSet<>();
        Set<String> acknowledged = new ConcurrentSkipListSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            Program program = Program.start(data);
            Thread writer = writeUntilKilled(program, "round " + round, sent, acknowledged);
            while (acknowledged.size() < (round + 1) * FACTS_PER_ROUND && writer.isAlive()) {
                Thread.onSpinWait();
            }
            assertThat(writer.isAlive()).as("the program still answers").isTrue();
            program.kill(data); // with a request under way, since the writer never rests
            writer.join();
        }
        Program program = Program.start(data);
        assertThat(sourcesOf(program)).containsAll(acknowledged);
        sent.forEach(source -> assertThat(post(program, source)).isEqualTo(200)); // sent again with the same keys
        assertThat(sourcesOf(program)).containsExactlyInAnyOrderElementsOf(sent);
        program.stop();
    }

    private Thread writeUntilKilled(Program program, String name, Set<String> sent, Set<String> acknowledged) {
        return Thread.ofVirtual().start(() -> {
            for (int i = 0; ; i++) {
                String source = name + " fact " + i;
                sent.add(source);
                try {
                    if (post(program, source) == 200) {
                        acknowledged.add(source);
                    }
                } catch (UncheckedIOException killed) {
                    return;
                }
            }
        });
    }

    private int post(Program program, String source) {
        String fact = "[{\"claimant\":\"Carrier\",\"capacity\":\"carrier\",\"what\":\"seal_not_stated\",\"happened\":"
                + "\"2026-09-20T10:00:00+10:00\",\"source\":\"" + source + "\"}]";
        return send(HttpRequest.newBuilder(program.uri("/api/v1/movements/" + MOVEMENT + "/facts"))
                        .header("Idempotency-Key", source)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(fact)))
                .statusCode();
    }

    private List<String> sourcesOf(Program program) {
        JsonNode movement = JsonMapper.shared()
                .readTree(send(HttpRequest.newBuilder(program.uri("/api/v1/movements/" + MOVEMENT)))
                        .body());
        var sources = new ArrayList<String>();
        for (JsonNode event : movement.get("timeline")) {
            if (event.get("source").asString("").startsWith("round ")) {
                sources.add(event.get("source").asString());
            }
        }
        return sources;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// `tumen serve` as a process of its own.
    private record Program(Process process, int port) {
        static Program start(Path data) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dtumen.home=" + CommandRun.HOME,
                            "-cp",
                            System.getProperty("java.class.path"),
                            "io.tumen.Main",
                            "serve",
                            "--port",
                            "0",
                            "--data-dir",
                            data.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new Program(process, announcedPort(process.inputReader()));
        }

        private static int announcedPort(BufferedReader out) throws IOException {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.contains("http://localhost:")) {
                    return URI.create(line.substring(line.indexOf("http://"), line.lastIndexOf('/')))
                            .getPort();
                }
            }
            throw new IllegalStateException("The server ended before it said where it is.");
        }

        URI uri(String path) {
            return URI.create("http://127.0.0.1:" + port + path);
        }

        /// The program and its PostgreSQL, without a chance to say goodbye.
        void kill(Path data) throws Exception {
            long postmaster = Long.parseLong(
                    Files.readAllLines(postmasterFile(data)).getFirst().strip());
            process.destroyForcibly().waitFor();
            ProcessHandle.of(postmaster).ifPresent(server -> {
                server.descendants().forEach(ProcessHandle::destroyForcibly);
                server.destroyForcibly();
            });
        }

        private static Path postmasterFile(Path data) throws IOException {
            try (var files = Files.walk(data)) {
                return files.filter(file -> file.endsWith("postmaster.pid"))
                        .findFirst()
                        .orElseThrow();
            }
        }

        void stop() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }
}
