package io.tumen.law;

/// What of a unit is held against what left, once it is home.
public enum Compared {
    CONTAINER,
    SEAL,
    PACKAGES,
    KILOGRAMS,
    /// Home by the deadline.
    TIME
}
