package io.tumen.law;

/// How a way stands with the law, from best to worst.
public enum Standing {
    LAWFUL,
    /// Neither yes nor no: an open point decides, and somebody has to be asked.
    UNKNOWN,
    UNLAWFUL;

    Standing worse(Standing other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
