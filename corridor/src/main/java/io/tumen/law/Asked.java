package io.tumen.law;

/// Whether a procedure asks for something. Nobody decides an open legal point by leaving it out: it stays unknown, and
/// then nothing is demanded and everybody is told.
public enum Asked {
    YES,
    NO,
    UNKNOWN
}
