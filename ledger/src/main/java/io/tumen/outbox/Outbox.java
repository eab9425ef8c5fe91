package io.tumen.outbox;

import io.tumen.audit.SigningKey;
import io.tumen.corridor.InvalidValueException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Subscriptions to what is new in the record. What lies here may change and go: it is about whom to tell, and no
/// part of what is remembered.
public final class Outbox {
    private final DataSource database;
    private final SecretCipher cipher;
    private final Receivers receivers;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final TransactionTemplate transaction;
    private final SubscriptionTable subscriptions;
    private final SecretTable secrets;
    private final DeliveryTable deliveries;

    /// @param key       of the data folder; from it follows the one that enciphers secrets
    /// @param receivers to which addresses notices may be sent
    /// @param random    from which secrets are drawn, so a cryptographic one
    public Outbox(
            DataSource database, SigningKey key, Receivers receivers, InstantSource clock, RandomGenerator random) {
        this.database = database;
        this.cipher = new SecretCipher(key.keyFor("tumen outbox secrets"), random);
        this.receivers = receivers;
        this.clock = clock;
        this.random = random;
        JdbcClient client = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.subscriptions = new SubscriptionTable(client);
        this.secrets = new SecretTable(client, cipher);
        this.deliveries = new DeliveryTable(client);
    }

    /// @param secret told this once; null when the same request came again
    public record Subscribed(
            Subscription subscription, @Nullable WebhookSecret secret) {}

    /// @param key   the same request again changes nothing and does not tell the secret again
    /// @param after last position that is not wanted any more, 0 to be told all from the beginning; null for what
    ///              comes into the log from now on
    /// @throws InvalidValueException when the address may not be called, the key stands for another subscription,
    ///                               or for one that begins elsewhere
    public Subscribed subscribe(String key, String url, Wanted wanted, @Nullable Long after) {
        URI address = receivers.checked(url);
        if (after != null && after < 0) {
            throw new InvalidValueException("after", Long.toString(after), "a position of a notice, 0 for all");
        }
        WebhookSecret secret = WebhookSecret.drawn(random);
        Subscription made = inTransaction(() -> {
            Subscription inserted = subscriptions.insert(key, address, wanted, after, clock.instant());
            if (inserted != null) {
                secrets.insert(inserted.id(), secret);
            }
            return inserted;
        });
        return made == null ? again(key, address, wanted, after) : new Subscribed(made, secret);
    }

    public List<Subscription> list() {
        return subscriptions.all();
    }

    public @Nullable Subscription find(String id) {
        return subscriptions.find(id);
    }

    /// The last of them, the newest position first; no more than a thousand positions back are kept.
    public List<Delivery> deliveriesOf(String id, int limit) {
        return deliveries.list(id, limit);
    }

    /// @param why shown to whoever asks
    /// @return null when there is none of that id; so do the others
    public @Nullable Subscription pause(String id, String why) {
        return subscriptions.set(id, null, why, clock.instant());
    }

    /// Goes on from where it stood.
    public @Nullable Subscription resume(String id) {
        return subscriptions.set(id, null, null, clock.instant());
    }

    /// Sends everything again from a position on, under the same ids, in order, and then what is new.
    ///
    /// @throws InvalidValueException when the position lies before the first or beyond what was delivered
    public @Nullable Subscription replay(String id, long from) {
        Subscription subscription = subscriptions.find(id);
        if (subscription == null) {
            return null;
        }
        if (from < 1 || from > subscription.delivered() + 1) {
            throw new InvalidValueException(
                    "from", Long.toString(from), "1 to " + (subscription.delivered() + 1) + ", what comes next anyway");
        }
        return subscriptions.set(id, from, null, clock.instant());
    }

    /// Draws a new secret. The ones before sign beside it for a while, so that the receiver may change over at leisure.
    public @Nullable Subscribed rotate(String id, Duration overlap) {
        Instant now = clock.instant();
        WebhookSecret secret = WebhookSecret.drawn(random);
        return inTransaction(() -> {
            Subscription subscription = subscriptions.findAndLock(id);
            if (subscription != null) {
                secrets.end(id, now.plus(overlap));
                secrets.deleteEnded(id, now);
                secrets.insert(id, secret);
            }
            return subscription == null ? null : new Subscribed(subscription, secret);
        });
    }

    public boolean remove(String id) {
        return subscriptions.delete(id);
    }

    public Deliverer deliverer(DeliveryOptions options) {
        return new Deliverer(database, cipher, receivers, options, clock, random);
    }

    private <T> @Nullable T inTransaction(Supplier<@Nullable T> work) {
        return transaction.execute(status -> work.get());
    }

    private Subscribed again(String key, URI url, Wanted wanted, @Nullable Long after) {
        Subscription before = subscriptions.findByKey(key);
        if (before == null || !before.url().equals(url) || !before.wanted().equals(wanted)) {
            throw new InvalidValueException("idempotency key", key, "one that was used for no other subscription");
        }
        Long stated = subscriptions.statedAfter(before.id());
        if (!Objects.equals(stated, after)) {
            throw new InvalidValueException(
                    "after",
                    after == null ? "none" : after.toString(),
                    (stated == null ? "none" : stated) + ", as " + before.id() + " was subscribed under this key; to"
                            + " have it told what lies further back, replay " + before.id() + " from there");
        }
        return new Subscribed(before, null);
    }
}
