package io.tumen.operations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was exported.
///
/// @param lost what the form has no word for
public record ExportReport(String into, Map<String, Integer> counts, List<String> lost) {
    public ExportReport {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        lost = List.copyOf(lost);
    }
}
