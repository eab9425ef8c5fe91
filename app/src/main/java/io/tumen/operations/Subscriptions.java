package io.tumen.operations;

import io.tumen.corridor.InvalidValueException;
import io.tumen.ledger.IdempotencyKey;
import io.tumen.operations.SubscriptionViews.DeliveryView;
import io.tumen.operations.SubscriptionViews.SubscribedView;
import io.tumen.operations.SubscriptionViews.SubscriptionDetail;
import io.tumen.operations.SubscriptionViews.SubscriptionForm;
import io.tumen.operations.SubscriptionViews.SubscriptionView;
import io.tumen.outbox.DeliveryOptions;
import io.tumen.outbox.Outbox;
import io.tumen.outbox.Outbox.Subscribed;
import io.tumen.outbox.Subscription;
import io.tumen.outbox.Wanted;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom to tell what is new by signed webhooks, and how far each has been told.
public final class Subscriptions {
    private static final int DELIVERIES_SHOWN = 50;
    private static final int LONGEST_OVERLAP_HOURS = 24 * 30;

    private final Outbox outbox;
    private final Auditing auditing;

    Subscriptions(Outbox outbox, Auditing auditing) {
        this.outbox = outbox;
        this.auditing = auditing;
    }

    /// @param key idempotency key
    public SubscribedView subscribe(String key, SubscriptionForm form) {
        Stated.checked(form);
        long size = auditing.sequence();
        Long after = form.after() == null ? null : position("after", form.after(), size);
        Wanted wanted = new Wanted(kinds(form.kinds()), form.movement());
        return view(outbox.subscribe(new IdempotencyKey(key).value(), form.url(), wanted, after));
    }

    public List<SubscriptionView> list() {
        long size = auditing.sequence();
        return outbox.list().stream().map(one -> view(one, size)).toList();
    }

    /// @throws NoSuchSubscriptionException when there is none of that id; so do the others
    public SubscriptionDetail detailOf(String id) {
        List<DeliveryView> deliveries = outbox.deliveriesOf(id, DELIVERIES_SHOWN).stream()
                .map(one -> new DeliveryView(one.position(), one.attempts(), one.sent(), one.delivered(), one.answer()))
                .toList();
        return new SubscriptionDetail(shown(id, outbox.find(id)), deliveries);
    }

    public SubscriptionView pause(String id) {
        return shown(id, outbox.pause(id, "paused by an operator"));
    }

    public SubscriptionView resume(String id) {
        return shown(id, outbox.resume(id));
    }

    /// Sends everything again from that position on, in order and under the same ids.
    public SubscriptionView replay(String id, String from) {
        return shown(id, outbox.replay(id, position("from", from, Long.MAX_VALUE)));
    }

    /// @param hours how long the secrets before sign beside the new one
    public SubscribedView rotate(String id, String hours) {
        int overlap = Reading.count("hours", hours, 0, LONGEST_OVERLAP_HOURS);
        Subscribed rotated = outbox.rotate(id, Duration.ofHours(overlap));
        if (rotated == null) {
            throw new NoSuchSubscriptionException(id);
        }
        return view(rotated);
    }

    public void remove(String id) {
        if (!outbox.remove(id)) {
            throw new NoSuchSubscriptionException(id);
        }
    }

    Postman postman() {
        return new Postman(outbox.deliverer(DeliveryOptions.DEFAULT));
    }

    private SubscriptionView shown(String id, @Nullable Subscription found) {
        if (found == null) {
            throw new NoSuchSubscriptionException(id);
        }
        return view(found, auditing.sequence());
    }

    private SubscribedView view(Subscribed made) {
        return new SubscribedView(
                view(made.subscription(), auditing.sequence()),
                made.secret() == null ? null : made.secret().text());
    }

    private static SubscriptionView view(Subscription one, long size) {
        boolean failing = one.failures() > 0;
        String fault = failing ? one.failures() + " calls in a row failed since " + one.failingSince() : null;
        String state = one.paused() == null ? failing ? "failing" : "running" : "paused";
        return new SubscriptionView(
                one.id(),
                one.url().toString(),
                one.wanted().kinds(),
                one.wanted().movement(),
                one.created(),
                state,
                one.delivered(),
                Math.max(0, size - one.delivered()),
                one.paused() == null ? fault : one.paused(),
                failing && one.paused() == null ? one.dueAt() : null);
    }

    private static List<String> kinds(@Nullable String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    private static long position(String what, String text, long most) {
        try {
            long position = Long.parseLong(text.strip());
            if (position >= 0 && position <= most) {
                return position;
            }
        } catch (NumberFormatException notANumber) {
            // As below.
        }
        throw new InvalidValueException(
                what, text, "a position of a notice" + (most == Long.MAX_VALUE ? "" : ", 0 to " + most));
    }
}
