package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Cargo;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.CostLine;
import io.tumen.corridor.Handling;
import io.tumen.corridor.Link;
import io.tumen.corridor.Place;
import io.tumen.corridor.Price;
import io.tumen.corridor.Range;
import io.tumen.corridor.Service;
import io.tumen.corridor.TariffId;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.TerminalId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes out what a cargo pays, line by line, with words and provenance.
final class Invoice {
    private static final Currency YUAN = Currency.getInstance("CNY");

    private final Charges charges;
    private final Corridor corridor;
    private final Cargo cargo;

    Invoice(Charges charges) {
        this.charges = charges;
        this.corridor = charges.corridor();
        this.cargo = charges.cargo();
    }

    List<CostLine> work(Terminal terminal, Activity activity) {
        Handling handling = terminal.findHandling(activity);
        String what =
                words(activity) + " at " + corridor.placeFor(terminal.place()).nameEn();
        return handling == null ? List.of() : flat(handling.tariff(), what).toList();
    }

    /// @param chargesFlat whether the flat prices fall due, or were paid earlier on this ride
    List<CostLine> drive(Link link, boolean chargesFlat) {
        String what = link.mode() + " " + between(link.from(), link.to());
        return Stream.concat(
                        chargesFlat ? flat(link.tariff(), what + ", base") : Stream.of(),
                        distance(link.tariff(), what, link.distanceKm()))
                .toList();
    }

    List<CostLine> ride(Service service, TerminalId board, TerminalId alight, double km) {
        String what = service.mode() + " " + between(board, alight);
        String named = what + ", " + service.name();
        return Stream.concat(flat(service.tariff(), named), distance(service.tariff(), what, km))
                .toList();
    }

    /// The cost of the goods' time from when they were ready, no line when their value was not stated.
    ///
    /// @param days with all times at their low, likely and high end
    List<CostLine> inventory(Range days) {
        if (cargo.valueCny() == 0) {
            return List.of();
        }
        Range cny =
                corridor.assumptions().inventoryPerDay().times(cargo.valueCny()).times(days);
        String what = String.format(Locale.ROOT, "time of the goods, %.1f days", days.likely());
        return List.of(new CostLine(
                CostLine.Kind.INVENTORY,
                what,
                YUAN,
                cny,
                cny,
                corridor.assumptions().inventoryProvenance()));
    }

    private Stream<CostLine> flat(@Nullable TariffId tariff, String what) {
        return prices(tariff).filter(Charges::isFlat).map(price -> line(price, what, 1));
    }

    private Stream<CostLine> distance(@Nullable TariffId tariff, String what, double km) {
        String measured = what + String.format(Locale.ROOT, " %.0f km", km);
        return prices(tariff).filter(Charges::isPerKm).map(price -> line(price, measured, km));
    }

    private Stream<Price> prices(@Nullable TariffId tariff) {
        return tariff == null ? Stream.of() : corridor.tariffFor(tariff).prices().stream();
    }

    private CostLine line(Price price, String what, double times) {
        return new CostLine(
                price.line(),
                what,
                price.currency(),
                charges.amount(price).times(times),
                charges.cny(price).times(times),
                price.provenance());
    }

    private String between(TerminalId from, TerminalId to) {
        Place start = corridor.placeOf(from);
        Place end = corridor.placeOf(to);
        return start.nameEn() + "–" + end.nameEn();
    }

    private static String words(Activity activity) {
        return switch (activity) {
            case LOAD -> "loading";
            case UNLOAD -> "unloading";
            case TRANSFER -> "transfer";
            case GAUGE_CHANGE -> "gauge change";
            case BORDER -> "border control";
        };
    }
}
