package io.tumen.audit;

import io.tumen.corridor.InvalidValueException;
import java.util.List;

/// The head of the tree at one moment, as it is signed (C2SP tlog-checkpoint): whose log, how many leaves, which root.
///
/// @param origin names the log for ever
/// @param size   leaves
public record Checkpoint(String origin, long size, Hash root) {
    private static final int LINES = 3;

    /// @throws InvalidValueException when the note is no checkpoint
    public static Checkpoint of(SignedNote note) {
        List<String> lines = note.text().lines().toList();
        if (lines.size() < LINES || lines.getFirst().isEmpty()) {
            throw new InvalidValueException(
                    "checkpoint", note.text().strip(), "three lines: the log's name, its size, its root in base64");
        }
        return new Checkpoint(lines.getFirst(), sizeOf(lines.get(1)), Hash.parseBase64(lines.get(2)));
    }

    SignedNote unsigned() {
        return SignedNote.of(origin + "\n" + size + "\n" + root.base64() + "\n");
    }

    private static long sizeOf(String line) {
        if (!line.matches("0|[1-9]\\d{0,17}")) {
            throw new InvalidValueException("size of a checkpoint", line, "a whole number without leading zeros");
        }
        return Long.parseLong(line);
    }
}
