package io.tumen.corridor;

/// Names a direct connection between two terminals, for example `GRO-VVO.rail`.
public record LinkId(String value) implements Comparable<LinkId>, Closable {
    public LinkId {
        Ids.check("link id", value);
    }

    @Override
    public int compareTo(LinkId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
