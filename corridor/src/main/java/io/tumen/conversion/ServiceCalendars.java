package io.tumen.conversion;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The calendars of services whose days no rule says. Services with the same such days share one.
final class ServiceCalendars {
    private final PackageRows rows;
    private final SafeIds ids;
    private final Map<String, String> known = new HashMap<>();

    /// @param taken ids that are in use already
    ServiceCalendars(PackageRows rows, Set<String> taken) {
        this.rows = rows;
        this.ids = new SafeIds(taken);
    }

    /// The id of the calendar with the days that are unlike the others, empty where there are none.
    String idOf(RunDays days) {
        if (days.off().isEmpty() && days.on().isEmpty()) {
            return "";
        }
        return known.computeIfAbsent(days.off() + "/" + days.on(), content -> add(days));
    }

    private String add(RunDays days) {
        String id = ids.of("days-" + (known.size() + 1));
        terms(id, days.off(), "off");
        terms(id, days.on(), "on");
        return id;
    }

    /// Days on end are one term.
    private void terms(String calendar, List<LocalDate> days, String effect) {
        var bits = new BitSet();
        days.forEach(day -> bits.set((int) day.toEpochDay()));
        for (int first = bits.nextSetBit(0); first >= 0; ) {
            int end = bits.nextClearBit(first);
            rows.add("calendars")
                    .set("calendar_id", calendar)
                    .set("first_day", LocalDate.ofEpochDay(first).toString())
                    .set("last_day", LocalDate.ofEpochDay(end - 1L).toString())
                    .set("effect", effect)
                    .set("reason", effect.equals("off") ? "does not run" : "runs as well")
                    .from("", NewPackage.SOURCE);
            first = bits.nextSetBit(end);
        }
    }

    int count() {
        return known.size();
    }
}
