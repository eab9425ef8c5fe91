package io.tumen.law;

import org.jspecify.annotations.Nullable;

/// One reason of a judgement, as a sentence that every door shows as it is.
///
/// @param citation where it stands, null when it rests on the absence of any act
/// @param sentence what it means for this way
/// @param remedy   what would make the way lawful, a full sentence; null when nothing is wrong
public record Ground(
        Kind kind,
        @Nullable Citation citation,
        String sentence,
        @Nullable String remedy) {
    /// What the reason does to the way.
    public enum Kind {
        /// The way may be taken so far as this goes.
        PERMISSION,
        /// Must be kept on the way; the question alone cannot show whether it is.
        DUTY,
        /// Forbids the way.
        BREACH,
        /// An answer to an open point of the regime, which the other grounds rest on or which is simply to be known.
        ANSWER,
        /// The goods are on a screening list: the way stands as it does, and they are not released before somebody with
        /// the right decides.
        HOLD
    }

    static Ground permission(@Nullable Citation citation, String sentence) {
        return new Ground(Kind.PERMISSION, citation, sentence, null);
    }

    static Ground duty(Citation citation, String sentence) {
        return new Ground(Kind.DUTY, citation, sentence, null);
    }

    static Ground breach(@Nullable Citation citation, String sentence, String remedy) {
        return new Ground(Kind.BREACH, citation, sentence, remedy);
    }
}
