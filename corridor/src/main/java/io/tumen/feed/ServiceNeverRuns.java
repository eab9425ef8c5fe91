package io.tumen.feed;

import io.tumen.corridor.RunningDays;
import io.tumen.corridor.Service;

/// Services run at least once.
final class ServiceNeverRuns implements Rule.OfSense {
    @Override
    public String id() {
        return "service_never_runs";
    }

    @Override
    public String says() {
        return """
                Between its first and its last day a service has at least one day that fits both its weekdays and
                its interval.""";
    }

    @Override
    public void check(Draft draft, Findings findings) {
        for (Entry<Service> service : draft.services()) {
            RunningDays days = service.value().days();
            if (days.findFirst(days.first()) == null) {
                findings.add(
                        this,
                        service.row(),
                        "weekdays",
                        "No day from " + days.first() + " to " + days.last() + " fits these weekdays every "
                                + days.everyDays() + " days; check both, or the first day.");
            }
        }
    }
}
