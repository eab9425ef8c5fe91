package io.tumen.corridor;

/// Names a place of the corridor, for example `VVO`.
public record PlaceId(String value) implements Comparable<PlaceId> {
    public PlaceId {
        Ids.check("place id", value);
    }

    @Override
    public int compareTo(PlaceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
