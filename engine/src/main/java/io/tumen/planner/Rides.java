package io.tumen.planner;

import io.tumen.corridor.Activity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// By what the goods came to a terminal, as small numbers. It decides which work must be done before they go on,
/// and which flat prices of a continuous ride are paid already; so two labels are compared only when they came
/// by rides that make no difference from there on. There are few: each mode, gauge and set of tariffs met without
/// leaving the vehicle.
final class Rides {
    /// The goods were loaded where they are and can go on by anything.
    static final int LOADED = 0;
    private static final int UNASKED = -1;

    /// @param charged tariffs whose flat prices are paid
    private record Ride(int mode, int gauge, boolean onDemand, Set<Integer> charged) {}

    private final Links links;
    private final Services services;
    private final int linkCount;
    private final int terminalCount;
    private final Numbering<Ride> rides = new Numbering<>();
    /// The ride after an on-demand link, by ride and link.
    private final List<int[]> memory = new ArrayList<>();
    /// The ride of goods that leave a service, by the last link ridden.
    private final int[] afterService;
    /// The ride that stands for it, by ride and terminal.
    private final List<int[]> alike = new ArrayList<>();
    /// The first ride met of each kind at a terminal.
    private final Map<Onward, Integer> firstAlike = new HashMap<>();

    /// What a ride brings about where it ends: the work before each move from there on.
    private record Onward(int terminal, List<Optional<Activity>> changes) {}

    Rides(Network network) {
        this.links = network.links();
        this.services = network.services();
        this.linkCount = links.count();
        this.terminalCount = network.terminals().count();
        numberOf(new Ride(Links.NONE, 0, false, Set.of()));
        this.afterService = new int[linkCount];
        for (int link = 0; link < linkCount; link++) {
            afterService[link] = numberOf(new Ride(links.mode(link), links.gauge(link), false, Set.of()));
        }
    }

    /// The work before going on by a link, null when none is needed.
    ///
    /// @param onDemand whether the link is ridden on demand and not by a service
    @Nullable
    Activity change(int ride, int link, boolean onDemand) {
        if (ride == LOADED || onDemand && continues(ride, link)) {
            return null;
        }
        Ride before = rides.at(ride);
        boolean breakOfGauge = before.mode() == links.mode(link)
                && before.gauge() != 0
                && links.gauge(link) != 0
                && before.gauge() != links.gauge(link);
        return breakOfGauge ? Activity.GAUGE_CHANGE : Activity.TRANSFER;
    }

    /// Whether the same vehicle goes on.
    boolean continues(int ride, int link) {
        Ride before = rides.at(ride);
        return before.onDemand() && before.mode() == links.mode(link) && before.gauge() == links.gauge(link);
    }

    /// Whether the flat prices of the link's tariff fall due.
    boolean chargesFlat(int ride, int link) {
        return !continues(ride, link) || !rides.at(ride).charged().contains(links.tariff(link));
    }

    /// The ride that stands for all that make the same difference for what can follow at a terminal.
    int alike(int terminal, int ride) {
        int[] row = alike.get(ride);
        if (row[terminal] == UNASKED) {
            row[terminal] = firstAlike(terminal, ride);
        }
        return row[terminal];
    }

    private int firstAlike(int terminal, int ride) {
        var changes = new ArrayList<Optional<Activity>>();
        for (int i = links.firstOut(terminal); i < links.firstOut(terminal + 1); i++) {
            if (continues(ride, links.out(i))) {
                return ride;
            }
            changes.add(Optional.ofNullable(change(ride, links.out(i), true)));
        }
        for (int stop : services.boarding(terminal)) {
            changes.add(Optional.ofNullable(change(ride, services.linkAfter(stop), false)));
        }
        return firstAlike.computeIfAbsent(new Onward(terminal, changes), first -> ride);
    }

    /// The ride after an on-demand link.
    int after(int ride, int link) {
        int[] row = memory.get(ride);
        if (row[link] == UNASKED) {
            row[link] = numberOf(rideAfter(ride, link));
        }
        return row[link];
    }

    private Ride rideAfter(int ride, int link) {
        var charged = new TreeSet<Integer>();
        if (continues(ride, link)) {
            charged.addAll(rides.at(ride).charged());
        }
        charged.add(links.tariff(link));
        return new Ride(links.mode(link), links.gauge(link), true, charged);
    }

    /// The ride of goods that leave a service after a link.
    int afterService(int link) {
        return afterService[link];
    }

    private int numberOf(Ride ride) {
        int number = rides.numberOf(ride);
        if (number == memory.size()) {
            memory.add(unasked(linkCount));
            alike.add(unasked(terminalCount));
        }
        return number;
    }

    private static int[] unasked(int size) {
        int[] row = new int[size];
        Arrays.fill(row, UNASKED);
        return row;
    }
}
