package io.tumen.planner;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Closable;
import io.tumen.corridor.Closure;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.ExchangeRate;
import io.tumen.corridor.Gauge;
import io.tumen.corridor.Handling;
import io.tumen.corridor.Link;
import io.tumen.corridor.Mode;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Price;
import io.tumen.corridor.Service;
import io.tumen.corridor.Stop;
import io.tumen.corridor.Storage;
import io.tumen.corridor.TariffId;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.Way;
import io.tumen.law.Journey;
import io.tumen.law.LegalQuestion;
import io.tumen.law.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The slow truth: walks every walk through a small corridor, with every departure, by plain objects and
/// java.time, and asks the law about the whole way at the end. Shares no code with the planner.
final class BruteForce {
    /// A walk that arrived.
    ///
    /// @param cny      without storage, which steers no search
    /// @param storage  CNY
    /// @param vehicles how many were boarded
    /// @param gateway  the first port, or `overland`
    record Arrival(
            Instant at,
            double cny,
            double storage,
            double grams,
            int vehicles,
            Standing standing,
            String gateway,
            String path) {
        boolean beats(Arrival other) {
            return !at.isAfter(other.at)
                    && cny <= other.cny
                    && grams <= other.grams
                    && standing.compareTo(other.standing) <= 0;
        }
    }

    /// @param onDemand false once the goods left their vehicle, or before they had one
    private record Vehicle(@Nullable Mode mode, @Nullable Gauge gauge, boolean onDemand, Set<TariffId> paid) {}

    /// @param since  when the goods came to the terminal
    /// @param events what the law looks at: `exit`, `enter`, `load`, `home` with the place, in order
    private record Step(
            Terminal terminal,
            Instant since,
            Instant now,
            double cny,
            double storage,
            double grams,
            int vehicles,
            Vehicle vehicle,
            List<Event> events,
            @Nullable LocalDate exitDay,
            @Nullable PlaceId gateway,
            String path) {}

    private record Event(String what, PlaceId where) {}

    /// After that many rides a walk is given up.
    private static final int RIDES = 7;

    private final Corridor corridor;
    private final World world;
    private final PlanQuery query;
    private final Instant end;
    private final List<TakenSlots> taken;
    private final Set<Easing> eased;
    private final List<Arrival> arrivals = new ArrayList<>();

    private BruteForce(World world, PlanQuery query, List<TakenSlots> taken, Set<Easing> eased) {
        this.corridor = world.corridor();
        this.world = world;
        this.query = query;
        this.end = query.ready().plus(query.horizon());
        this.taken = taken;
        this.eased = eased;
    }

    static List<Arrival> arrivals(World world, PlanQuery query) {
        return arrivals(world, query, List.of(), Set.of());
    }

    /// @param taken slots that others have
    /// @param eased what of law, slots and closures stands in no way
    static List<Arrival> arrivals(World world, PlanQuery query, List<TakenSlots> taken, Set<Easing> eased) {
        var force = new BruteForce(world, query, taken, eased);
        for (Terminal terminal : world.corridor().terminals()) {
            if (terminal.place().equals(query.origin()) && terminal.findHandling(Activity.LOAD) != null) {
                force.start(terminal);
            }
        }
        return force.arrivals;
    }

    private void start(Terminal terminal) {
        Instant loaded = done(terminal, Activity.LOAD, query.ready());
        if (loaded != null) {
            double cny = handlingCny(terminal, Activity.LOAD);
            walk(
                    new Step(
                            terminal,
                            query.ready(),
                            loaded,
                            cny,
                            0,
                            0,
                            0,
                            new Vehicle(null, null, false, Set.of()),
                            List.of(),
                            null,
                            null,
                            terminal.id().value()),
                    0);
        }
    }

    private void walk(Step step, int rides) {
        if (step.now.isAfter(end)) {
            return;
        }
        if (step.terminal.place().equals(query.destination())) {
            arrive(step);
        }
        if (rides == RIDES) {
            return;
        }
        for (Link link : corridor.links()) {
            if (link.onDemand() && link.from().equals(step.terminal.id())) {
                drive(step, link, rides);
            }
        }
        for (Service service : corridor.services()) {
            for (int i = 0; i + 1 < service.stops().size(); i++) {
                if (service.stops().get(i).terminal().equals(step.terminal.id())
                        && (eased.contains(Easing.SLOTS)
                                || service.slotsTeu() >= query.cargo().teu())) {
                    board(step, service, i, rides);
                }
            }
        }
    }

