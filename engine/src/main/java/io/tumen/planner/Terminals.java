package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Handling;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.TerminalId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The terminals of a corridor by number, and the minutes that work takes at each.
final class Terminals {
    /// The minutes of no work.
    static final int NO_WORK = -1;

    private static final int NOT_OFFERED = -2;

    private final Terminal[] terminals;
    private final Place[] places;
    private final int[] placeNumbers;
    private final boolean[] abroad;
    /// By terminal and pace.
    private final Map<Activity, int[]> minutes = new EnumMap<>(Activity.class);

    private final Map<TerminalId, Integer> numbers = new HashMap<>();
    private final Numbering<PlaceId> placeNumbering = new Numbering<>();
    private final Map<PlaceId, List<Integer>> byPlace;

    Terminals(Corridor corridor) {
        terminals = corridor.terminals().toArray(Terminal[]::new);
        places = Arrays.stream(terminals)
                .map(terminal -> corridor.placeFor(terminal.place()))
                .toArray(Place[]::new);
        placeNumbers = Arrays.stream(places)
                .mapToInt(place -> placeNumbering.numberOf(place.id()))
                .toArray();
        byPlace =
                IntStream.range(0, terminals.length).boxed().collect(Collectors.groupingBy(i -> terminals[i].place()));
        abroad = new boolean[terminals.length];
        for (Activity activity : Activity.values()) {
            minutes.put(activity, filled(terminals.length * Pace.COLUMNS));
        }
        for (int i = 0; i < terminals.length; i++) {
            numbers.put(terminals[i].id(), i);
            abroad[i] = !corridor.assumptions().isHome(places[i].country());
            fillMinutes(i);
        }
    }

    private static int[] filled(int size) {
        int[] fresh = new int[size];
        Arrays.fill(fresh, NOT_OFFERED);
        return fresh;
    }

    private void fillMinutes(int terminal) {
        for (Handling handling : terminals[terminal].handling()) {
            for (Pace pace : Pace.values()) {
                column(handling.activity())[terminal * Pace.COLUMNS + pace.column()] = pace.minutes(handling.hours());
            }
        }
    }

    private int[] column(Activity activity) {
        return Objects.requireNonNull(minutes.get(activity));
    }

    int count() {
        return terminals.length;
    }

    int numberFor(TerminalId id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException(
                    "No terminal " + id + " in this corridor. Maybe the feed's rules were not run?");
        }
        return number;
    }

    /// Null when there is no such terminal.
    @Nullable
    Integer findNumber(TerminalId id) {
        return numbers.get(id);
    }

    Terminal terminal(int number) {
        return terminals[number];
    }

    Place place(int terminal) {
        return places[terminal];
    }

    /// Number of the place, for what is counted by place and not by terminal.
    int placeNumber(int terminal) {
        return placeNumbers[terminal];
    }

    /// All first ports but one, by their numbers as gateways.
    BitSet portsBut(PlaceId wanted) {
        var ports = new BitSet();
        for (int place = 0; place < placeCount(); place++) {
            ports.set(place + 1, !placeId(place).equals(wanted));
        }
        return ports;
    }

    PlaceId placeId(int placeNumber) {
        return placeNumbering.at(placeNumber);
    }

    int placeCount() {
        return placeNumbering.size();
    }

    boolean abroad(int terminal) {
        return abroad[terminal];
    }

    boolean offers(int terminal, Activity activity) {
        return minutes(terminal, activity, Pace.LIKELY) != NOT_OFFERED;
    }

    /// Minutes of work at that pace, negative when the terminal does not offer it.
    int minutes(int terminal, Activity activity, Pace pace) {
        return column(activity)[terminal * Pace.COLUMNS + pace.column()];
    }

    /// Whether the work can be done there, null for none.
    boolean offersWork(int terminal, @Nullable Activity activity) {
        return activity == null || offers(terminal, activity);
    }

    /// Minutes of work at the likely pace, [#NO_WORK] for null; it must be offered.
    int workMinutes(int terminal, @Nullable Activity activity) {
        return activity == null ? NO_WORK : minutes(terminal, activity, Pace.LIKELY);
    }

    /// The terminals of the place that offer the activity, in file order.
    List<Integer> listAt(PlaceId place, Activity activity) {
        return byPlace.getOrDefault(place, List.of()).stream()
                .filter(terminal -> offers(terminal, activity))
                .toList();
    }
}
