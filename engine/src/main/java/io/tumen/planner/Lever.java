package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Assumptions;
import io.tumen.corridor.Cargo;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.ExchangeRate;
import io.tumen.corridor.Handling;
import io.tumen.corridor.Link;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.Price;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.Range;
import io.tumen.corridor.Service;
import io.tumen.corridor.ServiceId;
import io.tumen.corridor.Storage;
import io.tumen.corridor.Tariff;
import io.tumen.corridor.TariffId;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.TerminalId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/// One number that a comparison can move: a price, a rate, a time, a distance. It is the number itself and not a line
/// of an invoice, so that whatever rests on it moves with it.
public sealed interface Lever {
    Range range(Case now);

    Provenance provenance(Case now);

    /// The same case but for this number.
    ///
    /// @param value in the unit of [#range]
    Case at(double value, Case now);

    /// An amount of a tariff, in its currency per unit of its basis.
    ///
    /// @param line which of its prices, from 0
    record Amount(TariffId tariff, int line) implements Lever {
        public Price price(Corridor corridor) {
            return corridor.tariffFor(tariff).prices().get(line);
        }

        @Override
        public Range range(Case now) {
            return price(now.corridor()).amount();
        }

        @Override
        public Provenance provenance(Case now) {
            return price(now.corridor()).provenance();
        }

        @Override
        public Case at(double value, Case now) {
            Tariff before = now.corridor().tariffFor(tariff);
            var prices = new ArrayList<>(before.prices());
            Price old = prices.get(line);
            prices.set(
                    line,
                    new Price(
                            old.line(),
                            old.basis(),
                            old.currency(),
                            Range.exactly(value),
                            old.provenance(),
                            old.note()));
            return now.with(before, new Tariff(tariff, prices));
        }
    }

    /// Yuan for one unit of a currency, on the day of the case.
    record Rate(Currency currency) implements Lever {
        private ExchangeRate rate(Case now) {
            return now.corridor().rateFor(currency, now.day());
        }

        @Override
        public Range range(Case now) {
            return rate(now).cnyPerUnit();
        }

        @Override
        public Provenance provenance(Case now) {
            return rate(now).provenance();
        }

        @Override
        public Case at(double value, Case now) {
            ExchangeRate before = rate(now);
            return now.with(
                    before, new ExchangeRate(currency, before.day(), Range.exactly(value), before.provenance()));
        }
    }

    /// How long work or control at a terminal takes, hours.
    record Dwell(TerminalId terminal, Activity activity) implements Lever {
        private Handling handling(Case now) {
            return Objects.requireNonNull(now.corridor().terminalFor(terminal).findHandling(activity));
        }

        @Override
        public Range range(Case now) {
            return handling(now).hours();
        }

        @Override
        public Provenance provenance(Case now) {
            return handling(now).provenance();
        }

        @Override
        public Case at(double value, Case now) {
            Terminal before = now.corridor().terminalFor(terminal);
            List<Handling> handling = before.handling().stream()
                    .map(one -> one.activity() == activity
                            ? new Handling(activity, Range.exactly(value), one.tariff(), one.provenance())
                            : one)
                    .toList();
            return now.with(before, before.with(handling));
        }
    }

    /// Days for which a terminal takes no storage.
    record FreeDays(TerminalId terminal) implements Lever {
        private Storage storage(Case now) {
            return Objects.requireNonNull(now.corridor().terminalFor(terminal).storage());
        }

        @Override
        public Range range(Case now) {
            return storage(now).freeDays();
        }

        @Override
        public Provenance provenance(Case now) {
            return storage(now).provenance();
        }

        @Override
        public Case at(double value, Case now) {
            Terminal before = now.corridor().terminalFor(terminal);
            Storage old = storage(now);
            return now.with(before, before.with(new Storage(Range.exactly(value), old.tariff(), old.provenance())));
        }
    }

    /// How long a link takes on demand, hours.
    record Running(LinkId link) implements Lever {
        @Override
        public Range range(Case now) {
            return now.corridor().linkFor(link).hours();
        }

        @Override
        public Provenance provenance(Case now) {
            return now.corridor().linkFor(link).hoursProvenance();
        }

        @Override
        public Case at(double value, Case now) {
            Link before = now.corridor().linkFor(link);
            return now.with(before, before.with(before.distanceKm(), Range.exactly(value)));
        }
    }

    /// How late a service comes, hours.
    record Lateness(ServiceId service) implements Lever {
        @Override
        public Range range(Case now) {
            return now.corridor().serviceFor(service).lateHours();
        }

        @Override
        public Provenance provenance(Case now) {
            return now.corridor().serviceFor(service).provenance();
        }

        @Override
        public Case at(double value, Case now) {
            Service before = now.corridor().serviceFor(service);
            return now.with(before, before.with(Range.exactly(value)));
        }
    }

    /// What a day of the goods costs, as a share of their value.
    record TimeCost() implements Lever {
        @Override
        public Range range(Case now) {
            return now.corridor().assumptions().inventoryPerDay();
        }

        @Override
        public Provenance provenance(Case now) {
            return now.corridor().assumptions().inventoryProvenance();
        }

        @Override
        public Case at(double value, Case now) {
            Assumptions before = now.corridor().assumptions();
            return now.with(before, before.with(Range.exactly(value)));
        }
    }

    /// The mass of the goods, t, for prices by the tonne.
    record Mass() implements Lever {
        @Override
        public Range range(Case now) {
            return now.cargo().tonnes();
        }

        @Override
        public Provenance provenance(Case now) {
            return now.corridor().assumptions().tonnesProvenance();
        }

        @Override
        public Case at(double value, Case now) {
            Cargo old = now.cargo();
            var cargo = new Cargo(old.hs(), old.teu(), Range.exactly(value), old.valueCny(), old.containerised());
            return new Case(now.corridor(), cargo, now.day());
        }
    }

    /// How far one haul goes, km: at the same price per kilometre and, on demand, the same speed; a timetable stays.
    /// A distance is no uncertain value and has no range.
    ///
    /// @param links that the haul goes over, in their order
    record Distance(List<LinkId> links) implements Lever {
        public Distance {
            links = List.copyOf(links);
        }

        @Override
        public Range range(Case now) {
            return Range.exactly(links.stream()
                    .mapToDouble(link -> now.corridor().linkFor(link).distanceKm())
                    .sum());
        }

        @Override
        public Provenance provenance(Case now) {
            return now.corridor().linkFor(links.getFirst()).distanceProvenance();
        }

        @Override
        public Case at(double value, Case now) {
            double factor = value / range(now).likely();
            Case changed = now;
            for (LinkId id : links) {
                Link before = changed.corridor().linkFor(id);
                Range hours = before.onDemand() ? before.hours().times(factor) : before.hours();
                changed = changed.with(before, before.with(factor * before.distanceKm(), hours));
            }
            return changed;
        }
    }
}
