package io.tumen.feed;

import io.tumen.corridor.Link;
import io.tumen.corridor.Mode;
import io.tumen.corridor.Service;
import io.tumen.corridor.VehicleId;

/// Vehicles go by their own mode.
final class VehicleOfOtherMode implements Rule.OfSense {
    @Override
    public String id() {
        return "vehicle_of_other_mode";
    }

    @Override
    public String says() {
        return """
                The vehicle of a link or a service is one of the same mode, so that a ship's emissions are never
                counted for a train.""";
    }

    @Override
    public void check(Draft draft, Findings findings) {
        for (Entry<Link> link : draft.links()) {
            check(link.row(), link.value().mode(), link.value().vehicle(), draft, findings);
        }
        for (Entry<Service> service : draft.services()) {
            check(service.row(), service.value().mode(), service.value().vehicle(), draft, findings);
        }
    }

    private void check(Row row, Mode mode, VehicleId vehicle, Draft draft, Findings findings) {
        draft.findFactor(vehicle)
                .filter(factor -> !factor.mode().equals(mode))
                .ifPresent(factor -> findings.add(
                        this,
                        row,
                        "vehicle_id",
                        vehicle + " goes by " + factor.mode() + "; right would be a vehicle of " + mode + "."));
    }
}
