package io.tumen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Plans beside bookings, and the nearest of what cannot be had, on the bundled corridor.
class PlanCommandTest {
    private static final String[] QUESTION = {
        "plan", "Hunchun", "Ningbo", "--teu", "40", "--hs", "1005.90", "--ready", "2026-09-07", "--json"
    };

    @TempDir
    Path folder;

    @Test
    void departuresWhoseSlotsAreBookedAreNoWayAndSaySo() throws IOException {
        JsonNode free = plan();
        JsonNode first = ways(free, "Vladivostok").getFirst();
        JsonNode beside = plan("--bookings", table(60, "Vladivostok").toString());
        assertThat(ways(beside, "Vladivostok"))
                .noneMatch(way -> way.get("likely").equals(first.get("likely")));
        assertThat(misses(beside))
                .anyMatch(miss -> miss.get("why").asString().equals("no_slot")
                        && miss.get("words").asString().contains("TEU are booked, the cargo is 40 TEU"));
        assertThat(beside.get("notes").get(0).asString())
                .startsWith("Slots of ")
                .contains("are taken by 60 bookings of 600 TEU");
        assertThat(misses(free)).noneMatch(miss -> miss.get("why").asString().equals("no_slot"));
    }

    @Test
    void theNearestWaysAreToldInTheOrderOfTheirArrival() {
        JsonNode many = plan("--near-misses", "8");
        JsonNode few = plan("--near-misses", "2");
        assertThat(misses(few)).isEqualTo(misses(many).subList(0, 2));
        double before = 0;
        for (JsonNode miss : misses(many)) {
            if (!miss.get("hours").isNull()) {
                assertThat(miss.get("hours").get("likely").asDouble()).isGreaterThanOrEqualTo(before);
                before = miss.get("hours").get("likely").asDouble();
            }
            assertThat(miss.get("words").asString()).isNotBlank();
        }
        assertThat(before).isPositive();
    }

    @Test
    void noWayThatArrivesAfterTheLatestArrivalIsShownAndItsPortSaysWhy() {
        JsonNode plan = plan("--latest", "2026-09-20");
        assertThat(plan.get("ways").valueStream().map(way -> way.get("likely").asString()))
                .isNotEmpty()
                .allMatch(arrival -> arrival.compareTo("2026-09-21") < 0);
        assertThat(misses(plan))
                .filteredOn(miss -> miss.get("gatewayName").asString().equals("Vladivostok"))
                .anyMatch(miss -> miss.get("why").asString().equals("after_horizon")
                        && miss.get("words").asString().endsWith("later than 2026-09-20 23:59 asked for."));
        assertThat(CommandRun.of(with("--latest", "2026-09-06")).err())
                .contains("latest arrival", "a time after the goods are ready");
    }

    @Test
    void aTableWithFaultsAndANumberThatIsNoneAreRefused() throws IOException {
        Path broken = Files.writeString(
                folder.resolve("broken.csv"),
                "booking_id,origin,destination,teu,hs,ready\na,Hunchun,Nimbus,2,1005.90,2026-09-07\n");
        CommandRun run = CommandRun.of(with("--bookings", broken.toString()));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(":2 destination", "Nimbus").doesNotContain("Exception");
        for (String number : new String[] {"0", "-1", "1.5", "many", "100000"}) {
            CommandRun refused = CommandRun.of(with("--near-misses", number));
            assertThat(refused.exitCode()).as(number).isEqualTo(2);
            assertThat(refused.err()).contains("number of near misses", number);
        }
    }

    private static JsonNode plan(String... more) {
        CommandRun run = CommandRun.of(with(more));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    private static String[] with(String... more) {
        return Stream.concat(Stream.of(QUESTION), Stream.of(more)).toArray(String[]::new);
    }

    private static List<JsonNode> ways(JsonNode plan, String gateway) {
        return plan.get("ways")
                .valueStream()
                .filter(way -> way.get("gatewayName").asString().equals(gateway))
                .toList();
    }

    private static List<JsonNode> misses(JsonNode plan) {
        return plan.get("nearMisses").valueStream().toList();
    }

    /// Consignments of ten TEU that are ready on the same day.
    private Path table(int rows, String via) throws IOException {
        String lines = IntStream.range(0, rows)
                .mapToObj(i -> "b" + i + ",Hunchun,Ningbo,10,1005.90,2026-09-06," + via)
                .collect(Collectors.joining("\n"));
        return Files.writeString(
                folder.resolve("bookings.csv"), "booking_id,origin,destination,teu,hs,ready,via\n" + lines + "\n");
    }
}
