package io.tumen.ledger;

import static io.tumen.ledger.World.BOX;
import static io.tumen.ledger.World.CUSTOMS;
import static io.tumen.ledger.World.HUC;
import static io.tumen.ledger.World.NGB;
import static io.tumen.ledger.World.VVO;
import static io.tumen.ledger.World.hour;

import io.tumen.corridor.Way;
import io.tumen.law.RulePack;
import io.tumen.law.RulePacks;
import io.tumen.law.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A movement without a ledger: decisions and facts as a test writes them down, an hour each.
final class OnPaper {
    static final MovementId ID = new MovementId("TUM-000001");
    static final Decision ACCEPTED = new Decision.Accepted(
            ReferenceNumber.of(2026, "CN", 1), new Deadline.At(hour(240)), Standing.LAWFUL, "", "law", null);

    private final RulePack pack;
    private final Declaration declaration;
    private final List<RecordedDecision> decisions = new ArrayList<>();
    private final List<RecordedFact> facts = new ArrayList<>();

    OnPaper(RulePack pack, Declaration declaration) {
        this.pack = pack;
        this.declaration = declaration;
        decided(new Decision.Lodged());
    }

    static OnPaper sealed() {
        return new OnPaper(Packs.plain(), World.declaration());
    }

    static OnPaper unsealed() {
        return new OnPaper(
                Packs.plain(),
                World.declaration(new Way(HUC, VVO, NGB), LocalDate.of(2026, 3, 2), World.unsealed(BOX)));
    }

    OnPaper decided(Decision decision) {
        return decidedAt(decisions.size(), decision);
    }

    OnPaper decidedAt(int hour, Decision decision) {
        decisions.add(new RecordedDecision(decisions.size(), hour(hour), CUSTOMS, decision, pack.sha256()));
        return this;
    }

    OnPaper said(Fact... said) {
        for (Fact fact : said) {
            facts.add(new RecordedFact(facts.size(), fact.happened(), fact));
        }
        return this;
    }

    Movement movement() {
        return new Movement(ID, declaration, "", decisions, facts);
    }

    MovementState state(int now) {
        return function().stateOf(movement(), hour(now));
    }

    Status status() {
        return state(200).status();
    }

    List<String> refused(Command command, @Nullable Account account) {
        return refusals(command, account).stream().map(Refusal::rule).toList();
    }

    List<Refusal> refusals(Command command, @Nullable Account account) {
        return new DecisionRules(new LegalCheck(World.law(pack))).against(command, that(account));
    }

    Decision decisionFor(Command command, @Nullable Account account) {
        return new DecisionRules(new LegalCheck(World.law(pack))).decisionFor(command, that(account));
    }

    private Case that(@Nullable Account account) {
        Instant now = hour(decisions.size());
        return new Case(movement(), function().stateOf(movement(), now), CUSTOMS, now, pack, account);
    }

    private StateFunction function() {
        return new StateFunction(new RulePacks(List.of(pack)));
    }
}
