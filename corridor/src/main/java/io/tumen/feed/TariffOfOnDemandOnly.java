package io.tumen.feed;

import io.tumen.corridor.Link;

/// On demand has a price, scheduled has the service's.
final class TariffOfOnDemandOnly implements Rule.OfSense {
    @Override
    public String id() {
        return "tariff_of_on_demand_only";
    }

    @Override
    public String says() {
        return """
                A link on demand has a tariff. A scheduled link has none, because what is paid is the tariff of the
                service that runs over it.""";
    }

    @Override
    public void check(Draft draft, Findings findings) {
        for (Entry<Link> link : draft.links()) {
            boolean priced = link.value().tariff() != null;
            if (link.value().onDemand() && !priced) {
                findings.add(
                        this, link.row(), "tariff_id", "A link on demand needs a tariff; name one of tariffs.csv.");
            } else if (!link.value().onDemand() && priced) {
                findings.add(
                        this,
                        link.row(),
                        "tariff_id",
                        "A scheduled link has the tariff of its services; leave the cell empty.");
            }
        }
    }
}
