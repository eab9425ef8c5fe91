package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Place;
import io.tumen.feed.CorridorPackage;
import io.tumen.operations.PlanView.NearMissView;
import io.tumen.operations.ProfileView.PeriodView;
import io.tumen.planner.Finder;
import io.tumen.planner.Period;
import io.tumen.planner.PlanQuery;
import io.tumen.planner.Planner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells the ways of many ready times.
public final class Profiles {
    public static final int MOST_DAYS = 366;
    public static final int MOST_READY_TIMES = 10_000;

    private static final int USUAL_DAYS = 7;
    private static final Duration USUAL_STEP = Duration.ofHours(6);
    private static final Pattern STEP = Pattern.compile("([1-9]\\d{0,4})(m|h|d)");

    private final Corridor corridor;
    private final List<UnderScenario> scenarios;
    private final PlanQueries queries;
    private final Planner planner;

    Profiles(CorridorPackage pack, Planner planner) {
        this.corridor = pack.corridor();
        this.scenarios = UnderScenario.of(pack);
        this.queries = new PlanQueries(corridor, pack.law());
        this.planner = planner;
    }

    /// @param progress told the part that is done, from 0 to 1
    /// @throws InvalidValueException for the first field that cannot be read or asks for more than [#MOST_DAYS] days or
    ///     [#MOST_READY_TIMES] ready times
    public ProfileView profile(ProfileForm form, DoubleConsumer progress) {
        Stated.checked(form);
        Place origin = queries.originFor(form.origin());
        Place destination = queries.destinationFor(form.destination());
        Instant from = Reading.moment("first ready time", form.from(), origin.zone());
        var times = new Times(from, days(form.days()), step(form.step()));
        refuseTooMany(times, form.step());
        PlanQuery query = queries.queryFor(origin, destination, from, form.goods(), form.limits());
        planner.refuseOddEnds(query);
        Money money = Money.of(form.goods().currency(), corridor, query);
        var assumed = new Assumed();
        var views = new ChoiceViews(corridor, query, money, assumed);
        List<PeriodView> periods = periods(query, times, views, progress);
        var notes = new ArrayList<String>();
        List<NearMissView> why = why(query, periods, money, notes);
        notes.addAll(assumed.notes());
        return new ProfileView(
                scenarios,
                origin.id().value(),
                origin.nameEn(),
                destination.id().value(),
                destination.nameEn(),
                QuestionView.of(query, money),
                ChoiceViews.local(from, origin),
                times.days,
                times.step.toMinutes(),
                times.count(),
                periods,
                why,
                notes);
    }

    private record Times(Instant first, long days, Duration step) {
        /// No ready time is later.
        Instant last() {
            return first.plus(Duration.ofDays(days)).minus(Duration.ofMinutes(1));
        }

        long count() {
            return Duration.between(first, last()).toMinutes() / step.toMinutes() + 1;
        }
    }

    private static long days(@Nullable String text) {
        double days = text == null ? USUAL_DAYS : Reading.number("days", text);
        if (days < 1 || days > MOST_DAYS || days != Math.rint(days)) {
            throw new InvalidValueException(
                    "days", String.valueOf(text), "a whole number from 1 to " + MOST_DAYS + ", a year at most");
        }
        return (long) days;
    }

    private static Duration step(@Nullable String text) {
        if (text == null) {
            return USUAL_STEP;
        }
        Matcher step = STEP.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!step.matches()) {
            throw new InvalidValueException("step", text, "minutes, hours or days, such as 30m, 6h or 1d");
        }
        long count = Long.parseLong(step.group(1));
        return switch (step.group(2)) {
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    private static void refuseTooMany(Times times, @Nullable String step) {
        if (times.count() > MOST_READY_TIMES) {
            long minutes = Math.ceilDiv(times.days * Duration.ofDays(1).toMinutes(), MOST_READY_TIMES);
            throw new InvalidValueException(
                    "step",
                    String.valueOf(step),
                    String.format(
                            Locale.ROOT,
                            "%dm or more, because %d days in such steps are %,d ready times, of which %,d can be asked",
                            minutes,
                            times.days,
                            times.count(),
                            MOST_READY_TIMES));
        }
    }

    private List<PeriodView> periods(PlanQuery query, Times times, ChoiceViews views, DoubleConsumer progress) {
        Place origin = corridor.placeFor(query.origin());
        Place destination = corridor.placeFor(query.destination());
        Duration horizon = query.horizon();
        Finder finder = planner.finder(
                query.goods(), query.counted(), times.first, times.last().plus(horizon), query.rateDay(corridor));
        finder.limit(query.limits());
        double span = 2.0 * Duration.between(times.first, times.last()).toSeconds();
        List<Period> found = finder.profile(
                query.origin(),
                query.destination(),
                times.first,
                times.last(),
                times.step,
                horizon,
                ready -> progress.accept(Duration.between(times.first, ready).toSeconds() / span));
        var periods = new ArrayList<PeriodView>();
        for (Period period : found) {
            periods.add(new PeriodView(
                    ChoiceViews.local(period.first(), origin),
                    ChoiceViews.local(period.last(), origin),
                    views.viewsOf(
                            finder.tell(query.origin(), query.destination(), period.last(), horizon),
                            period.last(),
                            destination)));
            progress.accept((1 + (double) periods.size() / found.size()) / 2);
        }
        return periods;
    }

    private List<NearMissView> why(PlanQuery query, List<PeriodView> periods, Money money, List<String> notes) {
        List<PeriodView> without =
                periods.stream().filter(period -> period.ways().isEmpty()).toList();
        if (without.isEmpty()) {
            return List.of();
        }
        Place origin = corridor.placeFor(query.origin());
        Instant ready = without.getFirst().last().toInstant();
        notes.add("There is no way for goods ready on " + Moments.at(ready, origin) + "; below is why.");
        PlanQuery then = query.ready(ready);
        return new NearMissViews(corridor, new WayViews(corridor, then, money))
                .viewsOf(planner.plan(then).nearMisses());
    }
}
