package io.tumen.ledger;

import io.tumen.ledger.Account.Pot;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Certificates and their accounts in double entry. The database itself draws each balance from the one before it and
/// refuses one below zero; here it is only asked first, so that the answer is a refusal and not an error.
final class GuaranteeTable {
    private final JdbcClient client;

    GuaranteeTable(JdbcClient client) {
        this.client = client;
    }

    void open(Request request, Certificate certificate, Party by) {
        client.sql("""
                        insert into certificate (
                            certificate, guarantor, holder, amount, currency, valid_from, valid_until, opened_at,
                            opened_by, capacity, person, request_key)
                        values (
                            :id, :guarantor, :holder, :amount, :currency, :from, :until, :at,
                            :by, :capacity, :person, :key)
                        """)
                .param("id", certificate.id())
                .param("guarantor", certificate.guarantor())
                .param("holder", certificate.holder())
                .param("amount", certificate.money().amount())
                .param("currency", certificate.money().currency())
                .param("from", certificate.validFrom())
                .param("until", certificate.validUntil())
                .param("at", Columns.timestamp(request.at()))
                .param("by", by.name())
                .param("capacity", by.capacity().name())
                .param("person", by.person())
                .param("key", request.key().value())
                .update();
        move(request, certificate.id(), certificate.money().amount(), Pot.LIMIT, Pot.FREE, null, "opened");
    }

    /// Makes others who would open this certificate, or move money of it, wait until the transaction ends. It may not
    /// be there yet, so its number is locked and not its row.
    void lock(String certificate) {
        client.sql("select pg_advisory_xact_lock(hashtextextended('certificate ' || :id, 0))")
                .param("id", certificate)
                .query(row -> {});
    }

    /// Moves money from one pot to another: two entries that sum to zero.
    void move(
            Request request,
            String certificate,
            BigDecimal amount,
            Pot from,
            Pot to,
            @Nullable MovementId movement,
            String reason) {
        long transfer = client.sql("select nextval('guarantee_transfer')")
                .query(Long.class)
                .single();
        insert(request, transfer, certificate, from, amount.negate(), movement, reason);
        insert(request, transfer, certificate, to, amount, movement, reason);
    }

    @Nullable
    Account find(String certificate) {
        return accounts("where c.certificate = :id", certificate).stream()
                .findFirst()
                .orElse(null);
    }

    List<Account> all() {
        return accounts("", "");
    }

    List<GuaranteeEntry> entriesOf(String certificate) {
        return client.sql("""
                        select position, transfer, certificate, account, amount, balance, movement_id, reason, entered_at
                          from guarantee_entry
                         where certificate = :id
                         order by position
                        """)
                .param("id", certificate)
                .query(GuaranteeTable::entry)
                .list();
    }

    private void insert(
            Request request,
            long transfer,
            String certificate,
            Pot pot,
            BigDecimal amount,
            @Nullable MovementId movement,
            String reason) {
        client.sql("""
                        insert into guarantee_entry (
                            transfer, certificate, account, amount, movement_id, reason, entered_at, request_key)
                        values (:transfer, :certificate, :pot, :amount, :movement, :reason, :at, :key)
                        """)
                .param("transfer", transfer)
                .param("certificate", certificate)
                .param("pot", pot.name())
                .param("amount", amount)
                .param("movement", Columns.words(movement))
                .param("reason", reason)
                .param("at", Columns.timestamp(request.at()))
                .param("key", request.key().value())
                .update();
    }

    private List<Account> accounts(String where, String id) {
        JdbcClient.StatementSpec select = client.sql("""
                select c.certificate, c.guarantor, c.holder, c.amount, c.currency, c.valid_from, c.valid_until,
                       pot.account, pot.balance
                  from certificate c
                  join lateral (
                        select distinct on (e.account) e.account, e.balance
                          from guarantee_entry e
                         where e.certificate = c.certificate
                         order by e.account, e.serial desc) pot on true
                """ + where + " order by c.opened_at, c.certificate");
        Map<String, EnumMap<Pot, BigDecimal>> balances = new LinkedHashMap<>();
        Map<String, Certificate> certificates = new LinkedHashMap<>();
        (where.isEmpty() ? select : select.param("id", id)).query(row -> {
            String name = row.getString("certificate");
            certificates.put(name, certificate(row));
            balances.computeIfAbsent(name, none -> new EnumMap<>(Pot.class))
                    .put(Pot.valueOf(row.getString("account")), row.getBigDecimal("balance"));
        });
        return certificates.values().stream()
                .map(certificate ->
                        account(certificate, balances.getOrDefault(certificate.id(), new EnumMap<>(Pot.class))))
                .toList();
    }

    private static Account account(Certificate certificate, Map<Pot, BigDecimal> balances) {
        return new Account(
                certificate,
                plain(balances.getOrDefault(Pot.FREE, BigDecimal.ZERO)),
                plain(balances.getOrDefault(Pot.RESERVED, BigDecimal.ZERO)),
                plain(balances.getOrDefault(Pot.CLAIMED, BigDecimal.ZERO)));
    }

    private static BigDecimal plain(BigDecimal amount) {
        return amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    private static Certificate certificate(ResultSet row) throws SQLException {
        return new Certificate(
                row.getString("certificate"),
                row.getString("guarantor"),
                row.getString("holder"),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }

    private static GuaranteeEntry entry(ResultSet row, int number) throws SQLException {
        return new GuaranteeEntry(
                row.getLong("position"),
                row.getLong("transfer"),
                row.getString("certificate"),
                Pot.valueOf(row.getString("account")),
                plain(row.getBigDecimal("amount")),
                plain(row.getBigDecimal("balance")),
                Columns.textOrNull(row, "movement_id", MovementId::new),
                row.getString("reason"),
                Columns.instant(row, "entered_at"));
    }
}
