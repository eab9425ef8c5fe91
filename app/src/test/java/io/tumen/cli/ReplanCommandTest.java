package io.tumen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Bookings on the bundled corridor when the understanding on Vladivostok ends with the year 2026.
class ReplanCommandTest {
    private static final String HEADER = "booking_id,origin,destination,teu,hs,ready,deadline,via";
    private static final String IN_AUTUMN = "autumn,Hunchun,Ningbo,2,1005.90,2026-09-07,,Vladivostok";
    private static final String IN_WINTER = "winter,Hunchun,Ningbo,2,1005.90,2027-01-11,2027-02-20,Vladivostok";

    @TempDir
    Path folder;

    @Test
    void onlyTheBookingAfterTheEndIsMoved() throws IOException {
        JsonNode view = json(IN_AUTUMN, IN_WINTER);
        JsonNode changed = view.get("changed");
        assertThat(changed.size()).isEqualTo(1);
        JsonNode winter = changed.get(0);
        assertThat(winter.get("booking").asString()).isEqualTo("winter");
        assertThat(winter.get("outcome").asString()).isEqualTo("moved");
        assertThat(winter.get("before").get("gateway").asString()).isEqualTo("Vladivostok");
        assertThat(winter.get("after").get("gateway").asString()).isNotEqualTo("Vladivostok");
        assertThat(winter.get("inTime").asBoolean()).isTrue();
        assertThat(winter.get("extraCny").asDouble())
                .isCloseTo(
                        winter.get("after").get("cny").asDouble()
                                - winter.get("before").get("cny").asDouble(),
                        Offset.offset(0.01));
    }

    @Test
    void theReportTellsHowManyGoFromWhichPortToWhich() throws IOException {
        CommandRun run = CommandRun.of(
                "replan",
                "--scenario",
                "agreement-ends",
                table(IN_AUTUMN, IN_WINTER).toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("agreement-ends (The understanding on Vladivostok ends)")
                .contains("from port", "Vladivostok", "winter", "not touched by the change")
                .doesNotContain("autumn  ");
    }

    @Test
    void goodsThatWereLoadedWhenTheChangeBecameKnownGoOnFromWhereTheyAre() throws IOException {
        JsonNode view = known("2027-01-11T10:00");
        JsonNode winter = view.get("changed").get(0);
        assertThat(winter.get("outcome").asString()).isEqualTo("under_way");
        assertThat(winter.get("onward").get("place").asString()).isEqualTo("Hunchun");
        assertThat(winter.get("after").get("gateway").asString()).isNotEqualTo("Vladivostok");
        assertThat(winter.get("after").get("arrival").asString())
                .isGreaterThan(winter.get("onward").get("from").asString());
    }

    @Test
    void goodsThatHadLeftHomeGoOnUnderTheLawThatTheyLeftUnder() throws IOException {
        assertThat(known("2027-01-20").get("changed").size()).isZero();
    }

    private JsonNode known(String when) throws IOException {
        CommandRun run = CommandRun.of(
                "replan",
                "--scenario",
                "agreement-ends",
                "--known",
                when,
                "--json",
                table(IN_WINTER).toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    @Test
    void everyChangedBookingIsARowOfTheTable() throws IOException {
        Path out = folder.resolve("changed.csv");
        CommandRun run = CommandRun.of(
                "replan",
                "--scenario",
                "agreement-ends",
                "--out",
                out.toString(),
                table(IN_AUTUMN, IN_WINTER).toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String> rows = Files.readAllLines(out);
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).startsWith("booking_id,outcome,teu,way_before");
        assertThat(rows.getLast()).startsWith("winter,moved,2,Hunchun–");
    }

    @Test
    void allThatIsWrongWithTheTableIsToldAtOnce() throws IOException {
        CommandRun run = CommandRun.of(
                "replan",
                "--scenario",
                "agreement-ends",
                table(
                                "a,Hunchun,Ningbo,0,1005.90,2026-09-07,,",
                                "a,Hunchun,Nimbus,2,1005.90,2026-09-07,,",
                                "b,Hunchun,Nimbus,2,1005.90,2026-09-07,,",
                                "c,Vladivostok,Ningbo,2,1005.90,soon,,")
                        .toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(":2 TEU", ":3 booking_id", ":4 destination", "Nimbus", ":5 origin", "4 errors")
                .doesNotContain("Exception");
    }

    @Test
    void aTableWithoutItsColumnsIsRefused() throws IOException {
        Path file = folder.resolve("other.csv");
        Files.writeString(file, "id,from\n1,Hunchun\n");
        CommandRun run = CommandRun.of("replan", "--scenario", "agreement-ends", file.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("booking_id", "The column is missing");
        assertThat(CommandRun.of("replan", file.toString()).err()).contains("--scenario");
        assertThat(CommandRun.of("replan", "--scenario", "agreement-ends", "nowhere.csv")
                        .err())
                .contains("There is no file nowhere.csv");
    }

    private JsonNode json(String... rows) throws IOException {
        CommandRun run = CommandRun.of(
                "replan", "--scenario", "agreement-ends", "--json", table(rows).toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    private Path table(String... rows) throws IOException {
        Path file = folder.resolve("bookings.csv");
        return Files.writeString(file, HEADER + "\n" + String.join("\n", rows) + "\n");
    }
}
