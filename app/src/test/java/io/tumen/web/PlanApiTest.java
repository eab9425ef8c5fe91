package io.tumen.web;

import static io.tumen.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.cli.CommandRun;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Near misses by number, and plans beside bookings, over REST.
class PlanApiTest {
    private static final String PLAN =
            "/api/v1/plan?origin=Hunchun&destination=Ningbo&teu=40&hs=1005.90&ready=2026-09-07";
    private final RunningServer server = RunningServer.one();

    @Test
    void nearMissesAndSlotsThatOthersTookAreTheSameAsOnTheCommandLine(@TempDir Path folder) throws IOException {
        String rows = IntStream.range(0, 60)
                .mapToObj(i -> "b" + i + ",Hunchun,Ningbo,10,1005.90,2026-09-06,Vladivostok\n")
                .collect(Collectors.joining());
        String table = "booking_id,origin,destination,teu,hs,ready,via\n" + rows;
        Path file = Files.writeString(folder.resolve("bookings.csv"), table);
        HttpResponse<String> answer = server.postCsv(PLAN + "&nearMisses=4", table);
        CommandRun run = CommandRun.of(
                "plan",
                "Hunchun",
                "Ningbo",
                "--teu",
                "40",
                "--hs",
                "1005.90",
                "--ready",
                "2026-09-07",
                "--json",
                "--near-misses",
                "4",
                "--bookings",
                file.toString());
        assertThat(json(answer)).isEqualTo(JsonMapper.shared().readTree(run.out()));
        assertThat(answer.body()).contains("are taken by 60 bookings of 600 TEU");
        assertThat(json(answer).get("nearMisses").size()).isEqualTo(4);
    }

    @Test
    void aTableWithFaultsIsAProblemWithEveryFinding() {
        HttpResponse<String> broken = server.postCsv(
                PLAN + "&table=mine.csv",
                "booking_id,origin,destination,teu,hs,ready\na,Hunchun,Nimbus,2,1005.90,2026-09-07\na,Hunchun,Ningbo,0,1,x\n");
        assertProblem(broken, 422);
        JsonNode findings = json(broken).get("findings");
        assertThat(findings.size()).isEqualTo(2);
        assertThat(findings.get(0).get("file").asString()).isEqualTo("mine.csv");
        assertThat(findings.get(0).get("row").asInt()).isEqualTo(2);
        assertThat(findings.get(0).get("column").asString()).isEqualTo("destination");
        assertThat(findings.get(0).get("value").asString()).isEqualTo("Nimbus");
        assertProblem(server.postCsv(PLAN, ""), 400);
        assertProblem(server.get(PLAN + "&nearMisses=0"), 400);
    }

    private static void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response).get("detail").asString()).isNotBlank();
    }
}
