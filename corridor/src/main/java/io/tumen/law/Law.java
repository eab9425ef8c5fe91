package io.tumen.law;

import io.tumen.corridor.Cargo;
import io.tumen.corridor.PlaceId;
import io.tumen.corridor.Trade;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is known of the law of a corridor: whether a way is open to certain goods on a certain day, which act and
/// article says so, and which question nobody could answer.
///
/// The law of the day of exit holds for the whole way. Lists of places only grow, each for the goods of one
/// subdivision or of the whole territory; the lists of two subdivisions are never mixed. Where an agreement covers a
/// place abroad, it has to hold on that day and to have that use. Goods on a screening list are told of in every
/// judgement.
public final class Law {
    private final List<Regime> regimes;
    private final Agreements agreements;
    private final Screening screening;
    private final Statutes statutes;
    private final Wording wording;
    private final Wording wordingByShip;
    private final RulePacks rulePacks;

    // Found when first asked for: each decision names it, and it is the same for ever.
    private volatile @Nullable String hash;

    public Law(List<Regime> regimes) {
        this(regimes, List.of());
    }

    public Law(List<Regime> regimes, List<Agreement> agreements) {
        this(regimes, agreements, Screening.NONE);
    }

    public Law(List<Regime> regimes, List<Agreement> agreements, Screening screening) {
        this(regimes, agreements, screening, RulePacks.NONE);
    }

    /// @param rulePacks by which movements are run; they decide nothing about ways
    public Law(List<Regime> regimes, List<Agreement> agreements, Screening screening, RulePacks rulePacks) {
        this.screening = screening;
        this.rulePacks = rulePacks;
        this.regimes = List.copyOf(regimes);
        this.agreements = new Agreements(agreements);
        this.statutes = new Statutes(regimes, this.agreements);
        this.wording = new Wording(regimes, statutes, false);
        this.wordingByShip = new Wording(regimes, statutes, true);
    }

    public List<Regime> regimes() {
        return regimes;
    }

    public List<Agreement> agreements() {
        return agreements.agreements();
    }

    public Screening screening() {
        return screening;
    }

    public RulePacks rulePacks() {
        return rulePacks;
    }

    /// How the goods of that subdivision come home, where they may leave at all by land.
    public Journey journeyFor(String subdivision) {
        return statutes.statuteFor(subdivision).journey();
    }

    /// How those come home that left by ship, where a regime lets them; else as [#journeyFor(String)].
    public Journey journeyFor(String subdivision, boolean leftByShip) {
        return statutes.statuteFor(subdivision, leftByShip).journey();
    }

    /// Whose goods they are before the law: those of the subdivision where they begin; where no act serves it, those of
    /// the subdivision where they end, since on the way back the roles are swapped.
    public String subdivisionFor(String origin, String destination) {
        return !isServed(origin, false) && isServed(destination, true) ? destination : origin;
    }

    private boolean isServed(String subdivision, boolean byShip) {
        return byShip
                ? statutes.findLeavingByShip(subdivision) != null
                : !statutes.statuteFor(subdivision).isEmpty();
    }

    /// Judges what is stated of a way. A part that is not stated is not judged, and the judgement says so.
    public Judgement judge(LegalQuestion question) {
        Cargo cargo = question.cargo();
        Judgement judgement = judgeWay(question).with(answers(question));
        return cargo == null
                ? judgement
                : judgement.with(screening.hits(cargo.hs(), question.exitDate()).stream()
                        .map(hit -> wording.held(hit, cargo.hs()))
                        .toList());
    }

    /// What is to be said of a whole way of domestic goods whose events come in another order than on any journey
    /// that an act knows: without the place abroad that the law asks about, or home twice. A [LegalQuestion] cannot
    /// tell that, since a part that it does not name is not stated.
    ///
    /// @param byShip whether the goods leave home by ship
    public Judgement judgeUnknownJourney(String subdivision, boolean byShip) {
        return new Judgement.Unlawful(List.of(
                (byShip ? wordingByShip : wording).unknownJourney(subdivision, journeyFor(subdivision, byShip))));
    }

    private List<Ground> answers(LegalQuestion question) {
        return question.way().staysInside() || question.trade() != Trade.DOMESTIC
                ? List.of()
                : regimes.stream()
                        .filter(regime -> regime.serves(question.subdivision()))
                        .flatMap(regime -> regime.answers().valid().stream())
                        .map(wording::answered)
                        .toList();
    }

