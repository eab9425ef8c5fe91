package io.tumen.feed;

/// A rule of the feed as a reader of findings needs it.
///
/// @param id       as a [Finding] names it
/// @param severity what its findings weigh
/// @param says     what is asked and why, in a few sentences
public record RuleText(String id, Severity severity, String says) {}
