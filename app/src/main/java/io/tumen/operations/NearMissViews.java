package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Itinerary;
import io.tumen.operations.PlanView.NearMissView;
import io.tumen.planner.NearMiss;
import java.util.List;

/// Shows what cannot be taken, and why.
final class NearMissViews {
    private final Corridor corridor;
    private final JudgementViews judgements;
    private final WayViews ways;

    NearMissViews(Corridor corridor, WayViews ways) {
        this.corridor = corridor;
        this.judgements = new JudgementViews(corridor);
        this.ways = ways;
    }

    List<NearMissView> viewsOf(List<NearMiss> misses) {
        return misses.stream().map(this::viewOf).toList();
    }

    private NearMissView viewOf(NearMiss miss) {
        Itinerary wouldBe = miss.itinerary();
        return new NearMissView(
                miss.gateway() == null ? null : miss.gateway().value(),
                miss.gateway() == null
                        ? null
                        : corridor.placeFor(miss.gateway()).nameEn(),
                why(miss.reason()),
                miss.words(),
                miss.reason() instanceof NearMiss.Unlawful unlawful ? judgements.viewOf(unlawful.judgement()) : null,
                wouldBe == null ? null : ways.hoursOf(wouldBe),
                wouldBe == null ? null : ways.costPerTeu(wouldBe));
    }

    private static String why(NearMiss.Reason reason) {
        return switch (reason) {
            case NearMiss.Unlawful unlawful -> "unlawful";
            case NearMiss.Closed closed -> "closed";
            case NearMiss.NoServiceNow none -> "no_service";
            case NearMiss.MissedCutOff missed -> "missed_cut_off";
            case NearMiss.NoSlot full -> "no_slot";
            case NearMiss.FullDay full -> "full_day";
            case NearMiss.AfterHorizon late -> "after_horizon";
            case NearMiss.BeyondLimits beyond -> "beyond_limits";
            case NearMiss.NoWay none -> "no_way";
        };
    }
}
