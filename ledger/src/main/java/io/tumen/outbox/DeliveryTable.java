package io.tumen.outbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The last deliveries of each subscription, for whoever asks what its receiver said.
final class DeliveryTable {
    static final int MOST_KEPT = 1000;

    private final JdbcClient client;

    DeliveryTable(JdbcClient client) {
        this.client = client;
    }

    /// Nothing is kept of a subscription that was removed meanwhile.
    void keep(String subscription, long position, Instant sent, Answer answer) {
        client.sql("""
                        with gone as (
                            delete from outbox.delivery
                             where subscription_id = :id and position <= :position - :most)
                        insert into outbox.delivery (subscription_id, position, attempts, sent_at, delivered, answer)
                        select s.subscription_id, :position, 1, :sent, :delivered, :answer
                          from outbox.subscription s
                         where s.subscription_id = :id
                           for key share
                        on conflict (subscription_id, position) do update
                           set attempts = delivery.attempts + 1, sent_at = excluded.sent_at,
                               delivered = excluded.delivered, answer = excluded.answer
                        """)
                .param("id", subscription)
                .param("position", position)
                .param("most", MOST_KEPT)
                .param("sent", SubscriptionTable.at(sent))
                .param("delivered", answer.delivered())
                .param("answer", answer.words())
                .update();
    }

    /// The newest position first.
    List<Delivery> list(String subscription, int limit) {
        return client.sql("""
                        select * from outbox.delivery
                         where subscription_id = :id
                         order by position desc
                         limit :limit
                        """)
                .param("id", subscription)
                .param("limit", limit)
                .query((row, number) -> new Delivery(
                        row.getLong("position"),
                        row.getInt("attempts"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("delivered"),
                        row.getString("answer")))
                .list();
    }
}
