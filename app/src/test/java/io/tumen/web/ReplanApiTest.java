package io.tumen.web;

import static io.tumen.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.cli.CommandRun;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Bookings planned again over REST: the same as on the command line, followed, cancelled, let go.
class ReplanApiTest {
    private static final String HEADER = "booking_id,origin,destination,teu,hs,ready,deadline,via\n";
    private static final String TWO = HEADER + """
            autumn,Hunchun,Ningbo,2,1005.90,2026-09-07,,Vladivostok
            winter,Hunchun,Ningbo,2,1005.90,2027-01-11,2027-02-20,Vladivostok
            """;
    private static final String ENDS = "/api/v1/replan?scenario=agreement-ends";

    private final RunningServer server = RunningServer.one();

    @TempDir
    Path folder;

    @Test
    void theResultIsTheSameAsOnTheCommandLine() throws IOException {
        HttpResponse<String> started = server.postCsv(ENDS + "&table=two.csv", TWO);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        String job = started.headers().firstValue("Location").orElseThrow();
        JsonNode done = over(job);
        assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("done");
        assertThat(done.get("name").asString()).isEqualTo("two.csv");

        Path file = Files.writeString(folder.resolve("two.csv"), TWO);
        Path out = folder.resolve("changed.csv");
        CommandRun run = CommandRun.of(
                "replan", "--scenario", "agreement-ends", "--json", "--out", out.toString(), file.toString());
        assertThat(json(server.get(job + "/result")))
                .isEqualTo(JsonMapper.shared().readTree(run.out()));
        HttpResponse<String> table = server.get(job + "/result.csv");
        assertThat(table.body()).isEqualTo(Files.readString(out));
        assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    }

    @Test
    void eventsTellTheJobUntilItIsOver() {
        String job = start(TWO);
        String events = server.get(job + "/events").body();
        List<JsonNode> told = events.lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> JsonMapper.shared().readTree(line.substring("data:".length())))
                .toList();
        assertThat(events).startsWith("event:job");
        assertThat(told.getLast().get("state").asString()).isEqualTo("done");
        assertThat(told).extracting(view -> view.get("version").asInt()).isSorted();
    }

    @Test
    void aTableWithFaultsFailsWithEveryFinding() {
        String job =
                start(HEADER + "a,Hunchun,Nimbus,2,1005.90,2026-09-07,,\nb,Hunchun,Ningbo,0,1005.90,2026-09-07,,\n");
        JsonNode failed = over(job);
        assertThat(failed.get("state").asString()).isEqualTo("failed");
        JsonNode findings = failed.get("fault").get("findings");
        assertThat(findings.size()).isEqualTo(2);
        assertThat(findings.get(0).get("row").asInt()).isEqualTo(2);
        assertThat(findings.get(0).get("column").asString()).isEqualTo("destination");
        assertThat(findings.get(0).get("value").asString()).isEqualTo("Nimbus");
        assertThat(findings.get(0).get("message").asString()).contains("Ningbo");
        HttpResponse<String> result = server.get(job + "/result");
        assertProblem(result, 422);
        assertThat(json(result).get("findings")).isEqualTo(findings);
        assertThat(result.body()).doesNotContain("tumen-received");
    }

    @Test
    void whatCannotBeReadIsRefusedBeforeAJobBegins() {
        assertProblem(server.postCsv("/api/v1/replan", TWO), 400);
        assertProblem(server.postCsv("/api/v1/replan?scenario=", TWO), 400);
        assertProblem(server.postCsv("/api/v1/replan?scenario=nothing", TWO), 400);
        assertProblem(server.postCsv("/api/v1/replan?scenario=../../secret.yaml", TWO), 400);
        assertProblem(server.postCsv(ENDS + "&known=soon", TWO), 400);
        assertProblem(server.postCsv(ENDS, ""), 400);
        assertProblem(server.post(ENDS, "key", "{}"), 415);
        for (String path : List.of("r0", "r999999", "x", "r99999999999", "r-1")) {
            assertProblem(server.get("/api/v1/replan/" + path), 404);
            assertProblem(server.get("/api/v1/replan/" + path + "/result"), 404);
            assertProblem(server.delete("/api/v1/replan/" + path), 404);
        }
    }

    @Test
    void aJobIsCancelledAndHasNoResult() {
        String job = start(many(4_000));
        assertThat(server.delete(job).statusCode()).isEqualTo(200);
        assertThat(over(job).get("state").asString()).isEqualTo("cancelled");
        assertProblem(server.get(job + "/result"), 409);
        assertThat(json(server.delete(job)).get("state").asString()).isEqualTo("cancelled");
    }

    @Test
    void tooManyWaitingTablesAreRefusedAndOldJobsAreLetGoWithAWord() {
        String first = start(many(4_000));
        List<String> waiting = IntStream.range(0, 4).mapToObj(i -> start(TWO)).toList();
        HttpResponse<String> refused = server.postCsv(ENDS, TWO);
        assertProblem(refused, 429);
        assertProblem(server.get(waiting.getLast() + "/result"), 409);
        server.delete(first);
        waiting.forEach(job -> assertThat(over(job).get("state").asString()).isEqualTo("done"));
        for (int i = 0; i < 8; i++) {
            over(start(TWO));
        }
        HttpResponse<String> gone = server.get(first);
        assertProblem(gone, 410);
        assertThat(json(gone).get("detail").asString()).contains("no longer kept", "Ask for it again");
    }

    private String start(String table) {
        HttpResponse<String> started = server.postCsv(ENDS, table);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        return started.headers().firstValue("Location").orElseThrow();
    }

    /// The events end when the job does.
    private JsonNode over(String job) {
        server.get(job + "/events");
        return json(server.get(job));
    }

    private static String many(int rows) {
        return HEADER
                + IntStream.range(0, rows)
                        .mapToObj(i -> "b" + i + ",Hunchun,Ningbo," + (1 + i % 97) + ",1005.90,"
                                + LocalDate.of(2027, 1, 1).plusDays(i % 300) + ",,Vladivostok\n")
                        .collect(Collectors.joining());
    }

    private static void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).doesNotContain("Exception");
    }
}
