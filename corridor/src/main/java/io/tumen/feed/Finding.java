package io.tumen.feed;

/// A fault in data.
///
/// @param rule    id of the rule that found it
/// @param file    file inside the package
/// @param row     line in the file, counted from 1 with the header as line 1; 0 for the whole file
/// @param column  column or key, empty when the whole row is meant
/// @param value   the value seen
/// @param message what is wrong and what would be right
public record Finding(
        Severity severity, String rule, String file, int row, String column, String value, String message) {}
