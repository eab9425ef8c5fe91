package io.tumen.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One entry of the log: rows as the tables hold them, by table and column, as canonical JSON of the form
/// `tumen.leaf/1`. What is null is left out, so that a column added later changes no older leaf.
///
/// C2SP tiles end at 65,535 bytes an entry. So a text of more than [#LONGEST_TEXT] bytes, and a list of rows of more
/// than [#LONGEST_LIST], stands in the leaf by its length and SHA-256; a proof carries the text beside the leaf.
///
/// @param entry     the bytes that are hashed, as text in UTF-8
/// @param longTexts what stands in it only by its hash
record Leaf(LeafKey key, String entry, List<String> longTexts) {
    static final String FORMAT = "tumen.leaf/1";
    static final int LONGEST_TEXT = 1024;
    static final int LONGEST_LIST = 30_000;
    static final int LONGEST_ENTRY = 65_535;

    Leaf {
        longTexts = List.copyOf(longTexts);
    }

    /// @param rows by table: a row as a map from column to value, or a list of such rows
    static Leaf of(LeafKey key, Map<String, Object> rows) {
        List<String> longTexts = new ArrayList<>();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", FORMAT);
        rows.forEach((table, row) -> members.put(table, shortened(row, longTexts)));
        String entry = CanonicalJson.of(members);
        if (bytes(entry).length > LONGEST_ENTRY) {
            throw new IllegalStateException("Maybe a table with too many long columns: " + key.words());
        }
        return new Leaf(key, entry, longTexts);
    }

    Hash hash() {
        return Hash.ofLeaf(bytes(entry));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(Hash.sha256().digest(bytes(text)));
    }

    private static Object shortened(Object value, List<String> longTexts) {
        return switch (value) {
            case String text when bytes(text).length > LONGEST_TEXT -> byHash(text, longTexts);
            case Map<?, ?> row -> {
                Map<Object, Object> shorter = new LinkedHashMap<>();
                row.forEach((column, content) -> shorter.put(column, shortened(content, longTexts)));
                yield shorter;
            }
            case List<?> rows -> {
                List<String> inside = new ArrayList<>();
                List<Object> shorter =
                        rows.stream().map(row -> shortened(row, inside)).toList();
                String text = CanonicalJson.of(shorter);
                longTexts.addAll(inside);
                yield bytes(text).length > LONGEST_LIST ? byHash(text, longTexts) : shorter;
            }
            default -> value;
        };
    }

    private static Object byHash(String text, List<String> longTexts) {
        longTexts.add(text);
        return Map.of("bytes", bytes(text).length, "sha256", sha256(text));
    }
}
