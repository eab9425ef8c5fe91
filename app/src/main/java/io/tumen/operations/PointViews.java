package io.tumen.operations;

import io.tumen.corridor.Confidence;
import io.tumen.corridor.Provenance;
import io.tumen.law.Act;
import io.tumen.law.Article;
import io.tumen.law.OpenPoint;
import io.tumen.operations.ActsView.PointView;
import io.tumen.operations.ActsView.SourceRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

/// Shows the open points of a regime with all that rests on each, and whom to ask.
final class PointViews {
    private final List<Act> acts;
    private final Function<Provenance, SourceRef> sourceRef;

    PointViews(List<Act> acts, Function<Provenance, SourceRef> sourceRef) {
        this.acts = acts;
        this.sourceRef = sourceRef;
    }

    PointView viewOf(OpenPoint point) {
        var hangs = new ArrayList<String>();
        var askOf = new LinkedHashSet<String>();
        if (point.everyWay()) {
            hangs.add("every way through abroad");
        }
        for (Act act : acts) {
            List<String> restsOnIt = restsOn(point, act);
            hangs.addAll(restsOnIt);
            if (point.everyWay() ? wasRead(act) : !restsOnIt.isEmpty()) {
                askOf.add(act.authority());
            }
        }
        return new PointView(
                point.id(),
                point.question(),
                point.why(),
                point.since(),
                hangs,
                List.copyOf(askOf),
                point.provenance() == null ? null : sourceRef.apply(point.provenance()));
    }

    /// Of a reported act nobody knows for sure who made it.
    private static boolean wasRead(Act act) {
        return act.provenance().confidence() == Confidence.A;
    }

    private static List<String> restsOn(OpenPoint point, Act act) {
        var rests = new ArrayList<String>();
        if (point.equals(act.inForce().doubt())) {
            rests.add("the day from which " + act.id() + " is in force");
        }
        for (Article article : act.articles()) {
            String where = act.id() + (article.number() == null ? "" : ", article " + article.number());
            if (point.equals(article.doubt())) {
                rests.add("all that " + where + " says");
            }
            article.conditions().stream()
                    .filter(condition -> point.equals(condition.unclear()))
                    .forEach(condition ->
                            rests.add(where + ": " + condition.requirement().sentence()));
            article.permits().stream()
                    .filter(permit -> permit.caveats().contains(point))
                    .forEach(permit -> rests.add(where + ": the use of " + permit.place()));
        }
        return rests;
    }
}
