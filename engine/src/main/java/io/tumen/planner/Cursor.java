package io.tumen.planner;

/// One label taken apart: where the goods are, how they came, since when and for how much. Used again and again,
/// so that the search makes no object per label.
final class Cursor {
    int label;
    int terminal;
    int ride;
    int legal;
    /// 0 before the first ship, then the number of its port counted from 1.
    int gateway;

    int time;
    /// Thousandths of a yuan.
    long cost;

    long grams;
}
