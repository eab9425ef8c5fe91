package io.tumen.corridor;

/// Names a scheduled train or sailing, for example `FESCO-VVO-NGB`.
public record ServiceId(String value) implements Comparable<ServiceId> {
    public ServiceId {
        Ids.check("service id", value);
    }

    @Override
    public int compareTo(ServiceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
