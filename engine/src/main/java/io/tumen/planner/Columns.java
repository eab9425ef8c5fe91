package io.tumen.planner;

import io.tumen.corridor.Range;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// Turns rows of objects into flat columns.
final class Columns {
    private Columns() {}

    static <T> int[] of(Collection<T> rows, ToIntFunction<T> value) {
        return rows.stream().mapToInt(value).toArray();
    }

    /// Minutes at each pace, row after row: that of a row and a pace stands at `row * Pace.COLUMNS +
    /// pace.column()`.
    static <T> int[] byPace(Collection<T> rows, Function<T, Range> hours) {
        return rows.stream()
                .map(hours)
                .flatMapToInt(range -> Stream.of(Pace.values()).mapToInt(pace -> pace.minutes(range)))
                .toArray();
    }
}
