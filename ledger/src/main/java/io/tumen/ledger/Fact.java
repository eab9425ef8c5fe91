package io.tumen.ledger;

import io.tumen.corridor.PlaceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Something that somebody says happened. Never refused: late, doubled, impossible or about an unknown container, it is
/// kept as it was said.
///
/// @param claimant    who says so
/// @param place       where, null when not stated or not a place we know
/// @param happened    when, by the claimant; kept to the microsecond
/// @param source      the message or document it comes from
/// @param statedPlace where, as it was written, when that is no place we know; else null
/// @param inReplyTo   the message or question it answers, null when none
/// @param corrects    [#id] of the fact that this one stands in for or, with [Observation.Withdrawn], takes back; null
/// for a fact of its own
public record Fact(
        Party claimant,
        Subject about,
        Observation what,
        @Nullable PlaceId place,
        Instant happened,
        String source,
        @Nullable String statedPlace,
        @Nullable String inReplyTo,
        @Nullable String corrects) {
    public Fact {
        happened = happened.truncatedTo(ChronoUnit.MICROS);
        source = StoredText.of(source);
        statedPlace = statedPlace == null ? null : StoredText.of(statedPlace);
        inReplyTo = inReplyTo == null ? null : StoredText.of(inReplyTo);
    }

    public Fact(
            Party claimant, Subject about, Observation what, @Nullable PlaceId place, Instant happened, String source) {
        this(claimant, about, what, place, happened, source, null, null, null);
    }

    /// SHA-256 of the canonical form, hexadecimal: the same fact has the same id, whenever and however often it is
    /// learnt.
    public String id() {
        return CanonicalForm.of(this).sha256();
    }

    /// The same fact in reply to something.
    public Fact inReplyTo(@Nullable String message) {
        return new Fact(claimant, about, what, place, happened, source, statedPlace, message, corrects);
    }

    /// The same fact at a place we do not know.
    public Fact at(@Nullable String stated) {
        return new Fact(claimant, about, what, place, happened, source, stated, inReplyTo, corrects);
    }

    /// The same fact in the place of an earlier one.
    public Fact correcting(@Nullable String id) {
        return new Fact(claimant, about, what, place, happened, source, statedPlace, inReplyTo, id);
    }

    Fact saying(Observation other) {
        return new Fact(claimant, about, other, place, happened, source, statedPlace, inReplyTo, corrects);
    }
}