    private void arrive(Step step) {
        Instant done = done(step.terminal, Activity.UNLOAD, step.now);
        Standing standing = standing(step);
        boolean allowed = standing != Standing.UNLAWFUL || eased.contains(Easing.LAW);
        if (done != null && !done.isAfter(end) && allowed) {
            double days = Duration.between(query.ready(), done).toMinutes() / 1440.0;
            double time = query.cargo().valueCny()
                    * corridor.assumptions().inventoryPerDay().likely()
                    * days;
            double cny = step.cny + handlingCny(step.terminal, Activity.UNLOAD) + time;
            String gateway = step.gateway == null ? "overland" : step.gateway.value();
            double storage = step.storage + storageCny(step.terminal, step.since, done);
            arrivals.add(new Arrival(done, cny, storage, step.grams, step.vehicles, standing, gateway, step.path));
        }
    }

    private Standing standing(Step step) {
        if (step.events.isEmpty()) {
            return Standing.LAWFUL;
        }
        if (step.exitDay == null || !isOrdinary(step)) {
            return Standing.UNLAWFUL;
        }
        String asked = isBySea() ? "load" : "enter";
        Standing worst = Standing.LAWFUL;
        for (Event event : step.events) {
            if (event.what.equals(asked)) {
                Way way = new Way(step.events.getFirst().where, event.where, step.events.getLast().where);
                Standing standing = world.law()
                        .judge(new LegalQuestion(query.subdivision(), query.trade(), step.exitDay, way, query.cargo()))
                        .standing();
                worst = standing.compareTo(worst) > 0 ? standing : worst;
            }
        }
        return worst;
    }

    private boolean isBySea() {
        return world.law().journeyFor(query.subdivision()) == Journey.BY_SEA;
    }

    private boolean isOrdinary(Step step) {
        String order = step.events.stream()
                .map(Event::what)
                .filter(what -> !isBySea() || !what.equals("enter"))
                .collect(Collectors.joining(" "));
        return order.isEmpty() || order.matches(isBySea() ? "exit( load)+ home" : "exit( enter)+ home by land");
    }

    private void drive(Step step, Link link, int rides) {
        boolean goesOn = step.vehicle.onDemand
                && link.mode().equals(step.vehicle.mode)
                && Objects.equals(link.gauge(), step.vehicle.gauge);
        Ready ready = ready(step, link, goesOn, corridor.crossesFrontier(link));
        if (ready == null) {
            return;
        }
        var paid = new HashSet<TariffId>(goesOn ? step.vehicle.paid : Set.of());
        boolean fresh = link.tariff() != null && paid.add(link.tariff());
        double cny = ready.cny + price(link.tariff(), link.distanceKm(), fresh);
        var vehicle = new Vehicle(link.mode(), link.gauge(), true, paid);
        for (Instant leaving : leavings(link, ready.at)) {
            land(
                    step,
                    leaving,
                    link,
                    corridor.crossesFrontier(link),
                    leaving.plus(minutes(link.hours().likely())),
                    cny,
                    grams(link, link.distanceKm()),
                    vehicle,
                    new Ride(step).board(link, !goesOn).pass(link, leaving),
                    link.mode().code(),
                    rides);
        }
    }

    /// At once, or from the day on which an act comes into force.
    private List<Instant> leavings(Link link, Instant ready) {
        var leavings = new ArrayList<>(List.of(ready));
        if (leavesHome(link)) {
            ZoneId zone = corridor.placeOf(link.from()).zone();
            world.law().regimes().getFirst().acts().forEach(act -> {
                Instant day = act.inForce().certain().atStartOfDay(zone).toInstant();
                if (day.isAfter(ready)) {
                    leavings.add(day);
                }
            });
        }
        leavings.replaceAll(leaving -> whenOpen(link, leaving));
        leavings.removeIf(leaving -> leaving.isAfter(end));
        return leavings;
    }

    private Instant whenOpen(Link link, Instant leaving) {
        ZoneId zone = corridor.placeOf(link.from()).zone();
        Instant open = leaving;
        while (isClosed(link, open) && !open.isAfter(end)) {
            open = open.atZone(zone)
                    .toLocalDate()
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant();
        }
        return open;
    }

    private void board(Step step, Service service, int board, int rides) {
        if (service.mode().onWater()) {
            for (int alight = board + 1; alight < service.stops().size(); alight++) {
                sail(step, service, board, alight, rides);
            }
            return;
        }
        Link first = link(service, board);
        for (LocalDate day : daysToCatch(service, board, ready(step, first, false, corridor.crossesFrontier(first)))) {
            Ready ready = Objects.requireNonNull(ready(step, first, false, corridor.crossesFrontier(first)));
            ride(step, service, board, day, ready.cny, rides);
        }
    }

