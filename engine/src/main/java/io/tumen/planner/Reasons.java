package io.tumen.planner;

import io.tumen.corridor.Closable;
import io.tumen.corridor.Closure;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.Leg;
import io.tumen.corridor.Link;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Service;
import io.tumen.corridor.TerminalId;
import io.tumen.law.Ground;
import io.tumen.law.Judgement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says in words why a way that only easier conditions allow cannot be taken under the true ones.
final class Reasons {
    private static final DateTimeFormatter LOCAL_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final PlanQuery query;
    private final Window window;
    private final Setting truth;
    private final ProposalWriter writer;
    private final Corridor corridor;
    private final Services services;
    private final SlotReasons slots;
    private final DayReasons days;

    Reasons(PlanQuery query, Window window, Setting truth, ProposalWriter writer) {
        this.query = query;
        this.window = window;
        this.truth = truth;
        this.writer = writer;
        this.corridor = truth.network().corridor();
        this.services = truth.network().services();
        this.slots = new SlotReasons(query.cargo().teu(), truth);
        this.days = new DayReasons(query.cargo().teu(), truth);
    }

    /// The reasons among those that were eased; the way was found with all of them taken away.
    List<NearMiss> of(Set<Easing> easings, Proposal proposal) {
        boolean timesAreReal = !easings.contains(Easing.CALENDAR);
        return easings.stream()
                .flatMap(easing -> of(easing, easings, proposal))
                .map(miss -> timesAreReal ? miss : miss.withoutItinerary())
                .toList();
    }

    private Stream<NearMiss> of(Easing easing, Set<Easing> easings, Proposal proposal) {
        return switch (easing) {
            case LAW ->
                proposal.judgement() instanceof Judgement.Unlawful ? Stream.of(unlawful(proposal)) : Stream.of();
            case SLOTS -> slots.of(proposal).stream();
            case DAYS -> days.of(proposal).stream();
            case CLOSURES -> closures(proposal);
            case HORIZON -> afterHorizon(proposal);
            case CALENDAR -> noService(easings, proposal);
        };
    }

    NearMiss unlawful(Proposal proposal) {
        String words = proposal.judgement().grounds().stream()
                .filter(ground -> ground.kind() == Ground.Kind.BREACH)
                .map(Ground::sentence)
                .findFirst()
                .orElse("The law forbids this way.");
        var reason = new NearMiss.Unlawful(proposal.judgement());
        return new NearMiss(proposal.itinerary().gateway(), null, reason, words, proposal.itinerary());
    }

    private Stream<NearMiss> closures(Proposal proposal) {
        return corridor.closures().stream()
                .filter(closure -> proposal.itinerary().legs().stream().anyMatch(leg -> isDuring(leg, closure)))
                .map(closure -> closed(closure, proposal.itinerary()));
    }

    private boolean isDuring(Leg leg, Closure closure) {
        return switch (closure.what()) {
            case TerminalId terminal ->
                leg instanceof Leg.Work work
                        && work.to().equals(terminal)
                        && closure.covers(day(work.from(), terminal));
            // A run over several links sets off on the closed one some day under way.
            case LinkId link ->
                leg instanceof Leg.Haul haul
                        && haul.links().contains(link)
                        && meets(
                                closure,
                                day(haul.from(), corridor.linkFor(link).from()),
                                day(haul.until(), corridor.linkFor(link).from()));
        };
    }

    private LocalDate day(Instant minute, TerminalId terminal) {
        return minute.atZone(corridor.placeOf(terminal).zone()).toLocalDate();
    }

    private static boolean meets(Closure closure, LocalDate first, LocalDate last) {
        return !closure.first().isAfter(last) && !closure.last().isBefore(first);
    }

    static String nameOf(Corridor corridor, Closable what) {
        return switch (what) {
            case TerminalId terminal -> corridor.placeOf(terminal).nameEn();
            case LinkId id -> {
                Link link = corridor.linkFor(id);
                yield "The " + link.mode() + " link from "
                        + corridor.placeOf(link.from()).nameEn() + " to "
                        + corridor.placeOf(link.to()).nameEn();
            }
        };
    }

    private NearMiss closed(Closure closure, Itinerary itinerary) {
        String words = String.format(
                Locale.ROOT,
                "%s is closed from %s to %s: %s.",
                nameOf(corridor, closure.what()),
                closure.first(),
                closure.last(),
                closure.reason());
        return new NearMiss(itinerary.gateway(), null, new NearMiss.Closed(closure), words, itinerary);
    }

    private Stream<NearMiss> afterHorizon(Proposal proposal) {
        if (proposal.delivery().minute() <= window.end()) {
            return Stream.of();
        }
        List<NearMiss> idle = rides(proposal)
                .filter(ride -> !departsInWindow(ride.board()))
                .map(ride -> noServiceNow(proposal.itinerary().gateway(), ride.board(), proposal.itinerary()))
                .toList();
        return idle.isEmpty() ? Stream.of(tooLate(proposal, proposal.delivery().minute())) : idle.stream();
    }

