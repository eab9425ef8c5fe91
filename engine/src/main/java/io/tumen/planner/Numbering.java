package io.tumen.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers things 0, 1, 2 … in the order first met, so that the search can use them as places in flat arrays.
final class Numbering<T> {
    private final List<T> things = new ArrayList<>();
    private final Map<T, Integer> numbers = new HashMap<>();

    int numberOf(T thing) {
        return numbers.computeIfAbsent(thing, fresh -> {
            things.add(fresh);
            return things.size() - 1;
        });
    }

    T at(int number) {
        return things.get(number);
    }

    int size() {
        return things.size();
    }
}
