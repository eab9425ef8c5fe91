package io.tumen.feed;

import io.tumen.corridor.Service;
import io.tumen.corridor.Stop;
import java.util.List;

/// Timetables run forward.
final class StopsOutOfOrder implements Rule.OfSense {
    @Override
    public String id() {
        return "stops_out_of_order";
    }

    @Override
    public String says() {
        return """
                A service has two stops or more, and it arrives at none of them before it has left the one before.""";
    }

    @Override
    public void check(Draft draft, Findings findings) {
        for (Entry<Service> service : draft.services()) {
            List<Stop> stops = service.value().stops();
            if (stops.size() < 2) {
                findings.add(this, service.row(), "service_id", "A service needs two stops or more in stops.csv.");
            }
            for (int i = 1; i < stops.size(); i++) {
                if (stops.get(i).arrival().compareTo(stops.get(i - 1).departure()) < 0) {
                    findings.add(
                            this,
                            service.row(),
                            "service_id",
                            "It arrives at " + stops.get(i).terminal() + " before it leaves "
                                    + stops.get(i - 1).terminal() + "; times after midnight pass 24:00:00.");
                }
            }
        }
    }
}
