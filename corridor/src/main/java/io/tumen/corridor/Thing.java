package io.tumen.corridor;

/// Anything that a corridor is made of and that a scenario can change.
///
/// Sealed, so that a new kind of thing cannot be forgotten by [Scenario], by [Corridor#with] or by whoever tells in
/// words what changed.
public sealed interface Thing
        permits Corridor.Title,
                Assumptions,
                Source,
                Place,
                Terminal,
                Link,
                Service,
                Tariff,
                EmissionFactor,
                ExchangeRate,
                Closure,
                Calendar,
                Demand,
                ClaimedSaving,
                HistoricShipment {

    /// What tells the thing from its fellows of the same kind, over all changes of its other values.
    default Key key() {
        return new Key(
                getClass(),
                switch (this) {
                    case Corridor.Title title -> "";
                    case Assumptions assumptions -> "";
                    case Source source -> source.id();
                    case Place place -> place.id();
                    case Terminal terminal -> terminal.id();
                    case Link link -> link.id();
                    case Service service -> service.id();
                    case Tariff tariff -> tariff.id();
                    case EmissionFactor factor -> factor.vehicle();
                    case ExchangeRate rate -> rate.currency() + " " + rate.day();
                    // Two closures of a terminal may begin on one day and differ in all else.
                    case Closure closure -> closure;
                    case Calendar calendar -> calendar.id();
                    case Demand demand -> demand.id();
                    case ClaimedSaving claim -> claim.id();
                    case HistoricShipment shipment -> shipment.id();
                });
    }

    /// Kind and id of a thing.
    record Key(Class<? extends Thing> kind, Object id) {
        @Override
        public String toString() {
            return kind.getSimpleName() + " " + id;
        }
    }
}
