package io.tumen.feed;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Gauge;
import io.tumen.corridor.Link;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.TerminalId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Where the gauge breaks, it can be changed.
final class GaugeBreakWithoutChange implements Rule.OfSense {
    private static final String RAIL = "rail";

    @Override
    public String id() {
        return "gauge_break_without_change";
    }

    @Override
    public String says() {
        return """
                A terminal where rail links of different gauge meet offers GAUGE_CHANGE in `handling.csv`; without
                it no goods can pass there by rail.""";
    }

    @Override
    public void check(Draft draft, Findings findings) {
        Map<TerminalId, Set<Integer>> gauges = gauges(draft);
        for (Entry<Terminal> terminal : draft.terminals()) {
            Set<Integer> here = gauges.getOrDefault(terminal.value().id(), Set.of());
            if (here.size() > 1 && terminal.value().findHandling(Activity.GAUGE_CHANGE) == null) {
                findings.add(
                        this,
                        terminal.row(),
                        "terminal_id",
                        "Links of gauges " + here + " meet here; right would be a row GAUGE_CHANGE in handling.csv.");
            }
        }
    }

    private static Map<TerminalId, Set<Integer>> gauges(Draft draft) {
        var gauges = new HashMap<TerminalId, Set<Integer>>();
        for (Entry<Link> entry : draft.links()) {
            Link link = entry.value();
            Gauge gauge = link.gauge();
            if (link.mode().code().equals(RAIL) && gauge != null) {
                gauges.computeIfAbsent(link.from(), id -> new TreeSet<>()).add(gauge.millimetres());
                gauges.computeIfAbsent(link.to(), id -> new TreeSet<>()).add(gauge.millimetres());
            }
        }
        return gauges;
    }
}
