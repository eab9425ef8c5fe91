package io.tumen.corridor;

/// Names a row of `sources.csv`, for example `desnz-2024`.
public record SourceId(String value) implements Comparable<SourceId> {
    public SourceId {
        Ids.check("source id", value);
    }

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
