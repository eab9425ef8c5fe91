package io.tumen.outbox;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Subscriptions and how far each has been told. Each statement is a transaction of its own: none stays open while a
/// receiver is called.
final class SubscriptionTable {
    private final JdbcClient client;

    SubscriptionTable(JdbcClient client) {
        this.client = client;
    }

    /// A subscription that one deliverer holds until another takes a newer lease.
    record Held(Subscription subscription, long lease) {}

    /// @param after null to begin behind all that is in the log
    /// @return null when the key is taken
    @Nullable
    Subscription insert(String key, URI url, Wanted wanted, @Nullable Long after, Instant now) {
        return client.sql("""
                        insert into outbox.subscription (
                            subscription_id, serial, request_key, url, kinds, movement, created_at,
                            stated_after, delivered, due_at)
                        select 'SUB-' || next.serial, next.serial, :key, :url, :kinds, :movement, :now, :after::bigint,
                               coalesce(:after::bigint, (select coalesce(max(leaf_index) + 1, 0) from log_entry)), :now
                          from (select nextval('outbox.subscription_serial') as serial) next
                        on conflict (request_key) do nothing
                        returning *
                        """)
                .param("key", key)
                .param("url", url.toString())
                .param("kinds", wanted.kinds().toArray(String[]::new))
                .param("movement", wanted.movement())
                .param("now", at(now))
                .param("after", after)
                .query(SubscriptionTable::subscription)
                .optional()
                .orElse(null);
    }

    @Nullable
    Subscription find(String id) {
        return findWhere("subscription_id", id);
    }

    @Nullable
    Subscription findByKey(String key) {
        return findWhere("request_key", key);
    }

    /// As find; until the transaction ends nobody else finds it so.
    @Nullable
    Subscription findAndLock(String id) {
        // Lets deliveries be noted meanwhile, which plain "for update" would not.
        return client.sql("select * from outbox.subscription where subscription_id = :id for no key update")
                .param("id", id)
                .query(SubscriptionTable::subscription)
                .optional()
                .orElse(null);
    }

    /// Where whoever asked for it wanted it to begin; null when nothing was said.
    @Nullable
    Long statedAfter(String id) {
        return client.sql("select stated_after from outbox.subscription where subscription_id = :id")
                .param("id", id)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    List<Subscription> all() {
        return client.sql("select * from outbox.subscription order by serial")
                .query(SubscriptionTable::subscription)
                .list();
    }

    /// Takes a lease on a running subscription that is due and behind the log, and that nobody else holds.
    @Nullable
    Held hold(Instant now, Duration lease) {
        return client.sql("""
                        update outbox.subscription
                           set lease = lease + 1, leased_until = clock_timestamp() + :lease * interval '1 millisecond'
                         where subscription_id = (
                                   select s.subscription_id
                                     from outbox.subscription s
                                    where s.paused is null
                                      and s.due_at <= :now
                                      and (s.leased_until is null or s.leased_until < clock_timestamp())
                                      and s.delivered < (select coalesce(max(e.leaf_index) + 1, 0) from log_entry e)
                                    order by s.due_at, s.serial
                                    limit 1
                                      for update skip locked)
                        returning *
                        """)
                .param("lease", lease.toMillis())
                .param("now", at(now))
                .query((row, number) -> new Held(subscription(row, number), row.getLong("lease")))
                .optional()
                .orElse(null);
    }

    /// Moves the cursor on.
    ///
    /// @return false when the lease is lost, and nothing was moved
    boolean moveTo(Held held, long position, Instant now, Duration lease) {
        return 1
                == client.sql("""
                                update outbox.subscription
                                   set delivered = :position, failures = 0, failing_since = null, due_at = :now,
                                       leased_until = clock_timestamp() + :lease * interval '1 millisecond'
                                 where subscription_id = :id and lease = :number
                                """)
                        .param("position", position)
                        .param("now", at(now))
                        .param("lease", lease.toMillis())
                        .param("id", held.subscription().id())
                        .param("number", held.lease())
                        .update();
    }

    /// @param paused why it is not tried again, null when it is
    void fail(Held held, Instant since, Instant due, @Nullable String paused) {
        client.sql("""
                        update outbox.subscription
                           set failures = failures + 1, failing_since = :since, due_at = :due, paused = :paused
                         where subscription_id = :id and lease = :number
                        """)
                .param("since", at(since))
                .param("due", at(due))
                .param("paused", paused)
                .param("id", held.subscription().id())
                .param("number", held.lease())
                .update();
    }

    /// Lets others hold it.
    void release(Held held) {
        client.sql("""
                        update outbox.subscription set leased_until = null
                         where subscription_id = :id and lease = :number
                        """)
                .param("id", held.subscription().id())
                .param("number", held.lease())
                .update();
    }

    /// @param position where to begin anew, null to go on from where it stands
    /// @param paused   why, null to run
    @Nullable
    Subscription set(String id, @Nullable Long position, @Nullable String paused, Instant now) {
        // The newer lease takes from a deliverer under way what it would still move.
        return client.sql("""
                        update outbox.subscription
                           set delivered = coalesce(:position::bigint - 1, delivered), paused = :paused, failures = 0,
                               failing_since = null, due_at = :now, lease = lease + 1, leased_until = null
                         where subscription_id = :id
                        returning *
                        """)
                .param("position", position)
                .param("paused", paused)
                .param("now", at(now))
                .param("id", id)
                .query(SubscriptionTable::subscription)
                .optional()
                .orElse(null);
    }

    boolean delete(String id) {
        return client.sql("delete from outbox.subscription where subscription_id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private @Nullable Subscription findWhere(String column, String value) {
        return client.sql("select * from outbox.subscription where " + column + " = :value")
                .param("value", value)
                .query(SubscriptionTable::subscription)
                .optional()
                .orElse(null);
    }

    private static Subscription subscription(ResultSet row, int number) throws SQLException {
        return new Subscription(
                row.getString("subscription_id"),
                URI.create(row.getString("url")),
                new Wanted(List.of((String[]) row.getArray("kinds").getArray()), row.getString("movement")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("delivered"),
                row.getString("paused"),
                row.getInt("failures"),
                instant(row, "failing_since"),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }
}
