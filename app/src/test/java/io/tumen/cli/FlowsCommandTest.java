package io.tumen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Flows over the bundled corridor, with the boxes counted in 2018: 480 TEU a year from Hunchun to Ningbo.
class FlowsCommandTest {
    private static final String[] OF_2018 = {"flows", "--day", "2026-09-07", "--demand-year", "2018"};

    /// The ports of the classic way are shut, so that all goods go abroad.
    private static final String SHUT = """
            id: shut
            name: The classic ports <shut>
            corridor: jilin-vladivostok
            says: For a test.
            source: assumption
            confidence: K
            from: 2020-01-01
            until: 2040-12-31
            changes:
              - {close: YIK.PORT, reason: for a test}
              - {close: DLC.PORT, reason: for a test}
              - {close: JNZ.PORT, reason: for a test}
            """;

    private static final String THIN = """
            id: thin
            name: Ships with next to no slots
            corridor: jilin-vladivostok
            says: For a test.
            source: assumption
            confidence: K
            changes:
              - scale: services
                where: {mode: sea}
                column: slots_teu
                by: 0.01
                note: for a test
            """;

    @TempDir
    private Path folder;

    @Test
    void goodsThatAreAloneGoTheWayThatThePlannerFindsCheapestAndPayTheSame() {
        JsonNode study = json().get("studies").get(0);
        JsonNode pair = study.get("pairs").get(0);
        JsonNode plan = JsonMapper.shared()
                .readTree(CommandRun.of(
                                "plan",
                                "Hunchun",
                                "Ningbo",
                                "--teu",
                                "40",
                                "--hs",
                                "2106",
                                "--ready",
                                "2026-09-07",
                                "--json")
                        .out());
        double cheapest = StreamSupport.stream(plan.get("ways").spliterator(), false)
                .mapToDouble(way -> way.get("costPerTeu").get("likely").asDouble())
                .min()
                .orElseThrow();
        assertThat(pair.get("cny").get("likely").asDouble()).isEqualTo(cheapest, within(0.01));
        assertThat(pair.get("teu").get("likely").asDouble()).isEqualTo(480, within(1e-9));
        assertThat(study.get("ports").get(0).get("name").asString()).isEqualTo("Yingkou (Bayuquan)");
    }

    @Test
    void aScenarioSendsThemAnotherWayAndTheDifferencesSayWhatThatCosts() throws IOException {
        Path shut = Files.writeString(folder.resolve("shut.yaml"), SHUT);
        JsonNode view = json("--scenario", shut.toString());
        JsonNode studies = view.get("studies");
        assertThat(studies.size()).isEqualTo(2);
        assertThat(studies.get(1).get("ports").get(0).get("name").asString()).isEqualTo("Vladivostok");
        JsonNode paid = figure(view, "paid_each");
        double before = paid.get("values").get(0).get("likely").asDouble();
        double after = paid.get("values").get(1).get("likely").asDouble();
        assertThat(after).isGreaterThan(before);
        assertThat(paid.get("differences").get(1).get("likely").asDouble()).isEqualTo(after - before, within(1e-6));
        assertThat(figure(view, "port:VVO")
                        .get("differences")
                        .get(1)
                        .get("likely")
                        .asDouble())
                .isEqualTo(480, within(1e-9));
        CommandRun run = run("--scenario", shut.toString());
        assertThat(run.out())
                .contains("Who loads where: as it is", "Who loads where: ", "by Vladivostok", "480 +480")
                .contains("What is assumed:", "Relative gap");
    }

    /// Each scenario on its own day: the understanding ends on the last day of 2026.
    @Test
    void aScenarioMayHaveADayOfItsOwnAndAnotherOverIt() throws IOException {
        Path shut = Files.writeString(folder.resolve("shut.yaml"), SHUT);
        JsonNode studies = json(
                        "--scenario", shut + "+agreement-ends", "--scenario", shut + "+agreement-ends@2027-01-11")
                .get("studies");
        assertThat(studies.get(1).get("day").asString()).isEqualTo("2027-01-01");
        assertThat(studies.get(2).get("day").asString()).isEqualTo("2027-01-11");
        assertThat(studies.get(2).get("ports").get(0).get("name").asString()).isNotEqualTo("Vladivostok");
    }

