package io.tumen.ledger;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What rules on decisions share.
final class Refusing {
    private Refusing() {}

    static Stream<Refusal> when(boolean broken, Refusal refusal) {
        return broken ? Stream.of(refusal) : Stream.empty();
    }

    @SafeVarargs
    static Stream<Refusal> all(Stream<Refusal>... refusals) {
        Stream<Refusal> joined = Stream.empty();
        for (Stream<Refusal> some : refusals) {
            joined = Stream.concat(joined, some);
        }
        return joined;
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    static Stream<Refusal> unlessReasoned(@Nullable String reason, String passes) {
        return when(isBlank(reason), Rule.REASON_MISSING.refuse("reason", "none", passes));
    }

    static Stream<Refusal> notAccepted(Case that) {
        return when(!that.isAccepted(), Rule.NOT_ACCEPTED.refuse("status", that.status(), Status.ACCEPTED.name()));
    }

    static Stream<Refusal> notReleased(Case that, @Nullable String reason) {
        return when(
                !that.isReleased() && isBlank(reason),
                Rule.NOT_RELEASED.refuse("status", that.status(), "RELEASED before, or a reason"));
    }

    /// Refuses what belongs before the release once the goods are released.
    static Stream<Refusal> released(Case that) {
        return when(
                that.isReleased(), Rule.ALREADY_RELEASED.refuse("status", that.status(), "a status before RELEASED"));
    }
}
