package io.tumen.law;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.Range;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an article asks of goods, vehicle or operator: a closed vocabulary, so that every part of the program knows
/// what each requirement means.
public sealed interface Requirement {
    /// The requirement as a duty, a full sentence.
    String sentence();

    /// Whether the cargo meets the requirement. Most requirements are kept or broken only on the way, and stay open
    /// here.
    default Compliance judge(@Nullable Cargo cargo) {
        return Compliance.NOT_JUDGED;
    }

    /// What would meet a requirement that is broken, a full sentence.
    default String remedy() {
        return "Send other goods, or stay inside the country.";
    }

    enum Compliance {
        MET,
        BROKEN,
        /// The question does not say enough to judge.
        NOT_JUDGED
    }

    /// Goods of domestic trade only, which leave from one home port and arrive at another.
    record DomesticTrade() implements Requirement {
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

    record ContainersOnly() implements Requirement {
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

        @Override
        public String remedy() {
            return "Load the goods into containers.";
        }
    }

    /// Only goods whose HS code lies under one of the prefixes are let through.
    record GoodsOnly(List<HsCode> prefixes) implements Requirement {
        public GoodsOnly {
            prefixes = List.copyOf(prefixes);
        }

        @Override
        public String sentence() {
            return "The way is open only to goods under HS "
                    + prefixes.stream().map(HsCode::toString).collect(Collectors.joining(", ")) + ".";
        }

        @Override
        public Compliance judge(@Nullable Cargo cargo) {
            if (cargo == null) {
                return Compliance.NOT_JUDGED;
            }
            if (prefixes.stream().anyMatch(cargo.hs()::isUnder)) {
                return Compliance.MET;
            }
            return prefixes.stream().anyMatch(prefix -> prefix.isUnder(cargo.hs()))
                    ? Compliance.NOT_JUDGED
                    : Compliance.BROKEN;
        }
    }

    /// @param amount   in whole units of the currency
    /// @param currency ISO 4217
    /// @param cny      the same in yuan at the package's rates, null where it has none; then it stays a duty
    record ValueLimit(
            long amount, Currency currency, @Nullable Range cny) implements Requirement {
        @Override
        public String sentence() {
            return "The goods of one consignment are worth no more than " + amount + " " + currency + ".";
        }

        // A value inside the range of the rate is left open.
        @Override
        public Compliance judge(@Nullable Cargo cargo) {
            if (cargo == null || cargo.valueCny() == 0 || cny == null) {
                return Compliance.NOT_JUDGED;
            }
            if (cargo.valueCny() > cny.high()) {
                return Compliance.BROKEN;
            }
            return cargo.valueCny() <= cny.low() ? Compliance.MET : Compliance.NOT_JUDGED;
        }

        @Override
        public String remedy() {
            return "Send less in one consignment, or take another procedure.";
        }
    }

    /// @param documents what they are called
    record DocumentsCarried(List<String> documents) implements Requirement {
        public DocumentsCarried {
            documents = List.copyOf(documents);
        }

        @Override
        public String sentence() {
            return "The goods are accompanied by: " + String.join(", ", documents) + ".";
        }
    }

    record SealsIntact() implements Requirement {
        @Override
        public String sentence() {
            return "Customs seals that were put on are whole when the goods come home.";
        }
    }

    record SupervisedTransshipment() implements Requirement {
        @Override
        public String sentence() {
            return "Abroad the goods change vehicles under customs supervision only.";
        }
    }

    /// @param days null where an officer sets the limit for each trip
    record TimeLimit(@Nullable Integer days) implements Requirement {
        @Override
        public String sentence() {
            return days == null
                    ? "The goods are back within the time that customs set for the trip."
                    : "The goods are back within " + days + " days.";
        }
    }

    record Guarantee() implements Requirement {
        @Override
        public String sentence() {
            return "A guarantee covers duties and charges until the goods are back.";
        }
    }

    /// @param years over which the average is taken
    record VolumeWithinAverage(int years) implements Requirement {
        @Override
        public String sentence() {
            return "The volume of such goods stays within the average of the last " + years + " years.";
        }
    }

    /// @param country of establishment, ISO 3166-1 alpha-2
    record HaulierNotOf(String country) implements Requirement {
        @Override
        public String sentence() {
            return "No haulier of " + country + " carries the goods.";
        }
    }

    /// Goods whose HS code lies under one of the prefixes are shut out.
    record GoodsExcluded(List<HsCode> prefixes) implements Requirement {
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

    record WholeContainer() implements Requirement {
        @Override
        public String sentence() {
            return "The container travels whole: it is neither stripped nor changed between exit and re-entry.";
        }
    }

    /// @param country flag state, ISO 3166-1 alpha-2
    record ShipFlag(String country) implements Requirement {
        @Override
        public String sentence() {
            return "The ship must fly the flag of " + country + ".";
        }
    }

    record OperatorRegistered() implements Requirement {
        @Override
        public String sentence() {
            return "The operator must be an enterprise of the same province, in good standing and registered with customs.";
        }
    }

    record FiledBeforeFirstUse() implements Requirement {
        @Override
        public String sentence() {
            return "Before first use the operator files with customs, with the province's approval.";
        }
    }

    record BiosecurityMeasures() implements Requirement {
        @Override
        public String sentence() {
            return "The carrier keeps animal and plant diseases and alien species out while the goods are abroad.";
        }
    }
}
