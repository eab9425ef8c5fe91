package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.InvalidValueException;
import io.tumen.corridor.Itinerary;
import io.tumen.corridor.Place;
import io.tumen.feed.CorridorPackage;
import io.tumen.operations.LatestView.LatestWay;
import io.tumen.operations.PlanView.NearMissView;
import io.tumen.planner.Finder;
import io.tumen.planner.Latest;
import io.tumen.planner.Limits;
import io.tumen.planner.Plan;
import io.tumen.planner.PlanQuery;
import io.tumen.planner.Planner;
import io.tumen.planner.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Tells up to when goods may get ready to be in time.
public final class Deadlines {
    private static final double SECONDS_PER_HOUR = 3600;

    private final Corridor corridor;
    private final List<UnderScenario> scenarios;
    private final PlanQueries queries;
    private final Planner planner;

    Deadlines(CorridorPackage pack, Planner planner) {
        this.corridor = pack.corridor();
        this.scenarios = UnderScenario.of(pack);
        this.queries = new PlanQueries(corridor, pack.law());
        this.planner = planner;
    }

    /// @param now to tell what has passed
    /// @throws InvalidValueException for the first field that cannot be read
    public LatestView latest(LatestForm form, Instant now) {
        Stated.checked(form);
        Place origin = queries.originFor(form.origin());
        Place destination = queries.destinationFor(form.destination());
        Instant deadline = Reading.deadline("deadline", form.deadline(), destination.zone());
        Instant earliest = earliest(form, origin, deadline);
        PlanQuery query = queries.queryFor(origin, destination, earliest, form.goods(), form.limits());
        planner.refuseOddEnds(query);
        Money money = Money.of(form.goods().currency(), corridor, query);
        var assumed = new Assumed();
        var views = new ChoiceViews(corridor, query, money, assumed);
        List<LatestWay> ways = ways(query, deadline, views);
        var notes = new ArrayList<String>();
        if (deadline.isBefore(now)) {
            notes.add("The deadline has passed: it is now " + Moments.at(now, destination) + ". "
                    + arrivalOfThoseReady(query, now, deadline));
        } else if (!ways.isEmpty() && ways.getFirst().ready().toInstant().isBefore(now)) {
            notes.add("The last of these ready times has passed: it is now " + Moments.at(now, origin) + ". "
                    + arrivalOfThoseReady(query, now, deadline));
        }
        List<NearMissView> why = ways.isEmpty() ? why(query, deadline, money, notes) : List.of();
        notes.addAll(assumed.notes());
        return new LatestView(
                scenarios,
                origin.id().value(),
                origin.nameEn(),
                destination.id().value(),
                destination.nameEn(),
                QuestionView.of(query, money),
                ChoiceViews.local(deadline, destination),
                ChoiceViews.local(earliest, origin),
                ways,
                why,
                notes);
    }

    private static Instant earliest(LatestForm form, Place origin, Instant deadline) {
        Instant horizon = deadline.minus(PlanQueries.HORIZON);
        if (form.notBefore() == null) {
            return horizon;
        }
        Instant stated = Reading.moment("earliest ready time", form.notBefore(), origin.zone());
        if (!stated.isBefore(deadline)) {
            throw new InvalidValueException(
                    "earliest ready time",
                    form.notBefore(),
                    "a time before the deadline, which is " + Moments.at(deadline, origin) + " at the origin");
        }
        return stated.isBefore(horizon) ? horizon : stated;
    }

    private List<LatestWay> ways(PlanQuery query, Instant deadline, ChoiceViews views) {
        Duration horizon = Duration.between(query.ready(), deadline);
        Place origin = corridor.placeFor(query.origin());
        Place destination = corridor.placeFor(query.destination());
        Finder finder =
                planner.finder(query.goods(), query.counted(), query.ready(), deadline, query.rateDay(corridor));
        finder.limit(query.limits());
        var ways = new ArrayList<LatestWay>();
        for (Latest latest : finder.findLatest(query.origin(), query.destination(), deadline, horizon)) {
            List<Told> same = finder
                    .tell(
                            query.origin(),
                            query.destination(),
                            latest.ready(),
                            Duration.between(latest.ready(), deadline))
                    .stream()
                    .filter(told -> told.choice().equals(latest.choice()))
                    .toList();
            for (ChoiceView way : views.viewsOf(same, latest.ready(), destination)) {
                double left =
                        Duration.between(way.arrival().toInstant(), deadline).toSeconds() / SECONDS_PER_HOUR;
                ways.add(new LatestWay(ChoiceViews.local(latest.ready(), origin), left, way));
            }
        }
        return ways;
    }

    private String arrivalOfThoseReady(PlanQuery query, Instant now, Instant deadline) {
        Plan plan = planner.plan(query.ready(now));
        if (plan.front().isEmpty()) {
            return "No way is known for goods that are ready now.";
        }
        return "Goods ready now are there " + first(plan, deadline) + ".";
    }

    /// `on … at the earliest, through Dalian, 3 d 4 h after the deadline`
    private String first(Plan plan, Instant deadline) {
        Itinerary first = plan.front().getFirst();
        Place destination = corridor.placeFor(plan.query().destination());
        Duration over = Duration.between(deadline, first.likely());
        return "on " + Moments.at(first.likely(), destination) + " at the earliest, through "
                + corridor.placeFor(first.gateway()).nameEn()
                + (over.isPositive() ? ", " + Moments.span(over) + " after the deadline" : "");
    }

    /// Why nothing is in time; the first arrival goes into the notes.
    private List<NearMissView> why(PlanQuery query, Instant deadline, Money money, List<String> notes) {
        Place origin = corridor.placeFor(query.origin());
        String ready = "goods ready on " + Moments.at(query.ready(), origin);
        Plan plan = planner.plan(query);
        if (!plan.front().isEmpty() && plan.front().getFirst().likely().isAfter(deadline)) {
            notes.add("No way is in time: " + ready + ", the earliest looked at, are there " + first(plan, deadline)
                    + ".");
            return List.of();
        }
        notes.add("No way is in time" + (query.limits().equals(Limits.NONE) ? "" : " within the limits") + ", even for "
                + ready + ", the earliest looked at; below is why.");
        return new NearMissViews(corridor, new WayViews(corridor, query, money)).viewsOf(plan.nearMisses());
    }
}
