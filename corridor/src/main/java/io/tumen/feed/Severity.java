package io.tumen.feed;

public enum Severity {
    /// The package cannot be used.
    ERROR,
    /// The package can be used; somebody should look.
    WARNING
}