    private NearMiss tooLate(Proposal proposal, int minute) {
        ZoneId zone = corridor.placeFor(query.destination()).zone();
        boolean whole = query.horizon().equals(Duration.ofDays(query.horizon().toDays()));
        String words = String.format(
                Locale.ROOT,
                "Through %s the goods arrive on %s, later than %s.",
                name(proposal.itinerary().gateway()),
                local(minute, zone),
                whole
                        ? "the " + query.horizon().toDays() + " days asked for"
                        : local(window.end(), zone) + " asked for");
        var reason = new NearMiss.AfterHorizon(Minutes.instant(minute));
        return new NearMiss(proposal.itinerary().gateway(), null, reason, words, proposal.itinerary());
    }

    /// Runs the way again with the true running days and looks where it gets stuck.
    private Stream<NearMiss> noService(Set<Easing> easings, Proposal proposal) {
        var others = EnumSet.copyOf(easings);
        others.remove(Easing.CALENDAR);
        Run run = writer.run(truth.eased(others, window), proposal.route(), Pace.LIKELY);
        PlaceId gateway = proposal.itinerary().gateway();
        if (run.stuck() == Links.NONE) {
            boolean late = run.end() > window.end() && run.end() != Minutes.NEVER;
            return late ? Stream.of(tooLate(proposal, run.end())) : Stream.of();
        }
        if (!departsInWindow(run.stuck())) {
            return Stream.of(noServiceNow(gateway, run.stuck(), null));
        }
        List<NearMiss> closed = run.barred() ? closedAhead(run.stuck(), proposal.itinerary()) : List.of();
        if (closed.isEmpty()) {
            return run.misses().isEmpty()
                    ? Stream.of(noServiceNow(gateway, run.stuck(), null))
                    : Stream.of(missed(gateway, run.misses().getLast(), null));
        }
        return closed.stream();
    }

    /// The closures of links that stop every run of the service within the window.
    private List<NearMiss> closedAhead(int stop, Itinerary itinerary) {
        Set<LinkId> ahead = IntStream.range(stop, services.last(stop))
                .mapToObj(
                        i -> truth.network().links().link(services.linkAfter(i)).id())
                .collect(Collectors.toSet());
        return corridor.closures().stream()
                .filter(closure -> closure.what() instanceof LinkId link && ahead.contains(link))
                .filter(window::overlaps)
                .map(closure -> closed(closure, itinerary))
                .toList();
    }

    private boolean departsInWindow(int stop) {
        return truth.conditions()
                .departures()
                .departures(services.serviceOf(stop), services.departure(stop), window.from(), window.end())
                .findAny()
                .isPresent();
    }

    private NearMiss noServiceNow(PlaceId gateway, int stop, @Nullable Itinerary itinerary) {
        Service service = services.service(services.serviceOf(stop));
        LocalDate lastRan = service.days().findLast(runningDay(stop, window.from()));
        LocalDate nextRuns =
                service.days().findFirst(runningDay(stop, window.end()).plusDays(1));
        String words = String.format(
                Locale.ROOT,
                "%s has no departure within %d days; %s, %s.",
                service.name(),
                query.horizon().toDays(),
                lastRan == null ? "it had not run before" : "it last ran on " + lastRan,
                nextRuns == null ? "none is planned after" : "it runs next on " + nextRuns);
        return new NearMiss(gateway, service.id(), new NearMiss.NoServiceNow(lastRan, nextRuns), words, itinerary);
    }

    /// The running day of a service whose run leaves the stop about that minute.
    private LocalDate runningDay(int stop, int minute) {
        ZoneId zone = services.service(services.serviceOf(stop)).zone();
        return Minutes.instant(minute - services.departure(stop)).atZone(zone).toLocalDate();
    }

    /// @param itinerary what the way would have been with the departure, null where nobody asks
    NearMiss missed(PlaceId gateway, Run.Miss miss, @Nullable Itinerary itinerary) {
        Service service = services.service(services.serviceOf(miss.stop()));
        Place port = truth.network().terminals().place(services.terminal(miss.stop()));
        String words = String.format(
                Locale.ROOT,
                "%s of %s from %s: the goods come %s after its cut-off.",
                service.name(),
                local(miss.departure(), port.zone()),
                port.nameEn(),
                span(miss.by()));
        var reason = new NearMiss.MissedCutOff(Minutes.instant(miss.departure()), Duration.ofMinutes(miss.by()));
        return new NearMiss(gateway, service.id(), reason, words, itinerary);
    }

    NearMiss noWay() {
        String words = "Nothing in this corridor joins " + name(query.origin()) + " and " + name(query.destination())
                + ", on whatever day and under whatever law.";
        return new NearMiss(null, null, new NearMiss.NoWay(), words, null);
    }

    private static Stream<Hop.Ride> rides(Proposal proposal) {
        return proposal.route().hops().stream()
                .filter(Hop.Ride.class::isInstance)
                .map(Hop.Ride.class::cast);
    }

    private String name(PlaceId place) {
        return corridor.placeFor(place).nameEn();
    }

    static String local(int minute, ZoneId zone) {
        return LOCAL_TIME.format(Minutes.instant(minute).atZone(zone));
    }

    private static String span(int minutes) {
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
