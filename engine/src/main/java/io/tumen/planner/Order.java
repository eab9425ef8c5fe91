package io.tumen.planner;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A booking in the terms of one network, its law and its prices.
///
/// @param memory   what was found for its like
/// @param ready    minute from which it can be loaded
/// @param deadline last minute at which it should be handed over, [Minutes#NEVER] when nobody said
record Order(Kind kind, Memory memory, int ready, int deadline) {
    Treatment treatment() {
        return kind.treatment();
    }

    int milliTeu() {
        return kind.treatment().milliTeu();
    }

    /// Orders that share a memory, in the order in which they get ready.
    static Map<Memory, List<Order>> alike(List<Order> orders) {
        return orders.stream()
                .sorted(Comparator.comparingInt(Order::ready))
                .collect(Collectors.groupingBy(Order::memory, LinkedHashMap::new, Collectors.toList()));
    }

    /// The same, not to be loaded before a minute.
    Order notBefore(int minute) {
        return minute <= ready ? this : new Order(kind, memory, minute, deadline);
    }

    /// What it pays for a trip with the time of its goods, thousandths of a yuan.
    long milli(Trip trip) {
        return trip.milli() + kind.prices().inventory(trip.minute() - ready);
    }
}
