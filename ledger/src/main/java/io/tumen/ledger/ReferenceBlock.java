package io.tumen.ledger;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/// Reference numbers that a holder may use while the record cannot be reached.
///
/// @param year     in the numbers
/// @param first    serial of the first number
/// @param verifier public key of whoever issues under them, as C2SP signed-note writes it
/// @param from     first moment of their use
/// @param until    and the last
/// @param by       who gave them out, and by that accepts in advance what is issued under them
public record ReferenceBlock(
        String id,
        String holder,
        String country,
        int year,
        long first,
        int count,
        String verifier,
        Instant from,
        Instant until,
        Party by) {
    /// All numbers, in their order.
    public List<ReferenceNumber> numbers() {
        return LongStream.range(first, first + count)
                .mapToObj(serial -> ReferenceNumber.inAdvance(year, country, serial))
                .toList();
    }

    boolean holds(ReferenceNumber number) {
        long serial = number.serialInAdvance();
        return serial >= first
                && serial < first + count
                && ReferenceNumber.inAdvance(year, country, serial).equals(number);
    }

    boolean isValidAt(Instant time) {
        return !time.isBefore(from) && !time.isAfter(until);
    }
}
