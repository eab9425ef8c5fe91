package io.tumen.corridor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A named change laid over a corridor; [Corridor#with] applies it.
///
/// In a program it is made of its changes. As a file it is laid over the rows of a package by the feed, so that all
/// rules of the feed hold for the result; [#between] gives what the file came to.
///
/// @param changes each of another thing
public record Scenario(String id, String name, List<Change> changes) {
    public Scenario {
        Ids.check("scenario id", id);
        changes = List.copyOf(changes);
        long things = changes.stream().map(Change::key).distinct().count();
        if (things < changes.size()) {
            throw new IllegalArgumentException(
                    "Scenario " + id + " changes a thing twice. Maybe two scenarios should be applied one by one?");
        }
    }

    /// A scenario that needs no name, for use inside a program.
    public static Scenario of(Change... changes) {
        return new Scenario("unnamed", "", List.of(changes));
    }

    /// What has to change in the one corridor to have the other: what differs and what is gone in the order of the
    /// one, then what is new in the order of the other. `before.with(between(before, after))` equals `after`.
    public static Scenario between(Corridor before, Corridor after) {
        Map<Thing.Key, Thing> old = byKey(before);
        Map<Thing.Key, Thing> young = byKey(after);
        var changes = new ArrayList<Change>();
        old.forEach((key, thing) -> {
            Thing other = young.get(key);
            if (other == null) {
                changes.add(Change.removed(thing));
            } else if (!other.equals(thing)) {
                changes.add(Change.replaced(thing, other));
            }
        });
        young.forEach((key, thing) -> {
            if (!old.containsKey(key)) {
                changes.add(Change.added(thing));
            }
        });
        return new Scenario("difference", before.name() + " → " + after.name(), changes);
    }

    /// The things of the corridor with these changes, in their order, what is new at the end.
    ///
    /// @throws IllegalArgumentException when a thing to be changed is not there as it was before
    List<Thing> applyTo(Corridor corridor) {
        Map<Thing.Key, Thing> things = byKey(corridor);
        changes.forEach(change -> apply(change, things));
        return List.copyOf(things.values());
    }

    private void apply(Change change, Map<Thing.Key, Thing> things) {
        Thing there = things.get(change.key());
        Thing before = change.before();
        if (before == null ? there != null : !before.equals(there)) {
            throw new IllegalArgumentException("Scenario " + id + " expects " + (before == null ? "no " : "")
                    + change.key() + " before the change, and found " + there
                    + ". Maybe it was made for another corridor?");
        }
        Thing after = change.after();
        if (after == null) {
            things.remove(change.key());
        } else {
            things.put(change.key(), after);
        }
    }

    private static Map<Thing.Key, Thing> byKey(Corridor corridor) {
        var things = new LinkedHashMap<Thing.Key, Thing>();
        corridor.things().forEach(thing -> things.put(thing.key(), thing));
        return things;
    }
}
