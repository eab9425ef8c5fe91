package io.tumen.planner;

import io.tumen.corridor.Confidence;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.SourceId;
import io.tumen.law.Act;
import io.tumen.law.Article;
import io.tumen.law.InForce;
import io.tumen.law.Journey;
import io.tumen.law.Law;
import io.tumen.law.OpenPoint;
import io.tumen.law.Permit;
import io.tumen.law.Regime;
import io.tumen.law.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads acts drawn one a line, `act CN-22 2026-01-07 exit B transit V entry N`; with the word `doubtful`
/// everything in the act is an open point. The line `act by land` makes goods come home by land.
final class DrawnActs {
    private static final Provenance DRAWN = new Provenance(new SourceId("drawn"), Confidence.A);

    private DrawnActs() {}

    static Law read(List<String> lines) {
        Journey journey = lines.contains("act by land") ? Journey.BY_LAND : Journey.BY_SEA;
        var acts = new ArrayList<Act>();
        for (String line :
                lines.stream().filter(line -> !line.equals("act by land")).toList()) {
            acts.add(act("ACT-" + (acts.size() + 1), List.of(line.strip().split(" +"))));
        }
        return new Law(List.of(new Regime(
                "drawn",
                "Drawn",
                journey,
                List.of("CN"),
                "9600",
                null,
                Map.of("CN-22", "Jilin"),
                Map.of(),
                List.of(),
                acts)));
    }

    private static Act act(String id, List<String> words) {
        LocalDate day = LocalDate.parse(words.get(2));
        Article article = new Article("1", id, permits(words), List.of(), List.of(), doubt(words), DRAWN);
        return new Act(id, words.get(1), "Customs", id, null, null, InForce.from(day), null, List.of(article), DRAWN);
    }

    private static List<Permit> permits(List<String> words) {
        var permits = new ArrayList<Permit>();
        Role role = Role.EXIT;
        for (String word : words.subList(3, words.size())) {
            switch (word) {
                case "exit", "transit", "entry" -> role = Role.valueOf(word.toUpperCase(Locale.ROOT));
                case "doubtful" -> {}
                default -> permits.add(new Permit(role, new PlaceId(word), List.of()));
            }
        }
        return permits;
    }

    private static @Nullable OpenPoint doubt(List<String> words) {
        return words.contains("doubtful")
                ? new OpenPoint("doubt", "Does it hold?", "It decides.", false, null, null)
                : null;
    }
}
