package io.tumen.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Link;
import io.tumen.corridor.Terminal;
import io.tumen.feed.AllOrNothing;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes out as GMNS comes back as it was.
class GmnsRoundTripTest {
    @TempDir
    Path folder;

    @Test
    void theBundledCorridorKeepsNodesLinksAndLengths() {
        Corridor before = GtfsRoundTripTest.bundled();
        new AllOrNothing(false).write(GmnsExport.of(before).files(), folder.resolve("gmns"));
        Corridor after = Imports.corridor(
                GmnsImport.read(folder.resolve("gmns"), ImportOptions.of("Back", "CN"), Progress.silent()));
        assertThat(after.terminals())
                .extracting(Terminal::id)
                .containsExactlyInAnyOrderElementsOf(
                        before.terminals().stream().map(Terminal::id).toList());
        assertThat(after.places()).hasSameSizeAs(before.places());
        assertThat(links(after, Link::from)).isEqualTo(links(before, Link::from));
        assertThat(links(after, Link::to)).isEqualTo(links(before, Link::to));
        assertThat(links(after, link -> link.mode().code()))
                .isEqualTo(links(before, link -> link.mode().code()));
        Map<Object, Double> lengths = links(before, Link::distanceKm);
        links(after, Link::distanceKm)
                .forEach((id, km) ->
                        assertThat(km).isCloseTo(lengths.getOrDefault(id, Double.NaN), Offset.offset(0.001)));
    }

    private static <T> Map<Object, T> links(Corridor corridor, Function<Link, T> value) {
        return corridor.links().stream().collect(Collectors.toMap(Link::id, value));
    }
}
