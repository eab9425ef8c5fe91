package io.tumen.planner;

import io.tumen.corridor.Closable;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Handling;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.Leg;
import io.tumen.corridor.Link;
import io.tumen.corridor.LinkId;
import io.tumen.corridor.Place;
import io.tumen.corridor.Range;
import io.tumen.corridor.Service;
import io.tumen.corridor.Stop;
import io.tumen.corridor.Terminal;
import io.tumen.corridor.TerminalId;
import io.tumen.law.LegalAutomaton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// The slow truth of chances: makes the journey of an itinerary once with drawn times, by java.time and the corridor
/// as it is. Shares no code with the planner.
final class DrawnJourney {
    /// How far beyond the horizon timetables and opening hours are known.
    private static final int DAYS_BEYOND = 60;

    private record Run(Instant departure, Instant arrival) {}

    private sealed interface Step {
        record Work(Terminal terminal, Handling handling) implements Step {}

        record Drive(Link link) implements Step {}

        record Ride(Service service, Instant named, List<Run> runs) implements Step {}
    }

    private final Corridor corridor;
    private final PlanQuery query;
    private final Instant end;
    private final LegalAutomaton law;
    private final List<Step> steps = new ArrayList<>();
    /// The day on which the itinerary leaves home.
    private @Nullable LocalDate exitDay;

