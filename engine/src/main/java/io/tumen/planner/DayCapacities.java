package io.tumen.planner;

import io.tumen.corridor.Capacity;
import io.tumen.corridor.Closable;
import io.tumen.corridor.Link;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How much of what can pass terminals and links in a day is taken, where somebody says how much can. Thousandths of a
/// TEU, at the likely capacity.
///
/// Goods take it of a terminal on each local day on which work on them begins there, once a day, and of a link on the
/// day on which they set off on it, by a service too. A link and the one back of the same mode, with the same capacity,
/// are one.
final class DayCapacities {
    /// The number of what has no capacity stated.
    static final int UNLIMITED = -1;

    private static final int MILLI = 1000;

    private final int[] byTerminal;
    private final int[] byLink;
    private final List<Limited> limited = new ArrayList<>();
    private final Map<Closable, Integer> numbers = new HashMap<>();
    private final LocalDate first;

    private static final class Limited {
        final Closable what;
        final long milliPerDay;
        final LocalDays days;
        final int[] takenByDay;

        Limited(Closable what, long milliPerDay, LocalDays days) {
            this.what = what;
            this.milliPerDay = milliPerDay;
            this.days = days;
            this.takenByDay = new int[days.count()];
        }
    }

    DayCapacities(Network network, LocalDate first, LocalDate last) {
        Terminals terminals = network.terminals();
        Links links = network.links();
        this.first = first;
        byTerminal = unlimited(terminals.count());
        byLink = unlimited(links.count());
        for (int i = 0; i < byTerminal.length; i++) {
            Capacity capacity = terminals.terminal(i).capacity();
            if (capacity != null) {
                byTerminal[i] = add(
                        terminals.terminal(i).id(),
                        capacity,
                        LocalDays.of(terminals.place(i).zone(), first, last));
            }
        }
        for (int i = 0; i < byLink.length; i++) {
            Capacity capacity = links.link(i).capacity();
            if (capacity != null && byLink[i] == UNLIMITED) {
                byLink[i] = add(
                        links.link(i).id(),
                        capacity,
                        LocalDays.of(terminals.place(links.from(i)).zone(), first, last));
                shareWithWayBack(links, i);
            }
            if (byLink[i] != UNLIMITED) {
                numbers.put(links.link(i).id(), byLink[i]);
            }
        }
    }

    private static int[] unlimited(int count) {
        int[] fresh = new int[count];
        Arrays.fill(fresh, UNLIMITED);
        return fresh;
    }

    private int add(Closable what, Capacity capacity, LocalDays days) {
        long milli = Math.round(MILLI * capacity.teuPerDay().likely());
        limited.add(new Limited(what, milli, days));
        numbers.put(what, limited.size() - 1);
        return limited.size() - 1;
    }

    private void shareWithWayBack(Links links, int number) {
        Link out = links.link(number);
        for (int i = number + 1; i < byLink.length; i++) {
            Link back = links.link(i);
            if (back.from().equals(out.to())
                    && back.to().equals(out.from())
                    && back.mode().equals(out.mode())
                    && Objects.equals(back.capacity(), out.capacity())) {
                byLink[i] = byLink[number];
                return;
            }
        }
    }

    /// Whether there is anything to be shared.
    boolean isEmpty() {
        return limited.isEmpty();
    }

    int[] byTerminal() {
        return byTerminal;
    }

    int[] byLink() {
        return byLink;
    }

    int dayAt(int number, int minute) {
        return limited.get(number).days.at(minute);
    }

    /// Whether that much more can pass on that day.
    boolean carries(int number, int day, int milliTeu) {
        Limited asked = limited.get(number);
        return asked.takenByDay[day] + milliTeu <= asked.milliPerDay;
    }

    /// @param milliTeu negative to give it back
    void take(int number, int day, int milliTeu) {
        limited.get(number).takenByDay[day] += milliTeu;
    }

    /// The minute, or the midnight of the first later day on which that much more can pass; [Minutes#NEVER] when there
    /// is none.
    int firstRoom(int number, int minute, int milliTeu) {
        LocalDays days = limited.get(number).days;
        int today = days.at(minute);
        for (int day = today; day < days.count(); day++) {
            if (carries(number, day, milliTeu)) {
                return day == today ? minute : days.start(day);
            }
        }
        return Minutes.NEVER;
    }

    /// Takes what others have taken of the same days of the same thing.
    void takeAll(int number, DayCapacities others, int otherNumber) {
        int[] taken = others.limited.get(otherNumber).takenByDay;
        System.arraycopy(taken, 0, limited.get(number).takenByDay, 0, taken.length);
    }

    /// Whether as much can pass in the same days of the same thing; without a limit too.
    boolean limitsAs(int number, DayCapacities others, int otherNumber) {
        if (number == UNLIMITED || otherNumber == UNLIMITED) {
            return number == otherNumber;
        }
        Limited own = limited.get(number);
        Limited other = others.limited.get(otherNumber);
        return own.what.equals(other.what) && own.milliPerDay == other.milliPerDay && own.days.equals(other.days);
    }

    int count() {
        return limited.size();
    }

    Closable what(int number) {
        return limited.get(number).what;
    }

    /// The midnight of the first later day on which so much more cannot pass; [Minutes#NEVER] when there is none.
    int lastsUntil(int number, int minute, int milliTeu) {
        LocalDays days = limited.get(number).days;
        for (int day = days.at(minute) + 1; day < days.count(); day++) {
            if (!carries(number, day, milliTeu)) {
                return days.start(day);
            }
        }
        return Minutes.NEVER;
    }

    /// [#UNLIMITED] when nobody says how much can pass it.
    int numberOf(Closable what) {
        return numbers.getOrDefault(what, UNLIMITED);
    }

    /// What can pass in a day, TEU.
    double teuPerDay(int number) {
        return (double) limited.get(number).milliPerDay / MILLI;
    }

    double takenTeu(int number, int day) {
        return (double) limited.get(number).takenByDay[day] / MILLI;
    }

    LocalDate date(int day) {
        return first.plusDays(day);
    }

    /// What is taken, by terminals and links and then by their days.
    List<TakenDay> listTaken() {
        var all = new ArrayList<TakenDay>();
        for (Limited each : limited) {
            for (int day = 0; day < each.takenByDay.length; day++) {
                if (each.takenByDay[day] > 0) {
                    all.add(new TakenDay(each.what, date(day), (double) each.takenByDay[day] / MILLI));
                }
            }
        }
        return all;
    }

    /// Takes of the days that are known; of what has no limit there is nothing to take.
    void take(Collection<TakenDay> some) {
        for (TakenDay one : some) {
            int number = numberOf(one.what());
            long day = ChronoUnit.DAYS.between(first, one.day());
            if (number != UNLIMITED && day >= 0 && day < limited.get(number).takenByDay.length) {
                take(number, (int) day, Slots.milli(one.teu()));
            }
        }
    }
}
