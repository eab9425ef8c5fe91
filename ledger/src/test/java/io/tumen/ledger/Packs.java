package io.tumen.ledger;

import io.tumen.corridor.Confidence;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.SourceId;
import io.tumen.law.Actor;
import io.tumen.law.Asked;
import io.tumen.law.Compared;
import io.tumen.law.Deed;
import io.tumen.law.Mark;
import io.tumen.law.RulePack;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rule packs for tests: one that asks for little, and others made from it.
final class Packs {
    static final Provenance TOLD = new Provenance(new SourceId("test"), Confidence.A);
    static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    private Packs() {}

    /// As the bundled corridor has it: customs or a rule decide, seals and counts must be stated, nothing else is
    /// known.
    static RulePack plain() {
        return new RulePack(
                "plain",
                "Plain",
                FIRST_DAY,
                "plain",
                TOLD,
                rights(1),
                comparisons(BigDecimal.ZERO),
                List.of(clock("re-entry", Mark.ACCEPTED, Mark.RE_ENTERED, new RulePack.Limit.SetAtAcceptance(), null)),
                new RulePack.Demand(Asked.UNKNOWN, "", TOLD),
                new RulePack.GuaranteeTerms(Asked.UNKNOWN, null, "", TOLD),
                new RulePack.Amending(Mark.RELEASED, "", TOLD),
                null);
    }

    /// Two persons release, a tenth of the value is guaranteed, a control is waited for.
    static RulePack strict() {
        RulePack plain = plain();
        return new RulePack(
                "strict",
                "Strict",
                plain.inForce(),
                "strict",
                TOLD,
                rights(2),
                plain.comparisons(),
                plain.clocks(),
                new RulePack.Demand(Asked.YES, "controls come first", TOLD),
                new RulePack.GuaranteeTerms(Asked.YES, new BigDecimal("0.1"), "a tenth is guaranteed", TOLD),
                plain.amending(),
                new RulePack.Volume(3, 2, "no more than the average", TOLD));
    }

    static RulePack withClocks(RulePack.Clock... clocks) {
        return with(plain(), "clocks", plain().comparisons(), List.of(clocks));
    }

    static RulePack withTolerance(String kilograms) {
        return with(plain(), "tolerant", comparisons(new BigDecimal(kilograms)), plain().clocks());
    }

    static RulePack from(LocalDate day, RulePack pack) {
        return new RulePack(
                pack.id(),
                pack.name(),
                day,
                pack.sha256(),
                pack.provenance(),
                pack.rights(),
                pack.comparisons(),
                pack.clocks(),
                pack.control(),
                pack.guarantee(),
                pack.amending(),
                pack.volume());
    }

    static RulePack.Clock clock(String id, Mark from, Mark until, RulePack.Limit limit, @Nullable Integer warnDays) {
        return new RulePack.Clock(id, "CN", from, until, limit, warnDays, "says so", TOLD);
    }

    private static RulePack with(
            RulePack plain, String id, Map<Compared, RulePack.Comparing> comparisons, List<RulePack.Clock> clocks) {
        return new RulePack(
                id,
                id,
                plain.inForce(),
                id,
                TOLD,
                plain.rights(),
                comparisons,
                clocks,
                plain.control(),
                plain.guarantee(),
                plain.amending(),
                plain.volume());
    }

    private static Map<Deed, RulePack.Right> rights(int persons) {
        Map<Deed, RulePack.Right> rights = new EnumMap<>(Deed.class);
        for (Deed deed : Deed.values()) {
            Set<Actor> by = switch (deed) {
                case LODGE -> Set.of(Actor.HOLDER);
                case AMEND, ANSWER_ENQUIRY, MERGE_OFFLINE -> Set.of(Actor.HOLDER, Actor.CUSTOMS);
                case CANCEL -> Set.of(Actor.HOLDER, Actor.CUSTOMS, Actor.RULE);
                case RESEAL, ACCEPT_INCIDENT -> Set.of(Actor.CUSTOMS, Actor.FOREIGN_CUSTOMS);
                case CLEAR,
                        RECORD_CONTROL,
                        CLAIM_GUARANTEE,
                        SEAL,
                        START_RECOVERY,
                        CLOSE,
                        OPEN_CERTIFICATE,
                        RESERVE_NUMBERS -> Set.of(Actor.CUSTOMS);
                default -> Set.of(Actor.CUSTOMS, Actor.RULE);
            };
            rights.put(
                    deed,
                    new RulePack.Right(by, deed == Deed.RELEASE ? persons : 1, "the right to " + deed.word(), TOLD));
        }
        return rights;
    }

    private static Map<Compared, RulePack.Comparing> comparisons(BigDecimal kilograms) {
        Map<Compared, RulePack.Comparing> comparisons = new EnumMap<>(Compared.class);
        for (Compared feature : Compared.values()) {
            boolean must = feature != Compared.KILOGRAMS && feature != Compared.TIME;
            BigDecimal tolerance = feature == Compared.KILOGRAMS ? kilograms : BigDecimal.ZERO;
            comparisons.put(
                    feature,
                    new RulePack.Comparing(must, tolerance, consequence(feature), feature + " is not stated.", TOLD));
        }
        return comparisons;
    }

    private static String consequence(Compared feature) {
        return switch (feature) {
            case CONTAINER -> "Another container came home (model: 19 CFR part 123 subpart C).";
            case SEAL -> "The seal differs: treat as imported (model: 19 CFR 123.21(a)).";
            case PACKAGES, KILOGRAMS ->
                "What came home is not what left (model: Regulation (EU) No 479/2013 article 5(4)(b)).";
            case TIME -> "Home after the time limit (model: Regulation (EU) No 479/2013 article 5(4)(c)).";
        };
    }
}
