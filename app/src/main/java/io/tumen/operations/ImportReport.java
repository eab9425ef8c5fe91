package io.tumen.operations;

import io.tumen.feed.Finding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What came of an import.
///
/// @param into     where the package is, null when nothing was written
/// @param usable   whether the package has no errors
/// @param assumed  what the data does not say and was assumed
/// @param left     what was left out, or has no place in a package
/// @param findings first those in the foreign data, then those in the new package
public record ImportReport(
        @Nullable String into,
        boolean usable,
        Map<String, Integer> counts,
        List<String> assumed,
        List<String> left,
        List<Finding> findings) {
    public ImportReport {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        assumed = List.copyOf(assumed);
        left = List.copyOf(left);
        findings = List.copyOf(findings);
    }

    static ImportReport refused(List<Finding> findings) {
        return new ImportReport(null, false, Map.of(), List.of(), List.of(), findings);
    }
}
