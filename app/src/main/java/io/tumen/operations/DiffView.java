package io.tumen.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one package differs from another, in words and as data.
///
/// @param same   whether nothing differs that a plan or a judgement could notice
/// @param groups only those in which something differs
public record DiffView(Side before, Side after, boolean same, List<Group> groups) {

    /// One of the two packages.
    ///
    /// @param sha256 names its files, and those of the scenarios over it
    public record Side(String corridor, String name, String sha256, List<UnderScenario> scenarios) {}

    public record Group(String name, List<Difference> differences) {}

    /// @param kind   `added`, `removed` or `changed`
    /// @param thing  kind and id of what differs
    /// @param words  the difference as a line to read
    /// @param before what stood there, null where the thing was not there
    /// @param after  what stands there now, null where the thing is gone
    /// @param source of the value that stands there now, or stood there
    public record Difference(
            String kind,
            String thing,
            String words,
            @Nullable String before,
            @Nullable String after,
            @Nullable String source) {}
}
