package io.tumen.ledger;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.Range;
import io.tumen.corridor.Way;
import io.tumen.law.Citation;
import io.tumen.law.Ground;
import io.tumen.law.Judgement;
import io.tumen.law.Law;
import io.tumen.law.LegalQuestion;
import io.tumen.law.OpenPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks the law whether a declared way may be accepted. What it answered is kept for a while: many movements put the
/// same question, and each puts it more than once.
final class LegalCheck {
    private static final int KEPT = 1_000;

    private final Law law;
    private final Map<LegalQuestion, Judgement> judgements = new ConcurrentHashMap<>();

    LegalCheck(Law law) {
        this.law = law;
    }

    Law law() {
        return law;
    }

    /// By the law of the first day on which the goods can leave.
    Judgement judge(Declaration declaration, Instant now) {
        return judge(declaration, exitDays(declaration, now).getLast());
    }

    /// The declared day of exit, and where it has passed the day of the decision: goods that are not accepted have not
    /// left yet, and the holder could state any day as he likes.
    private static List<LocalDate> exitDays(Declaration declaration, Instant now) {
        LocalDate declared = declaration.exitDay();
        LocalDate today = dayOf(now);
        return declared.isBefore(today) ? List.of(declared, today) : List.of(declared);
    }

    private static LocalDate dayOf(Instant now) {
        return now.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private Judgement judge(Declaration declaration, LocalDate exitDay) {
        double valueCny =
                declaration.valueCny() == null ? 0 : declaration.valueCny().doubleValue();
        Range tonnes = Range.exactly(declaration.tonnes().doubleValue());
        Cargo cargo = new Cargo(declaration.hs(), declaration.teu().doubleValue(), tonnes, valueCny, true);
        var question =
                new LegalQuestion(declaration.subdivision(), declaration.trade(), exitDay, declaration.way(), cargo);
        if (judgements.size() >= KEPT) {
            judgements.clear();
        }
        return judgements.computeIfAbsent(question, law::judge);
    }

    /// What of the screening lists holds the declared goods, one a line: on the declared day of exit, and on the day of
    /// the decision, because the holder states the one and could state it as he likes.
    List<String> holds(Declaration declaration, Instant now) {
        return Stream.of(declaration.exitDay(), dayOf(now))
                .flatMap(day -> judge(declaration, day).grounds().stream())
                .filter(ground -> ground.kind() == Ground.Kind.HOLD)
                .map(LegalCheck::written)
                .distinct()
                .toList();
    }

    /// What the law refuses, in its own order; empty when it does not.
    Stream<Refusal> refusals(Declaration declaration, Instant now, @Nullable String reason) {
        return exitDays(declaration, now).stream()
                .flatMap(day -> refusals(judge(declaration, day), seen(declaration, day), reason))
                .distinct();
    }

    private static Stream<Refusal> refusals(Judgement judgement, String seen, @Nullable String reason) {
        return switch (judgement) {
            case Judgement.Lawful lawful -> Stream.empty();
            case Judgement.Unknown unknown -> unlessReasoned(unknown.openPoints(), reason);
            case Judgement.Unlawful(List<Ground> grounds) ->
                grounds.stream()
                        .filter(ground -> ground.kind() == Ground.Kind.BREACH)
                        .map(ground -> refusal(ground, seen));
        };
    }

    /// The grounds and open points of a judgement, one a line.
    static String written(Judgement judgement) {
        return Stream.concat(
                        judgement.grounds().stream().map(LegalCheck::written),
                        judgement.openPoints().stream().map(point -> "Open: " + point.question()))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Refusal> unlessReasoned(List<OpenPoint> points, @Nullable String reason) {
        if (reason != null && !reason.isBlank()) {
            return Stream.empty();
        }
        String questions = points.stream().map(OpenPoint::question).collect(Collectors.joining(" "));
        return Stream.of(Rule.LAW_UNKNOWN.refuse(
                questions, "reason", "none", "why the way is accepted although this is not known"));
    }

    private static Refusal refusal(Ground ground, String seen) {
        String remedy = ground.remedy();
        return Rule.LAW.refuse(written(ground), "way", seen, remedy == null ? "a way that an act allows" : remedy);
    }

    private static String written(Ground ground) {
        Citation citation = ground.citation();
        return citation == null
                ? ground.sentence()
                : citation.words() + " (" + citation.title() + "): " + ground.sentence();
    }

    private static String seen(Declaration declaration, LocalDate exitDay) {
        Way way = declaration.way();
        return "exit " + way.exit() + ", transit " + way.transit() + ", entry " + way.entry() + " on " + exitDay + ", "
                + declaration.trade() + " goods of " + declaration.subdivision();
    }
}
