package io.tumen.law;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.HsCode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an article asks of goods, vehicle or operator: a closed vocabulary, so that every part of the program knows
/// what each demand means.
public sealed interface Demand {
    /// The demand as a duty, a full sentence.
    String sentence();

    /// Whether the cargo meets the demand. Most demands are kept or broken only on the way, and stay open here.
    default Compliance judge(@Nullable Cargo cargo) {
        return Compliance.NOT_JUDGED;
    }

    enum Compliance {
        MET,
        BROKEN,
        /// The question does not say enough to judge.
        NOT_JUDGED
    }

    /// Goods of domestic trade only, which leave from one home port and arrive at another.
    record DomesticTrade() implements Demand {
        @Override
        public String sentence() {
            return "The way is open only to goods of domestic trade.";
        }

        // Other trade is judged before any cargo is looked at.
        @Override
        public Compliance judge(@Nullable Cargo cargo) {
            return Compliance.MET;
        }
    }

    record ContainersOnly() implements Demand {
        @Override
        public String sentence() {
            return "The goods must travel in containers.";
        }

        @Override
        public Compliance judge(@Nullable Cargo cargo) {
            if (cargo == null) {
                return Compliance.NOT_JUDGED;
            }
            return cargo.containerised() ? Compliance.MET : Compliance.BROKEN;
        }
    }

    /// Goods whose HS code lies under one of the prefixes are shut out.
    record GoodsExcluded(List<HsCode> prefixes) implements Demand {
        public GoodsExcluded {
            prefixes = List.copyOf(prefixes);
        }

        @Override
        public String sentence() {
            return "Goods under HS " + prefixes.stream().map(HsCode::toString).collect(Collectors.joining(", "))
                    + " are shut out.";
        }

        @Override
        public Compliance judge(@Nullable Cargo cargo) {
            if (cargo == null || prefixes.stream().anyMatch(prefix -> isStrictlyUnder(prefix, cargo.hs()))) {
                return Compliance.NOT_JUDGED;
            }
            return prefixes.stream().anyMatch(cargo.hs()::isUnder) ? Compliance.BROKEN : Compliance.MET;
        }

        // A cargo given only as "cereals" may or may not be the maize that is shut out.
        private static boolean isStrictlyUnder(HsCode prefix, HsCode stated) {
            return prefix.isUnder(stated) && !prefix.equals(stated);
        }
    }

    record WholeContainer() implements Demand {
        @Override
        public String sentence() {
            return "The container travels whole: it is neither stripped nor changed between exit and re-entry.";
        }
    }

    /// @param country flag state, ISO 3166-1 alpha-2
    record ShipFlag(String country) implements Demand {
        @Override
        public String sentence() {
            return "The ship must fly the flag of " + country + ".";
        }
    }

    record OperatorRegistered() implements Demand {
        @Override
        public String sentence() {
            return "The operator must be an enterprise of the same province, in good standing and registered with customs.";
        }
    }

    record FiledBeforeFirstUse() implements Demand {
        @Override
        public String sentence() {
            return "Before first use the operator files with customs, with the province's approval.";
        }
    }

    record BiosecurityMeasures() implements Demand {
        @Override
        public String sentence() {
            return "The carrier keeps animal and plant diseases and alien species out while the goods are abroad.";
        }
    }
}
