package io.tumen.flows;

import io.tumen.law.Ground;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Goods that no open and lawful way carries on the day, with the cheapest change that would free them.
///
/// @param teuPerDay that cannot move
/// @param words     why, a full sentence
/// @param grounds   what the law has against the cheapest way, each with its remedy; empty where it is not the law
/// @param cny       what the cheapest way would cost that the change opens, CNY per TEU with the goods' time; null
/// where
///                  no change opens one
/// @param steps     of that way
public record Stranded(
        Kind kind,
        Pair pair,
        double teuPerDay,
        Cause cause,
        String words,
        List<Ground> grounds,
        @Nullable Double cny,
        List<Step> steps) {
    /// What keeps the goods from moving.
    public enum Cause {
        /// A terminal or a link is closed on the day, and all ways without it are unlawful or none.
        CLOSED,
        /// Ways are there, and the law lets the goods go none of them.
        UNLAWFUL,
        /// Nothing leads from the origin to the destination on that day.
        NO_WAY
    }

    public Stranded {
        grounds = List.copyOf(grounds);
        steps = List.copyOf(steps);
    }
}
