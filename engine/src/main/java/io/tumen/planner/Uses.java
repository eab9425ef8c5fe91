package io.tumen.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What one trip takes of the capacities of days: each terminal or link once a day.
final class Uses {
    private final DayCapacities capacities;
    private int count;
    private int[] number = new int[16];
    private int[] day = new int[16];

    Uses(DayCapacities capacities) {
        this.capacities = capacities;
    }

    void clear() {
        count = 0;
    }

    /// Work on the goods begins at the terminal.
    void addTerminal(int terminal, int minute) {
        add(capacities.byTerminal()[terminal], minute);
    }

    /// The goods set off on the link.
    void addLink(int link, int minute) {
        add(capacities.byLink()[link], minute);
    }

    private void add(int of, int minute) {
        if (of == DayCapacities.UNLIMITED) {
            return;
        }
        addOn(of, capacities.dayAt(of, minute));
    }

    private void addOn(int of, int on) {
        if (has(of, on)) {
            return;
        }
        if (count == number.length) {
            number = Arrays.copyOf(number, 2 * count);
            day = Arrays.copyOf(day, 2 * count);
        }
        number[count] = of;
        day[count++] = on;
    }

    /// @param milliTeu negative to give it back
    void take(int milliTeu) {
        for (int i = 0; i < count; i++) {
            capacities.take(number[i], day[i], milliTeu);
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /// What is taken, as [Held] keeps it.
    int[] kept() {
        int[] kept = new int[2 * count];
        for (int i = 0; i < count; i++) {
            kept[2 * i] = number[i];
            kept[2 * i + 1] = day[i];
        }
        return kept;
    }

    List<Integer> listed() {
        return Arrays.stream(kept()).boxed().toList();
    }

    boolean are(int[] kept) {
        boolean same = kept.length == 2 * count;
        for (int i = 0; i < count && same; i++) {
            same = kept[2 * i] == number[i] && kept[2 * i + 1] == day[i];
        }
        return same;
    }

    /// The same of the capacities of another network over the same days.
    Uses in(DayCapacities others) {
        var same = new Uses(others);
        for (int i = 0; i < count; i++) {
            int of = others.numberOf(capacities.what(number[i]));
            if (of != DayCapacities.UNLIMITED) {
                same.addOn(of, day[i]);
            }
        }
        return same;
    }

    /// Takes what others of the same goods have not taken yet.
    void takeBeside(Uses others, int milliTeu) {
        for (int i = 0; i < count; i++) {
            if (!others.has(number[i], day[i])) {
                capacities.take(number[i], day[i], milliTeu);
            }
        }
    }

    private boolean has(int of, int on) {
        for (int i = 0; i < count; i++) {
            if (number[i] == of && day[i] == on) {
                return true;
            }
        }
        return false;
    }

    /// The numbers of what has not so much left on these days, in other capacities of the same network.
    List<Integer> full(DayCapacities others, int milliTeu) {
        var full = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            if (!others.carries(number[i], day[i], milliTeu)) {
                full.add(number[i]);
            }
        }
        return full;
    }

    /// To be given to [#forgetSince].
    int mark() {
        return count;
    }

    void forgetSince(int mark) {
        count = mark;
    }
}
