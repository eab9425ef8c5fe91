package io.tumen.conversion;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A corridor in the form of others, ready to be written.
///
/// @param files  by name
/// @param counts what was written, in the order in which it is told
/// @param lost   what the form has no word for, a sentence each
public record Export(SortedMap<String, byte[]> files, Map<String, Integer> counts, List<String> lost) {
    public Export {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        lost = List.copyOf(lost);
    }
}