    private Judgement judgeWay(LegalQuestion question) {
        if (question.way().staysInside()) {
            return new Judgement.Lawful(List.of(wording.staysInside()), List.of());
        }
        if (question.trade() != Trade.DOMESTIC) {
            return judgeOtherTrade(question, statutes.statuteFor(question.subdivision()));
        }
        boolean byShip = leavesByShip(question);
        return new Hearing(
                        question,
                        statutes.statuteFor(question.subdivision(), byShip),
                        byShip ? wordingByShip : wording,
                        pointsOfEveryWay(question))
                .judgement();
    }

    /// A journey that is not stated is told by the end of the way that only one of the statutes names.
    private boolean leavesByShip(LegalQuestion question) {
        Statute byShip = statutes.findLeavingByShip(question.subdivision());
        Journey journey = question.journey();
        if (byShip == null || journey != null) {
            return byShip != null && journey != null && journey.leavesByShip();
        }
        Statute byLand = statutes.statuteFor(question.subdivision());
        Role role = question.way().exit() != null ? Role.EXIT : Role.ENTRY;
        PlaceId end = role.in(question.way());
        return end != null
                && byShip.placesNamed(role).contains(end)
                && !byLand.placesNamed(role).contains(end);
    }

    private Judgement judgeOtherTrade(LegalQuestion question, Statute statute) {
        if (comesHomeThroughAbroad(question)) {
            return new Judgement.Unlawful(List.of(wording.onlyDomesticTrade(
                    question.trade(), statute.findDomesticTradeArticle(question.exitDate()))));
        }
        PlaceId transit = question.way().transit();
        return transit == null
                ? new Judgement.Lawful(List.of(wording.ordinaryTrade(question.trade())), List.of())
                : judgeUse(question.trade(), transit, agreements.read(transit, question.trade(), question.exitDate()));
    }

    private Judgement judgeUse(Trade trade, PlaceId transit, Cover cover) {
        Ground ordinary = wording.ordinaryTrade(trade);
        Agreement agreement = cover.agreement();
        if (agreement == null) {
            return new Judgement.Lawful(List.of(ordinary), List.of());
        }
        return switch (cover.standing()) {
            case LAWFUL ->
                new Judgement.Lawful(List.of(ordinary, wording.granted(agreement, trade, transit)), List.of());
            case UNKNOWN ->
                new Judgement.Unknown(
                        List.of(ordinary), List.of(wording.perhapsCovered(agreement, trade, transit)), List.of());
            case UNLAWFUL ->
                new Judgement.Unlawful(List.of(wording.notCovered(cover.kind(), agreement, trade, transit)));
        };
    }

    // An export has no business at a home port again; an import comes home, but not after having left.
    private static boolean comesHomeThroughAbroad(LegalQuestion question) {
        boolean leaves = question.way().exit() != null || question.trade() == Trade.EXPORT;
        return leaves && question.way().entry() != null;
    }

    private List<OpenPoint> pointsOfEveryWay(LegalQuestion question) {
        return regimes.stream()
                .filter(regime -> regime.serves(question.subdivision()))
                .flatMap(regime -> regime.openPoints().stream())
                .filter(OpenPoint::everyWay)
                .toList();
    }

    /// The same law as [#judge], as an automaton for a search whose goods leave from the first to the last day, both
    /// included.
    ///
    /// @throws IllegalArgumentException when the last day is before the first
    public LegalAutomaton automaton(String subdivision, Trade trade, Cargo cargo, LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("A window from " + from + " to " + until + ": the days are swapped");
        }
        Statute statute = statutes.statuteFor(subdivision);
        return switch (trade) {
            case DOMESTIC ->
                new AutomatonCompiler(statute, statutes.findLeavingByShip(subdivision), cargo, from, until).compile();
            case EXPORT -> new ForeignTradeCompiler(statute, trade, from, until).export();
            case IMPORT -> new ForeignTradeCompiler(statute, trade, from, until).importing();
        };
    }

    /// SHA-256 over all acts and open points in canonical form, hexadecimal: names the rules that a decision was taken
    /// under. Independent of the order of files and of the names of places.
    public String hash() {
        String known = hash;
        if (known == null) {
            known = new CanonicalText(regimes, agreements(), screening).sha256();
            hash = known;
        }
        return known;
    }
}
