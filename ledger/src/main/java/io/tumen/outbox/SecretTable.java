package io.tumen.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The secrets of subscriptions, enciphered.
final class SecretTable {
    private final JdbcClient client;
    private final SecretCipher cipher;

    SecretTable(JdbcClient client, SecretCipher cipher) {
        this.client = client;
        this.cipher = cipher;
    }

    void insert(String subscription, WebhookSecret secret) {
        client.sql("insert into outbox.secret (subscription_id, enciphered) values (:id, :secret)")
                .param("id", subscription)
                .param("secret", cipher.enciphered(subscription, secret))
                .update();
    }

    /// Lets no secret there is by now sign longer than until then.
    void end(String subscription, Instant end) {
        client.sql("""
                        update outbox.secret set ends_at = :end
                         where subscription_id = :id and (ends_at is null or ends_at > :end)
                        """)
                .param("id", subscription)
                .param("end", SubscriptionTable.at(end))
                .update();
    }

    /// Takes away those that ended.
    void deleteEnded(String subscription, Instant now) {
        client.sql("delete from outbox.secret where subscription_id = :id and ends_at <= :now")
                .param("id", subscription)
                .param("now", SubscriptionTable.at(now))
                .update();
    }

    /// Those that sign now, the newest first. One that only signs beside the newest is left out when it cannot be
    /// read: it was drawn with another key, and the receiver was told the newest.
    ///
    /// @throws SecretUnreadableException when the newest cannot be read
    List<WebhookSecret> listValid(String subscription, Instant now) {
        List<byte[]> enciphered = client.sql("""
                        select enciphered from outbox.secret
                         where subscription_id = :id and (ends_at is null or ends_at > :now)
                         order by serial desc
                        """)
                .param("id", subscription)
                .param("now", SubscriptionTable.at(now))
                .query((row, number) -> row.getBytes("enciphered"))
                .list();
        List<WebhookSecret> valid = new ArrayList<>();
        for (byte[] one : enciphered) {
            try {
                valid.add(cipher.deciphered(subscription, one));
            } catch (SecretUnreadableException e) {
                if (valid.isEmpty()) {
                    throw e;
                }
            }
        }
        return valid;
    }
}
