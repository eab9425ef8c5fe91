package io.tumen.operations;

import io.tumen.corridor.Corridor;
import io.tumen.corridor.Source;
import io.tumen.law.Citation;
import io.tumen.law.Ground;
import io.tumen.law.Judgement;
import io.tumen.law.OpenPoint;
import io.tumen.law.Standing;
import io.tumen.operations.JudgementView.GroundView;
import io.tumen.operations.JudgementView.OpenPointView;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Shows legal judgements.
final class JudgementViews {
    private final Corridor corridor;

    JudgementViews(Corridor corridor) {
        this.corridor = corridor;
    }

    JudgementView viewOf(Judgement judgement) {
        return new JudgementView(
                words(judgement.standing()),
                sentence(judgement),
                judgement.grounds().stream().map(this::ground).toList(),
                openPoints(judgement));
    }

    static String words(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    private static String sentence(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Lawful lawful -> permission(lawful);
            case Judgement.Unknown unknown ->
                "Nobody can say yet: " + unknown.openPoints().getFirst().question();
            case Judgement.Unlawful unlawful -> unlawful.grounds().getFirst().sentence();
        };
    }

    private static String permission(Judgement.Lawful lawful) {
        List<Citation> acts = lawful.grounds().stream()
                .filter(ground -> ground.kind() == Ground.Kind.PERMISSION)
                .map(Ground::citation)
                .flatMap(Stream::ofNullable)
                .toList();
        if (acts.isEmpty()) {
            return lawful.grounds().isEmpty()
                    ? "It may be taken."
                    : lawful.grounds().getFirst().sentence();
        }
        String cited = acts.stream().map(Citation::words).distinct().collect(Collectors.joining("; "));
        return "It may be taken, by " + cited + ".";
    }

    private GroundView ground(Ground ground) {
        String kind = ground.kind().name().toLowerCase(Locale.ROOT);
        Citation cited = ground.citation();
        if (cited == null) {
            return new GroundView(
                    kind, null, null, null, null, null, ground.sentence(), ground.remedy(), null, null, null);
        }
        Source source = corridor.sourceFor(cited.provenance().source());
        return new GroundView(
                kind,
                cited.act(),
                cited.title(),
                cited.article(),
                cited.says(),
                cited.effective(),
                ground.sentence(),
                ground.remedy(),
                cited.provenance().confidence().name(),
                source.title(),
                source.url());
    }

    /// What decides comes first.
    private static List<OpenPointView> openPoints(Judgement judgement) {
        List<OpenPoint> deciding =
                judgement.standing() == Standing.UNKNOWN ? judgement.openPoints() : List.<OpenPoint>of();
        return Stream.concat(
                        deciding.stream().map(point -> openPoint(point, true)),
                        judgement.caveats().stream().map(point -> openPoint(point, false)))
                .toList();
    }

    private static OpenPointView openPoint(OpenPoint point, boolean decides) {
        return new OpenPointView(point.id(), point.question(), point.why(), decides, point.everyWay());
    }
}
