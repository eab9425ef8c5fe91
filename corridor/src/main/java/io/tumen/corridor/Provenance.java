package io.tumen.corridor;

/// Where a value comes from and how far it can be trusted.
public record Provenance(SourceId source, Confidence confidence) {
    /// The source id of values nobody published: our own stated assumption.
    public static final SourceId ASSUMPTION = new SourceId("assumption");

    public boolean isAssumption() {
        return source.equals(ASSUMPTION);
    }
}