    private List<LocalDate> daysToCatch(Service service, int board, @Nullable Ready ready) {
        var days = new ArrayList<LocalDate>();
        LocalDate day = query.ready().atZone(service.zone()).toLocalDate().minusDays(12);
        for (; !day.atStartOfDay(service.zone()).toInstant().isAfter(end); day = day.plusDays(1)) {
            Instant departure = at(service, day, service.stops().get(board).departure());
            boolean caught = ready != null && !ready.at.plus(service.cutOff()).isAfter(departure);
            if (service.days().runsOn(day) && caught) {
                days.add(day);
            }
        }
        return days;
    }

    /// A ship crosses frontiers at sea: its goods are controlled where they board and where they alight, if
    /// anywhere.
    private void sail(Step step, Service service, int board, int alight, int rides) {
        List<Link> ridden = new ArrayList<>();
        for (int i = board; i < alight; i++) {
            ridden.add(link(service, i));
        }
        boolean crosses = ridden.stream().anyMatch(corridor::crossesFrontier);
        Ready ready = ready(step, ridden.getFirst(), false, crosses);
        for (LocalDate day : daysToCatch(service, board, ready)) {
            if (meetsClosedLink(service, day, board, alight) || isFull(service, day, board, alight)) {
                continue;
            }
            Ride ride = new Ride(step).board(ridden.getFirst(), true);
            if (ridden.stream().anyMatch(this::leavesHome)) {
                ride.exit(
                        ridden.getFirst(),
                        at(service, day, service.stops().get(board).departure()));
            }
            if (ridden.stream().anyMatch(this::comesHome)) {
                ride.events.add(new Event(
                        "home", corridor.placeOf(ridden.getLast().to()).id()));
            }
            double km = ridden.stream().mapToDouble(Link::distanceKm).sum();
            land(
                    step,
                    at(service, day, service.stops().get(board).departure()),
                    ridden.getLast(),
                    crosses,
                    arrival(service, day, alight),
                    Objects.requireNonNull(ready).cny + price(service.tariff(), km, true),
                    serviceGrams(service, km),
                    new Vehicle(service.mode(), null, false, Set.of()),
                    ride,
                    service.id().value(),
                    rides);
        }
    }

