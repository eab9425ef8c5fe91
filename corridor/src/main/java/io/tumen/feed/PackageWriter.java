package io.tumen.feed;

import java.nio.file.Path;
import java.util.SortedMap;

/// Writes a package to a folder or, where the name ends in `.zip`, to a zip. The same package gives the same bytes, and
/// a package that was read gives the bytes that were read, table by table through its cells: see [Sheet].
public final class PackageWriter {
    private PackageWriter() {}

    /// @param replace whether a package that is there already may be replaced
    /// @throws InvalidValueException when something is there that must not be lost, or nothing can be written there
    public static void write(PackageSheets sheets, Path target, boolean replace) {
        SortedMap<String, byte[]> files = sheets.bytes();
        // The reader asks for the folder even when there is no regime in it.
        files.putIfAbsent(RegimeFeed.FOLDER + "/", new byte[0]);
        new AllOrNothing(replace).write(files, target);
    }
}
