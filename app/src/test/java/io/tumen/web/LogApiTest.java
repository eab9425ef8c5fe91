package io.tumen.web;

import static io.tumen.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.cli.CommandRun;
import io.tumen.operations.Desk;
import io.tumen.operations.Verification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The log over REST, for whoever mirrors or follows it.
class LogApiTest {
    private final RunningServer server = RunningServer.one();

    @TempDir
    private Path folder;

    @Test
    void pageOfAnotherSiteMayAskForNothing() {
        for (String origin : List.of("https://evil.example", "null")) {
            HttpResponse<String> forged =
                    server.send(HttpRequest.newBuilder(URI.create(server.url("/api/v1/subscriptions/SUB-1/pause")))
                            .header("Origin", origin)
                            .POST(HttpRequest.BodyPublishers.noBody()));
            assertThat(forged.statusCode()).as(origin).isEqualTo(403);
        }
        HttpResponse<String> own = server.send(HttpRequest.newBuilder(URI.create(server.url("/api/v1/movements")))
                .header("Origin", server.url("")));
        assertThat(own.statusCode()).isEqualTo(200);
    }

    @Test
    void aProofOverRestIsCheckedWithTheKeyOverRest() throws IOException {
        HttpResponse<String> proof = server.get("/api/v1/movements/TUM-000001/proof");
        Path file = Files.writeString(folder.resolve("proof.json"), proof.body());
        String key = server.get("/api/v1/log/key").body().strip();
        assertThat(Verification.proof(Desk.open(CommandRun.SETTINGS.corridor()), file, key, List.of(), 0)
                        .misfits())
                .isEmpty();
        assertThat(server.get("/api/v1/movements/TUM-999999/proof").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theLogIsServedAsTilesThatAnyoneCanMirror() {
        HttpResponse<String> checkpoint = server.get("/api/v1/log/checkpoint");
        assertThat(checkpoint.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
        assertThat(checkpoint.body().lines().toList().get(3)).isEmpty();
        HttpResponse<String> tile = server.get("/api/v1/log/tile/0/000");
        assertThat(tile.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(tile.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(server.get("/api/v1/log/tile/entries/000").body()).contains("tumen.leaf/1");
        for (String none : new String[] {"tile/0/999", "tile/0/000.p/256", "tile/entries/..%2f000", "tile/9/000"}) {
            assertThat(server.get("/api/v1/log/" + none).statusCode()).as(none).isIn(400, 404);
        }
    }

    @Test
    void noticesAreFollowedByPositionAndStatusIsToldForEveryName() {
        JsonNode first = json(server.get("/api/v1/notices?limit=5"));
        assertThat(first.get("notices").size()).isEqualTo(5);
        assertThat(first.get("next").asLong()).isEqualTo(5);
        JsonNode second = json(server.get("/api/v1/notices?after=5&limit=1"));
        assertThat(second.get("notices").get(0).get("position").asLong()).isEqualTo(6);
        assertThat(server.get("/api/v1/notices?after=-1").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/v1/notices?limit=1001").statusCode()).isEqualTo(400);
        JsonNode status = json(server.get("/api/v1/status/TUM-000001"));
        assertThat(status.get("found").get(0).get("as").asString()).isEqualTo("movement");
        assertThat(json(server.get("/api/v1/status/never-sent")).get("found").size())
                .isZero();
    }

    @Test
    void aSubscriptionIsMadeShownPausedAndRemoved() {
        String asked = "{\"url\": \"https://hooks.example/x\", \"movement\": \"TUM-000001\"}";
        HttpResponse<String> made = server.post("/api/v1/subscriptions", "subscribe over REST", asked);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String id = json(made).get("subscription").get("id").asString();
        assertThat(json(made).get("secret").asString()).startsWith("whsec_");
        String path = "/api/v1/subscriptions/" + id;
        assertThat(json(server.post(path + "/pause", "pause", "")).get("state").asString())
                .isEqualTo("paused");
        assertThat(server.get(path).body()).contains("paused by an operator").doesNotContain("whsec_");
        assertThat(server.post(path + "/replay?from=0", "replay", "").statusCode())
                .isEqualTo(400);
        assertThat(server.delete(path).statusCode()).isEqualTo(204);
        assertThat(server.get(path).statusCode()).isEqualTo(404);
        assertThat(server.post("/api/v1/subscriptions", "to this machine", asked.replace("hooks.example", "localhost"))
                        .statusCode())
                .as("checked when it is called")
                .isEqualTo(201);
        assertThat(server.post("/api/v1/subscriptions", "plain", asked.replace("https", "http"))
                        .statusCode())
                .isEqualTo(400);
    }
}
