package io.tumen.outbox;

/// The secret of a subscription cannot be read with the key of this data folder.
public final class SecretUnreadableException extends RuntimeException {
    SecretUnreadableException(String subscription, Exception cause) {
        super(
                "the secret of " + subscription + " was kept with the key of another data folder: put its log.key back,"
                        + " or rotate the secret",
                cause);
    }
}
