package io.tumen.planner;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Exchange;
import io.tumen.corridor.Price;
import io.tumen.corridor.Range;
import java.time.LocalDate;

/// What one price comes to for the whole cargo, at the exchange rates of one day.
record Charges(Exchange exchange, Cargo cargo) {
    static Charges on(LocalDate day, Corridor corridor, Cargo cargo) {
        return new Charges(new Exchange(corridor, day), cargo);
    }

    Corridor corridor() {
        return exchange.corridor();
    }

    /// The price of one ride, of one kilometre of it, or of one day, in the price's own currency.
    Range amount(Price price) {
        return switch (price.basis()) {
            case PER_TEU, PER_TEU_KM, PER_TEU_DAY -> price.amount().times(cargo.teu());
            case PER_TONNE -> price.amount().times(cargo.tonnes());
            case PER_CONSIGNMENT -> price.amount();
        };
    }

    /// The same in yuan.
    Range cny(Price price) {
        return exchange.cny(amount(price), price.currency());
    }

    static boolean isPerKm(Price price) {
        return price.basis() == Price.Basis.PER_TEU_KM;
    }

    /// Whether it falls due once per ride or work, however far and long it goes.
    static boolean isFlat(Price price) {
        return !isPerKm(price) && price.basis() != Price.Basis.PER_TEU_DAY;
    }
}
