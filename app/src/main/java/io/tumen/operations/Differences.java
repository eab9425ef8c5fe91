package io.tumen.operations;

import io.tumen.corridor.Change;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.Scenario;
import io.tumen.corridor.Thing;
import io.tumen.feed.CorridorPackage;
import io.tumen.law.Regime;
import io.tumen.operations.DiffView.Difference;
import io.tumen.operations.DiffView.Group;
import io.tumen.operations.DiffView.Side;
import io.tumen.operations.Portrait.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells in words how one package differs from another.
public final class Differences {
    /// The order of the headings; any other comes behind them.
    private static final List<String> GROUPS = List.of(
            "corridor",
            "acts",
            "agreements",
            "open points",
            "places",
            "terminals",
            "links",
            "services",
            "closures",
            "calendars",
            "dwell",
            "capacity",
            "prices",
            "demand");

    private static final String BACK = ":back";

    private final CorridorPackage before;
    private final CorridorPackage after;
    private final Map<String, List<Difference>> groups = new LinkedHashMap<>();

    private Differences(CorridorPackage before, CorridorPackage after) {
        this.before = before;
        this.after = after;
        GROUPS.forEach(group -> groups.put(group, new ArrayList<>()));
    }

    public static DiffView between(CorridorPackage before, CorridorPackage after) {
        return new Differences(before, after).view();
    }

    private DiffView view() {
        List<Change> changes =
                Scenario.between(before.corridor(), after.corridor()).changes();
        changes.stream().filter(change -> !repeats(change, changes)).forEach(this::tell);
        tellLaws();
        boolean same =
                changes.isEmpty() && before.law().hash().equals(after.law().hash());
        return new DiffView(side(before), side(after), same, groups());
    }

    private static Side side(CorridorPackage pack) {
        return new Side(pack.corridor().id(), pack.corridor().name(), pack.sha256(), UnderScenario.of(pack));
    }

    private List<Group> groups() {
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    /// Whether the change is the way back of a link whose way out is told as well.
    private static boolean repeats(Change change, List<Change> changes) {
        if (!(change.key().id() instanceof LinkId link) || !link.value().endsWith(BACK)) {
            return false;
        }
        var out = new LinkId(link.value().substring(0, link.value().length() - BACK.length()));
        return changes.stream().anyMatch(other -> other.key().id().equals(out));
    }

    private void tell(Change change) {
        int told = count();
        Portrait young = portrait(change.after(), after);
        tell(portrait(change.before(), before), young);
        if (count() == told && young != null) {
            // What no portrait shows, such as the course that a link is drawn with.
            add(
                    young.group(),
                    new Difference(
                            "changed",
                            young.thing(),
                            young.name() + " differs in what is not shown",
                            null,
                            null,
                            null));
        }
    }

    private int count() {
        return groups.values().stream().mapToInt(List::size).sum();
    }

    private static @Nullable Portrait portrait(@Nullable Thing thing, CorridorPackage pack) {
        return thing == null ? null : new Portraits(pack.corridor()).of(thing);
    }

    private void tellLaws() {
        int told = count();
        Map<String, Portrait> old = laws(before);
        Map<String, Portrait> young = laws(after);
        old.forEach((thing, portrait) -> tell(portrait, young.get(thing)));
        young.forEach((thing, portrait) -> {
            if (!old.containsKey(thing)) {
                tell(null, portrait);
            }
        });
        if (count() == told && !before.law().hash().equals(after.law().hash())) {
            add("acts", new Difference("changed", "law", "The acts differ in what is not shown", null, null, null));
        }
    }

    private static Map<String, Portrait> laws(CorridorPackage pack) {
        var portraits = new LinkedHashMap<String, Portrait>();
        for (Regime regime : pack.law().regimes()) {
            new ActPortraits(regime)
                    .all()
                    .forEach(portrait -> portraits.put(regime.id() + " " + portrait.thing(), portrait));
        }
        var others = new Portraits(pack.corridor());
        pack.law().agreements().stream().map(others::of).forEach(portrait -> portraits.put(portrait.thing(), portrait));
        return portraits;
    }

    private void tell(@Nullable Portrait old, @Nullable Portrait young) {
        if (old != null && young != null) {
            tellTraits(old, young);
        } else if (young != null) {
            add(
                    young.group(),
                    new Difference("added", young.thing(), line(young, "added"), null, young.summary(), null));
        } else if (old != null) {
            add(old.group(), new Difference("removed", old.thing(), line(old, "removed"), old.summary(), null, null));
        }
    }

    private static String line(Portrait portrait, String how) {
        return portrait.name() + " " + how + (portrait.summary().isEmpty() ? "" : ": " + portrait.summary());
    }

    private void tellTraits(Portrait old, Portrait young) {
        Map<String, Trait> traits = byLabel(old);
        Map<String, Trait> others = byLabel(young);
        // Where a value differs, that the rest of the row now has its source as well is no news.
        boolean valuesDiffer =
                traits.values().stream().anyMatch(trait -> !hasSameValue(trait, others.get(trait.label())));
        for (Trait trait : traits.values()) {
            Trait other = others.get(trait.label());
            if (valuesDiffer ? !hasSameValue(trait, other) : !trait.equals(other)) {
                tell(young.thing(), trait, other);
            }
        }
        others.values().stream()
                .filter(trait -> !traits.containsKey(trait.label()))
                .forEach(trait -> tell(young.thing(), null, trait));
    }

    private static boolean hasSameValue(Trait trait, @Nullable Trait other) {
        return other != null && trait.value().equals(other.value());
    }

    private static Map<String, Trait> byLabel(Portrait portrait) {
        return portrait.traits().stream()
                .collect(Collectors.toMap(Trait::label, trait -> trait, (first, second) -> first, LinkedHashMap::new));
    }

    private void tell(String thing, @Nullable Trait old, @Nullable Trait young) {
        if (old != null && young != null) {
            boolean value = !old.value().equals(young.value());
            String words = value
                    ? young.label() + ": " + old.value() + " → " + young.value() + sourced(young.source())
                    : young.label() + ": still " + young.value() + ", from " + young.source() + " instead of "
                            + old.source();
            add(young.group(), new Difference("changed", thing, words, old.value(), young.value(), young.source()));
        } else if (young != null) {
            String words = young.label() + ": new, " + young.value() + sourced(young.source());
            add(young.group(), new Difference("changed", thing, words, null, young.value(), young.source()));
        } else if (old != null) {
            String words = old.label() + ": no longer, was " + old.value();
            add(old.group(), new Difference("changed", thing, words, old.value(), null, old.source()));
        }
    }

    private static String sourced(@Nullable String source) {
        return source == null ? "" : " (source: " + source + ")";
    }

    private void add(String group, Difference difference) {
        groups.computeIfAbsent(group, name -> new ArrayList<>()).add(difference);
    }
}
