package io.tumen.operations;

import java.util.List;

/// The answer to whatever is asked of a movement.
public sealed interface MovementAnswer {
    record Done(MovementDetail movement) implements MovementAnswer {}

    /// @param refusals the most weighty first
    record Refused(List<RefusalView> refusals) implements MovementAnswer {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /// A business "no".
    ///
    /// @param rule      id of the rule that says no
    /// @param legalText what the rule rests on
    /// @param field     what would have to change
    /// @param seen      the value found there
    /// @param passes    a value that would pass
    record RefusalView(String rule, String legalText, String field, String seen, String passes) {
        public String words() {
            return field + " is '" + seen + "'; would pass: " + passes + " [" + rule + ": " + legalText + "]";
        }
    }
}
