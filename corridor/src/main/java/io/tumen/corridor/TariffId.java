package io.tumen.corridor;

/// Names a set of price lines that links, services and handling refer to, for example `rail-cn`.
public record TariffId(String value) implements Comparable<TariffId> {
    public TariffId {
        Ids.check("tariff id", value);
    }

    @Override
    public int compareTo(TariffId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
