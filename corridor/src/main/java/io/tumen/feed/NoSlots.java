package io.tumen.feed;

import io.tumen.corridor.Service;

/// Services have room.
final class NoSlots implements Rule.OfSense {
    @Override
    public String id() {
        return "no_slots";
    }

    @Override
    public String says() {
        return """
                A service has slots for the goods of the corridor. One that takes none any more ends on its last day
                instead.""";
    }

    @Override
    public void check(Draft draft, Findings findings) {
        for (Entry<Service> service : draft.services()) {
            if (service.value().slotsTeu() == 0) {
                findings.add(
                        this,
                        service.row(),
                        "slots_teu",
                        "Nothing can be booked; right would be 1 or more, or a last day.");
            }
        }
    }
}
