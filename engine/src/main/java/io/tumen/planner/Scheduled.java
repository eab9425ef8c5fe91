package io.tumen.planner;

import java.util.BitSet;

/// Goes on from a label by the services that call at its terminal: the goods go to the platform and wait for the
/// first run that can be caught, and when it departs, those of them that no other beats ride it to its last stop,
/// with a label at every stop on the way.
final class Scheduled {
    private static final int TO_THE_END = Integer.MAX_VALUE;

    private final Services services;
    private final Conditions conditions;
    private final Departures departures;
    private final Legality law;
    private final PriceBook prices;
    private final Nodes nodes;
    private final Platforms platforms;
    private final Boardings boardings;
    private final Waiting waiting = new Waiting();
    private final Reached reached;
    private final Labels labels;
    /// Services that may find a link closed.
    private final BitSet stoppable;

    private final Slots slots;
    private final int milliTeu;

    Scheduled(Setting setting, Nodes nodes, Reached reached) {
        this.services = setting.network().services();
        this.conditions = setting.conditions();
        this.departures = conditions.departures();
        this.law = conditions.law();
        this.prices = setting.prices();
        this.nodes = nodes;
        this.platforms = new Platforms(setting, nodes);
        this.boardings = new Boardings(setting, nodes, platforms);
        this.reached = reached;
        this.labels = reached.labels();
        this.slots = conditions.slots();
        this.milliTeu = Slots.milli(setting.teu());
        this.stoppable = services.meetingClosures(conditions.open());
    }

    void begin() {
        waiting.clear();
    }

    void goOn(int label) {
        goOn(label, false);
    }

    /// Boards at once, before others came to wait for the same run.
    void goAhead(int label) {
        goOn(label, true);
    }

    private void goOn(int label, boolean atOnce) {
        int node = labels.node(label);
        int first = boardings.first(node);
        int end = boardings.end(node);
        int terminal = nodes.terminal(node);
        int change = Terminals.NO_WORK;
        int border = Terminals.NO_WORK;
        int ready = labels.time(label);
        for (int boarding = first; boarding < end; boarding++) {
            // Mostly the same as for the boarding before.
            if (boardings.change(boarding) != change || boardings.border(boarding) != border) {
                change = boardings.change(boarding);
                border = boardings.border(boarding);
                ready = conditions
                        .yard()
                        .done(terminal, border, conditions.yard().done(terminal, change, labels.time(label)));
            }
            if (ready <= reached.end()) {
                goOn(label, ready, boarding, atOnce);
            }
        }
    }

    /// Waits for the first run and, where the service leaves home, also for the first one after each turn of the law. A
    /// run that meets a closed link, or has no slots left from a stop on, is of use as far as there, and beyond it the
    /// next one.
    private void goOn(int label, int ready, int boarding, boolean atOnce) {
        int platform = boardings.platform(boarding);
        int stop = platforms.board(platform);
        int service = services.serviceOf(stop);
        long milli = labels.cost(label) + boardings.cost(boarding);
        int vehicles = labels.vehicles(label) + prices.perVehicle();
        int run = departures.firstRun(service, ready + services.cutOff(service) - services.departure(stop));
        while (run < departures.count(service)) {
            int departure = departures.base(service, run) + services.departure(stop);
            if (isHopeless(platform, departure, milli, labels.grams(label), vehicles)) {
                return;
            }
            int last = lastReachable(stop, run);
            if (last > stop && atOnce) {
                ride(platform, run, last, label, milli, labels.grams(label), vehicles);
            } else if (last > stop) {
                await(label, platform, run, departure, milli, vehicles);
            }
            run = last == TO_THE_END ? runAfterTurn(platform, run) : run + 1;
        }
    }

    /// Whether goods on board would be too late or beaten in any case, and then those of a later run too.
    private boolean isHopeless(int platform, int departure, long milli, long grams, int vehicles) {
        Ahead ahead = reached.ahead();
        int bay = platforms.bay(platform);
        int arrival = departure + ahead.minutesOnBoard(bay);
        return arrival > reached.end()
                || reached.isBeaten(
                        platforms.legal(platform),
                        platforms.gateway(platform),
                        arrival,
                        milli + ahead.milliOnBoard(bay),
                        grams + ahead.gramsOnBoard(bay),
                        vehicles + ahead.vehiclesOnBoard(bay));
    }

    private void await(int label, int platform, int run, int departure, long milli, int vehicles) {
        int crowd = waiting.offer(platform, run, label, milli, labels.grams(label), vehicles);
        if (crowd != Waiting.NONE) {
            reached.queue().addRun(departure + reached.ahead().minutesOnBoard(platforms.bay(platform)), crowd);
        }
    }

    /// The stop up to which a run that leaves the stop meets no closed link and has the slots.
    private int lastReachable(int board, int run) {
        int service = services.serviceOf(board);
        boolean crowded = !conditions.anySlots() && slots.isTouched(service);
        if (!crowded && !stoppable.get(service)) {
            return TO_THE_END;
        }
        int base = departures.base(service, run);
        int stop = board;
        while (services.linkAfter(stop) != Links.NONE
                && services.setsOff(stop, base, conditions.open())
                && (!crowded || slots.carry(stop, run, milliTeu))) {
            stop++;
        }
        return services.linkAfter(stop) == Links.NONE ? TO_THE_END : stop;
    }

    /// The first run that leaves home after the law's next turn; their count when there is none, or no frontier.
    private int runAfterTurn(int platform, int run) {
        int stop = platforms.board(platform);
        int service = services.serviceOf(stop);
        int exit = platforms.exit(platform);
        if (exit == Links.NONE) {
            return departures.count(service);
        }
        int leaves = departures.base(service, run) + services.departure(exit);
        boolean byShip = services.onWater(service);
        int turn = law.nextTurn(platforms.legal(platform), services.terminal(exit), byShip, leaves);
        return turn == Minutes.NEVER
                ? departures.count(service)
                : departures.firstRun(service, turn - services.departure(exit));
    }

    /// The run of a crowd departs with those who wait for it, but for whom something delivered since has beaten.
    void depart(int crowd) {
        waiting.depart(crowd);
        int platform = waiting.platform(crowd);
        int run = waiting.run(crowd);
        int board = platforms.board(platform);
        int departure = departures.base(services.serviceOf(board), run) + services.departure(board);
        int last = lastReachable(board, run);
        for (int member = waiting.first(crowd); member != Waiting.NONE; member = waiting.next(member)) {
            long milli = waiting.cost(member);
            long grams = waiting.grams(member);
            int vehicles = waiting.vehicles(member);
            if (!isHopeless(platform, departure, milli, grams, vehicles)) {
                ride(platform, run, last, waiting.label(member), milli, grams, vehicles);
            }
        }
    }

    private void ride(int platform, int run, int last, int label, long milli, long grams, int vehicles) {
        int board = platforms.board(platform);
        int base = departures.base(services.serviceOf(board), run);
        int end = platforms.firstAlight(platform + 1);
        for (int alight = platforms.firstAlight(platform); alight < end && platforms.stop(alight) <= last; alight++) {
            int node = platforms.node(platform, alight, base);
            if (node != Labels.NONE) {
                int minute = base + platforms.minutes(alight);
                reached.offer(
                        node,
                        conditions.yard().done(nodes.terminal(node), platforms.border(alight), minute),
                        milli + platforms.cost(alight),
                        grams + platforms.grams(alight),
                        vehicles,
                        label,
                        ~board,
                        platforms.stop(alight),
                        base);
            }
        }
    }
}
