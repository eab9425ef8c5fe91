package io.tumen.web;

import io.tumen.cli.CommandRun;
import io.tumen.operations.Office;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The program as the demo leaves it: the story told on a real PostgreSQL, the pages served. One for all tests of this
/// process.
final class RunningServer {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final RunningServer ONE = new RunningServer();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Office office;
    private final WebServer server;

    private RunningServer() {
        Path data = newFolder();
        CommandRun demo = CommandRun.of("demo", "--exit", "--data-dir", data.toString());
        if (demo.exitCode() != 0) {
            throw new IllegalStateException("The demo ended with " + demo.exitCode() + ": " + demo.err());
        }
        this.office = Office.open(CommandRun.SETTINGS.corridor(), data, null, InstantSource.system());
        this.server = WebServer.start(office, 0);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            office.close();
        }));
    }

    static RunningServer one() {
        return ONE;
    }

    WebServer startAnotherOnTheSamePort() {
        return WebServer.start(office, server.port());
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url(path))).GET());
    }

    HttpResponse<String> post(String path, String key, String body) {
        return send(HttpRequest.newBuilder(URI.create(url(path)))
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> postZip(String path, byte[] zip) {
        return send(HttpRequest.newBuilder(URI.create(url(path)))
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(zip)));
    }

    HttpResponse<String> postYaml(String path, String file) {
        return send(HttpRequest.newBuilder(URI.create(url(path)))
                .header("Content-Type", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofString(file)));
    }

    HttpResponse<String> postCsv(String path, String table) {
        return send(HttpRequest.newBuilder(URI.create(url(path)))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(table)));
    }

    HttpResponse<String> delete(String path) {
        return send(HttpRequest.newBuilder(URI.create(url(path))).DELETE());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("tumen-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
