package io.tumen.planner;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.CostLine;
import io.tumen.corridor.Leg;
import io.tumen.corridor.Price;
import io.tumen.corridor.Range;
import io.tumen.corridor.Storage;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.TerminalId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// What goods pay for staying at terminals: from when they arrive, or are ready, until they leave, each day begun after
/// the free ones.
///
/// The low end takes the lowest price, the most free days and the shortest of the stays at the three paces, the high
/// end the opposite. Goods that get stuck at the slow pace stay until nothing more is known.
///
/// The search does not know of it: goods go on by the first departure that they can catch, whatever staying costs.
final class StorageBill {
    /// Time at one terminal.
    private record Stay(TerminalId terminal, int minutes) {}

    private final Charges charges;
    private final Corridor corridor;
    private final int ready;
    private final int until;

    /// @param until last minute of which anything is known
    StorageBill(Charges charges, int ready, int until) {
        this.charges = charges;
        this.corridor = charges.corridor();
        this.ready = ready;
        this.until = until;
    }

    /// The legs of the likely run with a line at the last step of each stay that may cost something.
    List<Leg> writtenInto(Run fast, Run likely, Run slow) {
        List<List<Stay>> stays = List.of(stays(fast), stays(likely), stays(slow));
        List<Leg> legs = new ArrayList<>(likely.legs());
        int stay = 0;
        for (int i = 0; i < legs.size(); i++) {
            if (i + 1 == legs.size() || legs.get(i + 1) instanceof Leg.Haul) {
                legs.set(i, withCosts(legs.get(i), lines(stay, stays)));
                stay++;
            }
        }
        return legs;
    }

    private List<Stay> stays(Run run) {
        var stays = new ArrayList<Stay>();
        int since = ready;
        TerminalId at = null;
        for (Leg leg : run.legs()) {
            if (leg instanceof Leg.Haul haul) {
                stays.add(new Stay(haul.start(), Minutes.ceiling(haul.from()) - since));
                since = Minutes.ceiling(haul.until());
            }
            at = leg.to();
        }
        if (at != null) {
            stays.add(new Stay(at, (run.end() == Minutes.NEVER ? until : run.end()) - since));
        }
        return stays;
    }

    /// @param number of the stay on the way
    private List<CostLine> lines(int number, List<List<Stay>> stays) {
        int[] minutes = stays.stream()
                .filter(run -> number < run.size())
                .mapToInt(run -> run.get(number).minutes())
                .toArray();
        Stay likely = stays.get(Pace.LIKELY.column()).get(number);
        Terminal terminal = corridor.terminalFor(likely.terminal());
        Storage storage = terminal.storage();
        return storage == null ? List.of() : lines(terminal, storage, likely.minutes(), minutes);
    }

    private List<CostLine> lines(Terminal terminal, Storage storage, int likely, int[] minutes) {
        var days = new Range(
                days(minutes, storage.freeDays().high(), all -> all.min().orElseThrow()),
                days(
                        new int[] {likely},
                        storage.freeDays().likely(),
                        all -> all.min().orElseThrow()),
                days(minutes, storage.freeDays().low(), all -> all.max().orElseThrow()));
        if (days.high() == 0) {
            return List.of();
        }
        String what = words(terminal, storage, days.likely());
        return corridor.tariffFor(storage.tariff()).prices().stream()
                .map(price -> line(price, what, days))
                .toList();
    }

    private static double days(int[] minutes, double freeDays, java.util.function.ToIntFunction<IntStream> choice) {
        IntUnaryOperator beyond = stay -> Math.max(0, stay - (int) Math.round(freeDays * Minutes.PER_DAY));
        return Math.ceilDiv(choice.applyAsInt(Arrays.stream(minutes).map(beyond)), Minutes.PER_DAY);
    }

    private String words(Terminal terminal, Storage storage, double days) {
        String free = BigDecimal.valueOf(storage.freeDays().likely())
                .stripTrailingZeros()
                .toPlainString();
        return String.format(
                Locale.ROOT,
                "storage at %s, %.0f days after %s free",
                corridor.placeFor(terminal.place()).nameEn(),
                days,
                free);
    }

    private CostLine line(Price price, String what, Range days) {
        return new CostLine(
                price.line(),
                what,
                price.currency(),
                charges.amount(price).times(days),
                charges.cny(price).times(days),
                price.provenance());
    }

    private static Leg withCosts(Leg leg, List<CostLine> more) {
        if (more.isEmpty()) {
            return leg;
        }
        var costs = new ArrayList<>(leg.costs());
        costs.addAll(more);
        return leg.withCosts(costs);
    }
}
