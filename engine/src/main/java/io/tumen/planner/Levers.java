package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Handling;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.Leg;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.Price;
import io.tumen.corridor.Storage;
import io.tumen.corridor.TariffId;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.TerminalId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gathers the levers that a way may rest on, in the order in which it meets them. One that moves nothing after all is
/// found out by moving it.
final class Levers {
    private final Corridor corridor;
    private final Set<Lever> levers = new LinkedHashSet<>();

    private Levers(Case now) {
        this.corridor = now.corridor();
    }

    static Set<Lever> of(Itinerary itinerary, Case now) {
        var levers = new Levers(now);
        itinerary.legs().forEach(levers::add);
        if (now.cargo().valueCny() > 0) {
            levers.levers.add(new Lever.TimeCost());
        }
        return levers.levers;
    }

    private void add(Leg leg) {
        switch (leg) {
            case Leg.Work work -> addWork(work.to(), work.activity());
            case Leg.Wait wait -> addStorage(wait.to());
            case Leg.Haul haul -> addHaul(haul);
        }
    }

    private void addWork(TerminalId terminal, Activity activity) {
        Handling handling = corridor.terminalFor(terminal).findHandling(activity);
        if (handling != null) {
            addPrices(handling.tariff());
            levers.add(new Lever.Dwell(terminal, activity));
        }
        addStorage(terminal);
    }

    private void addStorage(TerminalId id) {
        Terminal terminal = corridor.terminalFor(id);
        Storage storage = terminal.storage();
        if (storage != null) {
            addPrices(storage.tariff());
            levers.add(new Lever.FreeDays(id));
        }
    }

    private void addHaul(Leg.Haul haul) {
        levers.add(new Lever.Distance(haul.links()));
        if (haul.service() == null) {
            LinkId link = haul.links().getFirst();
            addPrices(corridor.linkFor(link).tariff());
            levers.add(new Lever.Running(link));
        } else {
            addPrices(corridor.serviceFor(haul.service()).tariff());
            levers.add(new Lever.Lateness(haul.service()));
            haul.links().stream().skip(1).forEach(this::addControlOnBoard);
        }
    }

    /// A train may be controlled where it stops under way.
    private void addControlOnBoard(LinkId link) {
        TerminalId stop = corridor.linkFor(link).from();
        Handling control = corridor.terminalFor(stop).findHandling(Activity.BORDER);
        if (control != null) {
            addPrices(control.tariff());
        }
    }

    private void addPrices(@Nullable TariffId tariff) {
        List<Price> prices =
                tariff == null ? List.of() : corridor.tariffFor(tariff).prices();
        for (int line = 0; line < prices.size(); line++) {
            Price price = prices.get(line);
            levers.add(new Lever.Amount(Objects.requireNonNull(tariff), line));
            if (!price.currency().getCurrencyCode().equals("CNY")) {
                levers.add(new Lever.Rate(price.currency()));
            }
            if (price.basis() == Price.Basis.PER_TONNE) {
                levers.add(new Lever.Mass());
            }
        }
    }
}
