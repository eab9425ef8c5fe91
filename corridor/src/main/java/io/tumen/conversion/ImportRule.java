package io.tumen.conversion;

import io.tumen.feed.Severity;

/// One thing that is asked of foreign data. `docs/conversion.md` lists them all.
///
/// @param severity an error stops the import; a warning tells what was left out or taken otherwise
/// @param says     what is asked, and what happens to data that does not keep it
record ImportRule(String id, Severity severity, String says) {
    static ImportRule error(String id, String says) {
        return new ImportRule(id, Severity.ERROR, says);
    }

    static ImportRule warning(String id, String says) {
        return new ImportRule(id, Severity.WARNING, says);
    }
}
