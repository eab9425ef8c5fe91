package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Place;
import io.tumen.operations.OutlookView.ConnectionView;
import io.tumen.operations.OutlookView.QuantileView;
import io.tumen.planner.Connection;
import io.tumen.planner.Outlook;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shows how sure arrivals at one destination are.
final class OutlookViews {
    private static final int PERCENT = 100;
    private static final int STEP_PERCENT = 5;

    private final Corridor corridor;
    private final ZoneId zone;
    private final @Nullable Instant deadline;

    /// @param zone     of the destination
    /// @param deadline null when none was given
    OutlookViews(Corridor corridor, ZoneId zone, @Nullable Instant deadline) {
        this.corridor = corridor;
        this.zone = zone;
        this.deadline = deadline;
    }

    OutlookView viewOf(Outlook outlook) {
        return new OutlookView(
                at(outlook, 10),
                at(outlook, 50),
                at(outlook, 90),
                local(outlook.findMean()),
                deadline == null ? null : outlook.chanceBy(deadline),
                outlook.chanceUnknown(),
                outlook.knownUntil().atZone(zone).toOffsetDateTime(),
                outlook.findBufferIndex(),
                outlook.connections().stream().map(this::connection).toList(),
                quantiles(outlook));
    }

    private @Nullable OffsetDateTime at(Outlook outlook, int percent) {
        return local(outlook.findQuantile((double) percent / PERCENT));
    }

    private @Nullable OffsetDateTime local(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
    }

    private ConnectionView connection(Connection connection) {
        Place place = corridor.placeOf(connection.terminal());
        return new ConnectionView(
                corridor.serviceFor(connection.service()).name(),
                place.id().value(),
                place.nameEn(),
                connection.departure().atZone(place.zone()).toOffsetDateTime(),
                connection.chance());
    }

    private List<QuantileView> quantiles(Outlook outlook) {
        var quantiles = new ArrayList<QuantileView>();
        for (int percent = 0; percent <= PERCENT; percent += STEP_PERCENT) {
            OffsetDateTime arrival = at(outlook, percent);
            if (arrival != null) {
                quantiles.add(new QuantileView(percent, arrival));
            }
        }
        return quantiles;
    }
}
