package io.tumen.feed;

/// What a finding means for the package it was found in.
public enum Severity {
    /// The package cannot be used.
    ERROR,
    /// The package can be used; somebody should look.
    WARNING
}
