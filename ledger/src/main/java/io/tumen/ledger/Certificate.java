package io.tumen.ledger;

import io.tumen.corridor.InvalidValueException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A guarantee that a guarantor gave for a holder.
///
/// @param id         as the guarantor numbers it, 1 to 60 letters, digits and `.`, `_`, `-`
/// @param holder     whose movements it covers
/// @param money      what it covers at one time
/// @param validUntil last day, null when none is set
public record Certificate(
        String id,
        String guarantor,
        String holder,
        Money money,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    public Certificate {
        if (!FORM.matcher(id).matches()) {
            throw new InvalidValueException(
                    "certificate", id, "1 to 60 letters, digits and . _ -, such as GB-2026-0001");
        }
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            throw new InvalidValueException(
                    "valid until", validUntil.toString(), "a day on or after the first, " + validFrom);
        }
        guarantor = StoredText.of(guarantor.strip());
        holder = StoredText.of(holder.strip());
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
