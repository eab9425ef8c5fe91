package io.tumen.corridor;

/// How far a value can be trusted, as in `sources.csv`.
public enum Confidence {
    /// The act, authority or operator itself was read.
    A("the act or operator itself"),
    /// Press, consistent.
    B("press"),
    /// Weak or clashing reports.
    C("weak or clashing"),
    /// General knowledge: check before use.
    K("general knowledge"),
    /// Computed or inferred by a stated method.
    X("computed");

    private final String meaning;

    Confidence(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
