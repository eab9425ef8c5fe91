package io.tumen.certificate;

import java.util.Arrays;

/// One line of a certificate, split at its tabs, and what its fields must be.
final class CertificateLine {
    private final int number;
    private final String text;
    private final String[] fields;

    CertificateLine(int number, String text) {
        this.number = number;
        this.text = text;
        this.fields = split(text);
    }

    String text() {
        return text;
    }

    int number() {
        return number;
    }

    int fieldCount() {
        return fields.length;
    }

    String field(int field) {
        return fields[field];
    }

    /// A field as the name it stands for.
    String name(int field) {
        return plain(fields[field]);
    }

    void requireFields(int count, String right) {
        require(fields.length == count, right + ", separated by tabs");
    }

    int below(int field, int limit, String what) {
        int value = whole(field);
        require(value < limit, "a " + what + " from 0 to " + (limit - 1));
        return value;
    }

    int whole(int field) {
        try {
            int value = Integer.parseInt(fields[field]);
            require(value >= 0, "a whole number of 0 or more in field " + (field + 1));
            return value;
        } catch (NumberFormatException e) {
            throw fault("a whole number in field " + (field + 1));
        }
    }

    double finite(int field) {
        try {
            double value = Double.parseDouble(fields[field]);
            require(Double.isFinite(value), "a finite number in field " + (field + 1));
            return value;
        } catch (NumberFormatException e) {
            throw fault("a number in field " + (field + 1));
        }
    }

    void require(boolean fine, String right) {
        if (!fine) {
            throw fault(right);
        }
    }

    BrokenCertificateException fault(String right) {
        return new BrokenCertificateException(number, text, right);
    }

    private static String[] split(String line) {
        String[] parts = new String[8];
        int count = 0;
        int start = 0;
        while (true) {
            int tab = line.indexOf('\t', start);
            if (count == parts.length) {
                parts = Arrays.copyOf(parts, 2 * count);
            }
            parts[count++] = tab < 0 ? line.substring(start) : line.substring(start, tab);
            if (tab < 0) {
                return Arrays.copyOf(parts, count);
            }
            start = tab + 1;
        }
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char escaped = text.charAt(++i);
                plain.append(
                        switch (escaped) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> escaped;
                        });
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
