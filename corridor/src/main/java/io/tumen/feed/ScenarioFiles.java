package io.tumen.feed;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the files of one scenario lie: a YAML file alone, or a folder with `scenario.yaml`, tables and acts.
///
/// @param id     the name of the file without its ending, or of the folder
/// @param files  those of the package, or those that were read for this scenario alone
/// @param head   the YAML file
/// @param folder null for a file alone
record ScenarioFiles(
        String id,
        PackageFiles files,
        String head,
        @Nullable String folder) {
    static final String FOLDER = "scenarios";
    static final String HEAD = "scenario.yaml";
    private static final String ENDING = ".yaml";

    /// The scenarios of a package, sorted by id.
    static List<ScenarioFiles> listIn(PackageFiles files) {
        var found = new ArrayList<ScenarioFiles>();
        for (String name : files.filesIn(FOLDER)) {
            String[] parts = name.split("/", -1);
            if (parts.length == 2 && name.endsWith(ENDING)) {
                found.add(new ScenarioFiles(withoutEnding(parts[1]), files, name, null));
            } else if (parts.length == 3 && parts[2].equals(HEAD)) {
                found.add(new ScenarioFiles(parts[1], files, name, FOLDER + "/" + parts[1]));
            }
        }
        found.sort((one, other) -> one.id().compareTo(other.id()));
        return List.copyOf(found);
    }

    /// The scenario that lies at the path, a file or a folder outside of the package; empty where nothing does.
    static Optional<ScenarioFiles> findAt(Path path, Findings findings) {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        String name = path.toString().replace('\\', '/');
        PackageFiles files = PackageFiles.readScenario(path, findings);
        String last = String.valueOf(path.getFileName());
        return Optional.of(
                Files.isDirectory(path)
                        ? new ScenarioFiles(last, files, name + "/" + HEAD, name)
                        : new ScenarioFiles(withoutEnding(last), files, name, null));
    }

    private static String withoutEnding(String name) {
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /// The names of its tables.
    List<String> tables() {
        return folder == null
                ? List.of()
                : files.filesIn(folder).stream()
                        .filter(name -> !name.substring(folder.length() + 1).contains("/"))
                        .filter(name -> name.endsWith(".csv"))
                        .toList();
    }

    /// The names of its acts.
    List<String> acts() {
        return folder == null ? List.of() : files.filesIn(folder + "/" + RegimeFeed.FOLDER);
    }

    /// The name that a file of its folder would have in a package.
    String nameInPackage(String file) {
        return folder == null ? file : file.substring(folder.length() + 1);
    }

    /// Name, length and bytes of every file go into the digest, in the order of the names.
    void digest(MessageDigest digest) {
        List<String> names = folder == null ? List.of(head) : files.filesIn(folder);
        for (String name : names) {
            byte @Nullable [] bytes = files.contents().get(name);
            if (bytes != null) {
                digest.update((id + "/" + name.substring(name.lastIndexOf('/') + 1) + "\0" + bytes.length + "\0")
                        .getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
        }
    }
}
