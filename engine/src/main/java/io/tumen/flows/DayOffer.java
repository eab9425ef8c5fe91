package io.tumen.flows;

import io.tumen.corridor.Activity;
import io.tumen.corridor.Capacity;
import io.tumen.corridor.Closable;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Handling;
import io.tumen.corridor.Link;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.Mode;
import io.tumen.corridor.OpeningHours;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Service;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.TerminalId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a corridor offers to all goods on one day: work at terminals, rides on demand, services as frequencies, and the
/// facilities that all share. Rows are taken in the order of their ids, whatever order they were read in.
final class DayOffer {
    private static final double HOURS_A_DAY = 24;

    private final Corridor corridor;
    private final FlowTerms terms;
    private final Tolls tolls;
    private final Facilities facilities;
    private final Set<Closable> closed;
    private final Map<TerminalId, Integer> terminalFacility = new HashMap<>();
    private final Map<LinkId, Track> tracks = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<TerminalId, List<Onward>> onward = new HashMap<>();
    private final Map<Offered, Optional<Step.Work>> works = new HashMap<>();
    private final List<Facility> listed;

    private record Offered(TerminalId at, Activity activity) {}

    private record Ends(TerminalId from, TerminalId to, Mode mode) {}

    /// @param withClosures whether what is closed on the day is left out
    DayOffer(Corridor corridor, FlowTerms terms, boolean withClosures) {
        this.corridor = corridor;
        this.terms = terms;
        this.tolls = new Tolls(corridor, terms);
        this.facilities = new Facilities(terms);
        this.closed = withClosures ? closedOn(corridor, terms) : Set.of();
        addTerminals();
        addTracks();
        addLines();
        tracks.values().stream()
                .filter(track -> track.link().onDemand())
                .forEach(track ->
                        onwardFrom(track.link().from()).add(new Onward.Drive(track, track.crosses(), true, Set.of())));
        this.listed = facilities.listed();
    }

    private static Set<Closable> closedOn(Corridor corridor, FlowTerms terms) {
        var closed = new HashSet<Closable>();
        corridor.closures().stream()
                .filter(closure -> closure.covers(terms.day()))
                .forEach(closure -> closed.add(closure.what()));
        corridor.terminals().stream()
                .filter(terminal -> terms.closed().contains(terminal.place()))
                .forEach(terminal -> closed.add(terminal.id()));
        for (Link link : corridor.links()) {
            if (terms.closed().contains(corridor.terminalFor(link.from()).place())
                    || terms.closed().contains(corridor.terminalFor(link.to()).place())) {
                closed.add(link.id());
            }
        }
        return closed;
    }

    private void addTerminals() {
        for (Terminal terminal : sorted(corridor.terminals(), Terminal::id)) {
            terminalFacility.put(
                    terminal.id(),
                    facilities.addSlowing(
                            "terminal:" + terminal.id(), mainHours(terminal), capacity(terminal.capacity())));
        }
    }

    /// Of the work that most goods come for: control at a frontier, else the change of vehicle.
    private double mainHours(Terminal terminal) {
        for (Activity activity : List.of(Activity.BORDER, Activity.TRANSFER, Activity.UNLOAD)) {
            Handling handling = terminal.findHandling(activity);
            if (handling != null) {
                return terms.estimates().hours().of(handling.hours());
            }
        }
        return 0;
    }

    private double capacity(@Nullable Capacity capacity) {
        return capacity == null
                ? Double.POSITIVE_INFINITY
                : terms.estimates().capacity().of(capacity.teuPerDay());
    }

    private void addTracks() {
        for (Link link : sorted(corridor.links(), Link::id)) {
            Track back = findWayBack(link);
            double hours = terms.estimates().hours().of(link.hours());
            int facility = back == null
                    ? facilities.addSlowing("link:" + link.id(), hours, capacity(link.capacity()))
                    : back.facility();
            tracks.put(link.id(), new Track(corridor, link, hours, facility));
        }
        closed.forEach(what -> {
            if (what instanceof LinkId link) {
                tracks.remove(link);
            }
        });
    }

    /// A link and the one back of the same mode and capacity are one facility, where a capacity is stated.
    private @Nullable Track findWayBack(Link link) {
        return link.capacity() == null
                ? null
                : tracks.values().stream()
                        .filter(track -> track.link().from().equals(link.to())
                                && track.link().to().equals(link.from())
                                && track.link().mode().equals(link.mode())
                                && Objects.equals(track.link().capacity(), link.capacity()))
                        .findFirst()
                        .orElse(null);
    }

    private void addLines() {
        Map<Ends, Link> ridden = new HashMap<>();
        for (Link link : sorted(corridor.links(), Link::id)) {
            ridden.merge(
                    new Ends(link.from(), link.to(), link.mode()),
                    link,
                    (known, other) -> known.onDemand() && !other.onDemand() ? other : known);
        }
        for (Service service : sorted(corridor.services(), Service::id)) {
            Frequency frequency = Frequency.find(service.days(), terms.day());
            if (frequency != null) {
                addLine(service, frequency, ridden);
            }
        }
    }

