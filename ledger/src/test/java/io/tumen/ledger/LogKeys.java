package io.tumen.ledger;

import io.tumen.audit.SigningKey;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;

/// Keys for the tests of the log.
final class LogKeys {
    private LogKeys() {}

    static SigningKey drawn() {
        return SigningKey.of("tumen/test", pair());
    }

    static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