    @Test
    void writesTheComparisonTheMapAndAReportThatRunsNoScript() throws IOException {
        Path shut = Files.writeString(folder.resolve("shut.yaml"), SHUT);
        Path csv = folder.resolve("flows.csv");
        Path map = folder.resolve("flows.geojson");
        Path html = folder.resolve("flows.html");
        CommandRun run = run(
                "--scenario",
                shut.toString(),
                "--title",
                "A <b>bold</b> title",
                "--csv",
                csv.toString(),
                "--geojson",
                map.toString(),
                "--html",
                html.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(csv))
                .startsWith("figure,name,unit,scenario,day,demand_year,low,likely,high,difference_low")
                .contains("\r\nmoved,goods that move,TEU a year,,2026-09-07,2018,");
        JsonNode features = JsonMapper.shared().readTree(Files.readString(map)).get("features");
        assertThat(features.valueStream()
                        .map(one -> one.get("properties").get("type").asString()))
                .contains("link", "port", "origin");
        assertThat(Files.readString(html))
                .contains("A &lt;b&gt;bold&lt;/b&gt; title", "The classic ports &lt;shut&gt;", "<svg class=\"map\"")
                .doesNotContain("<script", "<b>bold");
    }

    /// The case whose capacities do not suffice says so beside its name; its certificate proves it.
    @Test
    void capacitiesThatCannotTakeTheDemandAreToldAndProved() throws IOException {
        Path thin = Files.writeString(folder.resolve("thin.yaml"), THIN);
        CommandRun run = CommandRun.of(
                "flows",
                "--day",
                "2026-09-07",
                "--method",
                "capacitated",
                "--scenario",
                thin.toString(),
                "--place",
                "Vladivostok",
                "--certificates",
                folder.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("! " + thin + ": At the likely values the capacities cannot take the demand: ")
                .contains("! " + thin + ": Without Vladivostok the capacities cannot take the demand: ")
                .doesNotContain("! as it is: At the likely values");
        assertThat(CommandRun.of("check-flows", folder.resolve("as-it-is.flows").toString())
                        .exitCode())
                .isZero();
        Path proof = folder.resolve(thin.toString().replace('/', '_') + ".flows");
        CommandRun proved = CommandRun.of("check-flows", proof.toString());
        assertThat(proved.exitCode()).as(proved.err()).isZero();
        assertThat(proved.out()).contains("stay behind, whatever the way");
    }

    @Test
    void aLogitSaysItsThetaAndThatItIsAssumed() {
        assertThat(run("--method", "logit").out()).contains("theta 0.03 an hour, which is assumed");
        assertThat(run("--method", "logit", "--theta", "2").out())
                .contains("theta 2 an hour")
                .doesNotContain("which is assumed");
        assertThat(run("--method", "logit", "--theta", "0").err()).contains("theta '0'", "more than 0");
    }

    @Test
    void saysOfEachWrongWordWhatWouldBeRight() {
        assertThat(run("--method", "magic").err())
                .contains("method 'magic'", "one of equilibrium, capacitated, logit, all-or-nothing");
        assertThat(run("--scenario", "a@b@c").err()).contains("scenario 'a@b@c'", "agreement-ends@2027-01-11");
        assertThat(run("--scenario", "nonsense").err()).contains("nonsense", "one of agreement-ends");
        assertThat(run("--open-points", "maybe").err()).contains("open points 'maybe'", "count or refuse");
        assertThat(CommandRun.of("flows", "--day", "2026-13-07").err()).contains("day '2026-13-07'");
        assertThat(CommandRun.of("flows", "--demand-year", "1995").err()).contains("demand year '1995'", "2018");
    }

    private JsonNode json(String... more) {
        String[] all = Arrays.copyOf(more, more.length + 1);
        all[more.length] = "--json";
        CommandRun run = run(all);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    private static JsonNode figure(JsonNode view, String id) {
        return view.get("figures")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static CommandRun run(String... more) {
        String[] all = Arrays.copyOf(OF_2018, OF_2018.length + more.length);
        System.arraycopy(more, 0, all, OF_2018.length, more.length);
        return CommandRun.of(all);
    }
}
