package io.tumen.operations;

import io.tumen.corridor.InvalidValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small text file that a user names.
final class TextFile {
    private TextFile() {}

    /// @param what in the user's words
    /// @throws InvalidValueException when it cannot be read
    static String read(String what, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new InvalidValueException(what, file.toString(), "a readable text file in UTF-8");
        }
    }

    static void write(String what, Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new InvalidValueException(what, file.toString(), "a file that can be written");
        }
    }
}
