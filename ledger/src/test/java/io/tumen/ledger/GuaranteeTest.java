package io.tumen.ledger;

import static io.tumen.ledger.World.CUSTOMS;
import static io.tumen.ledger.World.HOLDER;
import static io.tumen.ledger.World.NINGBO_CUSTOMS;
import static io.tumen.ledger.World.hour;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tumen.ledger.Command.Cancel;
import io.tumen.ledger.Command.ClaimGuarantee;
import io.tumen.ledger.Command.Discharge;
import io.tumen.ledger.Command.FreeGuarantee;
import io.tumen.ledger.Command.Reconcile;
import io.tumen.ledger.Command.ReserveGuarantee;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class GuaranteeTest {
    private final Counter office = new Counter(Packs.plain());
    private final Counter strict = new Counter(Packs.strict());

    @Test
    void reservesTheSharesOfTheDeclaredValueAndFreesItAtDischarge() {
        String certificate = strict.certificate("20000");
        MovementId id = strict.accepted();
        strict.take(id, new ReserveGuarantee(certificate, null), CUSTOMS);
        assertThat(strict.state(id).pledge())
                .isEqualTo(new Pledge(certificate, "CNY", new BigDecimal("12000"), BigDecimal.ZERO));
        assertThat(balances(strict, certificate)).isEqualTo("free 8000, reserved 12000, claimed 0");
        strict.clock.set(hour(200));
        strict.take(id, new Command.Release(), Counter.ANNA);
        strict.take(id, new Command.Release(), Counter.BORIS);
        strict.record(strict.journey(id).complete().toArray(Fact[]::new));
        strict.take(id, new Reconcile(null), NINGBO_CUSTOMS);
        strict.take(id, new Discharge("left late"), NINGBO_CUSTOMS);
        assertThat(strict.status(id)).isEqualTo(Status.GUARANTEE_FREED);
        assertThat(balances(strict, certificate)).isEqualTo("free 20000, reserved 0, claimed 0");
    }

    @Test
    void asksForTheAmountWhereItIsUnknown() {
        Refusal refusal = office.refusals(
                        office.accepted(), new ReserveGuarantee(office.certificate("5000"), null), CUSTOMS)
                .getFirst();
        assertThat(refusal.rule()).isEqualTo("GUARANTEE-AMOUNT-UNKNOWN");
        assertThat(refusal.seen()).isEqualTo("none; value 120000, share unknown");
    }

    @Test
    void reservesNoLessThanTheShareAndNoMoreThanIsFree() {
        MovementId id = strict.accepted();
        String certificate = strict.certificate("12500");
        assertThat(strict.refused(id, reserve(certificate, "11999.99"), CUSTOMS))
                .containsExactly("GUARANTEE-TOO-SMALL");
        assertThat(strict.refused(id, reserve(certificate, "12500.01"), CUSTOMS))
                .containsExactly("GUARANTEE-EXCEEDED");
        strict.take(id, reserve(certificate, "12500"), CUSTOMS);
        assertThat(strict.refused(strict.accepted(), reserve(certificate, "12000"), CUSTOMS))
                .containsExactly("GUARANTEE-EXCEEDED");
    }

    @Test
    void reservesOnAValidCertificateOfTheSameHolderInItsCurrencyOnly() {
        MovementId id = office.accepted();
        String over = office.certificate("5000", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 2, 28));
        assertThat(office.refused(id, reserve(over, "10"), CUSTOMS)).containsExactly("CERTIFICATE-NOT-VALID");
        assertThat(office.refused(id, reserve("GB-none", "10"), CUSTOMS)).containsExactly("CERTIFICATE-UNKNOWN");
        Certificate other = new Certificate(
                "GB-other" + Counter.key().value().replace(' ', '-'),
                "Bank",
                "Somebody else",
                money("5000"),
                LocalDate.of(2026, 1, 1),
                null);
        office.ledger.guarantees().open(Counter.key(), other, CUSTOMS);
        assertThat(office.refused(id, reserve(other.id(), "10"), CUSTOMS)).containsExactly("CERTIFICATE-OF-OTHER");
        Money dollars = new Money(BigDecimal.TEN, "USD");
        assertThat(office.refused(id, new ReserveGuarantee(office.certificate("5000"), dollars), CUSTOMS))
                .containsExactly("CURRENCY-DIFFERS");
    }

    @Test
    void claimsNoMoreThanIsReservedAndFreesTheRestAtCancellation() {
        String certificate = office.certificate("5000");
        MovementId id = office.accepted();
        assertThat(office.refused(id, new FreeGuarantee("rest"), CUSTOMS)).containsExactly("NO-GUARANTEE");
        office.take(id, reserve(certificate, "3000"), CUSTOMS);
        assertThat(office.refused(id, new ClaimGuarantee(money("3000.01"), "duty"), CUSTOMS))
                .containsExactly("GUARANTEE-EXCEEDED");
        office.take(id, new ClaimGuarantee(money("1000"), "duty"), CUSTOMS);
        office.take(id, new Cancel("sold at home"), HOLDER);
        assertThat(balances(office, certificate)).isEqualTo("free 4000, reserved 0, claimed 1000");
    }

    @Test
    void opensACertificateOnceAndOnlyForCustoms() {
        Certificate certificate =
                new Certificate("GB-once-1", "Bank", "H", money("10"), LocalDate.of(2026, 1, 1), null);
        IdempotencyKey key = Counter.key();
        Opening opened = office.ledger.guarantees().open(key, certificate, CUSTOMS);
        assertThat(office.ledger.guarantees().open(key, certificate, CUSTOMS)).isEqualTo(opened);
        assertThat(rules(office.ledger.guarantees().open(Counter.key(), certificate, HOLDER)))
                .containsExactly("RIGHT-TO-DECIDE", "CERTIFICATE-KNOWN");
    }

    @Test
    void opensACertificateOnceThoughManyOpenItAtOnce() throws Exception {
        Certificate certificate =
                new Certificate("GB-at-once-1", "Bank", "H", money("10"), LocalDate.of(2026, 1, 1), null);
        Callable<Opening> opening = () -> office.ledger.guarantees().open(Counter.key(), certificate, CUSTOMS);
        List<Opening> refused = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Opening> answer : threads.invokeAll(Collections.nCopies(8, opening))) {
                refused.add(answer.get());
            }
        }
        refused.removeIf(Opening.Opened.class::isInstance);
        assertThat(refused)
                .hasSize(7)
                .allSatisfy(answer -> assertThat(rules(answer)).containsExactly("CERTIFICATE-KNOWN"));
    }

    @Test
    void writesEveryMovementOfMoneyAsTwoEntriesThatSumToZero() {
        String certificate = office.certificate("5000");
        MovementId id = office.accepted();
        office.take(id, reserve(certificate, "3000"), CUSTOMS);
        office.take(id, new FreeGuarantee("not needed"), CUSTOMS);
        Map<Long, List<GuaranteeEntry>> transfers = office.ledger.guarantees().entriesOf(certificate).stream()
                .collect(Collectors.groupingBy(GuaranteeEntry::transfer));
        assertThat(transfers).hasSize(3).allSatisfy((transfer, entries) -> {
            assertThat(entries).hasSize(2);
            assertThat(entries.stream().map(GuaranteeEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isZero();
        });
    }

    @Test
    void isNeverOverUsedHoweverManyReserveAtOnce() throws Exception {
        String certificate = office.certificate("1000");
        List<MovementId> movements =
                IntStream.range(0, 24).mapToObj(i -> office.accepted()).toList();
        List<Callable<Ruling>> asked = movements.stream()
                .<Callable<Ruling>>map(
                        id -> () -> office.ledger.decide(Counter.key(), id, reserve(certificate, "150"), CUSTOMS))
                .toList();
        List<Ruling> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            for (Future<Ruling> answer : threads.invokeAll(asked)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers.stream().filter(Ruling.Taken.class::isInstance)).hasSize(6);
        assertThat(balances(office, certificate)).isEqualTo("free 100, reserved 900, claimed 0");
    }

    /// The fault that the check in the database is for: somebody writes without asking first.
    @Test
    void theDatabaseItselfRefusesAnEntryThatOverdrawsOrStandsAlone() {
        String certificate = office.certificate("1000");
        JdbcClient client = JdbcClient.create(TestDatabase.dataSource());
        String entry = """
                insert into guarantee_entry (transfer, certificate, account, serial, amount, balance, reason, entered_at, request_key)
                values (-1, :id, 'FREE', 1, :amount, 1, 'by hand', now(), 'by hand')
                """;
        assertThatThrownBy(() -> client.sql(entry)
                        .param("id", certificate)
                        .param("amount", new BigDecimal("-1000.01"))
                        .update())
                .hasMessageContaining("never_over_used");
        assertThatThrownBy(() -> client.sql(entry)
                        .param("id", certificate)
                        .param("amount", new BigDecimal("-10"))
                        .update())
                .hasStackTraceContaining("is not two entries that sum to zero");
        assertThat(balances(office, certificate)).isEqualTo("free 1000, reserved 0, claimed 0");
    }

    private static ReserveGuarantee reserve(String certificate, String amount) {
        return new ReserveGuarantee(certificate, money(amount));
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }

    private static List<String> rules(Opening opening) {
        return ((Opening.Refused) opening)
                .refusals().stream().map(Refusal::rule).toList();
    }

    private static String balances(Counter office, String certificate) {
        Account account = requireNonNull(office.ledger.guarantees().find(certificate));
        return "free " + account.free().toPlainString() + ", reserved "
                + account.reserved().toPlainString() + ", claimed "
                + account.claimed().toPlainString();
    }
}
