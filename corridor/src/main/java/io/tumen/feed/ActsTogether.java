package io.tumen.feed;

import io.tumen.feed.RegimeReader.ActFile;
import io.tumen.law.Act;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// The rules that need all acts of a regime at once.
final class ActsTogether {
    private final Map<String, Act> acts = new HashMap<>();

    private ActsTogether() {}

    static void check(List<ActFile> files) {
        var together = new ActsTogether();
        files.forEach(together::refuseSecondId);
        files.forEach(together::refuseUnknownBase);
    }

    private void refuseSecondId(ActFile file) {
        String id = file.act().id();
        if (acts.put(id, file.act()) != null) {
            file.yaml()
                    .report(
                            new DuplicateId(),
                            "id",
                            id,
                            "Another file already has the act '" + id + "'; give one of them its own id.");
        }
    }

    private void refuseUnknownBase(ActFile file) {
        String base = file.act().addsTo();
        if (base == null) {
            return;
        }
        Act found = acts.get(base);
        if (found == null) {
            file.yaml()
                    .report(
                            YamlRules.UNKNOWN_ACT,
                            "adds_to",
                            base,
                            "No act has this id; " + Nearest.oneOf(acts.keySet(), base));
        } else if (found.subdivision() != null
                && !found.subdivision().equals(file.act().subdivision())) {
            file.yaml()
                    .report(
                            YamlRules.UNKNOWN_ACT,
                            "adds_to",
                            base,
                            base + " serves the goods of " + found.subdivision() + ", this act those of "
                                    + extentOf(file.act())
                                    + "; an act adds to one of its own subdivision or of the whole territory.");
        } else if (goesInCircles(file.act())) {
            file.yaml()
                    .report(
                            YamlRules.UNKNOWN_ACT,
                            "adds_to",
                            base,
                            "The acts add to each other in a circle; the oldest adds to none.");
        }
    }

    private static String extentOf(Act act) {
        return act.subdivision() == null ? "the whole territory" : act.subdivision();
    }

    private boolean goesInCircles(Act act) {
        var seen = new HashSet<String>();
        for (Act current = act; current != null; current = acts.get(current.addsTo())) {
            if (!seen.add(current.id())) {
                return true;
            }
        }
        return false;
    }
}
