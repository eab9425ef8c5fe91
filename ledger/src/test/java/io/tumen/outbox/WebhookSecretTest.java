package io.tumen.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tumen.corridor.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTest {
    private static final WebhookSecret SECRET = WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIME = "1614265330";
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    /// The example that the libraries of Standard Webhooks test themselves with.
    @Test
    void signsAsTheExampleOfStandardWebhooks() {
        assertThat(SECRET.sign(ID, TIME, BODY)).isEqualTo(SIGNATURE);
    }

    @Test
    void aReceiverTakesTheRightOneOfSeveralSignaturesAndNoChangedNotice() {
        Instant then = Instant.ofEpochSecond(1614265330);
        Duration minutes = Duration.ofMinutes(5);
        String several =
                "v1a,AAAA " + WebhookSecret.drawn(new SplittableRandom(1)).sign(ID, TIME, BODY) + " " + SIGNATURE;
        assertThat(new ReceivedNotice(ID, TIME, several, BODY).faults(SECRET, then, minutes))
                .isEmpty();
        assertThat(new ReceivedNotice(ID, TIME, SIGNATURE, BODY + " ").faults(SECRET, then, minutes))
                .hasSize(1);
        assertThat(new ReceivedNotice(ID + "x", TIME, SIGNATURE, BODY).faults(SECRET, then, minutes))
                .hasSize(1);
        assertThat(new ReceivedNotice(ID, "1614265331", SIGNATURE, BODY).faults(SECRET, then, minutes))
                .hasSize(1);
        assertThat(new ReceivedNotice(ID, TIME, SIGNATURE, BODY).faults(SECRET, then.plusSeconds(301), minutes))
                .singleElement()
                .asString()
                .contains("301 seconds away");
        assertThat(new ReceivedNotice(ID, TIME, SIGNATURE, BODY).faults(SECRET, null, minutes))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "whsec_AAAA", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_%%%"})
    void refusesWhatIsNoSecretWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> WebhookSecret.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("'…'");
    }

    @Test
    void isReadAsItIsToldAndNotToldByMistake() {
        WebhookSecret drawn = WebhookSecret.drawn(new SplittableRandom(42));
        assertThat(WebhookSecret.parse(drawn.text()).sign(ID, TIME, BODY)).isEqualTo(drawn.sign(ID, TIME, BODY));
        assertThat("" + drawn).isEqualTo("whsec_…");
    }

    @Test
    void pausesAreTwiceAsLongEachTimeUpToTheLongest() {
        DeliveryOptions options = DeliveryOptions.DEFAULT;
        assertThat(options.pauseAfter(1, 1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(options.pauseAfter(1, 0)).isEqualTo(Duration.ofMillis(2500));
        assertThat(options.pauseAfter(4, 1)).isEqualTo(Duration.ofSeconds(40));
        assertThat(options.pauseAfter(1000, 1)).isEqualTo(Duration.ofHours(1));
    }
}
