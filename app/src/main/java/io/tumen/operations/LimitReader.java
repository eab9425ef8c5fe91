package io.tumen.operations;

import io.tumen.corridor.InvalidValueException;
import io.tumen.planner.Criterion;
import io.tumen.planner.Limits;
import io.tumen.planner.PlanQuery;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// From the words of a form to criteria and limits.
final class LimitReader {
    private static final int MOST_TRANSFERS = 1_000;

    private LimitReader() {}

    /// @throws InvalidValueException when a word names no criterion
    static Set<Criterion> criteria(LimitForm form) {
        if (form.by() == null) {
            return PlanQuery.USUAL_CRITERIA;
        }
        Set<Criterion> criteria = EnumSet.of(Criterion.ARRIVAL);
        for (String word : form.by().split(",", -1)) {
            criteria.add(Reading.word("criterion", word, Criterion.values()));
        }
        return criteria;
    }

    /// @throws InvalidValueException for the first limit that is none
    static Limits limits(LimitForm form) {
        Limits limits = Limits.NONE;
        if (form.maxCost() != null) {
            limits = limits.withMostCny(amount("cost limit in CNY", form.maxCost()));
        }
        if (form.maxCo2e() != null) {
            limits = limits.withMostCo2eKg(amount("CO2e limit in kg", form.maxCo2e()));
        }
        return form.maxTransfers() == null ? limits : limits.withMostTransfers(count(form.maxTransfers()));
    }

    private static double amount(String field, String text) {
        double amount = Reading.number(field, text);
        if (amount < 0) {
            throw new InvalidValueException(field, text, "0 or more");
        }
        return amount;
    }

    private static int count(String text) {
        return Reading.count("limit of transfers", text, 0, MOST_TRANSFERS);
    }

    /// `arrival`, `cost`, `co2e`, `transfers`
    static List<String> words(Collection<Criterion> criteria) {
        return criteria.stream()
                .sorted()
                .map(criterion -> criterion.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
