package io.tumen.feed;

import io.tumen.corridor.InvalidValueException;
import java.util.Map;

/// A closed vocabulary.
///
/// @param what  what the words stand for, as shown to the user
/// @param words each word with its value
record Choice<T>(String what, Map<String, T> words) {
    Choice {
        words = Map.copyOf(words);
    }

    T parse(String word) {
        T value = words.get(word);
        if (value == null) {
            throw new InvalidValueException(what, word, Nearest.oneOf(words.keySet(), word));
        }
        return value;
    }
}
