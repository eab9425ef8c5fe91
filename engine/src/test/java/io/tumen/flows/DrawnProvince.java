package io.tumen.flows;

import io.tumen.corridor.Change;
import io.tumen.corridor.Confidence;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Demand;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.Range;
import io.tumen.corridor.Scenario;
import io.tumen.corridor.SourceId;
import io.tumen.corridor.Trade;
import io.tumen.feed.Sketch;
import io.tumen.law.Act;
import io.tumen.law.Agreement;
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
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A corridor drawn as text with what must move on it, and acts for the goods of Jilin (CN-22).
record DrawnProvince(Corridor corridor, Law law) {
    static final LocalDate DAY = LocalDate.of(2026, 3, 4);
    static final Provenance DRAWN = new Provenance(new SourceId("drawn"), Confidence.A);

    /// @param demand lines `A Z 365`: TEU in 2026, at CNY 240 a day
    static DrawnProvince draw(String sketch, String demand, String acts) {
        Corridor corridor = Sketch.parse(sketch);
        List<String> lines = demand.lines().filter(line -> !line.isBlank()).toList();
        var changes = new ArrayList<Change>();
        for (String line : lines) {
            String[] words = line.strip().split(" +", -1);
            changes.add(Change.added(demand("d" + changes.size(), words[0], words[1], Double.parseDouble(words[2]))));
        }
        return new DrawnProvince(corridor.with(new Scenario("demand", "demand", changes)), law(acts, List.of()));
    }

    DrawnProvince under(Law other) {
        return new DrawnProvince(corridor, other);
    }

    static Demand demand(String id, String origin, String destination, double teu) {
        return new Demand(
                id,
                new PlaceId(origin),
                new PlaceId(destination),
                new HsCode("1005"),
                Trade.DOMESTIC,
                Demand.Unit.TEU,
                2026,
                Range.exactly(teu),
                DRAWN,
                Range.exactly(240),
                DRAWN);
    }

    /// @param acts lines `exit B C`, `transit V`, `entry N`; with the word `doubtful` before they are an open point
    static Law law(String acts, List<Agreement> agreements) {
        var all = new ArrayList<Act>();
        for (String line : acts.lines().filter(each -> !each.isBlank()).toList()) {
            all.add(act("ACT-" + (all.size() + 1), List.of(line.strip().split(" +", -1))));
        }
        var regime = new Regime(
                "drawn",
                "Drawn",
                Journey.BY_SEA,
                List.of("CN"),
                "9600",
                null,
                Map.of("CN-22", "Jilin"),
                Map.of(),
                List.of(),
                all);
        return new Law(List.of(regime), agreements);
    }

    static Agreement agreement(String id, String place) {
        return new Agreement(
                id,
                "The agreement " + id,
                List.of("CN", "RU"),
                Set.of(new PlaceId(place)),
                Set.of(Trade.DOMESTIC),
                LocalDate.of(2020, 1, 1),
                null,
                null,
                DRAWN);
    }

    private static Act act(String id, List<String> words) {
        var permits = new ArrayList<Permit>();
        Role role = Role.EXIT;
        for (String word : words) {
            switch (word) {
                case "exit" -> role = Role.EXIT;
                case "transit" -> role = Role.TRANSIT;
                case "entry" -> role = Role.ENTRY;
                case "doubtful" -> {}
                default -> permits.add(new Permit(role, new PlaceId(word), List.of()));
            }
        }
        @Nullable
        OpenPoint doubt = words.contains("doubtful")
                ? new OpenPoint("doubt", "Does it hold?", "It decides.", false, null, null)
                : null;
        Article article = new Article("1", id, permits, List.of(), List.of(), doubt, DRAWN);
        InForce since = InForce.from(LocalDate.of(2020, 1, 1));
        return new Act(id, "CN-22", "Customs", id, null, null, since, null, List.of(article), DRAWN);
    }

    ProductNetwork network() {
        return network(FlowTerms.on(DAY));
    }

    ProductNetwork network(FlowTerms terms) {
        return ProductNetwork.of(corridor, law, terms);
    }

    FlowStudy study() {
        return study(FlowTerms.on(DAY));
    }

    FlowStudy study(FlowTerms terms) {
        return FlowStudy.run(corridor, law, terms, new CheapestOnly(), FlowSolver.Options.toGap(1e-9));
    }
}
