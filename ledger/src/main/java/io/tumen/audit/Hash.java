package io.tumen.audit;

import io.tumen.corridor.InvalidValueException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A SHA-256 hash, of a leaf or node of the tree as RFC 6962 section 2.1 (RFC 9162 section 2.1.1) makes them: a leaf is
/// hashed behind a byte 0, a node behind a byte 1, so that none can be passed off as the other.
public final class Hash {
    static final int BYTES = 32;

    /// The root of the tree without leaves.
    public static final Hash EMPTY_TREE = new Hash(sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Hash ofLeaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    static Hash ofNode(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /// @throws InvalidValueException when these are not 32 bytes
    static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new InvalidValueException("hash", HexFormat.of().formatHex(bytes), "32 bytes");
        }
        return new Hash(bytes.clone());
    }

    /// @throws InvalidValueException when the text is none
    static Hash parseBase64(String text) {
        try {
            return of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("hash", text, "32 bytes in base64");
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
