package io.tumen.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.ledger.Command.ClaimGuarantee;
import io.tumen.ledger.Command.FreeGuarantee;
import io.tumen.ledger.Command.ReserveGuarantee;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What speaks against moving money of a guarantee, to the cent, with no database.
class GuaranteeingTest {
    private static final Account ACCOUNT = account(World.HOLDER.name(), "CNY", LocalDate.of(2026, 1, 1), null);

    private final OnPaper plain = OnPaper.sealed().decided(OnPaper.ACCEPTED);
    private final OnPaper strict = new OnPaper(Packs.strict(), World.declaration()).decided(OnPaper.ACCEPTED);

    @Test
    void reservesToTheLastCentThatIsFreeAndNoFurther() {
        assertThat(plain.refused(reserve("15000.00", "CNY"), ACCOUNT)).isEmpty();
        assertThat(plain.refused(reserve("15000.01", "CNY"), ACCOUNT)).containsExactly("GUARANTEE-EXCEEDED");
        assertThat(plain.refusals(reserve("15000.01", "CNY"), ACCOUNT).getFirst())
                .extracting(Refusal::field, Refusal::seen, Refusal::passes)
                .containsExactly("amount", "15000.01 CNY", "up to 15000 CNY");
    }

    @Test
    void reservesNoLessThanTheShareToTheCent() {
        assertThat(strict.refused(reserve("12000.00", "CNY"), ACCOUNT)).isEmpty();
        assertThat(strict.refused(reserve("11999.99", "CNY"), ACCOUNT)).containsExactly("GUARANTEE-TOO-SMALL");
        assertThat(strict.refused(reserve("11999.99", "USD"), ACCOUNT)).containsExactly("CURRENCY-DIFFERS");
        assertThat(plain.refused(reserve("0.01", "CNY"), ACCOUNT)).isEmpty();
    }

    @Test
    void takesTheShareWhereNoAmountIsStated() {
        Command unstated = new ReserveGuarantee("GB-1", null);
        assertThat(strict.refused(unstated, ACCOUNT)).isEmpty();
        assertThat(strict.decisionFor(unstated, ACCOUNT))
                .isEqualTo(new Decision.GuaranteeReserved("GB-1", money("12000.00", "CNY")));
        assertThat(plain.refused(unstated, ACCOUNT)).containsExactly("GUARANTEE-AMOUNT-UNKNOWN");
        assertThat(plain.refusals(unstated, ACCOUNT).getFirst().seen()).isEqualTo("none; value 120000, share unknown");
    }

    @Test
    void reservesAfterAcceptanceOnAKnownCertificateOnly() {
        OnPaper lodged = OnPaper.sealed();
        assertThat(lodged.refused(reserve("10", "CNY"), ACCOUNT)).containsExactly("NOT-ACCEPTED");
        assertThat(plain.refused(reserve("10", "CNY"), null)).containsExactly("CERTIFICATE-UNKNOWN");
        assertThat(lodged.refused(new ReserveGuarantee("GB-1", null), null))
                .containsExactly("NOT-ACCEPTED", "CERTIFICATE-UNKNOWN", "GUARANTEE-AMOUNT-UNKNOWN");
    }

    @Test
    void reservesOnACertificateOfTheHolderFromItsFirstToItsLastDay() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        Command reserve = reserve("10", "CNY");
        assertThat(plain.refused(reserve, account("Somebody", "CNY", day, day)))
                .containsExactly("CERTIFICATE-OF-OTHER");
        assertThat(plain.refused(reserve, account(World.HOLDER.name(), "CNY", day, day)))
                .isEmpty();
        assertThat(plain.refused(reserve, account(World.HOLDER.name(), "CNY", day.plusDays(1), null)))
                .containsExactly("CERTIFICATE-NOT-VALID");
        Account over = account(World.HOLDER.name(), "CNY", day.minusDays(9), day.minusDays(1));
        assertThat(plain.refusals(reserve, over).getFirst())
                .extracting(Refusal::rule, Refusal::passes)
                .containsExactly("CERTIFICATE-NOT-VALID", "2026-02-20 to 2026-02-28");
        assertThat(plain.refusals(reserve, account(World.HOLDER.name(), "CNY", day.plusDays(1), null))
                        .getFirst()
                        .passes())
                .isEqualTo("2026-03-02 to any day");
    }

    @Test
    void freesAndClaimsOnlyWhatIsHeldAndSaysWhy() {
        assertThat(plain.refused(new FreeGuarantee("rest"), ACCOUNT)).containsExactly("NO-GUARANTEE");
        assertThat(plain.refused(claim("1", "CNY", "duty"), ACCOUNT)).containsExactly("NO-GUARANTEE");
        plain.decided(new Decision.GuaranteeReserved("GB-1", money("3000", "CNY")));
        assertThat(plain.refused(new FreeGuarantee(" "), ACCOUNT)).containsExactly("REASON-MISSING");
        assertThat(plain.refused(new FreeGuarantee("rest"), ACCOUNT)).isEmpty();
        assertThat(plain.refused(claim("3000", "CNY", "duty"), ACCOUNT)).isEmpty();
        assertThat(plain.refused(claim("3000", "CNY", ""), ACCOUNT)).containsExactly("REASON-MISSING");
        assertThat(plain.refused(claim("3000.01", "CNY", "duty"), ACCOUNT)).containsExactly("GUARANTEE-EXCEEDED");
        assertThat(plain.refused(claim("3000.01", "USD", "duty"), ACCOUNT)).containsExactly("CURRENCY-DIFFERS");
    }

    private static ReserveGuarantee reserve(String amount, String currency) {
        return new ReserveGuarantee("GB-1", money(amount, currency));
    }

    private static ClaimGuarantee claim(String amount, String currency, String reason) {
        return new ClaimGuarantee(money(amount, currency), reason);
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    private static Account account(String holder, String currency, LocalDate from, @Nullable LocalDate until) {
        Certificate certificate = new Certificate("GB-1", "Bank", holder, money("20000", currency), from, until);
        return new Account(certificate, new BigDecimal("15000"), new BigDecimal("5000"), BigDecimal.ZERO);
    }
}
