package io.tumen.operations;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.Leg;
import io.tumen.corridor.Link;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.Price;
import io.tumen.corridor.Storage;
import io.tumen.corridor.TariffId;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.TerminalId;
import io.tumen.planner.Lever;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Names the levers of a comparison by what the two ways use them for.
final class LeverWords {
    private static final double HOURS_PER_DAY = 24;
    private static final double DAYS_FROM_HOURS = 48;
    private static final MathContext DIGITS = new MathContext(4);

    private final Corridor corridor;
    private final List<Itinerary> ways;

    LeverWords(Corridor corridor, Itinerary way, Itinerary other) {
        this.corridor = corridor;
        this.ways = List.of(way, other);
    }

    String what(Lever lever) {
        return switch (lever) {
            case Lever.Amount amount -> words(amount.price(corridor)) + use(amount.tariff());
            case Lever.Rate rate -> "exchange rate of " + rate.currency();
            case Lever.Dwell dwell -> words(dwell.activity()) + " at " + name(dwell.terminal());
            case Lever.FreeDays free -> "free storage at " + name(free.terminal());
            case Lever.Running running -> "time by " + ride(List.of(running.link()));
            case Lever.Lateness late ->
                "lateness of " + corridor.serviceFor(late.service()).name();
            case Lever.TimeCost cost -> "cost of a day of the goods";
            case Lever.Mass mass -> "mass of the goods";
            case Lever.Distance distance -> "distance by " + ride(distance.links());
        };
    }

    String unit(Lever lever) {
        return switch (lever) {
            case Lever.Amount amount -> {
                Price price = amount.price(corridor);
                yield price.currency() + " " + basis(price.basis());
            }
            case Lever.Rate rate -> "CNY";
            case Lever.Dwell dwell -> "h";
            case Lever.FreeDays free -> "d";
            case Lever.Running running -> "h";
            case Lever.Lateness late -> "h";
            case Lever.TimeCost cost -> "of the value";
            case Lever.Mass mass -> "t";
            case Lever.Distance distance -> "km";
        };
    }

    /// `6.5 d`, `30 h`, `USD per TEU 120`
    static String value(double value, String unit) {
        return switch (unit) {
            case "h" -> Math.abs(value) < DAYS_FROM_HOURS ? number(value) + " h" : number(value / HOURS_PER_DAY) + " d";
            case "km", "d", "t" -> number(value) + " " + unit;
            default -> unit + " " + number(value);
        };
    }

    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private static String words(Price price) {
        return price.line().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String basis(Price.Basis basis) {
        return switch (basis) {
            case PER_TEU -> "per TEU";
            case PER_TEU_KM -> "per TEU and km";
            case PER_TEU_DAY -> "per TEU and day";
            case PER_TONNE -> "per t";
            case PER_CONSIGNMENT -> "per consignment";
        };
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

    /// What the ways pay the tariff for, first use first.
    private String use(TariffId tariff) {
        List<String> uses = ways.stream()
                .flatMap(way -> way.legs().stream())
                .map(leg -> findUse(leg, tariff))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return switch (uses.size()) {
            case 0 -> " by " + tariff;
            case 1 -> ", " + uses.getFirst();
            default -> ", " + uses.getFirst() + " and " + (uses.size() - 1) + " more";
        };
    }

    private @Nullable String findUse(Leg leg, TariffId tariff) {
        return switch (leg) {
            case Leg.Haul haul -> tariff.equals(tariffOf(haul)) ? ride(haul.links()) : null;
            case Leg.Work work -> {
                var handling = corridor.terminalFor(work.to()).findHandling(work.activity());
                boolean uses = handling != null && tariff.equals(handling.tariff());
                yield uses ? words(work.activity()) + " at " + name(work.to()) : findStorage(work.to(), tariff);
            }
            case Leg.Wait wait -> findStorage(wait.to(), tariff);
        };
    }

    private @Nullable String findStorage(TerminalId id, TariffId tariff) {
        Terminal terminal = corridor.terminalFor(id);
        Storage storage = terminal.storage();
        return storage != null && storage.tariff().equals(tariff) ? name(id) : null;
    }

    private @Nullable TariffId tariffOf(Leg.Haul haul) {
        return haul.service() == null
                ? corridor.linkFor(haul.links().getFirst()).tariff()
                : corridor.serviceFor(haul.service()).tariff();
    }

    private String ride(List<LinkId> links) {
        Link first = corridor.linkFor(links.getFirst());
        Link last = corridor.linkFor(links.getLast());
        return first.mode() + " " + name(first.from()) + "–" + name(last.to());
    }

    private String name(TerminalId terminal) {
        return corridor.placeOf(terminal).nameEn();
    }
}
