package io.tumen.planner;

import io.tumen.corridor.Activity;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Every single ride of a network with the least it can take, cost and emit: from each stop of a service to each later
/// one, and over each on-demand link. What comes before a ride on a service at its terminal is told apart from the
/// ride. Sorted by where they end.
final class Hops {
    static final long FAR = Long.MAX_VALUE / 4;

    private final Terminals terminals;
    private final Links links;
    private final Services services;
    private final Frontiers frontiers;
    private final PriceBook prices;

    private int count;
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private int[] bay = new int[1024];
    /// By measure.
    private final long[][] before = new long[Measure.COLUMNS][1024];

    private final long[][] ride = new long[Measure.COLUMNS][1024];
    private final int[] firstInto;
    private final boolean[] counted = new boolean[Measure.COLUMNS];

    /// What a hop is measured in.
    enum Measure {
        MINUTES(0),
        MILLI(1),
        GRAMS(2),
        VEHICLES(3);

        private static final int COLUMNS = 4;

        private final int column;

        Measure(int column) {
            this.column = column;
        }
    }

    Hops(Setting setting) {
        this.terminals = setting.network().terminals();
        this.links = setting.network().links();
        this.services = setting.network().services();
        this.frontiers = setting.network().frontiers();
        this.prices = setting.prices();
        for (int terminal = 0; terminal < terminals.count(); terminal++) {
            for (int i = links.firstOut(terminal); i < links.firstOut(terminal + 1); i++) {
                addDrive(links.out(i));
            }
        }
        for (int stop = 0; stop < services.stopCount(); stop++) {
            addRides(stop);
        }
        firstInto = new int[terminals.count() + 1];
        sortByEnd();
    }

    // The goods may be on the vehicle already and have paid its flat price, so neither counts.
    private void addDrive(int link) {
        Activity control = links.crosses(link) ? Activity.BORDER : null;
        add(links.from(link), links.to(link), Links.NONE);
        set(
                Measure.MINUTES,
                0,
                links.minutes(link, Pace.LIKELY) + work(links.from(link), control) + work(links.to(link), control));
        set(
                Measure.MILLI,
                0,
                prices.distance(links.tariff(link), links.km(link))
                        + prices.handling(links.from(link), control)
                        + prices.handling(links.to(link), control));
        set(Measure.GRAMS, 0, prices.grams(links.vehicle(link), links.km(link)));
        set(Measure.VEHICLES, 0, 0);
    }

    private void addRides(int stop) {
        double km = 0;
        for (int end = stop + 1; services.linkAfter(end - 1) != Links.NONE; end++) {
            km += links.km(services.linkAfter(end - 1));
            addRide(stop, end, km);
        }
    }

    private void addRide(int stop, int end, double km) {
        int service = services.serviceOf(stop);
        int start = services.terminal(stop);
        int finish = services.terminal(end);
        Activity controlBefore = frontiers.controlsBoarding(stop, end) ? Activity.BORDER : null;
        Activity controlAfter = frontiers.controlsAlighting(stop, end) ? Activity.BORDER : null;
        int late = services.late(service, Pace.LIKELY);
        add(start, finish, services.bay(stop));
        set(
                Measure.MINUTES,
                changeMinutes(start) + work(start, controlBefore) + services.cutOff(service),
                services.arrival(end) + late - services.departure(stop) + work(finish, controlAfter));
        set(
                Measure.MILLI,
                changeCost(start) + prices.handling(start, controlBefore),
                prices.flat(services.tariff(service))
                        + prices.distance(services.tariff(service), km)
                        + prices.handling(finish, controlAfter));
        set(Measure.GRAMS, 0, prices.grams(services.vehicle(service), km));
        set(Measure.VEHICLES, prices.perVehicle(), 0);
    }

    private void add(int start, int end, int atBay) {
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
            bay = Arrays.copyOf(bay, 2 * count);
            for (int measure = 0; measure < ride.length; measure++) {
                before[measure] = Arrays.copyOf(before[measure], 2 * count);
                ride[measure] = Arrays.copyOf(ride[measure], 2 * count);
            }
        }
        from[count] = start;
        to[count] = end;
        bay[count++] = atBay;
    }

    /// Of the hop that was added last.
    private void set(Measure measure, long first, long then) {
        if (first != 0 || then != 0) {
            counted[measure.column] = true;
        }
        before[measure.column][count - 1] = first;
        ride[measure.column][count - 1] = then;
    }

    private long work(int terminal, @Nullable Activity activity) {
        return terminals.offersWork(terminal, activity) ? Math.max(0, terminals.workMinutes(terminal, activity)) : FAR;
    }

    private long changeMinutes(int terminal) {
        return Math.min(work(terminal, Activity.TRANSFER), work(terminal, Activity.GAUGE_CHANGE));
    }

    private long changeCost(int terminal) {
        long transfer =
                terminals.offers(terminal, Activity.TRANSFER) ? prices.handling(terminal, Activity.TRANSFER) : FAR;
        return terminals.offers(terminal, Activity.GAUGE_CHANGE)
                ? Math.min(transfer, prices.handling(terminal, Activity.GAUGE_CHANGE))
                : transfer;
    }

    private void sortByEnd() {
        for (int hop = 0; hop < count; hop++) {
            firstInto[to[hop] + 1]++;
        }
        Arrays.parallelPrefix(firstInto, Integer::sum);
        int[] next = firstInto.clone();
        int[] position = new int[count];
        for (int hop = 0; hop < count; hop++) {
            position[hop] = next[to[hop]]++;
        }
        from = moved(from, position);
        to = moved(to, position);
        bay = moved(bay, position);
        for (int measure = 0; measure < ride.length; measure++) {
            before[measure] = moved(before[measure], position);
            ride[measure] = moved(ride[measure], position);
        }
    }

    private static int[] moved(int[] values, int[] position) {
        int[] moved = new int[position.length];
        for (int i = 0; i < position.length; i++) {
            moved[position[i]] = values[i];
        }
        return moved;
    }

    private static long[] moved(long[] values, int[] position) {
        long[] moved = new long[position.length];
        for (int i = 0; i < position.length; i++) {
            moved[position[i]] = values[i];
        }
        return moved;
    }

    /// Whether anything is counted in the measure.
    boolean counts(Measure measure) {
        return counted[measure.column];
    }

    int terminals() {
        return terminals.count();
    }

    int bays() {
        return services.bayCount();
    }

    /// The first hop that ends at the terminal; they end where those of the next one begin.
    int firstInto(int terminal) {
        return firstInto[terminal];
    }

    int from(int hop) {
        return from[hop];
    }

    /// Where the service is boarded, as [Services#bay]; [Links#NONE] on demand.
    int bay(int hop) {
        return bay[hop];
    }

    /// What comes before the hop at its terminal, at least.
    long before(Measure measure, int hop) {
        return before[measure.column][hop];
    }

    /// What the hop itself comes to, at least.
    long ride(Measure measure, int hop) {
        return ride[measure.column][hop];
    }
}
