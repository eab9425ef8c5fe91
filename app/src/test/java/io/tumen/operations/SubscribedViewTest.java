package io.tumen.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.operations.SubscriptionViews.SubscribedView;
import io.tumen.operations.SubscriptionViews.SubscriptionView;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubscribedViewTest {
    @Test
    void doesNotTellItsSecretByMistake() {
        var subscription = new SubscriptionView(
                "SUB-1", "https://hooks.example/", List.of(), null, Instant.EPOCH, "running", 0, 0, null, null);
        assertThat("" + new SubscribedView(subscription, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .contains("SUB-1", "whsec_…")
                .doesNotContain("MfKQ");
        assertThat("" + new SubscribedView(subscription, null)).endsWith("secret=null]");
    }
}
