package io.tumen.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tumen.audit.Checkpoint;
import io.tumen.audit.LogCheck;
import io.tumen.audit.Proof;
import io.tumen.audit.ProofCheck;
import io.tumen.audit.ProofCheck.Trust;
import io.tumen.audit.ProofCheck.Verdict;
import io.tumen.audit.ProofFile;
import io.tumen.audit.Prover;
import io.tumen.audit.Sequencer;
import io.tumen.audit.SignedNote;
import io.tumen.audit.SigningKey;
import io.tumen.audit.VerifierKey;
import io.tumen.corridor.InvalidValueException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A proof holds by itself, and no change of it does.
@Timeout(120)
class ProofTest {
    private static final SigningKey KEY = LogKeys.drawn();
    private static final SigningKey WITNESS = SigningKey.ofWitness("witness.example.com/w1", LogKeys.pair());
    private static final SigningKey OTHER = SigningKey.ofWitness("witness.example.com/w2", LogKeys.pair());
    private static final Trust ANYONE = new Trust(null, Set.of(), 0);

    private final DataSource data = TestDatabase.another("proof_test");
    private final Ledger ledger = Ledger.open(data, World.law(), new TestClock());
    private final Sequencer sequencer = new Sequencer(data, KEY);
    private final Prover prover = new Prover(data, World.law().rulePacks());
    private MovementId id = new MovementId("TUM-000001");

    @BeforeEach
    void aMovementGoesItsWay() {
        String longPlan = "by rail, ".repeat(500);
        Declaration some = World.declaration();
        Declaration planned = new Declaration(
                some.holder(),
                some.origin(),
                some.destination(),
                some.subdivision(),
                some.trade(),
                some.hs(),
                some.teu(),
                some.tonnes(),
                some.valueCny(),
                some.way(),
                some.exitDay(),
                some.units(),
                longPlan);
        id = ((Lodging.Lodged) ledger.lodge(new IdempotencyKey("lodge"), some)).movement();
        ledger.decide(new IdempotencyKey("amend"), id, new Command.Amend(planned, "planned anew"), World.HOLDER);
        ledger.decide(
                new IdempotencyKey("accept"),
                id,
                new Command.Accept(new Deadline.At(World.hour(500)), null),
                World.CUSTOMS);
        ledger.record(new IdempotencyKey("facts"), Journey.of(id, World.BOX).complete());
        sequencer.sequence(World.LODGED);
    }

    @Test
    void holdsWithNothingButTheFile() {
        String file = ProofFile.write(proof());
        Verdict verdict = check(file, new Trust(KEY.verifier(), Set.of(), 0));
        assertThat(verdict.faults()).isEmpty();
        assertThat(String.join("\n", verdict.shown()))
                .contains("signed that it had 11 leaves", "the declaration, 3 decisions and 8 facts")
                .contains(ledger.movementFor(id).state().status().name());
        assertThat(ProofFile.write(ProofFile.read(file))).isEqualTo(file);
        assertThat(proof().longTexts()).hasSize(1);
    }

    /// Each change is of one word; the sentence says what does not fit.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "claimant" : "VMTP"             | "claimant" : "VMTQ"           | is not in the tree that the checkpoint signs
            "milestone" : "EXITED"          | "milestone" : "LOADED"        | is not in the tree that the checkpoint signs
            "container" : "CSQU3054383"     | "container" : "TBJU0000013"   | is not in the tree that the checkpoint signs
            "index" : 3,                    | "index" : 4,                  | Leaf 4 stands in the file twice
            "overdue" : false               | "overdue" : true              | from the leaves in it follows
            "outcome" : "MATCHED"           | "outcome" : "DISCREPANCY"     | from the leaves in it follows
            "id" : "plain"                  | "id" : "loose"                | The state was computed by the rules loose
            "movement" : "TUM-000001",      | "movement" : "TUM-000002",    | is a decision on TUM-000001, not on TUM-000002
            by rail, by rail, by rail, by   | by road, by rail, by rail, by | is missing from the file, or was changed
            \\n11\\n                        | \\n12\\n                      | is not signed by the log
            """)
    void namesWhatDoesNotFitWhenOneWordWasChanged(String right, String wrong, String sentence) {
        String file = ProofFile.write(proof());
        assertThat(file).contains(right);
        Verdict verdict = check(file.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)), ANYONE);
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.faults()).anySatisfy(fault -> assertThat(fault).contains(sentence));
    }

    @Test
    void doesNotHoldWithoutAFactThatMattersOrWithAnotherLogsKey() {
        Proof whole = proof();
        Proof less = new Proof(
                whole.movement(),
                whole.key(),
                whole.checkpoint(),
                whole.leaves().subList(0, whole.leaves().size() - 1),
                whole.longTexts(),
                whole.rules(),
                whole.rulesSha256(),
                whole.state());
        assertThat(ProofCheck.check(less, ANYONE, World.law().rulePacks()).faults())
                .singleElement()
                .asString()
                .contains("from the leaves in it follows");
        assertThat(ProofCheck.check(
                                whole,
                                new Trust(LogKeys.drawn().verifier(), Set.of(), 0),
                                World.law().rulePacks())
                        .faults())
                .anySatisfy(fault -> assertThat(fault).contains("not of the log you asked for"));
    }

    @Test
    void asksForAsManyWitnessesAsOneTrusts() {
        Set<VerifierKey> both = Set.of(WITNESS.verifier(), OTHER.verifier());
        assertThat(check(ProofFile.write(proof()), new Trust(null, both, 1)).faults())
                .singleElement()
                .asString()
                .contains("0 signed this checkpoint; you asked for 1");
        SignedNote seen = prover.checkpoint().signedBy(WITNESS, World.LODGED.getEpochSecond());
        prover.addCosignature(seen, WITNESS.verifier());
        assertThat(check(ProofFile.write(proof()), new Trust(null, both, 1)).holds())
                .isTrue();
        assertThat(check(ProofFile.write(proof()), new Trust(null, both, 2)).holds())
                .isFalse();
        assertThat(new LogCheck(data, KEY.verifier(), seen).check().misfits()).isEmpty();
        SignedNote invented =
                SignedNote.parse(seen.toString().replace("\n11\n", "\n9\n")).signedBy(OTHER, 1);
        assertThatThrownBy(() -> prover.addCosignature(invented, OTHER.verifier()))
                .hasMessageContaining("never signed this checkpoint of 9 leaves");
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "{}", "[1]", "'{\"format\":\"tumen.proof/9\"}'"})
    void saysWhatIsNoProof(String text) {
        assertThatThrownBy(() -> ProofFile.read(text)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aLaterHeadIsConsistentWithAnEarlierOne() {
        Checkpoint before = Checkpoint.of(prover.checkpoint());
        ledger.record(
                new IdempotencyKey("more"), List.of(Journey.of(id, World.BOX).exited()));
        sequencer.sequence(World.LODGED);
        Checkpoint after = Checkpoint.of(prover.checkpoint());
        assertThat(after.size()).isEqualTo(before.size() + 1);
        assertThat(prover.consistency(before.size()).proves(before.root(), after.root()))
                .isTrue();
    }

    private Proof proof() {
        return prover.prove(ledger.movementFor(id).movement(), World.hour(200));
    }

    private static Verdict check(String file, Trust trust) {
        return ProofCheck.check(ProofFile.read(file), trust, World.law().rulePacks());
    }
}
