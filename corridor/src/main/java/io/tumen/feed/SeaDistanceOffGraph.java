package io.tumen.feed;

import io.tumen.corridor.Link;
import io.tumen.corridor.Place;
import java.util.Locale;
import java.util.Optional;

/// Sea distances agree with the maritime graph.
final class SeaDistanceOffGraph implements Rule.OfSense {
    private static final String SEA = "sea";
    private static final double TOLERANCE = 0.03;

    @Override
    public String id() {
        return "sea_distance_off_graph";
    }

    @Override
    public String says() {
        return """
                The distance of a sea link is within 3 % of the shortest way over the maritime graph of
                `sea_points.csv` and `sea_edges.csv`, and there is such a way. The same way is drawn on maps.""";
    }

    @Override
    public void check(Draft draft, Findings findings) {
        for (Entry<Link> link : draft.links()) {
            Optional<Place> from = draft.findPlaceOf(link.value().from());
            Optional<Place> to = draft.findPlaceOf(link.value().to());
            if (draft.seaIsWhole() && link.value().mode().code().equals(SEA) && from.isPresent() && to.isPresent()) {
                check(
                        link,
                        draft.sea()
                                .findWay(from.get().id().value(), to.get().id().value()),
                        findings);
            }
        }
    }

    private void check(Entry<Link> link, Optional<SeaGraph.SeaWay> way, Findings findings) {
        if (way.isEmpty()) {
            findings.add(this, link.row(), "to_terminal", "No way over sea_edges.csv joins the two ports.");
        } else if (Math.abs(link.value().distanceKm() - way.get().km())
                > TOLERANCE * way.get().km()) {
            findings.add(
                    this,
                    link.row(),
                    "distance_km",
                    String.format(
                            Locale.ROOT,
                            "The way over the maritime graph is %.0f km; right would be within 3 %% of it.",
                            way.get().km()));
        }
    }
}
