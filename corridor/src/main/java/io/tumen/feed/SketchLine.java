package io.tumen.feed;

import java.util.StringJoiner;

/// A line of a sketch while it is written, word by word.
final class SketchLine {
    private final StringJoiner words = new StringJoiner(" ");

    SketchLine(String... words) {
        for (String word : words) {
            add(word);
        }
    }

    /// Adds words; an empty one leaves no trace.
    SketchLine add(String... more) {
        for (String word : more) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return this;
    }

    SketchLine addUnless(boolean isDefault, String... more) {
        return isDefault ? this : add(more);
    }

    @Override
    public String toString() {
        return words.toString();
    }
}
