package io.tumen.conversion;

import io.tumen.corridor.HsCode;
import io.tumen.corridor.InvalidValueException;
import java.util.Map;

/// Goods by the standard nomenclature of transport statistics (NST 2007, Regulation (EC) No 1304/2007) as a chapter of
/// the Harmonized System: the one that stands for most of the division. A division is wider than any chapter, so a law
/// that asks for a finer code may read such goods wrongly; a table with HS codes is better.
final class NstDivisions {
    private static final Map<Integer, String> CHAPTERS = Map.ofEntries(
            Map.entry(1, "10"),
            Map.entry(2, "27"),
            Map.entry(3, "26"),
            Map.entry(4, "21"),
            Map.entry(5, "62"),
            Map.entry(6, "44"),
            Map.entry(7, "27"),
            Map.entry(8, "39"),
            Map.entry(9, "68"),
            Map.entry(10, "72"),
            Map.entry(11, "84"),
            Map.entry(12, "87"),
            Map.entry(13, "94"));

    private NstDivisions() {}

    /// @param text `1`, `01` or with a group behind a dot, `01.3`
    static HsCode hsFor(String text) {
        String division = text.replaceFirst("\\..*", "");
        String chapter = division.matches("\\d{1,2}") ? CHAPTERS.get(Integer.parseInt(division)) : null;
        if (chapter == null) {
            throw new InvalidValueException(
                    "nst", text, "a division from 01 to 13 that one kind of goods stands for; others need a column hs");
        }
        return new HsCode(chapter);
    }
}
