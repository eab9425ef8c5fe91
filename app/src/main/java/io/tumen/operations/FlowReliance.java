package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Place;
import io.tumen.corridor.PlaceId;
import io.tumen.flows.BreakEven;
import io.tumen.flows.Dependence;
import io.tumen.flows.FlowComparison;
import io.tumen.operations.FlowsView.Choice;
import io.tumen.operations.FlowsView.Payer;
import io.tumen.operations.FlowsView.Reliance;
import io.tumen.operations.FlowsView.Reliant;
import java.util.List;

/// Who relies on a place: what happens without it, and by how much it is ahead of what leads past it.
record FlowReliance(Place place, List<Dependence> dependences, List<BreakEven> breakEvens) {
    Reliance view(Corridor corridor) {
        return new Reliance(
                place.nameEn(),
                dependences.stream().map(FlowReliance::reliant).toList(),
                breakEvens.stream().map(one -> choice(one, corridor)).toList());
    }

    private static Reliant reliant(Dependence on) {
        return new Reliant(
                on.subdivision(),
                on.teuPerDay() * FlowStudyViews.DAYS_A_YEAR,
                on.share(),
                on.strandedTeu() * FlowStudyViews.DAYS_A_YEAR,
                on.extraCny() * FlowStudyViews.DAYS_A_YEAR,
                on.hoursToReroute());
    }

    private static Choice choice(BreakEven one, Corridor corridor) {
        return new Choice(
                corridor.placeFor(one.pair().origin()).nameEn(),
                corridor.placeFor(one.pair().destination()).nameEn(),
                one.kind().hs().digits(),
                one.throughCny(),
                one.pastCny(),
                one.aheadCny());
    }

    /// Who pays what more, of those who move in both.
    static List<Payer> payers(FlowRuns before, FlowRuns after, Corridor corridor) {
        return FlowComparison.of(before.likely(), after.likely()).byOrigin().stream()
                .map(payer -> new Payer(
                        corridor.placeFor(new PlaceId(payer.who())).nameEn(),
                        payer.movedTeu() * FlowStudyViews.DAYS_A_YEAR,
                        payer.cny() * FlowStudyViews.DAYS_A_YEAR,
                        payer.movedTeu() == 0 ? 0 : payer.teuHours() / payer.movedTeu(),
                        payer.lostTeu() * FlowStudyViews.DAYS_A_YEAR,
                        payer.wonTeu() * FlowStudyViews.DAYS_A_YEAR))
                .toList();
    }
}
