package io.tumen.audit;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// Writes JSON in the one form that RFC 8785 (JSON Canonicalization Scheme) allows: no spaces, members sorted by UTF-16
/// code units, the shortest escapes. Numbers are whole and below 2 to the power of 53; every other number is a text in
/// our leaves, because the scheme writes numbers as doubles.
final class CanonicalJson {
    private static final long LARGEST = (1L << 53) - 1;

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /// @param value maps from text, collections, texts, whole numbers and booleans
    static String of(Object value) {
        CanonicalJson json = new CanonicalJson();
        json.write(value);
        return json.text.toString();
    }

    private void write(Object value) {
        switch (value) {
            case Map<?, ?> members -> writeMembers(members);
            case Collection<?> elements -> writeElements(elements);
            case String string -> writeString(string);
            case Boolean truth -> text.append(truth.booleanValue());
            case Integer number -> text.append(number.intValue());
            case Long number -> writeNumber(number);
            default -> throw new IllegalArgumentException("Maybe a value that is no JSON: " + value.getClass());
        }
    }

    private void writeMembers(Map<?, ?> members) {
        // Texts compare by UTF-16 code units.
        Map<String, Object> sorted = new TreeMap<>();
        members.forEach((name, value) -> sorted.put((String) name, value));
        char before = '{';
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            text.append(before);
            writeString(member.getKey());
            text.append(':');
            write(member.getValue());
            before = ',';
        }
        text.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void writeElements(Collection<?> elements) {
        char before = '[';
        for (Object element : elements) {
            text.append(before);
            write(element);
            before = ',';
        }
        text.append(elements.isEmpty() ? "[]" : "]");
    }

    private void writeNumber(long number) {
        if (Math.abs(number) > LARGEST) {
            throw new IllegalArgumentException("Maybe a number that should be a text: " + number);
        }
        text.append(number);
    }

    private void writeString(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            writeCharacter(string.charAt(i));
        }
        text.append('"');
    }

    private void writeCharacter(char c) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            default -> {
                if (c < ' ') {
                    text.append("\\u00").append(c < 16 ? "0" : "1").append(Character.forDigit(c % 16, 16));
                } else {
                    text.append(c);
                }
            }
        }
    }
}
