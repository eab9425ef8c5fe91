package io.tumen.ledger;

import io.tumen.ledger.Comparison.Field;
import io.tumen.ledger.Comparison.Verdict;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/// By what rules what came home is held against what left.
///
/// @param id                 names the rules and their version
/// @param kilogramTolerance  by how many kg two weighings of one unit may differ, kg
/// @param mustBeStated       what has to be stated at re-entry for a match
/// @param whenDifferent      what follows from a difference, in words with the law it is modelled on
/// @param whenNotStated      what follows when nobody states it at re-entry
public record ReconciliationRules(
        String id,
        BigDecimal kilogramTolerance,
        Set<Field> mustBeStated,
        Map<Field, String> whenDifferent,
        Map<Field, String> whenNotStated) {
    /// The text of the corridor's base act could not be read. Until it is, the closest comparable regimes serve as the
    /// model: United States goods in transit through Canada (19 CFR 123.21 to 123.29) and the Neum corridor
    /// (Regulation (EU) No 479/2013). No tolerance is known, so none is granted.
    public static final ReconciliationRules MODEL = new ReconciliationRules(
            "model-1",
            BigDecimal.ZERO,
            Set.of(Field.CONTAINER, Field.SEAL, Field.PACKAGES),
            Map.of(
                    Field.CONTAINER,
                    "Another container came home: report as substituted and detain"
                            + " (model: 19 CFR part 123 subpart C, substitution of merchandise).",
                    Field.SEAL,
                    "The seal is not the one that left, and no replacement under supervision explains it:"
                            + " treat as imported from the country crossed (model: 19 CFR 123.21(a)).",
                    Field.PACKAGES,
                    "The number of packages changed: the documents do not cover what came home, explain or treat the"
                            + " difference as imported (model: Regulation (EU) No 479/2013 article 5(4)(b)).",
                    Field.KILOGRAMS,
                    "The mass changed: the documents do not cover what came home, explain or treat the difference as"
                            + " imported (model: Regulation (EU) No 479/2013 article 5(4)(b)).",
                    Field.TIME,
                    "Home after the time limit: the limit set at exit was not kept"
                            + " (model: Regulation (EU) No 479/2013 article 5(4)(c))."),
            Map.of(
                    Field.CONTAINER,
                    "Nobody states this container at re-entry: its return is not shown"
                            + " (model: 19 CFR 123.21(a), no manifest on return).",
                    Field.SEAL,
                    "Nobody states a seal at re-entry: its wholeness has to be checked"
                            + " (model: Regulation (EU) No 479/2013 article 5(4)(d)).",
                    Field.PACKAGES,
                    "Nobody counted at re-entry: the documents have to be verified"
                            + " (model: Regulation (EU) No 479/2013 article 5(4)(b)).",
                    Field.KILOGRAMS,
                    "Nobody weighed at re-entry.",
                    Field.TIME,
                    "No time limit is known for this regime; ask the customs office of exit."));

    public ReconciliationRules {
        mustBeStated = Set.copyOf(mustBeStated);
        whenDifferent = Map.copyOf(whenDifferent);
        whenNotStated = Map.copyOf(whenNotStated);
    }

    String consequence(Field field, Verdict verdict) {
        return switch (verdict) {
            case EQUAL -> "";
            case DIFFERS -> whenDifferent.getOrDefault(field, "");
            case NOT_STATED -> whenNotStated.getOrDefault(field, "");
        };
    }

    boolean isMet(Comparison line) {
        return switch (line.verdict()) {
            case EQUAL -> true;
            case DIFFERS -> false;
            case NOT_STATED -> !mustBeStated.contains(line.field());
        };
    }
}
