package io.tumen.ledger;

import static io.tumen.ledger.Refusing.all;
import static io.tumen.ledger.Refusing.notAccepted;
import static io.tumen.ledger.Refusing.unlessReasoned;
import static io.tumen.ledger.Refusing.when;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What speaks against moving money of a guarantee, and how much of it a movement needs.
final class Guaranteeing {
    /// Declarations state their value in it.
    private static final String DECLARED_IN = "CNY";

    private static final int CENTS = 2;

    private Guaranteeing() {}

    /// The declared value times the rule pack's share, null while one of them is unknown.
    static @Nullable Money required(Case that) {
        BigDecimal value = that.movement().declaration().valueCny();
        BigDecimal share = that.pack().guarantee().share();
        if (value == null || share == null) {
            return null;
        }
        BigDecimal amount = value.multiply(share).setScale(CENTS, RoundingMode.CEILING);
        return amount.signum() > 0 ? new Money(amount, DECLARED_IN) : null;
    }

    static Stream<Refusal> reserve(Case that, String certificate, @Nullable Money stated) {
        Money required = required(that);
        Money money = stated == null ? required : stated;
        Stream<Refusal> unknown = when(
                money == null,
                Rule.GUARANTEE_AMOUNT_UNKNOWN.refuse(
                        that.pack().guarantee().says(),
                        "amount",
                        "none; value " + shown(that.movement().declaration().valueCny()) + ", share "
                                + shown(that.pack().guarantee().share()),
                        "an amount that an officer states"));
        Account account = that.account();
        if (account == null) {
            return all(
                    notAccepted(that),
                    unknown,
                    Stream.of(Rule.CERTIFICATE_UNKNOWN.refuse("certificate", certificate, "one that was opened")));
        }
        return all(
                notAccepted(that),
                unknown,
                certificate(that, account),
                money == null ? Stream.empty() : amount(that, account, money, required));
    }

    private static Stream<Refusal> certificate(Case that, Account account) {
        Certificate certificate = account.certificate();
        Party holder = that.movement().declaration().holder();
        return all(
                when(
                        !certificate.holder().equals(holder.name()),
                        Rule.CERTIFICATE_OF_OTHER.refuse("certificate", certificate.holder(), holder.name())),
                when(
                        !certificate.isValidOn(that.today()),
                        Rule.CERTIFICATE_NOT_VALID.refuse(
                                "day",
                                that.today().toString(),
                                certificate.validFrom() + " to "
                                        + (certificate.validUntil() == null ? "any day" : certificate.validUntil()))));
    }

    private static Stream<Refusal> amount(Case that, Account account, Money money, @Nullable Money required) {
        String currency = account.certificate().money().currency();
        boolean same = money.currency().equals(currency);
        boolean comparable = required != null && required.currency().equals(money.currency());
        return all(
                when(!same, Rule.CURRENCY_DIFFERS.refuse("currency", money.currency(), currency)),
                when(
                        comparable
                                && money.amount()
                                                .compareTo(Objects.requireNonNull(required)
                                                        .amount())
                                        < 0,
                        Rule.GUARANTEE_TOO_SMALL.refuse(
                                that.pack().guarantee().says(), "amount", money.toString(), required + " or more")),
                when(
                        same && money.amount().compareTo(account.free()) > 0,
                        Rule.GUARANTEE_EXCEEDED.refuse(
                                "amount",
                                money.toString(),
                                "up to " + account.free().toPlainString() + " " + currency)));
    }

    static Stream<Refusal> free(Case that, String reason) {
        return all(held(that), unlessReasoned(reason, "why the guarantee is freed"));
    }

    static Stream<Refusal> claim(Case that, Money money, String reason) {
        Pledge pledge = that.state().pledge();
        boolean more = pledge.isHeld()
                && money.currency().equals(pledge.currency())
                && money.amount().compareTo(pledge.reserved()) > 0;
        return all(
                held(that),
                when(
                        pledge.isHeld() && !money.currency().equals(pledge.currency()),
                        Rule.CURRENCY_DIFFERS.refuse("currency", money.currency(), String.valueOf(pledge.currency()))),
                when(
                        more,
                        Rule.GUARANTEE_EXCEEDED.refuse(
                                "amount",
                                money.toString(),
                                "up to " + pledge.reserved().toPlainString() + " " + pledge.currency())),
                unlessReasoned(reason, "what is claimed, and why"));
    }

    private static Stream<Refusal> held(Case that) {
        return when(
                !that.state().pledge().isHeld(),
                Rule.NO_GUARANTEE.refuse("guarantee", "nothing reserved", "the decision reserve_guarantee before"));
    }

    private static String shown(@Nullable BigDecimal number) {
        return number == null ? "unknown" : number.toPlainString();
    }
}
