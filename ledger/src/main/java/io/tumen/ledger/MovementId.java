package io.tumen.ledger;

import io.tumen.corridor.InvalidValueException;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names a movement inside this ledger, for example `TUM-000042`. Given at lodging and never changed.
public record MovementId(String value) implements Comparable<MovementId> {
    private static final Pattern FORM = Pattern.compile("TUM-\\d{6,18}");

    public MovementId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValueException("movement", value, "TUM- and at least six digits, such as TUM-000042");
        }
    }

    static MovementId of(long serial) {
        return new MovementId(String.format(Locale.ROOT, "TUM-%06d", serial));
    }

    long serial() {
        return Long.parseLong(value.substring(value.indexOf('-') + 1));
    }

    @Override
    public int compareTo(MovementId other) {
        return Long.compare(serial(), other.serial());
    }

    @Override
    public String toString() {
        return value;
    }
}