    DrawnJourney(World world, PlanQuery query, Itinerary itinerary) {
        this.corridor = world.corridor();
        this.query = query;
        this.end = query.ready().plus(query.horizon()).plus(DAYS_BEYOND, ChronoUnit.DAYS);
        this.law = world.law()
                .automaton(
                        query.subdivision(),
                        query.trade(),
                        query.cargo(),
                        day(query.ready()).minusDays(10),
                        day(end).plusDays(10));
        itinerary.legs().forEach(this::add);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneId.of("UTC")).toLocalDate();
    }

    private void add(Leg leg) {
        switch (leg) {
            case Leg.Wait wait -> {}
            case Leg.Work work -> {
                Terminal terminal = corridor.terminalFor(work.to());
                steps.add(new Step.Work(terminal, Objects.requireNonNull(terminal.findHandling(work.activity()))));
            }
            case Leg.Haul haul -> add(haul);
        }
    }

    private void add(Leg.Haul haul) {
        if (haul.service() == null) {
            Link link = corridor.linkFor(haul.links().getFirst());
            exitDay = leavesHome(link) ? dayAt(link.from(), haul.from()) : exitDay;
            steps.add(new Step.Drive(link));
        } else {
            Service service = corridor.serviceFor(Objects.requireNonNull(haul.service()));
            int board = boarding(service, haul);
            steps.add(new Step.Ride(service, haul.from(), runs(service, board, haul)));
        }
    }

    private int boarding(Service service, Leg.Haul haul) {
        for (int board = 0; board + haul.links().size() < service.stops().size(); board++) {
            if (links(service, board, haul.links().size()).equals(haul.links())) {
                return board;
            }
        }
        throw new AssertionError("No " + haul.links() + " in " + service.id());
    }

    private List<LinkId> links(Service service, int board, int count) {
        var links = new ArrayList<LinkId>();
        for (int i = board; i < board + count; i++) {
            TerminalId from = service.stops().get(i).terminal();
            TerminalId to = service.stops().get(i + 1).terminal();
            corridor.links().stream()
                    .filter(link -> !link.onDemand()
                            && link.mode().equals(service.mode())
                            && link.from().equals(from)
                            && link.to().equals(to))
                    .findFirst()
                    .ifPresent(link -> links.add(link.id()));
        }
        return links;
    }

    /// All runs that leave home, if they do, on a day with the same outcome as the day of the itinerary.
    private List<Run> runs(Service service, int board, Leg.Haul haul) {
        int exit = exitStop(service, board, haul);
        var runs = new ArrayList<Run>();
        LocalDate named = exit < 0 ? null : exitDayOf(service, exit, board, haul);
        LocalDate last = end.atZone(service.zone()).toLocalDate().plusDays(1);
        LocalDate day = query.ready().atZone(service.zone()).toLocalDate().minusDays(12);
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            if (service.days().runsOn(day)
                    && !meetsClosedLink(service, day, board, haul)
                    && (named == null || sameOutcome(service, haul, exit, day, named))) {
                Stop alight = service.stops().get(board + haul.links().size());
                runs.add(new Run(
                        at(service, day, service.stops().get(board).departure()), at(service, day, alight.arrival())));
            }
        }
        exitDay = named == null ? exitDay : named;
        return runs;
    }

    private boolean meetsClosedLink(Service service, LocalDate day, int board, Leg.Haul haul) {
        for (int i = 0; i < haul.links().size(); i++) {
            Stop stop = service.stops().get(board + i);
            if (isClosed(haul.links().get(i), dayAt(stop.terminal(), at(service, day, stop.departure())))) {
                return true;
            }
        }
        return false;
    }

    private boolean isClosed(Closable what, LocalDate day) {
        return corridor.closures().stream()
                .anyMatch(closure ->
                        closure.what().equals(what) && !day.isBefore(closure.first()) && !day.isAfter(closure.last()));
    }

    private int exitStop(Service service, int board, Leg.Haul haul) {
        for (int i = 0; i < haul.links().size(); i++) {
            if (leavesHome(corridor.linkFor(haul.links().get(i)))) {
                return service.mode().onWater() ? board : board + i;
            }
        }
        return -1;
    }

    private LocalDate exitDayOf(Service service, int exit, int board, Leg.Haul haul) {
        Instant leaving = haul.from()
                .plus(service.stops()
                        .get(exit)
                        .departure()
                        .minus(service.stops().get(board).departure()));
        return dayAt(service.stops().get(exit).terminal(), leaving);
    }

    private boolean sameOutcome(Service service, Leg.Haul haul, int exit, LocalDate running, LocalDate named) {
        Stop stop = service.stops().get(exit);
        return outcome(stop.terminal(), haul.links(), dayAt(stop.terminal(), at(service, running, stop.departure())))
                == outcome(stop.terminal(), haul.links(), named);
    }

    /// What the law makes of leaving home on that day, and of the frontiers that the links go on over by land.
    private int outcome(TerminalId exit, List<LinkId> links, LocalDate day) {
        int state = law.leave(LegalAutomaton.START, corridor.placeOf(exit).id(), day);
        for (LinkId id : links) {
            Link link = corridor.linkFor(id);
            Place to = corridor.placeOf(link.to());
            if (corridor.crossesFrontier(link) && !link.mode().onWater() && state != LegalAutomaton.REFUSED) {
                state = to.country().equals("CN") ? law.comeHomeByLand(state, to.id()) : law.enter(state, to.id());
            }
        }
        return state;
    }

    private LocalDate dayAt(TerminalId terminal, Instant at) {
        return at.atZone(corridor.placeOf(terminal).zone()).toLocalDate();
    }

    private static Instant at(Service service, LocalDate day, java.time.Duration time) {
        return day.atTime(12, 0)
                .atZone(service.zone())
                .toInstant()
                .minus(12, ChronoUnit.HOURS)
                .plus(time);
    }

    /// @param made counts, for each scheduled ride, the journeys that stood ready for the departure named
    /// @return the arrival, null when none is known
    @Nullable
    Instant draw(Random random, int[] made) {
        Instant now = query.ready();
        int ride = 0;
        for (Step step : steps) {
            if (step instanceof Step.Ride scheduled) {
                made[ride++] += now.plus(scheduled.service.cutOff()).isAfter(scheduled.named) ? 0 : 1;
            }
            now = switch (step) {
                case Step.Work work -> work(work, now, random);
                case Step.Drive drive -> drive(drive.link, now, random);
                case Step.Ride scheduled -> ride(scheduled, now, random);
            };
            if (now == null) {
                return null;
            }
        }
        return now;
    }

    int rides() {
        return (int) steps.stream().filter(Step.Ride.class::isInstance).count();
    }

    private @Nullable Instant work(Step.Work work, Instant now, Random random) {
        ZonedDateTime at = now.atZone(corridor.placeFor(work.terminal.place()).zone());
        ZonedDateTime last = end.atZone(at.getZone());
        while (!isOpen(work.terminal, at)) {
            at = nextChange(work.terminal, at);
            if (at.toLocalDate().isAfter(last.toLocalDate())) {
                return null;
            }
        }
        return after(at.toInstant(), work.handling.hours(), random);
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

    private @Nullable Instant drive(Link link, Instant now, Random random) {
        ZoneId zone = corridor.placeOf(link.from()).zone();
        LocalDate last = end.atZone(zone).toLocalDate();
        LocalDate day = now.atZone(zone).toLocalDate();
        Instant from = now;
        while (!setsOff(link, day)) {
            day = day.plusDays(1);
            from = day.atStartOfDay(zone).toInstant();
            if (day.isAfter(last)) {
                return null;
            }
        }
        return after(from, link.hours(), random);
    }

    /// Whether the link is open that day and, where it leaves home, the law has the outcome of the itinerary's day.
    private boolean setsOff(Link link, LocalDate day) {
        return !isClosed(link.id(), day)
                && (!leavesHome(link)
                        || outcome(link.from(), List.of(link.id()), day)
                                == outcome(link.from(), List.of(link.id()), Objects.requireNonNull(exitDay)));
    }

    private static @Nullable Instant ride(Step.Ride ride, Instant now, Random random) {
        for (Run run : ride.runs) {
            if (!now.plus(ride.service.cutOff()).isAfter(run.departure)) {
                return after(run.arrival, ride.service.lateHours(), random);
            }
        }
        return null;
    }

    private boolean leavesHome(Link link) {
        Place from = corridor.placeOf(link.from());
        Place to = corridor.placeOf(link.to());
        return from.country().equals("CN") && !to.country().equals("CN");
    }

    private static Instant after(Instant from, Range hours, Random random) {
        return from.plus(Math.round(60 * triangular(hours, random)), ChronoUnit.MINUTES);
    }

    /// By the inverse of the distribution.
    private static double triangular(Range range, Random random) {
        double width = range.high() - range.low();
        double u = random.nextDouble();
        double below = range.likely() - range.low();
        return u * width < below
                ? range.low() + Math.sqrt(u * width * below)
                : range.high() - Math.sqrt((1 - u) * width * (width - below));
    }
}
