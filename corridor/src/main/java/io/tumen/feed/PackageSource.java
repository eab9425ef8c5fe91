package io.tumen.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// Where the files of a package lie. Names are relative to the package, with `/` between folders.
sealed interface PackageSource permits FolderSource, ZipSource {
    boolean hasFile(String name);

    boolean hasFolder(String name);

    /// The names of what lies in the folder, sorted.
    List<String> namesIn(String folder) throws IOException;

    InputStream open(String name) throws IOException;

    /// Whether the name leads out of the package, by a symbolic link.
    boolean leadsOutside(String name);
}
