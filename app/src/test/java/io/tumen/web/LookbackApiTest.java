package io.tumen.web;

import static io.tumen.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.cli.CommandRun;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// How it stood, what would have been, and what no movement claims, over REST.
class LookbackApiTest {
    private final RunningServer server = RunningServer.one();

    @Test
    void looksBackOnAMovementAndGathersItsEnquiryFile() {
        JsonNode before =
                json(server.get("/api/v1/movements/TUM-000001?known=2200-01-01T00:00:00Z&at=2200-01-01T00:00:00Z"));
        assertThat(before.get("status").asString()).isEqualTo("guarantee_freed");
        assertThat(server.get("/api/v1/movements/TUM-000001?known=2000-01-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(404);
        JsonNode changes = json(server.get("/api/v1/movements/TUM-000001/changes?from=2000-01-01T00:00:00Z"));
        assertThat(changes.get("news").size()).isGreaterThan(10);
        assertThat(changes.get("changes").size()).isPositive();
        JsonNode file = json(server.get("/api/v1/movements/TUM-000002/enquiry"));
        assertThat(file.get("sections").size()).isEqualTo(8);
        assertThat(server.get("/api/v1/movements/TUM-999999/enquiry").statusCode())
                .isEqualTo(404);
    }

    @Test
    void runsAllMovementsUnderADraftOfTheRules() throws IOException {
        String pack =
                Files.readString(CommandRun.HOME.resolve("corridors/jilin-vladivostok/procedures/model-2007.yaml"));
        String path = "/api/v1/movements/replay?rules=two.yaml";
        JsonNode replay = json(server.postYaml(path, pack.replace("persons: unknown", "persons: 2")));
        assertThat(replay.get("hits").toString()).contains("TUM-000001", "TUM-000003");
        HttpResponse<String> broken = server.postYaml(path, pack.replace("persons: unknown", "persons: both"));
        assertThat(broken.statusCode()).as(broken.body()).isEqualTo(422);
        assertThat(json(broken).get("findings").get(0).get("file").asString()).isEqualTo("two.yaml");
    }

    @Test
    void factsAboutAMovementThatIsNotKnownAreShownWhereTheyAreKept() {
        HttpResponse<String> answer = server.post("/api/v1/movements/TUM-999999/facts", "nobody's", "[]");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("POST /api/v1/facts");
    }
}
