package io.tumen.outbox;

import io.tumen.audit.Notices;
import io.tumen.audit.Notices.Notice;
import io.tumen.outbox.SubscriptionTable.Held;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Delivers notices to subscribers: each in the order of the log, none skipped, each at least once and under the same
/// id.
///
/// A deliverer takes a lease on one subscription, sends what comes next, and moves the cursor when the receiver has
/// said that it has it. No transaction is open meanwhile. Who is killed between the two leaves the cursor where it
/// was, and the notice is sent again. A lease that was overtaken moves no cursor. Safe for use by many threads and
/// programs.
public final class Deliverer implements AutoCloseable {
    private static final int NOTICES_A_LEASE = 100;

    private final SubscriptionTable subscriptions;
    private final SecretTable secrets;
    private final DeliveryTable deliveries;
    private final Notices notices;
    private final Sender sender;
    private final DeliveryOptions options;
    private final InstantSource clock;
    private final RandomGenerator random;

    Deliverer(
            DataSource database,
            SecretCipher cipher,
            Receivers receivers,
            DeliveryOptions options,
            InstantSource clock,
            RandomGenerator random) {
        JdbcClient client = JdbcClient.create(database);
        this.subscriptions = new SubscriptionTable(client);
        this.secrets = new SecretTable(client, cipher);
        this.deliveries = new DeliveryTable(client);
        this.notices = new Notices(database);
        this.sender = new Sender(receivers, options);
        this.options = options;
        this.clock = clock;
        this.random = random;
    }

    /// Serves one subscription that is due, until it is told all, a call fails or others should have their turn.
    ///
    /// @return false when none is due
    public boolean deliverNext() throws InterruptedException {
        Held held = subscriptions.hold(clock.instant(), options.lease());
        if (held == null) {
            return false;
        }
        if (deliver(held)) {
            subscriptions.release(held);
        }
        return true;
    }

    /// @return whether the lease is still ours, as far as we know
    private boolean deliver(Held held) throws InterruptedException {
        Subscription subscription = held.subscription();
        Instant turnEnds = clock.instant().plus(options.lease());
        List<Notice> next = notices.after(subscription.delivered(), NOTICES_A_LEASE);
        long unwanted = subscription.delivered();
        for (Notice notice : next) {
            Message message = Message.of(notice);
            if (!subscription.wanted().takes(message)) {
                unwanted = notice.position();
                continue;
            }
            Answer answer = send(subscription, message);
            if (!answer.delivered()) {
                fail(held, answer);
                return true;
            }
            if (!moveTo(held, notice.position())) {
                return false;
            }
            if (!clock.instant().isBefore(turnEnds)) {
                // A receiver that answers slowly would keep this thread for all its notices while others wait.
                return true;
            }
            unwanted = notice.position();
        }
        return moveTo(held, unwanted);
    }

    private Answer send(Subscription subscription, Message message) throws InterruptedException {
        Instant now = clock.instant();
        Answer answer = answer(subscription, message, now);
        deliveries.keep(subscription.id(), message.position(), now, answer);
        return answer;
    }

    private Answer answer(Subscription subscription, Message message, Instant now) throws InterruptedException {
        try {
            List<WebhookSecret> signing = secrets.listValid(subscription.id(), now);
            return sender.send(
                    subscription.url(), subscription.noticeId(message.position()), now, message.body(), signing);
        } catch (SecretUnreadableException e) {
            return Answer.failed("not sent: " + e.getMessage());
        }
    }

    private boolean moveTo(Held held, long position) {
        return subscriptions.moveTo(held, position, clock.instant(), options.lease());
    }

    private void fail(Held held, Answer answer) {
        Subscription subscription = held.subscription();
        Instant now = clock.instant();
        // A held subscription is shown as it was before the first of its notices; what failed then is over by now.
        Subscription current = subscriptions.find(subscription.id());
        if (current == null) {
            return;
        }
        Instant since = current.failingSince() == null ? now : current.failingSince();
        int failures = current.failures() + 1;
        Instant due = now.plus(options.pauseAfter(failures, random.nextDouble()));
        subscriptions.fail(held, since, due, whyPaused(answer, since, now));
    }

    private @Nullable String whyPaused(Answer answer, Instant since, Instant now) {
        if (answer.gone()) {
            return "the receiver wants no more: " + answer.words();
        }
        return now.isBefore(since.plus(options.giveUpAfter()))
                ? null
                : "no call went well since " + since + ", last: " + answer.words();
    }

    @Override
    public void close() {
        sender.close();
    }
}
