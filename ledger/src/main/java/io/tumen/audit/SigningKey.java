package io.tumen.audit;

import io.tumen.audit.VerifierKey.Kind;
import io.tumen.corridor.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// A private Ed25519 key that signs notes, with the public key to it. Its text is two lines, as
/// golang.org/x/mod/sumdb/note writes them: `PRIVATE+KEY+name+id+key` and `name+id+key`. The first must stay secret;
/// [#toString] gives only the second.
public final class SigningKey {
    private static final String HEAD = "PRIVATE+KEY+";
    private static final int SEED_BYTES = 32;
    private static final byte[] PKCS8_HEAD = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final byte[] PROBE = {1, 2, 3};

    private final VerifierKey verifier;
    private final byte[] seed;
    private final PrivateKey secret;

    private SigningKey(VerifierKey verifier, byte[] seed) {
        this.verifier = verifier;
        this.seed = seed;
        this.secret = secretOf(seed);
    }

    /// @param pair of Ed25519 as the platform draws it
    public static SigningKey of(String name, KeyPair pair) {
        return of(name, Kind.NOTE, pair);
    }

    /// The key of a witness, which co-signs with the time at which it saw a checkpoint.
    public static SigningKey ofWitness(String name, KeyPair pair) {
        return of(name, Kind.COSIGNATURE, pair);
    }

    /// @throws InvalidValueException when the text is no private key with its public key; the message does not repeat
    /// it
    public static SigningKey parse(String text) {
        List<String> lines = text.strip().lines().toList();
        if (lines.size() != 2 || !lines.getFirst().startsWith(HEAD)) {
            throw unreadable();
        }
        VerifierKey verifier = VerifierKey.parse(lines.get(1));
        String head = HEAD + verifier.name() + "+" + verifier.id() + "+";
        byte[] marked = bytesOf(lines.getFirst()
                .substring(Math.min(head.length(), lines.getFirst().length())));
        if (!lines.getFirst().startsWith(head)
                || marked.length != SEED_BYTES + 1
                || marked[0] != verifier.kind().mark()) {
            throw unreadable();
        }
        SigningKey key = new SigningKey(verifier, Arrays.copyOfRange(marked, 1, marked.length));
        if (!verifier.verifies(PROBE, key.sign(PROBE))) {
            throw unreadable();
        }
        return key;
    }

    /// The key as it is kept. Secret.
    public String secretText() {
        byte[] marked = new byte[SEED_BYTES + 1];
        marked[0] = verifier.kind().mark();
        System.arraycopy(seed, 0, marked, 1, SEED_BYTES);
        String base64 = Base64.getEncoder().encodeToString(marked);
        return HEAD + verifier.name() + "+" + verifier.id() + "+" + base64 + "\n" + verifier + "\n";
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /// A key for another purpose that follows from this one and does not tell it (HKDF, RFC 5869): AES, 256 bits.
    public SecretKey keyFor(String purpose) {
        try {
            AlgorithmParameterSpec derivation = HKDFParameterSpec.ofExtract()
                    .addIKM(seed)
                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), SEED_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", derivation);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform of our version has HKDF", e);
        }
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

    private static SigningKey of(String name, Kind kind, KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] secret = pair.getPrivate().getEncoded();
        VerifierKey verifier =
                VerifierKey.of(name, kind, Arrays.copyOfRange(encoded, encoded.length - SEED_BYTES, encoded.length));
        return new SigningKey(verifier, Arrays.copyOfRange(secret, PKCS8_HEAD.length, PKCS8_HEAD.length + SEED_BYTES));
    }

    private static PrivateKey secretOf(byte[] seed) {
        try {
            byte[] encoded = Arrays.copyOf(PKCS8_HEAD, PKCS8_HEAD.length + SEED_BYTES);
            System.arraycopy(seed, 0, encoded, PKCS8_HEAD.length, SEED_BYTES);
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has Ed25519", e);
        }
    }

    private static byte[] bytesOf(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static InvalidValueException unreadable() {
        return new InvalidValueException(
                "private key", "…", "two lines, " + HEAD + "name+id+key and the public key name+id+key, of Ed25519");
    }
}
