package io.tumen.conversion;

import io.tumen.feed.Finding;
import io.tumen.feed.PackageSheets;
import java.util.List;

/// What came of an import.
public sealed interface ImportResult {
    List<Finding> findings();

    /// @param findings warnings only: what was left out or taken otherwise
    record Imported(PackageSheets sheets, ImportSummary summary, List<Finding> findings) implements ImportResult {
        public Imported {
            findings = List.copyOf(findings);
        }
    }

    /// @param findings with at least one error
    record Refused(List<Finding> findings) implements ImportResult {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
