package io.tumen.corridor;

/// A value from outside that cannot be what it is meant to be. Says what, the value seen, and what would be right, so
/// that every door can show one clear message without knowing the rule.
public final class InvalidValueException extends IllegalArgumentException {
    private final String what;
    private final String value;
    private final String right;

    /// @param what  the thing asked for, in the user's words ("HS code")
    /// @param value the value as it was given
    /// @param right what would be right, in words
    public InvalidValueException(String what, String value, String right) {
        super(what + " '" + value + "' is not valid; right would be " + right);
        this.what = what;
        this.value = value;
        this.right = right;
    }

    public String what() {
        return what;
    }

    public String value() {
        return value;
    }

    public String right() {
        return right;
    }
}
