package io.tumen.feed;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// The known word that somebody who mistyped most likely meant.
final class Nearest {
    private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();
    private static final int LISTED = 8;

    private Nearest() {}

    /// The known word with the fewest edits, when at most every second letter would change.
    static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(candidate -> edits(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(candidate -> 2 * edits(word, candidate) <= Math.max(2, candidate.length()));
    }

    /// "maybe X?" when one is near, else the list of what is known.
    static String oneOf(Collection<String> known, String word) {
        return to(word, known).map(near -> "maybe " + near + "?").orElseGet(() -> "one of " + listed(known));
    }

    private static String listed(Collection<String> known) {
        List<String> first = known.stream().sorted().limit(LISTED).toList();
        String more = known.size() > LISTED ? " and " + (known.size() - LISTED) + " more" : "";
        return String.join(", ", first) + more;
    }

    private static int edits(String a, String b) {
        return EDITS.apply(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
    }
}
