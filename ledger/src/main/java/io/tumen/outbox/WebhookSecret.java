package io.tumen.outbox;

import io.tumen.corridor.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a subscriber and we both know, by which it sees that a notice is ours: `whsec_` and 24 to 64 bytes in base64,
/// as Standard Webhooks (www.standardwebhooks.com) has it. Secret; [#toString] does not tell it.
public final class WebhookSecret {
    private static final String HEAD = "whsec_";
    private static final int DRAWN_BYTES = 32;
    private static final int FEWEST_BYTES = 24;
    private static final int MOST_BYTES = 64;

    private final byte[] bytes;

    private WebhookSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    static WebhookSecret drawn(RandomGenerator random) {
        byte[] bytes = new byte[DRAWN_BYTES];
        random.nextBytes(bytes);
        return new WebhookSecret(bytes);
    }

    /// @throws InvalidValueException when the text is none; the message does not repeat it
    public static WebhookSecret parse(String text) {
        String stripped = text.strip();
        try {
            byte[] bytes = Base64.getDecoder().decode(stripped.substring(Math.min(HEAD.length(), stripped.length())));
            if (stripped.startsWith(HEAD) && bytes.length >= FEWEST_BYTES && bytes.length <= MOST_BYTES) {
                return new WebhookSecret(bytes);
            }
        } catch (IllegalArgumentException notBase64) {
            // As below.
        }
        throw new InvalidValueException("secret", "…", HEAD + " and 24 to 64 bytes in base64");
    }

    /// As it is told to the subscriber, once. Secret.
    public String text() {
        return HEAD + Base64.getEncoder().encodeToString(bytes);
    }

    /// The signature over id, time and body, as the header has it.
    ///
    /// @param timestamp seconds since 1970 as the header has them
    String sign(String id, String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            byte[] signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }

    /// @param signature one of those in the header
    boolean signed(String signature, String id, String timestamp, String body) {
        return MessageDigest.isEqual(
                sign(id, timestamp, body).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return HEAD + "…";
    }
}
