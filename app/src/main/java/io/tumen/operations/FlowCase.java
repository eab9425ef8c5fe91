package io.tumen.operations;

import io.tumen.corridor.InvalidValueException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is held against what: the corridor under some scenarios on a day.
///
/// @param scenarios laid over the package one after the other; empty for the corridor as it is
/// @param day       null for the day of the question, or the first day the scenarios speak of where that is later
public record FlowCase(List<String> scenarios, @Nullable LocalDate day) {
    public static final FlowCase AS_IT_IS = new FlowCase(List.of(), null);

    private static final String RIGHT =
            "a scenario, several joined by + or none, and if wanted a day: agreement-ends@2027-01-11";

    public FlowCase {
        scenarios = List.copyOf(scenarios);
    }

    /// Reads `agreement-ends`, `trade-up+rajin-reopened` or `agreement-ends@2027-01-11`.
    ///
    /// @throws InvalidValueException when it is none of them
    public static FlowCase parse(String text) {
        String[] parts = text.strip().split("@", -1);
        if (parts.length > 2 || parts[0].isBlank() && parts.length == 1) {
            throw new InvalidValueException("scenario", text, RIGHT);
        }
        List<String> scenarios = parts[0].isBlank()
                ? List.of()
                : Stream.of(parts[0].split("\\+", -1)).map(String::strip).toList();
        if (scenarios.stream().anyMatch(String::isEmpty)) {
            throw new InvalidValueException("scenario", text, RIGHT);
        }
        return new FlowCase(scenarios, parts.length == 1 ? null : Reading.date("day of the scenario", parts[1]));
    }

    /// As it is read.
    public String text() {
        return String.join("+", scenarios) + (day == null ? "" : "@" + day);
    }
}
