package io.tumen.conversion;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An import in words.
///
/// @param counts  what was made, such as `services` 12, in the order in which it is told
/// @param assumed what the foreign data does not say and was assumed, a sentence each
/// @param left    what the foreign data says and a package has no room for, or was left out, a sentence each
public record ImportSummary(Map<String, Integer> counts, List<String> assumed, List<String> left) {
    public ImportSummary {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        assumed = List.copyOf(assumed);
        left = List.copyOf(left);
    }

    /// The page that goes with the package.
    String readme(String title) {
        return "# " + title + "\n\nMade by `tumen import`.\n\n"
                + section(
                        "What is in it",
                        counts.entrySet().stream()
                                .map(count -> count.getValue() + " " + count.getKey())
                                .toList())
                + section("What was assumed", assumed)
                + section("What was left out", left);
    }

    private static String section(String title, List<String> lines) {
        return lines.isEmpty() ? "" : "## " + title + "\n\n* " + String.join("\n* ", lines) + "\n\n";
    }
}
