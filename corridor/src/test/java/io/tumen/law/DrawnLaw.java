package io.tumen.law;

import io.tumen.corridor.Confidence;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.SourceId;
import io.tumen.corridor.Trade;
import io.tumen.law.Regime.RegimePlace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Acts drawn as text, one a line: id, subdivision, day in force (or `first..last`), then what the act does,
/// separated by commas: `exit P Q`, `transit P`, `entry P` open places; `unread entry but P` leaves a list unread;
/// `doubt` makes the act doubtful; `on A1` adds to an act; `containers`, `no 1005`, `flag`, `unclear flag`,
/// `domestic` are requirements; `transit in RU` opens a country. An act of subdivision `*` serves the whole
/// territory. The line `by land` makes the goods come home by land; `agreement G1 on V W for domestic
/// 2010-01-01..2024-05-31` draws one, without the last day for one without end, and with `unread` at its end for one
/// whose terms were not read.
final class DrawnLaw {
    private static final Map<PlaceId, RegimePlace> PLACES = Map.of(
            new PlaceId("V"), new RegimePlace("Vladivostok", "RU"),
            new PlaceId("P"), new RegimePlace("P", "RU"),
            new PlaceId("X"), new RegimePlace("X", "KP"));

    private DrawnLaw() {}

    static Law law(String drawing) {
        List<String> lines = drawing.lines().map(String::strip).toList();
        Journey journey = lines.contains("by land") ? Journey.BY_LAND : Journey.BY_SEA;
        List<Agreement> agreements = lines.stream()
                .filter(line -> line.startsWith("agreement "))
                .map(DrawnLaw::agreement)
                .toList();
        return new Law(List.of(regime(journey, acts(drawing))), agreements);
    }

    private static Agreement agreement(String line) {
        String[] parts = line.split(" on | for | (?=\\d{4}-)", -1);
        String[] term = parts[3].split(" ")[0].split("\\.\\.");
        Confidence confidence = line.endsWith(" unread") ? Confidence.K : Confidence.A;
        return new Agreement(
                parts[0].split(" ")[1],
                "The agreement " + parts[0].split(" ")[1],
                List.of("CN", "RU"),
                Arrays.stream(parts[1].split(" ")).map(PlaceId::new).collect(Collectors.toSet()),
                Arrays.stream(parts[2].split(" ")).map(Trade::parse).collect(Collectors.toSet()),
                LocalDate.parse(term[0]),
                term.length > 1 ? LocalDate.parse(term[1]) : null,
                null,
                new Provenance(new SourceId("drawn"), confidence));
    }

    static List<Act> acts(String drawing) {
        return drawing.lines()
                .filter(line -> line.matches("\\s*\\w+ [JHL*] .*"))
                .map(line -> act(line.strip()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /// The law of a second drawing lies beside that of the first one, for goods that leave by ship.
    static Law withWayBack(String drawing, String back) {
        Regime wayBack = regime(Journey.OUT_BY_SEA, acts(back));
        return new Law(List.of(law(drawing).regimes().getFirst(), wayBack));
    }

    static Regime regime(List<Act> acts) {
        return regime(Journey.BY_SEA, acts);
    }

    private static Regime regime(Journey journey, List<Act> acts) {
        return new Regime(
                "drawn",
                "Drawn",
                journey,
                List.of("CN"),
                "9600",
                "Chinese",
                Map.of("J", "Jilin", "H", "Heilongjiang"),
                PLACES,
                List.of(everyWay()),
                acts);
    }

    static OpenPoint everyWay() {
        return new OpenPoint("deadline", "When must the goods be back?", "Late goods are overdue.", true, null, null);
    }

    private static Act act(String line) {
        String[] parts = line.split(",", -1);
        String[] head = parts[0].split("\\s+");
        var says = Arrays.stream(parts).skip(1).map(String::strip).toList();
        String base = rest(says, "on ");
        return new Act(
                head[0],
                head[1].equals("*") ? null : head[1],
                "Customs",
                head[0],
                null,
                null,
                inForce(head[0], head[2]),
                base,
                List.of(article(head[0], says)),
                PROVENANCE);
    }

    private static final Provenance PROVENANCE = new Provenance(new SourceId("drawn"), Confidence.A);

    private static InForce inForce(String act, String days) {
        String[] window = days.split("\\.\\.");
        return window.length == 1
                ? InForce.from(LocalDate.parse(days))
                : new InForce(LocalDate.parse(window[0]), LocalDate.parse(window[1]), point(act + "-date"));
    }

    private static Article article(String act, List<String> says) {
        boolean unread = says.stream().anyMatch(word -> word.startsWith("unread"));
        return new Article(
                "1",
                String.join(", ", says),
                Arrays.stream(Role.values())
                        .flatMap(role -> permits(role, says).stream())
                        .toList(),
                says.stream()
                        .filter(word -> word.startsWith("transit in "))
                        .map(word -> new CountryPermit(Role.TRANSIT, word.substring("transit in ".length()), List.of()))
                        .toList(),
                says.stream()
                        .filter(word -> word.startsWith("unread "))
                        .map(DrawnLaw::unread)
                        .toList(),
                says.stream()
                        .map(DrawnLaw::condition)
                        .filter(condition -> condition != null)
                        .toList(),
                unread || says.contains("doubt") ? point(act + "-text") : null,
                PROVENANCE);
    }

    private static List<Permit> permits(Role role, List<String> says) {
        String places = rest(says, word(role) + " ");
        return places == null || places.startsWith("in ")
                ? List.of()
                : Arrays.stream(places.split(" "))
                        .map(place -> new Permit(role, new PlaceId(place), List.of()))
                        .toList();
    }

    private static UnreadList unread(String text) {
        String[] words = text.split(" ");
        Role role = Arrays.stream(Role.values())
                .filter(each -> word(each).equals(words[1]))
                .findFirst()
                .orElseThrow();
        return new UnreadList(
                role, Arrays.stream(words).skip(3).map(PlaceId::new).collect(Collectors.toSet()));
    }

    private static @Nullable Condition condition(String word) {
        return switch (word) {
            case "containers" -> new Condition(new Requirement.ContainersOnly(), null);
            case "flag" -> new Condition(new Requirement.ShipFlag("CN"), null);
            case "unclear flag" -> new Condition(new Requirement.ShipFlag("CN"), point("flag"));
            case "domestic" -> new Condition(new Requirement.DomesticTrade(), null);
            default ->
                word.startsWith("no ")
                        ? new Condition(new Requirement.GoodsExcluded(List.of(new HsCode(word.substring(3)))), null)
                        : null;
        };
    }

    private static OpenPoint point(String id) {
        return new OpenPoint(id, "What about " + id + "?", "It decides.", false, null, null);
    }

    private static @Nullable String rest(List<String> says, String beginning) {
        for (String word : says) {
            if (word.startsWith(beginning)) {
                return word.substring(beginning.length());
            }
        }
        return null;
    }

    private static String word(Role role) {
        return switch (role) {
            case EXIT -> "exit";
            case TRANSIT -> "transit";
            case ENTRY -> "entry";
        };
    }

    static Set<String> ids(List<OpenPoint> points) {
        return points.stream().map(OpenPoint::id).collect(Collectors.toSet());
    }
}
