package io.tumen.audit;

import io.tumen.corridor.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// The public key of somebody who signs notes, as C2SP signed-note writes it: `name+id+key`, for example
/// `PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW`.
///
/// @param name whose key it is, by choice an address without its scheme
/// @param id   eight hexadecimal digits, the start of a hash over name, kind and key
/// @param key  32 bytes of an Ed25519 key in hexadecimal
public record VerifierKey(String name, String id, Kind kind, String key) {
    /// What a signature by this key says.
    public enum Kind {
        /// Ed25519 over the text of the note: the log signs so.
        NOTE(1),
        /// Ed25519 over the text and a time (C2SP tlog-cosignature v1): witnesses sign so.
        COSIGNATURE(4);

        private final byte mark;

        Kind(int mark) {
            this.mark = (byte) mark;
        }

        byte mark() {
            return mark;
        }
    }

    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;
    private static final String FORM = "name+id+key as C2SP signed-note writes it, of an Ed25519 key";
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    /// @throws InvalidValueException when the text is no key that we can check by
    public static VerifierKey parse(String text) {
        int first = text.indexOf('+');
        int second = text.indexOf('+', first + 1);
        if (first < 1 || second < 0) {
            throw new InvalidValueException("public key", text, FORM);
        }
        VerifierKey key = of(text.substring(0, first), bytesOf(text, text.substring(second + 1)), text);
        String id = text.substring(first + 1, second);
        if (!id.equals(key.id())) {
            throw new InvalidValueException("public key", text, "one whose id is " + key.id());
        }
        return key;
    }

    static VerifierKey of(String name, Kind kind, byte[] key) {
        requireName(name);
        return new VerifierKey(name, idOf(name, kind, key), kind, HexFormat.of().formatHex(key));
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey());
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            // A signature of another length, or a key that is no point of the curve.
            return false;
        }
    }

    @Override
    public String toString() {
        byte[] marked = marked(kind, HexFormat.of().parseHex(key));
        return name + "+" + id + "+" + Base64.getEncoder().encodeToString(marked);
    }

    static void requireName(String name) {
        if (name.isEmpty() || name.indexOf('+') >= 0 || name.chars().anyMatch(VerifierKey::isBlankOrControl)) {
            throw new InvalidValueException("key name", name, "characters without spaces and without +");
        }
    }

    private static boolean isBlankOrControl(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static VerifierKey of(String name, byte[] marked, String text) {
        for (Kind kind : Kind.values()) {
            if (marked.length == KEY_BYTES + 1 && marked[0] == kind.mark) {
                return of(name, kind, Arrays.copyOfRange(marked, 1, marked.length));
            }
        }
        throw new InvalidValueException("public key", text, FORM);
    }

    private static byte[] bytesOf(String text, String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new InvalidValueException("public key", text, FORM);
    }

    private static byte[] marked(Kind kind, byte[] key) {
        byte[] marked = new byte[key.length + 1];
        marked[0] = kind.mark;
        System.arraycopy(key, 0, marked, 1, key.length);
        return marked;
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(X509_HEAD, X509_HEAD.length + KEY_BYTES);
        System.arraycopy(HexFormat.of().parseHex(key), 0, encoded, X509_HEAD.length, KEY_BYTES);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static String idOf(String name, Kind kind, byte[] key) {
        var digest = Hash.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(marked(kind, key)), 0, ID_BYTES);
    }
}
