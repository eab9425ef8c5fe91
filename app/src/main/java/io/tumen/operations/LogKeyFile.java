package io.tumen.operations;

import io.tumen.audit.SigningKey;
import io.tumen.corridor.InvalidValueException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;

/// The private key of the log in the data folder: drawn at the first start, readable by its owner only.
record LogKeyFile(Path file) {
    private static final int NAME_BYTES = 6;

    static LogKeyFile in(Path dataDir) {
        return new LogKeyFile(dataDir.resolve("log.key"));
    }

    SigningKey keyOrNew() {
        return keyOrNew(pair -> {
            byte[] digest = digestOf(pair.getPublic().getEncoded());
            return SigningKey.of("tumen/" + HexFormat.of().formatHex(digest, 0, NAME_BYTES), pair);
        });
    }

    /// The key of somebody who issues documents.
    SigningKey issuerOrNew(String name) {
        return keyOrNew(pair -> SigningKey.of(name, pair));
    }

    /// @throws InvalidValueException when none is there
    SigningKey key() {
        return SigningKey.parse(TextFile.read("file of the key", file));
    }

    SigningKey witnessOrNew(String name) {
        return keyOrNew(pair -> SigningKey.ofWitness(name, pair));
    }

    private SigningKey keyOrNew(Function<KeyPair, SigningKey> make) {
        try {
            if (!Files.exists(file)) {
                create(make);
            }
            return SigningKey.parse(Files.readString(file));
        } catch (InvalidValueException e) {
            throw new InvalidValueException(
                    "file of the key", file.toString(), e.right() + "; put the right one there from a copy");
        } catch (IOException e) {
            throw new InvalidValueException("file of the key", file.toString(), "a readable file: " + e);
        }
    }

    private void create(Function<KeyPair, SigningKey> make) throws IOException {
        String text = make.apply(drawn()).secretText();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path half = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "log",
                ".half",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        try {
            // Fails where another process was faster; then its key counts.
            Files.createLink(file, half);
        } catch (FileAlreadyExistsException e) {
            // As wished.
        } finally {
            Files.delete(half);
        }
    }

    private static KeyPair drawn() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has Ed25519", e);
        }
    }

    private static byte[] digestOf(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
