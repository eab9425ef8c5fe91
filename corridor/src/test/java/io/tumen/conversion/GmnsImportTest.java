package io.tumen.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.LinkId;
import io.tumen.feed.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GmnsImportTest {
    private static final String NODES = """
            node_id,name,x_coord,y_coord
            1,One,125.32,43.88
            2,Two,126.55,43.84
            3,Three,129.51,42.89
            """;

    @TempDir
    Path folder;

    @Test
    void aForeignNetworkWithoutUnitsSaysWhichUnitItSeemsToHave() {
        ImportResult result =
                GmnsImport.read(Imports.resource("cambridge-gmns"), options(null, null), Progress.silent());
        assertThat(result).isInstanceOf(ImportResult.Refused.class);
        assertThat(result.findings())
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("look like ft") && message.contains("--length-unit"))
                .anyMatch(message -> message.contains("--speed-unit"));
    }

    @Test
    void aForeignNetworkIsACorridorOnceItsUnitsAreSaid() {
        ImportResult result =
                GmnsImport.read(Imports.resource("cambridge-gmns"), options("ft", "mph"), Progress.silent());
        Corridor cambridge = Imports.corridor(result);
        assertThat(cambridge.linkFor(new LinkId("1122")).distanceKm()).isCloseTo(0.284, Offset.offset(0.001));
        assertThat(cambridge.linkFor(new LinkId("1122")).hours().likely()).isCloseTo(0.00706, Offset.offset(0.0001));
        assertThat(Imports.rules(result)).contains("shorter_than_straight");
        assertThat(Imports.imported(result).summary().left())
                .contains("5 links carry no goods (BIKE).", "3 links carry no goods (WALK).");
    }

    @Test
    void aNetworkInMetresOfAProjectionSaysSo() {
        ImportResult result =
                GmnsImport.read(Imports.resource("arlington-gmns"), options("ft", "mph"), Progress.silent());
        assertThat(Imports.rules(result)).containsExactly("coordinates_projected");
        assertThat(result.findings().getFirst().message()).contains("EPSG:4326");
    }

    @Test
    void linksToUnknownNodesAndDoubleOnesAreLeftOut() {
        ImportResult result = read("""
                link_id,from_node_id,to_node_id,directed,length,free_speed,allowed_uses
                a,1,2,0,110,80,TRUCK
                a,2,3,0,300,80,TRUCK
                b,2,9,0,300,80,TRUCK
                c,2,3,1,300,80,RAIL
                d,3,3,1,300,80,RAIL
                """);
        assertThat(Imports.corridor(result).links())
                .extracting(link -> link.id().value())
                .containsExactlyInAnyOrder("a", "a:back", "c");
        assertThat(Imports.rules(result)).containsExactlyInAnyOrder("duplicate_id", "unknown_id", "value_refused");
    }

    @Test
    void missingLengthsAndSpeedsAreAssumedAndTold() {
        ImportResult result = read("link_id,from_node_id,to_node_id,directed\na,1,2,0\n");
        assertThat(Imports.corridor(result).linkFor(new LinkId("a")).distanceKm())
                .isBetween(120.0, 140.0);
        assertThat(Imports.imported(result).summary().assumed())
                .anyMatch(line -> line.startsWith("1 links have no length"))
                .anyMatch(line -> line.startsWith("1 links have no speed"));
    }

    @Test
    void aTruckThatFliesIsLeftOut() {
        ImportResult result = read("""
                link_id,from_node_id,to_node_id,directed,length,free_speed
                a,1,2,0,110,80
                b,2,3,0,300,900
                """);
        assertThat(Imports.rules(result)).contains("too_fast");
        assertThat(Imports.corridor(result).links()).hasSize(2);
    }

    @Test
    void aUnitThatIsNoneIsRefused() {
        assertThatThrownBy(() -> GmnsImport.read(folder, options("furlong", "kph"), Progress.silent()))
                .hasMessageContaining("furlong")
                .hasMessageContaining("km, mi, m or ft");
    }

    private ImportResult read(String links) {
        Path source = Imports.files(folder.resolve("gmns"), "node.csv", NODES, "link.csv", links);
        return GmnsImport.read(source, options("km", "kph"), Progress.silent());
    }

    private static ImportOptions options(@Nullable String length, @Nullable String speed) {
        return new ImportOptions("Test", List.of("US", "CN"), 1435, Set.of(), null, null, length, speed, "UTC");
    }
}
