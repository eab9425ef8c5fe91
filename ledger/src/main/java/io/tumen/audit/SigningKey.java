package io.tumen.audit;

import io.tumen.corridor.InvalidValueException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A private Ed25519 key that signs notes, written as golang.org/x/mod/sumdb/note writes it:
/// `PRIVATE+KEY+name+id+key`. Its text must stay secret; [#toString] gives only the public part.
public final class SigningKey {
    private static final String HEAD = "PRIVATE+KEY+";
    private static final int SEED_BYTES = 32;
    private static final int X509_HEAD_BYTES = 12;
    private static final byte[] PKCS8_HEAD = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final VerifierKey verifier;
    private final byte[] seed;
    private final PrivateKey secret;

    private SigningKey(VerifierKey verifier, byte[] seed, PrivateKey secret) {
        this.verifier = verifier;
        this.seed = seed;
        this.secret = secret;
    }

    /// @param seed 32 bytes that nobody can guess
    public static SigningKey of(String name, byte[] seed) {
        return of(name, VerifierKey.Kind.NOTE, seed);
    }

    /// The key of a witness, which co-signs with the time at which it saw a checkpoint.
    public static SigningKey ofWitness(String name, byte[] seed) {
        return of(name, VerifierKey.Kind.COSIGNATURE, seed);
    }

    /// @throws InvalidValueException when the text is no private key; the message does not repeat it
    public static SigningKey parse(String text) {
        String[] parts = text.strip().split("\\+", 5);
        if (!text.startsWith(HEAD) || parts.length < 5) {
            throw unreadable();
        }
        byte[] marked = bytesOf(parts[4]);
        for (VerifierKey.Kind kind : VerifierKey.Kind.values()) {
            if (marked.length == SEED_BYTES + 1 && marked[0] == kind.mark()) {
                SigningKey key = of(parts[2], kind, Arrays.copyOfRange(marked, 1, marked.length));
                if (key.verifier.id().equals(parts[3])) {
                    return key;
                }
            }
        }
        throw unreadable();
    }

    /// The key as it is kept. Secret.
    public String secretText() {
        byte[] marked = new byte[SEED_BYTES + 1];
        marked[0] = verifier.kind().mark();
        System.arraycopy(seed, 0, marked, 1, SEED_BYTES);
        return HEAD + verifier.name() + "+" + verifier.id() + "+"
                + Base64.getEncoder().encodeToString(marked);
    }

    public VerifierKey verifier() {
        return verifier;
    }

    byte[] sign(byte[] message) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(secret);
            signing.update(message);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has Ed25519", e);
        }
    }

    @Override
    public String toString() {
        return verifier.toString();
    }

    private static SigningKey of(String name, VerifierKey.Kind kind, byte[] seed) {
        try {
            byte[] encoded = Arrays.copyOf(PKCS8_HEAD, PKCS8_HEAD.length + SEED_BYTES);
            System.arraycopy(seed, 0, encoded, PKCS8_HEAD.length, SEED_BYTES);
            PrivateKey secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new SigningKey(VerifierKey.of(name, kind, publicKeyOf(seed)), seed.clone(), secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has Ed25519", e);
        }
    }

    /// The platform derives a public key only while it draws a pair, so it draws the seed we give.
    private static byte[] publicKeyOf(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("Ed25519");
        pairs.initialize(NamedParameterSpec.ED25519, new Drawn(seed));
        KeyPair pair = pairs.generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, X509_HEAD_BYTES, encoded.length);
    }

    private static byte[] bytesOf(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static InvalidValueException unreadable() {
        return new InvalidValueException("private key", "…", HEAD + "name+id+key with an Ed25519 key");
    }

    /// Gives bytes that were drawn before.
    private static final class Drawn extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Drawn(byte[] seed) {
            super(null, null);
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
