package io.tumen.law;

import java.util.List;
import java.util.stream.Stream;

/// How a way stands with the law, and why.
public sealed interface Judgement {
    Standing standing();

    /// Why, in the order of the way.
    List<Ground> grounds();

    /// What no text we could read answers: what decides where the standing is unknown, else the [#caveats].
    List<OpenPoint> openPoints();

    /// Open points to be told that do not decide. A part of the way that was not stated is one of them.
    List<OpenPoint> caveats();

    /// The same judgement with more grounds at its end.
    default Judgement with(List<Ground> more) {
        List<Ground> all = Stream.concat(grounds().stream(), more.stream()).toList();
        return switch (this) {
            case Lawful lawful -> new Lawful(all, lawful.openPoints());
            case Unknown unknown -> new Unknown(all, unknown.openPoints(), unknown.caveats());
            case Unlawful unlawful -> new Unlawful(all);
        };
    }

    /// @param grounds    what permits each stated part of the way, then the duties to be kept
    /// @param openPoints the caveats
    record Lawful(List<Ground> grounds, List<OpenPoint> openPoints) implements Judgement {
        public Lawful {
            grounds = List.copyOf(grounds);
            openPoints = List.copyOf(openPoints);
        }

        @Override
        public Standing standing() {
            return Standing.LAWFUL;
        }

        @Override
        public List<OpenPoint> caveats() {
            return openPoints;
        }
    }

    /// @param grounds    what permits the parts that are clear, then the duties
    /// @param openPoints the questions that decide, at least one
    /// @param caveats    never one of those that decide
    record Unknown(List<Ground> grounds, List<OpenPoint> openPoints, List<OpenPoint> caveats) implements Judgement {
        public Unknown {
            grounds = List.copyOf(grounds);
            openPoints = List.copyOf(openPoints);
            caveats = List.copyOf(caveats);
        }

        @Override
        public Standing standing() {
            return Standing.UNKNOWN;
        }
    }

    /// @param grounds the breaches, at least one, then what holds the goods
    record Unlawful(List<Ground> grounds) implements Judgement {
        public Unlawful {
            grounds = List.copyOf(grounds);
        }

        @Override
        public Standing standing() {
            return Standing.UNLAWFUL;
        }

        @Override
        public List<OpenPoint> openPoints() {
            return List.of();
        }

        @Override
        public List<OpenPoint> caveats() {
            return List.of();
        }
    }
}
