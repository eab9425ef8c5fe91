package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.law.LegalAutomaton;
import java.util.Arrays;

/// Where goods wait for a service, and where it lets them alight. A platform is a stop of the service, for goods of one
/// legal state and first port, under border control before they board or not: such goods have the same ways to go on.
/// Its alightings are found once, when it is first met, and laid out flat.
final class Platforms {
    /// The node after alighting depends on the day on which the run leaves home.
    private static final int BY_DAY = -1;

    private final Setting setting;
    private final Terminals terminals;
    private final Links links;
    private final Services services;
    private final Frontiers frontiers;
    private final Legality law;
    private final PriceBook prices;
    private final Rides rides;
    private final Nodes nodes;
    private final Numbering<Platform> numbers = new Numbering<>();

    private int[] board = new int[64];
    private int[] legal = new int[64];
    private int[] gateway = new int[64];
    private int[] exit = new int[64];
    private int[] bay = new int[64];
    private int[] firstAlight = new int[65];

    private int alights;
    private int[] stop = new int[256];
    private int[] node = new int[256];
    private int[] minutes = new int[256];
    private int[] border = new int[256];
    private long[] cost = new long[256];
    private long[] grams = new long[256];

    private record Platform(int stop, boolean controlled, int legal, int gateway) {}

    Platforms(Setting setting, Nodes nodes) {
        this.setting = setting;
        this.terminals = setting.network().terminals();
        this.links = setting.network().links();
        this.services = setting.network().services();
        this.frontiers = setting.network().frontiers();
        this.law = setting.conditions().law();
        this.prices = setting.prices();
        this.rides = setting.rides();
        this.nodes = nodes;
    }

    /// @param controlled whether the goods are under border control before they board
    /// @param onBoard    their legal state on board
    int numberOf(int atStop, boolean controlled, int onBoard, int firstPort) {
        int known = numbers.size();
        int number = numbers.numberOf(new Platform(atStop, controlled, onBoard, firstPort));
        if (number == known) {
            add(number, atStop, controlled, onBoard, firstPort);
        }
        return number;
    }

    private void add(int platform, int atStop, boolean controlled, int onBoard, int firstPort) {
        if (platform == board.length) {
            board = Arrays.copyOf(board, 2 * platform);
            legal = Arrays.copyOf(legal, 2 * platform);
            gateway = Arrays.copyOf(gateway, 2 * platform);
            exit = Arrays.copyOf(exit, 2 * platform);
            bay = Arrays.copyOf(bay, 2 * platform);
            firstAlight = Arrays.copyOf(firstAlight, 2 * platform + 1);
        }
        board[platform] = atStop;
        bay[platform] = services.bay(atStop);
        legal[platform] = onBoard;
        gateway[platform] = firstPort;
        exit[platform] = frontiers.exit(atStop, services.last(atStop));
        layOut(platform, controlled);
        firstAlight[platform + 1] = alights;
    }

    private void layOut(int platform, boolean controlled) {
        int from = board[platform];
        long controls = 0;
        double km = 0;
        for (int to = from + 1; services.linkAfter(to - 1) != Links.NONE; to++) {
            km += links.km(services.linkAfter(to - 1));
            if (frontiers.controlsBoarding(from, to) == controlled) {
                addAlight(platform, to, controls, km);
            }
            int here = services.linkAfter(to) == Links.NONE ? 0 : frontiers.controlsOnBoard(to);
            if (here > 0 && !terminals.offers(services.terminal(to), Activity.BORDER)) {
                return;
            }
            controls += here * prices.handling(services.terminal(to), Activity.BORDER);
        }
    }

    private void addAlight(int platform, int to, long controls, double km) {
        int from = board[platform];
        int terminal = services.terminal(to);
        boolean byDay = frontiers.exit(from, to) != Links.NONE;
        int after = byDay ? legal[platform] : frontiers.after(law, legal[platform], from, to, 0);
        boolean control = frontiers.controlsAlighting(from, to);
        if (after == LegalAutomaton.REFUSED
                || control && !terminals.offers(terminal, Activity.BORDER)
                || setting.ignores(gatewayAt(platform, to))) {
            return;
        }
        if (alights == stop.length) {
            grow();
        }
        int service = services.serviceOf(from);
        int tariff = services.tariff(service);
        stop[alights] = to;
        node[alights] = byDay ? BY_DAY : nodeAt(platform, to, after);
        minutes[alights] = services.arrival(to) + services.late(service, Pace.LIKELY);
        border[alights] = control ? terminals.minutes(terminal, Activity.BORDER, Pace.LIKELY) : Terminals.NO_WORK;
        cost[alights] = controls
                + prices.flat(tariff)
                + prices.distance(tariff, km)
                + (control ? prices.handling(terminal, Activity.BORDER) : 0);
        grams[alights++] = prices.grams(services.vehicle(service), km);
    }

    private void grow() {
        stop = Arrays.copyOf(stop, 2 * alights);
        node = Arrays.copyOf(node, 2 * alights);
        minutes = Arrays.copyOf(minutes, 2 * alights);
        border = Arrays.copyOf(border, 2 * alights);
        cost = Arrays.copyOf(cost, 2 * alights);
        grams = Arrays.copyOf(grams, 2 * alights);
    }

    private int nodeAt(int platform, int to, int legalAfter) {
        int ride = rides.alike(services.terminal(to), rides.afterService(services.linkAfter(to - 1)));
        return nodes.numberOf(services.terminal(to), ride, legalAfter, gatewayAt(platform, to));
    }

    private int gatewayAt(int platform, int to) {
        return setting.gatewayLanded(gateway[platform], services.terminal(to), services.linkAfter(to - 1));
    }

    /// The stop where the goods board.
    int board(int platform) {
        return board[platform];
    }

    /// Of that stop, as [Services#bay].
    int bay(int platform) {
        return bay[platform];
    }

    int legal(int platform) {
        return legal[platform];
    }

    int gateway(int platform) {
        return gateway[platform];
    }

    /// The stop at which the service leaves home after the platform, [Links#NONE] when it does not.
    int exit(int platform) {
        return exit[platform];
    }

    /// Where the alightings of a platform begin; they end where those of the next one begin.
    int firstAlight(int platform) {
        return firstAlight[platform];
    }

    int stop(int alight) {
        return stop[alight];
    }

    /// The node of goods that alight from a run, [Labels#NONE] when the law refuses.
    ///
    /// @param base minute that the run's times count from
    int node(int platform, int alight, int base) {
        if (node[alight] != BY_DAY) {
            return node[alight];
        }
        int after = frontiers.after(law, legal[platform], board[platform], stop[alight], base);
        return after == LegalAutomaton.REFUSED ? Labels.NONE : nodeAt(platform, stop[alight], after);
    }

    /// From the base of the running day to the likely arrival.
    int minutes(int alight) {
        return minutes[alight];
    }

    /// Of control after alighting, [Terminals#NO_WORK] when there is none.
    int border(int alight) {
        return border[alight];
    }

    /// Of the ride with all control behind the platform, thousandths of a yuan.
    long cost(int alight) {
        return cost[alight];
    }

    long grams(int alight) {
        return grams[alight];
    }
}
