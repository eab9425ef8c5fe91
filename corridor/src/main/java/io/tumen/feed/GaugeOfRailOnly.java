package io.tumen.feed;

import io.tumen.corridor.Link;

/// Rail links have a gauge, others none.
final class GaugeOfRailOnly implements Rule.OfSense {
    private static final String RAIL = "rail";

    @Override
    public String id() {
        return "gauge_of_rail_only";
    }

    @Override
    public String says() {
        return """
                A rail link states the gauge of its track in millimetres, because goods must change wagons where it
                changes; no other link has one.""";
    }

    @Override
    public void check(Draft draft, Findings findings) {
        for (Entry<Link> link : draft.links()) {
            boolean rail = link.value().mode().code().equals(RAIL);
            if (rail && link.value().gauge() == null) {
                findings.add(this, link.row(), "gauge_mm", "A rail link needs its gauge, such as 1435 or 1520.");
            } else if (!rail && link.value().gauge() != null) {
                findings.add(this, link.row(), "gauge_mm", "Only a rail link has a gauge; leave the cell empty.");
            }
        }
    }
}
