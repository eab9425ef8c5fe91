package io.tumen.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A window of days, cut where the law changes.
final class Epochs {
    private final LocalDate until;
    private final List<LocalDate> firstDays;
    private final long[] starts;

    Epochs(Set<LocalDate> turningDays, LocalDate from, LocalDate until) {
        this.until = until;
        var days = new TreeSet<LocalDate>();
        days.add(from);
        turningDays.stream()
                .filter(day -> day.isAfter(from) && !day.isAfter(until))
                .forEach(days::add);
        this.firstDays = List.copyOf(days);
        this.starts = firstDays.stream().mapToLong(LocalDate::toEpochDay).toArray();
    }

    boolean areThoseOf(Epochs other) {
        return until.equals(other.until) && firstDays.equals(other.firstDays);
    }

    int count() {
        return starts.length;
    }

    LocalDate firstDayOf(int epoch) {
        return firstDays.get(epoch);
    }

    int indexOf(LocalDate day) {
        long wanted = day.toEpochDay();
        if (wanted < starts[0] || wanted > until.toEpochDay()) {
            throw new IllegalArgumentException("The day " + day + " is not from " + firstDays.getFirst() + " to "
                    + until + ". Maybe the automaton was made for a shorter horizon than the search?");
        }
        int found = Arrays.binarySearch(starts, wanted);
        return found >= 0 ? found : -found - 2;
    }
}
