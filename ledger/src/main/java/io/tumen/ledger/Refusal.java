package io.tumen.ledger;

/// A business "no".
///
/// @param rule      id of the rule that says no
/// @param legalText what the rule rests on: act and article, or the procedure's own rule in words
/// @param field     what would have to change
/// @param seen      the value found there
/// @param passes    a value that would pass
public record Refusal(String rule, String legalText, String field, String seen, String passes) {}