    private void addLine(Service service, Frequency frequency, Map<Ends, Link> ridden) {
        var own = new ArrayList<Track>();
        int first = facilities.next();
        for (int stop = 0; stop + 1 < service.stops().size(); stop++) {
            TerminalId from = service.stops().get(stop).terminal();
            TerminalId to = service.stops().get(stop + 1).terminal();
            Link link = Objects.requireNonNull(
                    ridden.get(new Ends(from, to, service.mode())), "a link under every service");
            Track track = tracks.get(link.id());
            own.add(track == null ? new Track(corridor, link, 0, Graph.NONE) : track);
            facilities.add("service:" + service.id() + ":" + (stop + 1), slots(service, frequency));
        }
        var line = new Line(service, frequency, own, first);
        lines.add(line);
        for (int stop = 0; stop < line.lastStop(); stop++) {
            for (boolean controlled : List.of(false, true)) {
                if (isOpen(line.track(stop)) && line.boards(stop, controlled)) {
                    onwardFrom(line.stop(stop)).add(new Onward.Boarding(line, stop, controlled));
                }
            }
        }
    }

    /// The notation of small worlds has no end of slots where it says none.
    private static double slots(Service service, Frequency frequency) {
        return service.slotsTeu() == Integer.MAX_VALUE
                ? Double.POSITIVE_INFINITY
                : service.slotsTeu() * frequency.perDay();
    }

    private List<Onward> onwardFrom(TerminalId terminal) {
        return onward.computeIfAbsent(terminal, any -> new ArrayList<>());
    }

    /// How goods can go on from the terminal in a fresh vehicle.
    List<Onward> listOnward(TerminalId terminal) {
        return onward.getOrDefault(terminal, List.of());
    }

    boolean isOpen(Track track) {
        return !closed.contains(track.link().id());
    }

    Corridor corridor() {
        return corridor;
    }

    Tolls tolls() {
        return tolls;
    }

    List<Facility> facilities() {
        return listed;
    }

    List<Line> lines() {
        return lines;
    }

    Set<Closable> closed() {
        return closed;
    }

    int facilityOf(TerminalId terminal) {
        return Objects.requireNonNull(terminalFacility.get(terminal));
    }

    /// The terminals of the place that offer the activity, by id.
    List<TerminalId> listTerminals(PlaceId place, Activity activity) {
        return sorted(corridor.terminals(), Terminal::id).stream()
                .filter(terminal -> terminal.place().equals(place))
                .map(Terminal::id)
                .filter(terminal -> findWork(terminal, activity) != null)
                .toList();
    }

    /// The work as a step, null where it is not offered or the terminal is closed.
    Step.@Nullable Work findWork(TerminalId at, Activity activity) {
        return works.computeIfAbsent(new Offered(at, activity), offered -> Optional.ofNullable(work(at, activity)))
                .orElse(null);
    }

    private Step.@Nullable Work work(TerminalId at, Activity activity) {
        Terminal terminal = corridor.terminalFor(at);
        Handling handling = terminal.findHandling(activity);
        if (handling == null || closed.contains(at)) {
            return null;
        }
        double work = terms.estimates().hours().of(handling.hours());
        Adjustment.What kind = activity == Activity.BORDER ? Adjustment.What.BORDER_WAIT : Adjustment.What.DWELL;
        return new Step.Work(
                at,
                activity,
                adjusted(kind, terminal.place(), work + openingWait(terminal.hours())),
                adjusted(Adjustment.What.PRICE, terminal.place(), tolls.flat(handling.tariff())));
    }

    /// Goods that come evenly round the day meet a closed terminal with the share of closed hours, and then wait half
    /// of them.
    private static double openingWait(OpeningHours hours) {
        if (hours.roundTheClock()) {
            return 0;
        }
        double open = Duration.between(hours.opens(), hours.closes()).toMinutes() / 60.0;
        double shut = HOURS_A_DAY - (open > 0 ? open : open + HOURS_A_DAY);
        return shut * shut / (2 * HOURS_A_DAY);
    }

    double adjusted(Adjustment.What what, PlaceId place, double value) {
        double adjusted = value;
        for (Adjustment adjustment : terms.adjustments()) {
            if (adjustment.isOf(what, place)) {
                adjusted = adjustment.on(adjusted);
            }
        }
        return adjusted;
    }

    double lateHours(Line line) {
        return terms.estimates().hours().of(line.service().lateHours());
    }

    private static <T, K extends Comparable<K>> List<T> sorted(
            java.util.Collection<T> rows, java.util.function.Function<T, K> id) {
        return rows.stream().sorted(Comparator.comparing(id)).collect(Collectors.toList());
    }

    /// All tracks that are open, by link id.
    Map<LinkId, Track> tracks() {
        return new TreeMap<>(tracks);
    }
}
