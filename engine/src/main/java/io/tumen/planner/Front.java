package io.tumen.planner;

import java.util.List;

/// What no other way beats in every criterion, the earliest first.
public record Front(List<Choice> choices) {
    public Front {
        choices = List.copyOf(choices);
    }
}
