package io.tumen.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The files of a package by their name inside it, as bytes: the tables, `corridor.yaml`, the YAML files in the
/// folders of `regimes`, and what describes them. Whatever else lies in the folder is no part of the package and is
/// not even looked at, so that any folder may be given.
///
/// @param folders the folder of the regimes and that of each regime, by name and in their order
/// @param faulty  the files and folders that are there but were left out
/// @param standIns what stands for a file of the package while scenarios lie over it, by its name; empty for nothing
record PackageFiles(
        Map<String, byte[]> contents, Set<String> folders, Set<String> faulty, Map<String, String> standIns) {
    private static final int MEBIBYTE = 1 << 20;
    private static final int LARGEST_FILE = 64 * MEBIBYTE;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /// Reads them; a file or folder that cannot be read, or is too large, is a finding and is left out.
    static PackageFiles read(Path folder, Findings findings) {
        var files = none();
        for (String name : namesAtTheTop()) {
            files.put(name, folder.resolve(name), findings);
        }
        for (Path regime : files.children(folder, folder.resolve(RegimeFeed.FOLDER), findings)) {
            if (Files.isDirectory(regime)) {
                files.putActs(folder, regime, findings);
            }
        }
        for (Path scenario : files.children(folder, folder.resolve(ScenarioFiles.FOLDER), findings)) {
            files.putScenario(folder, scenario, findings);
        }
        return files;
    }

    /// The files of a package that is not written yet.
    static PackageFiles of(SortedMap<String, byte[]> contents) {
        var files = none();
        files.contents.putAll(contents);
        files.folders.add(RegimeFeed.FOLDER);
        for (String name : contents.keySet()) {
            for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
                files.folders.add(name.substring(0, slash));
            }
        }
        return files;
    }

    /// The files of a scenario that lies outside of a package, by their names as they were given.
    static PackageFiles readScenario(Path scenario, Findings findings) {
        var files = none();
        files.putScenario(Path.of(""), scenario, findings);
        return files;
    }

    private static PackageFiles none() {
        return new PackageFiles(new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), new TreeMap<>());
    }

    /// A YAML file, or a folder with tables and acts.
    private void putScenario(Path root, Path scenario, Findings findings) {
        if (Files.isRegularFile(scenario) && scenario.toString().endsWith(".yaml")) {
            put(nameOf(root, scenario), scenario, findings);
        }
        for (Path file : children(root, scenario, findings)) {
            if (file.toString().endsWith(".yaml") || file.toString().endsWith(".csv")) {
                put(nameOf(root, file), file, findings);
            }
        }
        for (Path regime : children(root, scenario.resolve(RegimeFeed.FOLDER), findings)) {
            putActs(root, regime, findings);
        }
    }

    private static List<String> namesAtTheTop() {
        return Stream.concat(
                        Stream.of(Head.FILE, "datapackage.json", "README.md"),
                        TableForms.ALL.stream().map(TableForm::file))
                .toList();
    }

    private void putActs(Path folder, Path regime, Findings findings) {
        for (Path file : children(folder, regime, findings)) {
            if (file.toString().endsWith(".yaml")) {
                put(nameOf(folder, file), file, findings);
            }
        }
    }

    private void put(String name, Path file, Findings findings) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                faulty.add(name);
                findings.add(
                        Rules.FILE_TOO_LARGE,
                        name,
                        0,
                        "",
                        "The file has more than " + LARGEST_FILE / MEBIBYTE + " MiB; right would be one with less.");
            } else {
                contents.put(name, bytes);
            }
        } catch (IOException e) {
            reportUnreadable(name, e, findings);
        }
    }

    /// What lies in the folder, sorted; empty where there is none.
    private List<Path> children(Path root, Path folder, Findings findings) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        folders.add(nameOf(root, folder));
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            reportUnreadable(nameOf(root, folder), e, findings);
            return List.of();
        }
    }

    private void reportUnreadable(String name, Exception fault, Findings findings) {
        faulty.add(name);
        findings.add(Rules.UNREADABLE, name, 0, "", "It cannot be read: " + fault + "; check its permissions.");
    }

    private static String nameOf(Path root, Path path) {
        return (path.startsWith(root) ? root.relativize(path) : path).toString().replace('\\', '/');
    }

    boolean has(String file) {
        return contents.containsKey(file);
    }

    /// Whether nothing of that name is there; what could not be read is.
    boolean lacks(String name) {
        return !contents.containsKey(name) && !folders.contains(name) && !faulty.contains(name);
    }

    /// The names of the folders in this one, sorted.
    List<String> foldersIn(String folder) {
        return folders.stream()
                .filter(name -> name.startsWith(folder + "/") && !faulty.contains(name))
                .toList();
    }

    /// The names of the files in this folder, sorted.
    List<String> filesIn(String folder) {
        return Stream.concat(contents.keySet().stream(), standIns.keySet().stream())
                .filter(name -> name.startsWith(folder + "/"))
                .distinct()
                .sorted()
                .map(name -> standIns.getOrDefault(name, name))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /// The name of the file that stands for this one now.
    String standInFor(String file) {
        return standIns.getOrDefault(file, file);
    }

    /// Whether a scenario takes an act of that folder away.
    boolean lacksActsIn(String folder) {
        return standIns.entrySet().stream()
                .anyMatch(file -> file.getKey().startsWith(folder + "/")
                        && file.getValue().isEmpty());
    }

    boolean startsWithByteOrderMark(String file) {
        byte @Nullable [] bytes = contents.get(file);
        return bytes != null
                && bytes.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    /// The text of a file without its byte order mark; empty where the file is missing or not UTF-8.
    Optional<String> findText(String file) {
        byte @Nullable [] bytes = contents.get(file);
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// SHA-256 over name, length and bytes of every file but the scenarios, in the order of the names, in hexadecimal
    /// digits.
    String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((name, bytes) -> {
                if (!name.startsWith(ScenarioFiles.FOLDER + "/")) {
                    digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
                    digest.update(bytes);
                }
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
