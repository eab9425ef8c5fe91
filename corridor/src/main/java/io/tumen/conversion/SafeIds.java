package io.tumen.conversion;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// From the ids of others to ids that a package may have: letters, digits and `. _ - > :`. Equal ids stay equal,
/// different ones different, and what is an id already stays as it is.
final class SafeIds {
    private static final Pattern SAFE = Pattern.compile("\\p{Alnum}[\\p{Alnum}._>:-]*");

    private final Map<String, String> known = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    /// The last number that was put behind an id. Ids in Chinese or Russian all clean to the same one.
    private final Map<String, Integer> numbers = new HashMap<>();

    SafeIds() {}

    /// @param taken ids that are in use already
    SafeIds(Set<String> taken) {
        this.taken.addAll(taken);
    }

    String of(String foreign) {
        String found = known.get(foreign);
        if (found == null) {
            found = free(safe(foreign));
            known.put(foreign, found);
        }
        return found;
    }

    /// How many had to be changed.
    int countChanged() {
        return (int) known.entrySet().stream()
                .filter(id -> !id.getKey().equals(id.getValue()))
                .count();
    }

    static String safe(String foreign) {
        if (SAFE.matcher(foreign).matches()) {
            return foreign;
        }
        String cleaned = foreign.replaceAll("[^\\p{Alnum}._>:-]+", "_").replaceAll("^[^\\p{Alnum}]+", "");
        return cleaned.isEmpty() ? "x" : cleaned;
    }

    private String free(String wanted) {
        String free = wanted;
        while (!taken.add(free)) {
            free = wanted + "." + numbers.merge(wanted, 2, (last, first) -> last + 1);
        }
        return free;
    }
}
