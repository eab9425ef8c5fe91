package io.tumen.web;

import static io.tumen.web.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tumen.cli.CommandRun;
import io.tumen.corridor.InvalidValueException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiTest {
    private static final String PLAN =
            "/api/v1/plan?origin=Hunchun&destination=Ningbo&teu=40&hs=1005.90&ready=2026-09-07";
    private final RunningServer server = RunningServer.one();

    @Test
    void planIsTheSameAsOnTheCommandLine() {
        CommandRun run = CommandRun.of(
                "plan", "Hunchun", "Ningbo", "--teu", "40", "--hs", "1005.90", "--ready", "2026-09-07", "--json");
        assertThat(json(server.get(PLAN))).isEqualTo(JsonMapper.shared().readTree(run.out()));
    }

    @Test
    void badValuesAreProblemDetails() {
        HttpResponse<String> response = server.get(PLAN.replace("Ningbo", "Ningpo"));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json(response);
        assertThat(problem.get("type").asString()).isEqualTo("urn:tumen:problem:invalid-value");
        assertThat(problem.get("value").asString()).isEqualTo("Ningpo");
        assertThat(problem.get("right").asString()).contains("Ningbo (NGB)");
        assertThat(response.body()).doesNotContain("Exception");
    }

    @Test
    void missingParameterAndUnknownPathAndUnknownMovementAreProblemDetailsToo() {
        assertProblem(server.get("/api/v1/plan?origin=Hunchun"), 400);
        assertProblem(server.get("/api/v1/nothing"), 404);
        assertProblem(server.get("/api/v1/movements/TUM-999999"), 404);
        assertProblem(server.get("/api/v1/movements/none"), 400);
        assertProblem(server.get("/api/v1/movements?limit=0"), 400);
        assertProblem(server.get("/api/v1/movements?limit=many"), 400);
        assertProblem(server.post("/api/v1/movements/TUM-000001/facts", key(), "{ no json"), 400);
        assertProblem(server.post("/api/v1/movements/TUM-000001/facts", key(), "[null]"), 400);
        assertProblem(server.post("/api/v1/movements/TUM-000001/facts", key(), "[{}]"), 400);
        assertProblem(server.post("/api/v1/movements/TUM-999999/facts", key(), FACT), 404);
        assertProblem(server.post("/api/v1/movements", key(), "{}"), 400);
        assertProblem(
                server.post(
                        "/api/v1/movements/TUM-000003/decisions",
                        key(),
                        "{\"decision\":\"discharge\",\"by\":\"a\\u0000\"}"),
                400);
    }

    @Test
    void writeWithoutKeyIsRefused() {
        assertProblem(
                server.send(HttpRequest.newBuilder(URI.create(server.url("/api/v1/movements/TUM-000001/facts")))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("[]"))),
                400);
    }

    @Test
    void sameKeySentTwiceHasOneEffectAndTheSameAnswer() {
        String key = key();
        int before = timeline().size();
        HttpResponse<String> first = server.post("/api/v1/movements/TUM-000002/facts", key, FACT);
        HttpResponse<String> second = server.post("/api/v1/movements/TUM-000002/facts", key, FACT);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(timeline()).hasSize(before + 1);
    }

    @Test
    void sameKeyForOtherContentIsRefused() {
        String key = key();
        server.post("/api/v1/movements/TUM-000002/facts", key, FACT);
        HttpResponse<String> other =
                server.post("/api/v1/movements/TUM-000002/facts", key, FACT.replace("Terminal", "Port"));
        assertProblem(other, 409);
        assertThat(json(other).get("refusals").get(0).get("rule").asString()).isEqualTo("KEY-REUSED");
    }

    @Test
    void refusedDecisionNamesRuleTextFieldSeenAndWhatWouldPass() {
        HttpResponse<String> refused = server.post(
                "/api/v1/movements/TUM-000003/decisions",
                key(),
                "{\"decision\":\"discharge\",\"by\":\"Customs at Nansha\"}");
        assertProblem(refused, 409);
        JsonNode refusal = json(refused).get("refusals").get(0);
        for (String part : new String[] {"rule", "legalText", "field", "seen", "passes"}) {
            assertThat(refusal.get(part).asString()).as(part).isNotBlank();
        }
    }

    @Test
    void noFieldOfAMovementIsNamedTwice() {
        var strict = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        assertThat(strict.readTree(server.get("/api/v1/movements/TUM-000003").body())
                        .get("alertCount")
                        .asInt())
                .isPositive();
    }

    @Test
    void openApiDescribesEveryPath() {
        JsonNode paths = json(server.get("/api/v1/openapi")).get("paths");
        assertThat(paths.propertyNames())
                .contains(
                        "/api/v1/plan",
                        "/api/v1/law",
                        "/api/v1/corridor",
                        "/api/v1/movements",
                        "/api/v1/movements/{id}",
                        "/api/v1/movements/{id}/facts",
                        "/api/v1/movements/{id}/decisions");
    }

    @Test
    void pagesLoadFromThisServerOnly() {
        assertThat(server.get("/")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .startsWith("default-src 'self'")
                .doesNotContain("unsafe-eval");
    }

    @Test
    void portThatIsTakenIsNamed() {
        assertThatThrownBy(server::startAnotherOnTheSamePort)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("a port nobody listens on");
    }

    @Test
    void requestUnderAnotherNameIsRefused() throws IOException {
        URI own = URI.create(server.url("/"));
        try (var socket = new Socket(own.getHost(), own.getPort())) {
            socket.getOutputStream()
                    .write("GET /api/v1/movements HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 403").doesNotContain("TUM-");
        }
    }

    private static final String FACT = """
            [{"claimant": "Terminal of VVO", "capacity": "terminal", "what": "gate_in_abroad", "place": "VVO",
              "happened": "2026-09-20T10:00:00+10:00", "source": "test"}]
            """;

    private JsonNode timeline() {
        return json(server.get("/api/v1/movements/TUM-000002")).get("timeline");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response).get("detail").asString()).isNotBlank();
    }
}
