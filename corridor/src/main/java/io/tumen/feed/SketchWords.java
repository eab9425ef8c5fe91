package io.tumen.feed;

import io.tumen.corridor.InvalidValueException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Predicate;

/// The words of one line of a sketch, taken from left to right.
final class SketchWords {
    private final Deque<String> left;

    SketchWords(String line) {
        this.left = new ArrayDeque<>(Arrays.asList(line.strip().split("\\s+")));
    }

    boolean hasNext() {
        return !left.isEmpty();
    }

    /// @param what what is missing when the line ends here
    String next(String what) {
        String word = left.poll();
        if (word == null) {
            throw new InvalidValueException("end of the line", "", what + " behind it");
        }
        return word;
    }

    boolean nextIs(Predicate<String> wanted) {
        String word = left.peek();
        return word != null && wanted.test(word);
    }

    /// Takes the next word when it is that one.
    boolean take(String word) {
        return nextIs(word::equals) && left.remove().equals(word);
    }
}
