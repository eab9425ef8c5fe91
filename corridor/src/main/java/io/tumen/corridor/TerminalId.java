package io.tumen.corridor;

/// Names a facility of a place where goods are handled, for example `VVO.VMTP`.
public record TerminalId(String value) implements Comparable<TerminalId>, Closable {
    public TerminalId {
        Ids.check("terminal id", value);
    }

    @Override
    public int compareTo(TerminalId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
