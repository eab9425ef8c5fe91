package io.tumen.web;

import static io.tumen.web.RunningServer.json;
import static java.util.Objects.requireNonNull;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    void profileReachHinterlandAndLimitsAreTheSameAsOnTheCommandLine() {
        String goods = "&teu=40&hs=1005.90&trade=&by=arrival,cost,transfers&maxTransfers=2";
        String[] options = {
            "--teu", "40", "--hs", "1005.90", "--by", "arrival,cost,transfers", "--max-transfers", "2", "--json"
        };
        assertSame(
                "profile?origin=Hunchun&destination=Ningbo&from=2026-09-01&days=1" + goods,
                options,
                "profile",
                "Hunchun",
                "Ningbo",
                "--from",
                "2026-09-01",
                "--days",
                "1");
        assertSame(
                "reach?origin=Hunchun&ready=2026-09-07" + goods, options, "reach", "Hunchun", "--ready", "2026-09-07");
        assertSame(
                "hinterland?destination=Ningbo&ready=2026-09-07" + goods,
                options,
                "hinterland",
                "Ningbo",
                "--ready",
                "2026-09-07");
        assertSame(
                "plan?origin=Hunchun&destination=Ningbo&ready=2026-09-07" + goods,
                options,
                "plan",
                "Hunchun",
                "Ningbo",
                "--ready",
                "2026-09-07");
    }

    private void assertSame(String path, String[] options, String... command) {
        String[] arguments =
                Stream.concat(Stream.of(command), Stream.of(options)).toArray(String[]::new);
        assertThat(json(server.get("/api/v1/" + path)))
                .as(path)
                .isEqualTo(JsonMapper.shared().readTree(CommandRun.of(arguments).out()));
    }

    @Test
    void latestIsAnsweredAndWhatIsMissingOrTooMuchIsAProblem() {
        String latest = "/api/v1/latest?origin=Hunchun&destination=Ningbo&deadline=2026-10-15";
        JsonNode answer = json(server.get(latest + "&teu=40&hs=1005.90"));
        assertThat(answer.get("ways").get(0).get("ready").asString()).startsWith("2026-10-");
        assertThat(answer.get("question").get("by").size()).isEqualTo(3);
        assertProblem(server.get(latest), 400);
        assertProblem(server.get(latest + "&teu=40&hs=1005.90&maxCost=cheap"), 400);
        HttpResponse<String> tooMuch = server.get(
                "/api/v1/profile?origin=Hunchun&destination=Ningbo&from=2026-09-01&days=3650&teu=40&hs=1005.90");
        assertProblem(tooMuch, 400);
        assertThat(json(tooMuch).get("right").asString()).contains("366");
    }

    @Test
    void planAndLawUnderAScenarioSaySo() {
        JsonNode plan = json(server.get(PLAN + "&scenario=congestion-2022"));
        assertThat(plan.get("scenarios").get(0).get("id").asString()).isEqualTo("congestion-2022");
        assertThat(json(server.get(PLAN)).get("scenarios").isEmpty()).isTrue();
        String law = "/api/v1/law?province=CN-22&via=Vladivostok&entry=Ningbo&date=2027-01-01";
        assertThat(json(server.get(law)).get("standing").asString()).isEqualTo("lawful");
        JsonNode ended = json(server.get(law + "&scenario=agreement-ends"));
        assertThat(ended.get("standing").asString()).isEqualTo("unlawful");
        assertThat(ended.get("scenarios").get(0).get("id").asString()).isEqualTo("agreement-ends");
    }

    @Test
    void scenariosAreListedAndAnUnknownOneIsAProblem() {
        JsonNode scenarios = json(server.get("/api/v1/scenarios"));
        assertThat(scenarios.size()).isGreaterThan(8);
        assertThat(scenarios.get(0).get("says").asString()).isNotEmpty();
        assertThat(scenarios.get(0).get("findings").isEmpty()).isTrue();
        HttpResponse<String> response = server.get(PLAN + "&scenario=congestion");
        assertProblem(response, 400);
        assertThat(json(response).get("right").asString()).contains("congestion-2022");
        assertProblem(server.get(PLAN + "&scenario=../secret.yaml"), 400);
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
        assertProblem(server.get("/api/v1/plan/comparison?origin=Hunchun"), 400);
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
                        "{\"decision\":\"discharge\",\"by\":\"a\\u0000\",\"capacity\":\"customs\"}"),
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
                "{\"decision\":\"discharge\",\"by\":\"Customs at Nansha\",\"capacity\":\"customs\"}");
        assertProblem(refused, 409);
        JsonNode refusal = json(refused).get("refusals").get(0);
        for (String part : new String[] {"rule", "legalText", "field", "seen", "passes"}) {
            assertThat(refusal.get(part).asString()).as(part).isNotBlank();
        }
    }

    @Test
    void whoDecidesSaysInWhichCapacityAndHasToHaveTheRight() {
        String decisions = "/api/v1/movements/TUM-000003/decisions";
        assertProblem(server.post(decisions, key(), "{\"decision\":\"discharge\",\"by\":\"Customs at Nansha\"}"), 400);
        HttpResponse<String> refused =
                server.post(decisions, key(), "{\"decision\":\"discharge\",\"by\":\"Port\",\"capacity\":\"terminal\"}");
        assertProblem(refused, 409);
        assertThat(json(refused).get("refusals").get(0).get("rule").asString()).isEqualTo("RIGHT-TO-DECIDE");
    }

    @Test
    void keepsFactsAboutMovementsThatNobodyKnows() {
        String fact = FACT.replace("\"source\"", "\"movement\": \"TUM-424242424\", \"source\"");
        String key = key();
        HttpResponse<String> kept = server.post("/api/v1/facts", key, fact);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(json(server.post("/api/v1/facts", key, fact))).isEqualTo(json(kept));
        assertThat(server.get("/api/v1/facts/unclaimed").body()).contains("TUM-424242424");
    }

    @Test
    void aFactIsCorrectedByThePositionThatTheTimelineShows() {
        String facts = "/api/v1/movements/TUM-000002/facts";
        server.post(facts, key(), FACT.replace("gate_in_abroad", "sailed").replace("\"test\"", "\"to correct\""));
        JsonNode wrong = null;
        for (JsonNode event : timeline()) {
            wrong = event.get("source").asString("").equals("to correct") ? event : wrong;
        }
        String back = FACT.replace("gate_in_abroad", "withdrawn")
                .replace(
                        "\"source\"",
                        "\"corrects\": \""
                                + requireNonNull(wrong).get("position").asLong() + "\", \"source\"");
        HttpResponse<String> taken = server.post(facts, key(), back);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(json(taken).get("status").asString()).isNotEqualTo("sailed");
        assertProblem(
                server.post(facts, key(), back.replaceAll("\"corrects\": \"\\d+\"", "\"corrects\": \"999999999\"")),
                400);
    }

    @Test
    void takesACertificateToTheAccountAndReservesOnIt() {
        String certificate = """
                {"certificate": "GB-api", "guarantor": "Bank", "holder": "Jilin Trading", "amount": "1000",
                 "currency": "CNY", "validFrom": "2020-01-01", "by": "Hunchun customs", "capacity": "customs"}
                """;
        HttpResponse<String> opened = server.post("/api/v1/guarantees", key(), certificate);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        assertProblem(server.post("/api/v1/guarantees", key(), certificate), 409);
        JsonNode lodged = json(server.post("/api/v1/movements", key(), GALLIUM));
        String decisions = "/api/v1/movements/" + lodged.get("id").asString() + "/decisions";
        assertThat(decide(decisions, "accept", null).statusCode()).isEqualTo(200);
        String reserve = """
                {"decision": "reserve_guarantee", "by": "Hunchun customs", "capacity": "customs", "certificate": "GB-api",
                 "amount": "AMOUNT"}
                """;
        HttpResponse<String> tooMuch = server.post(decisions, key(), reserve.replace("AMOUNT", "1000.01"));
        assertThat(json(tooMuch).get("refusals").get(0).get("rule").asString()).isEqualTo("GUARANTEE-EXCEEDED");
        HttpResponse<String> reserved = server.post(decisions, key(), reserve.replace("AMOUNT", "400"));
        assertThat(json(reserved).get("guarantee").get("reserved").asString()).isEqualTo("400");
        JsonNode account = json(server.get("/api/v1/guarantees/GB-api"));
        assertThat(account.get("free").asString()).isEqualTo("600");
        assertThat(account.get("entries").size()).isEqualTo(4);
        assertThat(server.get("/api/v1/guarantees").body()).contains("GB-api");
        assertProblem(server.get("/api/v1/guarantees/none"), 400);
    }

    @Test
    void aFactAtAPlaceThatThePackageDoesNotKnowIsKeptAsItWasWritten() {
        HttpResponse<String> kept = server.post(
                "/api/v1/movements/TUM-000002/facts",
                key(),
                FACT.replace("\"place\": \"VVO\"", "\"place\": \"Quay 7\""));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(kept.body()).contains("Quay 7", "unknown_place");
    }

    @Test
    void listedGoodsAreReleasedOnceCustomsHaveClearedThemWithAReason() {
        JsonNode lodged = json(server.post("/api/v1/movements", key(), GALLIUM));
        String decisions = "/api/v1/movements/" + lodged.get("id").asString() + "/decisions";
        assertThat(decide(decisions, "accept", null).statusCode()).isEqualTo(200);

        HttpResponse<String> held = decide(decisions, "release", null);
        assertProblem(held, 409);
        assertThat(json(held).get("refusals").get(0).get("rule").asString()).isEqualTo("SCREENING");
        assertThat(json(held).get("refusals").get(0).get("legalText").asString())
                .contains("Announcement 2023 No. 23");

        HttpResponse<String> unreasoned = decide(decisions, "clear", null);
        assertProblem(unreasoned, 409);
        assertThat(json(unreasoned).get("refusals").get(0).get("rule").asString())
                .isEqualTo("REASON-MISSING");

        HttpResponse<String> cleared = decide(decisions, "clear", "licence 7 seen");
        assertThat(cleared.statusCode()).as(cleared.body()).isEqualTo(200);
        assertThat(cleared.body()).contains("cleared from the screening lists", "licence 7 seen");
        HttpResponse<String> released = decide(decisions, "release", null);
        assertThat(released.statusCode()).as(released.body()).isEqualTo(200);
    }

    private HttpResponse<String> decide(String decisions, String decision, @Nullable String reason) {
        String because = reason == null ? "" : ",\"reason\":\"" + reason + "\"";
        String body = "{\"decision\":\"" + decision + "\",\"by\":\"Hunchun customs\",\"capacity\":\"customs\"" + because
                + "}";
        return server.post(decisions, key(), body);
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
                        "/api/v1/latest",
                        "/api/v1/profile",
                        "/api/v1/reach",
                        "/api/v1/hinterland",
                        "/api/v1/law",
                        "/api/v1/acts",
                        "/api/v1/findings",
                        "/api/v1/rules",
                        "/api/v1/packages/check",
                        "/api/v1/pair",
                        "/api/v1/replan",
                        "/api/v1/replan/{id}",
                        "/api/v1/replan/{id}/events",
                        "/api/v1/replan/{id}/result",
                        "/api/v1/replan/{id}/result.csv",
                        "/api/v1/corridor",
                        "/api/v1/corridor.geojson",
                        "/api/v1/movements",
                        "/api/v1/movements/{id}",
                        "/api/v1/movements/{id}/facts",
                        "/api/v1/movements/{id}/decisions");
    }

    @Test
    void lawIsAnsweredAsOnTheCommandLine() {
        CommandRun run = CommandRun.of(
                "law", "--province", "Jilin", "--via", "VVO", "--entry", "Ningbo", "--date", "2023-05-31", "--json");
        assertThat(json(server.get("/api/v1/law?province=Jilin&exit=&via=VVO&entry=Ningbo&date=2023-05-31")))
                .isEqualTo(JsonMapper.shared().readTree(run.out()));
    }

    @Test
    void goodsAreJudgedWhenTheyAreStated() {
        String law = "/api/v1/law?province=CN-23&exit=SFH_T&date=2023-06-01";
        assertThat(standing(law + "&hs=1005.90")).isEqualTo("lawful");
        assertThat(standing(law + "&hs=1005.90&containerised=false")).isEqualTo("unlawful");
    }

    private String standing(String law) {
        return json(server.get(law)).get("standing").asString();
    }

    @Test
    void everyBadPartOfALegalQuestionIsOneProblem() {
        String law = "/api/v1/law?province=CN-22&via=VVO&date=2023-06-01";
        assertProblem(server.get("/api/v1/law?via=VVO&date=2023-06-01"), 400);
        assertProblem(server.get("/api/v1/law?province=CN-22&date=2023-06-01"), 400);
        for (String bad : new String[] {
            "province=Atlantis", "via=Vladivostock", "date=2023-02-30", "trade=transit", "hs=99", "containerised=false"
        }) {
            String field = bad.substring(0, bad.indexOf('='));
            String asked = law.contains(field + "=") ? law.replaceFirst(field + "=[^&]*", bad) : law + "&" + bad;
            assertProblem(server.get(asked), 400);
        }
        assertProblem(server.get(law + "&hs=1005&teu=none"), 400);
        assertProblem(server.get(law + "&hs=1005&value=-1"), 400);
        assertProblem(server.get(law + "&hs=1005&containerised=perhaps"), 400);
    }

    @Test
    void actsNameWhatTheyOpenAndWhatIsOpenFromDayToDay() {
        JsonNode regime = json(server.get("/api/v1/acts")).get("regimes").get(0);
        JsonNode act = regime.get("acts")
                .valueStream()
                .filter(one -> one.get("id").asString().equals("ACT-10"))
                .findFirst()
                .orElseThrow();
        assertThat(act.get("certain").asString()).isEqualTo("2023-06-01");
        assertThat(act.get("articles")
                        .get(0)
                        .get("permits")
                        .get(0)
                        .get("placeName")
                        .asString())
                .isEqualTo("Vladivostok");
        assertThat(regime.get("openings")
                        .valueStream()
                        .filter(one -> one.get("province").asString().equals("CN-22"))
                        .filter(one -> one.get("places")
                                .valueStream()
                                .anyMatch(place -> place.get("place").asString().equals("VVO")))
                        .map(one -> one.get("from").asString())
                        .toList())
                .startsWith("2023-06-01");
    }

    @Test
    void packageInUseHasNoErrorsAndEveryFindingHasItsRule() {
        JsonNode report = json(server.get("/api/v1/findings"));
        assertThat(report.get("usable").asBoolean()).isTrue();
        assertThat(report.get("name").asString()).isEqualTo("jilin-vladivostok");
        var rules = json(server.get("/api/v1/rules"))
                .valueStream()
                .map(rule -> rule.get("id").asString())
                .toList();
        assertThat(rules).hasSizeGreaterThan(40).contains("not_a_date");
        assertThat(report.get("findings")
                        .valueStream()
                        .map(finding -> finding.get("rule").asString()))
                .isSubsetOf(rules);
    }

    @Test
    void packageThatIsNoneIsOneProblemAndAStrangeZipIsFindings() {
        assertProblem(server.postZip("/api/v1/packages/check", new byte[0]), 400);
        assertProblem(server.post("/api/v1/packages/check", key(), "{}"), 415);
        assertProblem(server.postZip("/api/v1/packages/check", new byte[33 << 20]), 413);

        HttpResponse<String> noZip =
                server.postZip("/api/v1/packages/check?name=mine", "this is no zip".getBytes(StandardCharsets.UTF_8));
        assertThat(noZip.statusCode()).as(noZip.body()).isEqualTo(200);
        assertThat(json(noZip).get("usable").asBoolean()).isFalse();
        assertThat(json(noZip).get("name").asString()).isEqualTo("mine");
        assertThat(noZip.body()).doesNotContain("tumen-check").doesNotContain("Exception");
    }

    @Test
    void theMapIsHadAsGeoJson() {
        var map = server.get("/api/v1/corridor.geojson");
        assertThat(map.headers().firstValue("Content-Type")).hasValue("application/geo+json");
        assertThat(map.body()).startsWith("{\"type\":\"FeatureCollection\"").contains("Владивосток");
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

    private static final String GALLIUM = """
            {"holder": "Jilin Trading", "origin": "Changchun", "destination": "Ningbo", "hs": "8112.92.9010",
             "teu": "2", "tonnes": "10", "exit": "Hunchun railway port", "transit": "Vladivostok", "entry": "Ningbo",
             "exitDay": "2099-03-02",
             "units": [{"container": "TUMU0000012", "seal": "S1", "packages": 10, "kilograms": "10000"}]}
            """;

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
