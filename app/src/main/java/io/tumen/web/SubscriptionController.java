package io.tumen.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tumen.operations.Office;
import io.tumen.operations.SubscriptionViews.SubscribedView;
import io.tumen.operations.SubscriptionViews.SubscriptionDetail;
import io.tumen.operations.SubscriptionViews.SubscriptionForm;
import io.tumen.operations.SubscriptionViews.SubscriptionView;
import io.tumen.operations.Subscriptions;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who is told what is new by signed webhooks.
@RestController
@RequestMapping("/api/v1/subscriptions")
@Tag(name = "log")
class SubscriptionController {
    private final Subscriptions subscriptions;

    SubscriptionController(Office office) {
        this.subscriptions = office.subscriptions();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Has notices posted to an address; the answer tells the secret once")
    SubscribedView subscribe(@RequestHeader("Idempotency-Key") String key, @RequestBody SubscriptionForm form) {
        return subscriptions.subscribe(key, form);
    }

    @GetMapping
    @Operation(summary = "All subscriptions and how far each was told")
    List<SubscriptionView> list() {
        return subscriptions.list();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One subscription with its last deliveries and what the receiver answered")
    SubscriptionDetail show(@PathVariable String id) {
        return subscriptions.detailOf(id);
    }

    @PostMapping("/{id}/pause")
    @Operation(summary = "Sends nothing until it is resumed")
    SubscriptionView pause(@PathVariable String id) {
        return subscriptions.pause(id);
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "Goes on from where it stood; nothing is skipped")
    SubscriptionView resume(@PathVariable String id) {
        return subscriptions.resume(id);
    }

    @PostMapping("/{id}/replay")
    @Operation(summary = "Sends everything again from a position on, in order and under the same ids")
    SubscriptionView replay(@PathVariable String id, @RequestParam String from) {
        return subscriptions.replay(id, from);
    }

    @PostMapping("/{id}/rotate")
    @Operation(summary = "Draws a new secret, told once; the one before signs beside it for some hours")
    SubscribedView rotate(@PathVariable String id, @RequestParam(defaultValue = "24") String overlap) {
        return subscriptions.rotate(id, overlap);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forgets the subscription, its secret and its deliveries")
    void remove(@PathVariable String id) {
        subscriptions.remove(id);
    }
}
