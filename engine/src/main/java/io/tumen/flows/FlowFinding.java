package io.tumen.flows;

/// A fault in a flow problem.
///
/// @param rule  short name of what was broken, for who sorts findings: `capacity`, `delay`, `demand` …
/// @param where facility, class, arc or OD pair, by its name
/// @param value the value seen
/// @param right what is wrong and what would be right
public record FlowFinding(String rule, String where, String value, String right) {
    /// One line for a reader.
    public String words() {
        return where + ": " + value + "; " + right;
    }
}
