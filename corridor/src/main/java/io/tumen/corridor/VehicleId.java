package io.tumen.corridor;

/// Names a kind of vehicle with its own emission factor, for example `ship-1000-1999`.
public record VehicleId(String value) implements Comparable<VehicleId> {
    public VehicleId {
        Ids.check("vehicle id", value);
    }

    @Override
    public int compareTo(VehicleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
