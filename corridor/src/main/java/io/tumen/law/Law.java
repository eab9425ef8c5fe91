package io.tumen.law;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.Trade;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All that is known of the law of a corridor: whether a way is open to certain goods on a certain day, which act and
/// article says so, and which question nobody could answer.
///
/// The law of the day of exit holds for the whole way. Lists of places only grow, each for the goods of one
/// subdivision; the lists of two subdivisions are never mixed.
public final class Law {
    private final List<Regime> regimes;
    private final Map<String, Statute> statutes;
    private final Wording wording;

    public Law(List<Regime> regimes) {
        this.regimes = List.copyOf(regimes);
        this.statutes = statutes(regimes);
        this.wording = new Wording(regimes, statutes);
    }

    private static Map<String, Statute> statutes(List<Regime> regimes) {
        var acts = new TreeMap<String, List<Act>>();
        for (Regime regime : regimes) {
            for (Act act : regime.acts()) {
                acts.computeIfAbsent(act.subdivision(), subdivision -> new ArrayList<>())
                        .add(act);
            }
        }
        var statutes = new TreeMap<String, Statute>();
        acts.forEach((subdivision, own) -> statutes.put(subdivision, new Statute(own)));
        return statutes;
    }

    public List<Regime> regimes() {
        return regimes;
    }

    /// Judges what is stated of a way. A part that is not stated is not judged, and the judgement says so.
    public Judgement judge(LegalQuestion question) {
        if (question.way().staysInside()) {
            return new Judgement.Lawful(List.of(wording.staysInside()), List.of());
        }
        Statute statute = statuteFor(question.subdivision());
        if (question.trade() != Trade.DOMESTIC) {
            return judgeOtherTrade(question, statute);
        }
        return new Hearing(question, statute, wording, pointsOfEveryWay(question)).judgement();
    }

    private Judgement judgeOtherTrade(LegalQuestion question, Statute statute) {
        if (comesHomeThroughAbroad(question)) {
            return new Judgement.Unlawful(List.of(wording.onlyDomesticTrade(
                    question.trade(), statute.findDomesticTradeArticle(question.exitDate()))));
        }
        return new Judgement.Lawful(List.of(wording.ordinaryTrade(question.trade())), List.of());
    }

    // An export has no business at a home port again; an import comes home, but not after having left.
    private static boolean comesHomeThroughAbroad(LegalQuestion question) {
        boolean leaves = question.way().exit() != null || question.trade() == Trade.EXPORT;
        return leaves && question.way().entry() != null;
    }

    private List<OpenPoint> pointsOfEveryWay(LegalQuestion question) {
        return regimes.stream()
                .filter(regime -> regime.subdivisions().containsKey(question.subdivision()))
                .flatMap(regime -> regime.openPoints().stream())
                .filter(OpenPoint::everyWay)
                .toList();
    }

    /// The same law as [#judge], as an automaton for a search whose goods leave from the first to the last day, both
    /// included.
    public LegalAutomaton automaton(String subdivision, Trade trade, Cargo cargo, LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("A window from " + from + " to " + until + ": the days are swapped");
        }
        var compiler = new AutomatonCompiler(statuteFor(subdivision), cargo, from, until);
        return switch (trade) {
            case DOMESTIC -> compiler.domestic();
            case EXPORT -> compiler.export();
            case IMPORT -> compiler.importing();
        };
    }

    /// SHA-256 over all acts and open points in canonical form, hexadecimal: names the rules that a decision was taken
    /// under. Independent of the order of files and of the names of places.
    public String hash() {
        return new CanonicalText(regimes).sha256();
    }

    private Statute statuteFor(String subdivision) {
        return statutes.getOrDefault(subdivision, Statute.EMPTY);
    }
}
