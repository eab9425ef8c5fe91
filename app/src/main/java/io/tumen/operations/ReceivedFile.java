package io.tumen.operations;

import io.tumen.corridor.InvalidValueException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that somebody sent: it lies in a temporary place until this is closed, and is called by the sender's name.
///
/// @param name what the sender calls it
public record ReceivedFile(Path path, String name) implements AutoCloseable {
    private static final int MEBIBYTE = 1 << 20;
    private static final int PIECE = 1 << 16;

    /// @param mostMib how many mebibytes are taken at most
    /// @param right   what would be right in place of nothing, or of too much
    /// @throws TooLargeException     when it is larger
    /// @throws InvalidValueException when it is empty
    static ReceivedFile of(InputStream body, String name, int mostMib, String right) throws IOException {
        Path path = Files.createTempFile("tumen-received", ".tmp");
        try {
            receive(body, path, mostMib, right);
            return new ReceivedFile(path, name);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static void receive(InputStream body, Path path, int mostMib, String right) throws IOException {
        long size = 0;
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] piece = new byte[PIECE];
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                size += read;
                if (size > (long) mostMib * MEBIBYTE) {
                    throw new TooLargeException(mostMib, right);
                }
                out.write(piece, 0, read);
            }
        }
        if (size == 0) {
            throw new InvalidValueException("body", "0 bytes", right);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
