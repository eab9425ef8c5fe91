package io.tumen.feed;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Link;
import io.tumen.corridor.Place;
import io.tumen.corridor.TerminalId;
import java.util.Optional;

/// Frontiers are crossed under control.
final class FrontierWithoutBorder implements Rule.OfSense {
    @Override
    public String id() {
        return "frontier_without_border";
    }

    @Override
    public String says() {
        return """
                Both ends of a link between two countries, unless both are home, offer BORDER in `handling.csv`: goods are controlled
                before they leave and after they arrive. Without it nobody can take the link.""";
    }

    @Override
    public void check(Draft draft, Findings findings) {
        for (Entry<Link> link : draft.links()) {
            if (crossesFrontier(link.value(), draft)) {
                check(link, "from_terminal", link.value().from(), draft, findings);
                check(link, "to_terminal", link.value().to(), draft, findings);
            }
        }
    }

    private void check(Entry<Link> link, String column, TerminalId end, Draft draft, Findings findings) {
        draft.findTerminal(end)
                .filter(terminal -> terminal.findHandling(Activity.BORDER) == null)
                .ifPresent(terminal -> findings.add(
                        this,
                        link.row(),
                        column,
                        "The link crosses a frontier, but " + end + " has no row BORDER in handling.csv."));
    }

    private static boolean crossesFrontier(Link link, Draft draft) {
        Optional<Place> from = draft.findPlaceOf(link.from());
        Optional<Place> to = draft.findPlaceOf(link.to());
        return from.isPresent()
                && to.isPresent()
                && !from.get().country().equals(to.get().country())
                && !(draft.head().assumptions().isHome(from.get().country())
                        && draft.head().assumptions().isHome(to.get().country()));
    }
}
