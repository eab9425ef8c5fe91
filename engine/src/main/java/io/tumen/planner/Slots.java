package io.tumen.planner;

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

    private int at(int service, int stop, int run) {
        return run * hops(service) + stop - services.first(service);
    }

    private int hops(int service) {
        return services.service(service).stops().size() - 1;
    }
}
