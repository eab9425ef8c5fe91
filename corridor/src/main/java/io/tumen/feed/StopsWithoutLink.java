package io.tumen.feed;

import io.tumen.corridor.Service;
import io.tumen.corridor.Stop;
import io.tumen.corridor.TerminalId;
import java.util.List;

/// Services run over links.
final class StopsWithoutLink implements Rule.OfSense {
    @Override
    public String id() {
        return "stops_without_link";
    }

    @Override
    public String says() {
        return """
                Between two stops that follow each other there is a link of the service's mode, in that direction.
                The link gives the distance, and with it the price and the emissions.""";
    }

    @Override
    public void check(Draft draft, Findings findings) {
        for (Entry<Service> service : draft.services()) {
            List<Stop> stops = service.value().stops();
            for (int i = 1; i < stops.size(); i++) {
                TerminalId from = stops.get(i - 1).terminal();
                TerminalId to = stops.get(i).terminal();
                if (!draft.hasLink(from, to, service.value().mode())) {
                    findings.add(
                            this,
                            service.row(),
                            "service_id",
                            "No link by " + service.value().mode() + " goes from " + from + " to " + to
                                    + "; add one to links.csv.");
                }
            }
        }
    }
}
