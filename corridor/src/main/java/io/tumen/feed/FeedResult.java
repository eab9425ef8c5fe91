package io.tumen.feed;

import java.util.List;

/// What came of reading a package: all of it, or nothing.
public sealed interface FeedResult {
    List<Finding> findings();

    /// @param findings warnings only
    record Loaded(CorridorPackage pack, List<Finding> findings) implements FeedResult {
        public Loaded {
            findings = List.copyOf(findings);
        }
    }

    /// @param findings with at least one error
    record Refused(List<Finding> findings) implements FeedResult {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
