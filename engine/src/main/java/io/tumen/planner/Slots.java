package io.tumen.planner;

import io.tumen.corridor.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/// Which slots of which runs are taken, between each two stops. Thousandths of a TEU.
final class Slots {
    private static final int MILLI = 1000;

    private final Services services;
    private final Departures departures;
    /// By service: what is taken at `run × hops + hop`; null where nothing is.
    private final int[][] taken;

    Slots(Services services, Departures departures) {
        this.services = services;
        this.departures = departures;
        this.taken = new int[services.count()][];
    }

    static int milli(double teu) {
        return Math.toIntExact(Math.round(teu * MILLI));
    }

    /// Whether anything is taken of any run of the service.
    boolean isTouched(int service) {
        return taken[service] != null;
    }

    /// Whether anything is taken of any run.
    boolean isTouched() {
        return Arrays.stream(taken).anyMatch(Objects::nonNull);
    }

    /// Whether that much more can ride from the stop to the next one.
    boolean carry(int stop, int run, int milliTeu) {
        int service = services.serviceOf(stop);
        long all = (long) MILLI * services.service(service).slotsTeu();
        long used = taken[service] == null ? 0 : taken[service][at(service, stop, run)];
        return used + milliTeu <= all;
    }

    /// Whether that much more can ride all the way between two stops.
    boolean carry(int board, int alight, int run, int milliTeu) {
        for (int stop = board; stop < alight; stop++) {
            if (!carry(stop, run, milliTeu)) {
                return false;
            }
        }
        return true;
    }

    /// @param milliTeu negative to give slots back
    void take(int board, int alight, int run, int milliTeu) {
        int service = services.serviceOf(board);
        if (taken[service] == null) {
            taken[service] = new int[departures.count(service) * hops(service)];
        }
        for (int stop = board; stop < alight; stop++) {
            taken[service][at(service, stop, run)] += milliTeu;
        }
    }

    /// Takes what others have taken of a service that runs at the same times between the same stops.
    void takeAll(int service, Slots others, int otherService) {
        int[] all = others.taken[otherService];
        taken[service] = all == null ? null : all.clone();
    }

    /// What is left of a run all the way between two stops, TEU; 0 where more is taken than there is.
    double leftTeu(int board, int alight, int run) {
        int service = services.serviceOf(board);
        long most = 0;
        for (int stop = board; stop < alight; stop++) {
            most = Math.max(most, taken[service] == null ? 0 : taken[service][at(service, stop, run)]);
        }
        return Math.max(0, services.service(service).slotsTeu() - (double) most / MILLI);
    }

    /// What is taken, stop by stop, by services and then by their runs.
    List<TakenSlots> listTaken() {
        var all = new ArrayList<TakenSlots>();
        for (int service = 0; service < taken.length; service++) {
            for (int i = 0; taken[service] != null && i < taken[service].length; i++) {
                if (taken[service][i] != 0) {
                    all.add(taken(service, i / hops(service), i % hops(service), taken[service][i]));
                }
            }
        }
        return all;
    }

    private TakenSlots taken(int service, int run, int hop, int milliTeu) {
        Service row = services.service(service);
        LocalDate day = Departures.day(departures.base(service, run), row.zone());
        return new TakenSlots(row.id(), day, hop, hop + 1, (double) milliTeu / MILLI);
    }

    /// Takes slots of the departures that there are; of others there is nothing to take.
    void take(Collection<TakenSlots> some) {
        for (TakenSlots one : some) {
            int service = services.findNumber(one.service());
            int run = service == Services.NONE ? 0 : runOn(service, one.day());
            if (service != Services.NONE && run != departures.count(service) && one.alight() <= hops(service)) {
                int first = services.first(service);
                take(first + one.board(), first + one.alight(), run, milli(one.teu()));
            }
        }
    }

    /// Their count when it does not run on that day.
    private int runOn(int service, LocalDate day) {
        int base = Departures.base(day, services.service(service).zone());
        int run = departures.firstRun(service, base);
        boolean runs = run < departures.count(service) && departures.base(service, run) == base;
        return runs ? run : departures.count(service);
    }

    private int at(int service, int stop, int run) {
        return run * hops(service) + stop - services.first(service);
    }

    private int hops(int service) {
        return services.service(service).stops().size() - 1;
    }
}
