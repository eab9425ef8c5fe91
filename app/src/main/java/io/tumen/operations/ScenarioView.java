package io.tumen.operations;

import io.tumen.feed.CorridorFeed;
import io.tumen.feed.Finding;
import io.tumen.feed.ScenarioHead;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A scenario of the package, as both doors list it.
///
/// @param says      what is changed and why
/// @param source    id of the source it rests on; may be empty
/// @param from      first day of the term it speaks of, null where it speaks of none
/// @param parent    the scenario it extends, null where it stands alone
/// @param findings  what is wrong with its file; whether it fits the package comes out when it is used
public record ScenarioView(
        String id,
        String name,
        @Nullable String nameZh,
        @Nullable String nameRu,
        String says,
        String source,
        String confidence,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String parent,
        List<Finding> findings) {
    static ScenarioView of(CorridorFeed.ListedScenario scenario) {
        ScenarioHead head = scenario.head();
        return new ScenarioView(
                head.id(),
                head.name(),
                head.nameZh(),
                head.nameRu(),
                head.says(),
                head.source(),
                head.confidence(),
                head.from(),
                head.until(),
                head.parent(),
                scenario.findings());
    }
}
