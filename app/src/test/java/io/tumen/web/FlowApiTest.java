package io.tumen.web;

import static io.tumen.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.cli.CommandRun;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Flows over REST: the same as on the command line, followed, kept, and asked once for the same question.
class FlowApiTest {
    private static final String ASKED = "/api/v1/flows?day=2026-09-07&demandYear=2018&scenario=agreement-ends";

    private final RunningServer server = RunningServer.one();

    @TempDir
    Path folder;

    @Test
    void theResultIsTheSameAsOnTheCommandLine() throws IOException {
        HttpResponse<String> started = server.postCsv(ASKED, "");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        String job = started.headers().firstValue("Location").orElseThrow();
        JsonNode done = over(job);
        assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("done");

        Path csv = folder.resolve("flows.csv");
        Path map = folder.resolve("flows.geojson");
        Path html = folder.resolve("flows.html");
        CommandRun run = CommandRun.of(
                "flows",
                "--day",
                "2026-09-07",
                "--demand-year",
                "2018",
                "--scenario",
                "agreement-ends",
                "--json",
                "--csv",
                csv.toString(),
                "--geojson",
                map.toString(),
                "--html",
                html.toString());
        assertThat(json(server.get(job + "/result")))
                .isEqualTo(JsonMapper.shared().readTree(run.out()));
        assertThat(server.get(job + "/result.csv").body()).isEqualTo(Files.readString(csv));
        assertThat(server.get(job + "/result.geojson").body()).isEqualTo(Files.readString(map));
        assertThat(server.get(job + "/result.html").body()).isEqualTo(Files.readString(html));
    }

    @Test
    void theSameQuestionIsWorkedOnOnceAndKept() {
        String job = json(server.postCsv(ASKED, "")).get("id").asString();
        over("/api/v1/flows/" + job);
        assertThat(json(server.postCsv(ASKED, "")).get("id").asString()).isEqualTo(job);
        assertThat(json(server.postCsv(ASKED + "&openPoints=refuse", ""))
                        .get("id")
                        .asString())
                .isNotEqualTo(job);
        assertThat(json(server.get("/api/v1/flows"))
                        .valueStream()
                        .map(one -> one.get("id").asString()))
                .contains(job);
    }

    @Test
    void wrongQuestionsAreRefusedBeforeTheyWait() {
        HttpResponse<String> noScenario = server.postCsv("/api/v1/flows?scenario=nonsense", "");
        assertThat(noScenario.statusCode()).isEqualTo(400);
        assertThat(noScenario.body()).contains("nonsense", "agreement-ends");
        HttpResponse<String> noDay = server.postCsv("/api/v1/flows?day=soon", "");
        assertThat(noDay.statusCode()).isEqualTo(400);
        assertThat(json(noDay).get("what").asString()).isEqualTo("day");
        // A path comes from a stranger.
        assertThat(server.postCsv("/api/v1/flows?scenario=../../secret.yaml", "")
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.get("/api/v1/flows/f99999/result").statusCode()).isEqualTo(404);
    }

    private JsonNode over(String job) {
        server.get(job + "/events");
        return json(server.get(job));
    }
}
