package io.tumen.outbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Keeps secrets in the database so that a dump of it tells none: AES-256-GCM under a key of the data folder, bound
/// to the subscription.
///
/// @param key of AES, 256 bits
record SecretCipher(SecretKey key, RandomGenerator random) {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    byte[] enciphered(String subscription, WebhookSecret secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] text = secret.text().getBytes(StandardCharsets.US_ASCII);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, subscription, nonce).doFinal(text);
            byte[] both = new byte[NONCE_BYTES + hidden.length];
            System.arraycopy(nonce, 0, both, 0, NONCE_BYTES);
            System.arraycopy(hidden, 0, both, NONCE_BYTES, hidden.length);
            return both;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /// @throws SecretUnreadableException when it was enciphered by another key, or changed
    WebhookSecret deciphered(String subscription, byte[] enciphered) {
        byte[] nonce = Arrays.copyOf(enciphered, NONCE_BYTES);
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, subscription, nonce)
                    .doFinal(enciphered, NONCE_BYTES, enciphered.length - NONCE_BYTES);
            return WebhookSecret.parse(new String(text, StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new SecretUnreadableException(subscription, e);
        }
    }

    private Cipher cipher(int mode, String subscription, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(subscription.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    @Override
    public String toString() {
        return "SecretCipher[…]";
    }
}
