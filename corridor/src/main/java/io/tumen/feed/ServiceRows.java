package io.tumen.feed;

import io.tumen.corridor.Calendar;
import io.tumen.corridor.CalendarId;
import io.tumen.corridor.Mode;
import io.tumen.corridor.RunningDays;
import io.tumen.corridor.Service;
import io.tumen.corridor.ServiceId;
import io.tumen.corridor.Stop;
import io.tumen.corridor.TariffId;
import io.tumen.corridor.TerminalId;
import io.tumen.corridor.VehicleId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// From a row to a service with its stops.
///
/// @param stops  by service
/// @param faulty ids of services that lost a stop to a fault
record ServiceRows(
        NetworkRows network, Map<String, List<Row>> stops, Set<String> faulty, Map<CalendarId, Calendar> calendars) {
    private static final double MINUTES_PER_HOUR = 60;

    private record Call(int sequence, Stop stop) {}

    Optional<Service> findService(Row row) {
        String id = row.text("service_id");
        return faulty.contains(id)
                ? Optional.empty()
                : network.findMode(row.text("mode")).map(mode -> service(row, id, mode));
    }

    private Service service(Row row, String id, Mode mode) {
        return new Service(
                new ServiceId(id),
                row.text("name"),
                row.text("operator"),
                mode,
                new VehicleId(row.text("vehicle_id")),
                new TariffId(row.text("tariff_id")),
                Cells.zone(row.text("time_zone")),
                new RunningDays(
                        Cells.date(row.text("first_day")),
                        Cells.date(row.text("last_day")),
                        Cells.weekdays(row.text("weekdays")),
                        row.count("every_days"),
                        row.find("calendar_id", this::calendar)),
                stopsOf(id),
                row.count("slots_teu"),
                Duration.ofMinutes(Math.round(row.number("cut_off_hours") * MINUTES_PER_HOUR)),
                row.range("late_"),
                row.provenance());
    }

    private @Nullable Calendar calendar(String id) {
        return calendars.get(new CalendarId(id));
    }

    private List<Stop> stopsOf(String id) {
        return stops.getOrDefault(id, List.of()).stream()
                .map(ServiceRows::call)
                .sorted(Comparator.comparingInt(Call::sequence))
                .map(Call::stop)
                .toList();
    }

    private static Call call(Row row) {
        var stop = new Stop(
                new TerminalId(row.text("terminal_id")),
                Cells.timetable(row.text("arrival_time")),
                Cells.timetable(row.text("departure_time")));
        return new Call(row.count("stop_sequence"), stop);
    }
}
