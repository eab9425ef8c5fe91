package io.tumen.certificate;

/// A text that is no certificate. Says the line, what stands there and what would be right.
public final class BrokenCertificateException extends RuntimeException {
    private final int line;
    private final String value;
    private final String right;

    BrokenCertificateException(int line, String value, String right) {
        super("line " + line + ": '" + (value.length() > 80 ? value.substring(0, 80) + "…" : value)
                + "' is not valid; right would be " + right);
        this.line = line;
        this.value = value;
        this.right = right;
    }

    /// Counted from 1.
    public int line() {
        return line;
    }

    public String value() {
        return value;
    }

    public String right() {
        return right;
    }
}
