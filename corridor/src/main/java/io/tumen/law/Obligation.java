package io.tumen.law;

import io.tumen.corridor.Cargo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A condition in the act and article that make it.
record Obligation(Act act, Article article, Condition condition) {
    Requirement.Compliance judge(@Nullable Cargo cargo) {
        return condition.requirement().judge(cargo);
    }

    Standing standing(@Nullable Cargo cargo, LocalDate day) {
        if (judge(cargo) != Requirement.Compliance.BROKEN) {
            return Standing.LAWFUL;
        }
        return findDoubt(day) == null ? Standing.UNLAWFUL : Standing.UNKNOWN;
    }

    /// The open point that keeps the condition from being enforced on that day.
    @Nullable
    OpenPoint findDoubt(LocalDate day) {
        if (condition.unclear() != null) {
            return condition.unclear();
        }
        if (article.doubt() != null) {
            return article.doubt();
        }
        return act.inForce().certainlyOn(day) ? null : act.inForce().doubt();
    }

    Citation citation() {
        return Citation.of(act, article);
    }
}
