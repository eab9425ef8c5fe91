package io.tumen.operations;

import io.tumen.corridor.PlaceId;
import io.tumen.law.Act;
import io.tumen.law.Article;
import io.tumen.law.OpenPoint;
import io.tumen.law.Permit;
import io.tumen.law.Regime;
import io.tumen.law.Regime.RegimePlace;
import io.tumen.law.Role;
import io.tumen.law.UnreadList;
import io.tumen.operations.Portrait.Brush;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Tells what the acts and open points of a regime say.
final class ActPortraits {
    private static final Map<Role, String> VERBS =
            Map.of(Role.EXIT, "leave at", Role.TRANSIT, "load in", Role.ENTRY, "come home at");

    private final Regime regime;

    ActPortraits(Regime regime) {
        this.regime = regime;
    }

    List<Portrait> all() {
        var portraits = new ArrayList<Portrait>();
        portraits.add(regime());
        regime.acts().forEach(act -> portraits.add(act(act)));
        regime.openPoints().forEach(point -> portraits.add(openPoint(point)));
        return portraits;
    }

    private Portrait regime() {
        return new Brush("acts", "regime " + regime.id(), regime.name())
                .trait("supervision code", regime.supervisionCode(), null)
                .trait("home countries", String.join(", ", regime.homeCountries()), null)
                .portrait("");
    }

    private Portrait act(Act act) {
        String goods = goodsOf(act);
        String source = act.provenance().confidence() + " " + act.provenance().source();
        String permits = permits(act);
        String conditions = act.articles().stream()
                .flatMap(article -> article.conditions().stream())
                .map(condition -> condition.requirement().sentence()
                        + (condition.unclear() == null
                                ? ""
                                : " (unclear: " + condition.unclear().id() + ")"))
                .collect(Collectors.joining(" "));
        return new Brush("acts", "act " + act.id(), act.id())
                .trait("title", act.title(), source)
                .trait("goods of", goods, source)
                .trait("in force from", act.inForce().words(), source)
                .trait("permits", permits, source)
                .trait("asks", conditions.isEmpty() ? "nothing" : conditions, source)
                .trait("lists not read", unread(act), source)
                .trait("adds to", act.addsTo() == null ? "nothing" : act.addsTo(), source)
                .trait("says", says(act), source)
                .portrait(goods + " goods may " + permits + " from "
                        + act.inForce().words() + " (" + act.title() + ")");
    }

    /// The subdivision that it serves, or all that the regime does.
    private String goodsOf(Act act) {
        String subdivision = act.subdivision();
        if (subdivision == null) {
            return "all";
        }
        return regime.subdivisions().getOrDefault(subdivision, subdivision);
    }

    private String permits(Act act) {
        var parts = new ArrayList<String>();
        for (Role role : Role.values()) {
            List<String> places = act.articles().stream()
                    .flatMap(article -> article.permits().stream())
                    .filter(permit -> permit.role() == role)
                    .map(this::name)
                    .toList();
            if (!places.isEmpty()) {
                parts.add(VERBS.get(role) + " " + String.join(", ", places));
            }
        }
        return parts.isEmpty() ? "use no further place" : String.join("; ", parts);
    }

    private String name(Permit permit) {
        return name(permit.place());
    }

    private String name(PlaceId place) {
        RegimePlace known = regime.places().get(place);
        return known == null ? place.value() : known.name();
    }

    private String unread(Act act) {
        String lists = act.articles().stream()
                .flatMap(article -> article.unread().stream())
                .map(list -> Portraits.words(list.role()) + surelyWithout(list))
                .collect(Collectors.joining("; "));
        return lists.isEmpty() ? "none" : lists;
    }

    private String surelyWithout(UnreadList list) {
        return list.except().isEmpty()
                ? ""
                : " (surely without "
                        + list.except().stream().map(this::name).sorted().collect(Collectors.joining(", ")) + ")";
    }

    private static String says(Act act) {
        return act.articles().stream().map(Article::says).collect(Collectors.joining(" "));
    }

    private static Portrait openPoint(OpenPoint point) {
        return new Brush("open points", "open point " + point.id(), "The open point " + point.id())
                .trait("question", point.question(), null)
                .trait("why", point.why(), null)
                .trait("concerns", point.everyWay() ? "every way" : "what names it", null)
                .trait("since", point.since() == null ? "always" : point.since().toString(), null)
                .portrait(point.question());
    }
}