    private boolean meetsClosedLink(Service service, LocalDate day, int board, int alight) {
        for (int i = board; i < alight; i++) {
            if (isClosed(
                    link(service, i), at(service, day, service.stops().get(i).departure()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isFull(Service service, LocalDate day, int board, int alight) {
        for (int stop = board; stop < alight; stop++) {
            double used = 0;
            for (TakenSlots slots : taken) {
                boolean rides = slots.board() <= stop && stop < slots.alight();
                used += rides
                                && slots.service().equals(service.id())
                                && slots.day().equals(day)
                        ? slots.teu()
                        : 0;
            }
            if (used > 0 && used + query.cargo().teu() > service.slotsTeu() && !eased.contains(Easing.SLOTS)) {
                return true;
            }
        }
        return false;
    }

    private Instant arrival(Service service, LocalDate day, int stop) {
        return at(service, day, service.stops().get(stop).arrival())
                .plus(minutes(service.lateHours().likely()));
    }

    private double serviceGrams(Service service, double km) {
        return corridor.factorFor(service.vehicle()).gramsPerTonneKm().likely()
                * query.cargo().tonnes().likely()
                * km;
    }

    private void ride(Step step, Service service, int board, LocalDate day, double cnyAtBoarding, int rides) {
        var ride = new Ride(step);
        double cny = cnyAtBoarding;
        double km = 0;
        for (int i = board; i + 1 < service.stops().size(); i++) {
            Link link = link(service, i);
            Stop next = service.stops().get(i + 1);
            if (meetsClosedLink(service, day, i, i + 1) || isFull(service, day, i, i + 1)) {
                return;
            }
            km += link.distanceKm();
            ride.pass(link, at(service, day, service.stops().get(i).departure()));
            land(
                    step,
                    at(service, day, service.stops().get(board).departure()),
                    link,
                    corridor.crossesFrontier(link),
                    arrival(service, day, i + 1),
                    cny + price(service.tariff(), km, true),
                    serviceGrams(service, km),
                    new Vehicle(link.mode(), link.gauge(), false, Set.of()),
                    ride,
                    service.id().value(),
                    rides);
            // Staying on board: control where the goods come in, and where they go out again.
            Terminal here = corridor.terminalFor(next.terminal());
            boolean goesOut = i + 2 < service.stops().size() && corridor.crossesFrontier(link(service, i + 1));
            int controls = (corridor.crossesFrontier(link) ? 1 : 0) + (goesOut ? 1 : 0);
            if (controls > 0 && here.findHandling(Activity.BORDER) == null) {
                return;
            }
            cny += controls == 0 ? 0 : controls * handlingCny(here, Activity.BORDER);
        }
    }

    private void land(
            Step step,
            Instant leaving,
            Link last,
            boolean controlled,
            Instant there,
            double cny,
            double grams,
            Vehicle vehicle,
            Ride ride,
            String by,
            int rides) {
        Terminal terminal = corridor.terminalFor(last.to());
        Instant free = controlled ? done(terminal, Activity.BORDER, there) : there;
        if (free != null) {
            walk(
                    new Step(
                            terminal,
                            there,
                            free,
                            cny + (controlled ? handlingCny(terminal, Activity.BORDER) : 0),
                            step.storage + storageCny(step.terminal, step.since, leaving),
                            step.grams + grams,
                            step.vehicles + (ride.boards ? 1 : 0),
                            vehicle,
                            List.copyOf(ride.events),
                            ride.exitDay,
                            ride.gateway == null && last.mode().onWater() ? terminal.place() : ride.gateway,
                            step.path + "-" + by + "-" + terminal.id()),
                    rides + 1);
        }
    }

    /// What a ride adds to what the law looks at.
    private final class Ride {
        final List<Event> events;

        /// Whether it begins on another vehicle than the one before.
        boolean boards = true;

        @Nullable
        LocalDate exitDay;

        @Nullable
        PlaceId gateway;

        Ride(Step step) {
            events = new ArrayList<>(step.events);
            exitDay = step.exitDay;
            gateway = step.gateway;
        }

        Ride board(Link link, boolean fresh) {
            boards = fresh;
            PlaceId place = corridor.placeOf(link.from()).id();
            if (link.mode().onWater()) {
                gateway = gateway == null && !place.equals(query.origin()) ? place : gateway;
                if (fresh && isAbroad(place)) {
                    events.add(new Event("load", place));
                }
            }
            return this;
        }

        Ride pass(Link link, Instant leaving) {
            if (leavesHome(link)) {
                exit(link, leaving);
            }
            if (!link.mode().onWater()
                    && corridor.crossesFrontier(link)
                    && isAbroad(corridor.placeOf(link.to()).id())) {
                events.add(new Event("enter", corridor.placeOf(link.to()).id()));
            }
            if (comesHome(link)) {
                events.add(new Event(
                        link.mode().onWater() ? "home" : "home by land",
                        corridor.placeOf(link.to()).id()));
            }
            return this;
        }

        void exit(Link link, Instant leaving) {
            Place from = corridor.placeOf(link.from());
            events.add(new Event("exit", from.id()));
            exitDay = leaving.atZone(from.zone()).toLocalDate();
        }
    }

    private record Ready(Instant at, double cny) {}

    private @Nullable Ready ready(Step step, Link link, boolean goesOn, boolean controlled) {
        Activity change = step.vehicle.mode == null || goesOn ? null : change(step.vehicle, link);
        Instant at = step.now;
        double cny = step.cny;
        for (Activity activity : controlled ? Arrays.asList(change, Activity.BORDER) : Arrays.asList(change)) {
            if (activity != null) {
                at = at == null ? null : done(step.terminal, activity, at);
                cny += at == null ? 0 : handlingCny(step.terminal, activity);
            }
        }
        return at == null ? null : new Ready(at, cny);
    }

    private static Activity change(Vehicle vehicle, Link link) {
        Gauge before = vehicle.gauge;
        boolean breaks = before != null && link.gauge() != null && !before.equals(link.gauge());
        return breaks ? Activity.GAUGE_CHANGE : Activity.TRANSFER;
    }

    private @Nullable Instant done(Terminal terminal, Activity activity, Instant from) {
        Handling handling = terminal.findHandling(activity);
        if (handling == null) {
            return null;
        }
        ZonedDateTime start = from.atZone(corridor.placeFor(terminal.place()).zone());
        while (!isOpen(terminal, start)) {
            if (start.toInstant().isAfter(end.plus(Duration.ofDays(2)))) {
                return null;
            }
            start = nextChange(terminal, start);
        }
        return start.toInstant().plus(minutes(handling.hours().likely()));
    }

    private boolean isClosed(Closable what, LocalDate day) {
        if (eased.contains(Easing.CLOSURES)) {
            return false;
        }
        for (Closure closure : corridor.closures()) {
            if (closure.what().equals(what) && !day.isBefore(closure.first()) && !day.isAfter(closure.last())) {
                return true;
            }
        }
        return false;
    }

    /// Whether something can set off on the link then, by the day where it begins.
    private boolean isClosed(Link link, Instant leaving) {
        return isClosed(
                link.id(), leaving.atZone(corridor.placeOf(link.from()).zone()).toLocalDate());
    }

    private boolean isOpen(Terminal terminal, ZonedDateTime at) {
        if (isClosed(terminal.id(), at.toLocalDate())) {
            return false;
        }
        LocalTime closes = terminal.hours().closes();
        return terminal.hours().roundTheClock()
                || !at.toLocalTime().isBefore(terminal.hours().opens())
                        && (closes.equals(LocalTime.MIDNIGHT)
                                || at.toLocalTime().isBefore(closes));
    }

    private static ZonedDateTime nextChange(Terminal terminal, ZonedDateTime at) {
        ZonedDateTime opens = at.toLocalDate().atTime(terminal.hours().opens()).atZone(at.getZone());
        return opens.isAfter(at) ? opens : at.toLocalDate().plusDays(1).atStartOfDay(at.getZone());
    }

    private boolean leavesHome(Link link) {
        return !isAbroad(corridor.placeOf(link.from()).id())
                && isAbroad(corridor.placeOf(link.to()).id());
    }

    private boolean comesHome(Link link) {
        return isAbroad(corridor.placeOf(link.from()).id())
                && !isAbroad(corridor.placeOf(link.to()).id());
    }

    private boolean isAbroad(PlaceId place) {
        return !corridor.placeFor(place).country().equals("CN");
    }

    private Link link(Service service, int stop) {
        return corridor.links().stream()
                .filter(link -> !link.onDemand()
                        && link.mode().equals(service.mode())
                        && link.from().equals(service.stops().get(stop).terminal())
                        && link.to().equals(service.stops().get(stop + 1).terminal()))
                .findFirst()
                .orElseThrow();
    }

    private static Instant at(Service service, LocalDate day, Duration time) {
        return day.atTime(12, 0)
                .atZone(service.zone())
                .toInstant()
                .minus(Duration.ofHours(12))
                .plus(time);
    }

    private double grams(Link link, double km) {
        return corridor.factorFor(link.vehicle()).gramsPerTonneKm().likely()
                * query.cargo().tonnes().likely()
                * km;
    }

    private double handlingCny(Terminal terminal, Activity activity) {
        Handling handling = Objects.requireNonNull(terminal.findHandling(activity));
        return price(handling.tariff(), 0, true);
    }

    /// Each day begun after the free ones.
    private double storageCny(Terminal terminal, Instant since, Instant until) {
        Storage storage = terminal.storage();
        if (storage == null) {
            return 0;
        }
        double free = storage.freeDays().likely() * 24 * 60;
        double days = Math.ceil(Math.max(0, Duration.between(since, until).toMinutes() - free) / (24 * 60));
        return days
                * corridor.tariffFor(storage.tariff()).prices().stream()
                        .mapToDouble(price -> price.amount().likely()
                                * rate(price)
                                * query.cargo().teu())
                        .sum();
    }

    private double price(@Nullable TariffId tariff, double km, boolean base) {
        double sum = 0;
        if (tariff != null) {
            for (Price price : corridor.tariffFor(tariff).prices()) {
                sum += price.amount().likely() * rate(price) * units(price, km, base);
            }
        }
        return sum;
    }

    private double units(Price price, double km, boolean base) {
        return switch (price.basis()) {
            case PER_TEU -> base ? query.cargo().teu() : 0;
            case PER_TEU_KM -> query.cargo().teu() * km;
            case PER_TEU_DAY -> 0;
            case PER_TONNE -> base ? query.cargo().tonnes().likely() : 0;
            case PER_CONSIGNMENT -> base ? 1 : 0;
        };
    }

    private double rate(Price price) {
        LocalDate day =
                query.ready().atZone(corridor.placeFor(query.origin()).zone()).toLocalDate();
        return corridor.rates().stream()
                .filter(rate ->
                        rate.currency().equals(price.currency()) && !rate.day().isAfter(day))
                .max(Comparator.comparing(ExchangeRate::day))
                .orElseThrow()
                .cnyPerUnit()
                .likely();
    }

    private static Duration minutes(double hours) {
        return Duration.ofMinutes(Math.round(hours * 60));
    }
}
