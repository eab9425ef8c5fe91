package com.example;

import io.tumen.corridor.PlaceId;
import io.tumen.feed.CorridorFeed;
import io.tumen.feed.CorridorPackage;
import io.tumen.feed.FeedResult;
import io.tumen.flows.AgreementValue;
import io.tumen.flows.BreakEven;
import io.tumen.flows.Dependence;
import io.tumen.flows.FlowSolver;
import io.tumen.flows.FlowStudy;
import io.tumen.flows.FlowTerms;
import io.tumen.flows.PortShare;
import io.tumen.flows.RangedStudy;
import io.tumen.flows.UserEquilibrium;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/// Who uses which port of the goods of the north-east of China, and what an agreement and a port are worth to them.
public final class WhoGoesWhichWay {
    private static final FlowSolver SOLVER = new UserEquilibrium();
    private static final FlowSolver.Options OPTIONS = FlowSolver.Options.toGap(1e-9);

    private WhoGoesWhichWay() {}

    public static void main(String[] args) {
        CorridorPackage pack = read(Path.of(args[0]));
        FlowTerms terms = FlowTerms.on(LocalDate.of(2026, 9, 7));
        FlowStudy study = FlowStudy.run(pack.corridor(), pack.law(), terms, SOLVER, OPTIONS);
        say("TEU a day: %.0f, CNY a TEU with its time: %.0f", study.totals().movedTeu(), study.totals().generalisedCny()
                / study.totals().movedTeu());
        for (PortShare share : study.hinterland(PortShare.Role.LOADING)) {
            if (share.origin().equals(new PlaceId("CGQ"))) {
                say("of Changchun's goods by %s: %.0f %%", share.port(), 100 * share.share());
            }
        }
        for (BreakEven line : BreakEven.of(study, new PlaceId("VVO"))) {
            if (line.pair().toString().equals("SFH–NGB")) {
                say("from Suifenhe Vladivostok lies behind by CNY %.0f a TEU", -line.aheadCny());
            }
        }
        for (Dependence one : Dependence.on(new PlaceId("YIK"), study, SOLVER, OPTIONS)) {
            say("%s without Yingkou pays CNY %.0f a day more", one.subdivision(), one.extraCny());
        }
        AgreementValue value =
                AgreementValue.of("vladivostok-transit", pack.corridor(), pack.law(), terms, SOLVER, OPTIONS);
        say("the understanding on Vladivostok is worth CNY %.0f a day at these values", value.cnyPerDay());
        RangedStudy ranged = RangedStudy.run(pack.corridor(), pack.law(), terms, SOLVER, OPTIONS);
        say("t CO2e a day: %.0f to %.0f", ranged.of(one -> one.totals().co2eTonnes()).low(), ranged.of(
                        one -> one.totals().co2eTonnes())
                .high());
    }

    private static CorridorPackage read(Path folder) {
        return switch (CorridorFeed.read(folder)) {
            case FeedResult.Loaded loaded -> loaded.pack();
            case FeedResult.Refused refused ->
                throw new IllegalArgumentException(folder + ": " + refused.findings().getFirst());
        };
    }

    private static void say(String words, Object... values) {
        System.out.println(String.format(Locale.ROOT, words, values));
    }
}
