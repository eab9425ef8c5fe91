package io.tumen.feed;

import java.io.IOException;
import java.io.InputStream;
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
/// folders of `regimes` and in `procedures`, and what describes them. Whatever else lies in the folder is no part of
/// the package and is not even looked at, so that any folder may be given.
///
/// @param folders the folder of the regimes and that of each regime, by name and in their order
/// @param faulty  the files and folders that are there but were left out
/// @param standIns what stands for a file of the package while scenarios lie over it, by its name; empty for nothing
record PackageFiles(
        Map<String, byte[]> contents, Set<String> folders, Set<String> faulty, Map<String, String> standIns) {
    private static final int MEBIBYTE = 1 << 20;
    private static final int PIECE = 1 << 12;
    private static final int LARGEST_FILE = 64 * MEBIBYTE;
    /// Reading YAML takes the square of its length where it is made to.
    private static final int LARGEST_YAML = MEBIBYTE;
    private static final int LARGEST_PACKAGE = 256 * MEBIBYTE;
    /// What Java puts in the place of bytes that are no UTF-8; it may also stand in a text as itself.
    private static final char REPLACEMENT = '\uFFFD';

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /// Reads those of a folder or a zip; a file or folder that cannot be read, or is too large, is a finding and is
    /// left out. Empty, after a finding, where there is neither.
    static Optional<PackageFiles> findAt(Path path, Findings findings) {
        return PackageSource.open(path, findings::add).map(source -> {
            try (source) {
                return readAll(source, findings);
            }
        });
    }

    /// Reads those of a folder.
    static PackageFiles read(Path folder, Findings findings) {
        return readAll(new FolderSource(folder, folder), findings);
    }

    private static PackageFiles readAll(PackageSource source, Findings findings) {
        var files = none();
        for (String name : namesAtTheTop()) {
            files.put(name, source, findings);
        }
        for (String regime : files.children(source, RegimeFeed.FOLDER, findings)) {
            files.putActs(source, regime, findings);
        }
        files.putActs(source, RulePackFeed.FOLDER, findings);
        for (String scenario : files.children(source, ScenarioFiles.FOLDER, findings)) {
            files.putScenario(source, scenario, findings);
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
        Path parent = scenario.toAbsolutePath().getParent();
        Path inside = Files.isDirectory(scenario) || parent == null ? scenario : parent;
        files.putScenario(
                new FolderSource(Path.of(""), inside), scenario.toString().replace('\\', '/'), findings);
        return files;
    }

    /// One file alone.
    static PackageFiles readSent(String name, byte[] content, Findings findings) {
        var files = none();
        files.put(name, new SentFile(name, content), findings);
        return files;
    }

    static PackageFiles none() {
        return new PackageFiles(new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), new TreeMap<>());
    }

    /// A YAML file, or a folder with tables and acts.
    private void putScenario(PackageSource source, String scenario, Findings findings) {
        if (source.hasFile(scenario) && scenario.endsWith(".yaml")) {
            put(scenario, source, findings);
        }
        for (String file : children(source, scenario, findings)) {
            if (file.endsWith(".yaml") || file.endsWith(".csv")) {
                put(file, source, findings);
            }
        }
        for (String regime : children(source, scenario + "/" + RegimeFeed.FOLDER, findings)) {
            putActs(source, regime, findings);
        }
    }

    private static List<String> namesAtTheTop() {
        return Stream.concat(
                        Stream.of(Head.FILE, "datapackage.json", "README.md"),
                        TableForms.ALL.stream().map(TableForm::file))
                .toList();
    }

    private void putActs(PackageSource source, String regime, Findings findings) {
        for (String file : children(source, regime, findings)) {
            if (file.endsWith(".yaml")) {
                put(file, source, findings);
            }
        }
    }

    private void put(String name, PackageSource source, Findings findings) {
        if (source.hasFolder(name)) {
            reportUnreadable(name, "it is a folder", findings);
        } else if (source.leadsOutside(name)) {
            faulty.add(name);
            findings.add(
                    Rules.OUTSIDE_PACKAGE,
                    name,
                    0,
                    "",
                    "It is a link to something outside of the package; right would be the file itself.");
        } else if (source.hasFile(name)) {
            read(name, source, findings);
        }
    }

    /// No more is read of a file than may be in it, whatever it says of its size.
    private void read(String name, PackageSource source, Findings findings) {
        int largest = name.endsWith(".yaml") ? LARGEST_YAML : LARGEST_FILE;
        int room = Math.min(largest, LARGEST_PACKAGE - bytes());
        try (InputStream stream = source.open(name)) {
            byte[] bytes = stream.readNBytes(room + 1);
            if (bytes.length <= room) {
                contents.put(name, bytes);
                return;
            }
            faulty.add(name);
            if (room == largest) {
                findings.add(Rules.FILE_TOO_LARGE, name, 0, "", tooLarge("file", largest));
            } else {
                findings.add(Rules.PACKAGE_TOO_LARGE, name, 0, "", tooLarge("package up to here", LARGEST_PACKAGE));
            }
        } catch (IOException e) {
            reportUnreadable(name, e.toString(), findings);
        }
    }

    private int bytes() {
        return contents.values().stream().mapToInt(bytes -> bytes.length).sum();
    }

    private static String tooLarge(String what, int limit) {
        return "The " + what + " has more than " + limit / MEBIBYTE + " MiB; right would be one with less.";
    }

    /// What lies in the folder, by name in the package and sorted; empty where there is none.
    private List<String> children(PackageSource source, String folder, Findings findings) {
        if (!source.hasFolder(folder)) {
            return List.of();
        }
        folders.add(folder);
        try {
            return source.namesIn(folder).stream()
                    .filter(child -> !child.startsWith("."))
                    .map(child -> folder + "/" + child)
                    .toList();
        } catch (IOException e) {
            reportUnreadable(folder, e.toString(), findings);
            return List.of();
        }
    }

    private void reportUnreadable(String name, String fault, Findings findings) {
        faulty.add(name);
        findings.add(
                Rules.UNREADABLE, name, 0, "", "It cannot be read: " + fault + "; right would be a file that can.");
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
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(bytes)) {
            return Optional.empty();
        }
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /// In pieces, because one call over a large file would end before the JVM had made it fast.
    private static void digest(byte[] bytes, MessageDigest digest) {
        for (int start = 0; start < bytes.length; start += PIECE) {
            digest.update(bytes, start, Math.min(PIECE, bytes.length - start));
        }
    }

    /// SHA-256 of the bytes of one file that is there, in hexadecimal digits.
    String sha256Of(String file) {
        byte @Nullable [] bytes = contents.get(file);
        MessageDigest digest = sha256Digest();
        return HexFormat.of().formatHex(digest.digest(bytes == null ? new byte[0] : bytes));
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /// SHA-256 over name, length and bytes of every file but the scenarios, in the order of the names, in hexadecimal
    /// digits.
    String sha256() {
        MessageDigest digest = sha256Digest();
        contents.forEach((name, bytes) -> {
            if (!name.startsWith(ScenarioFiles.FOLDER + "/")) {
                digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
                digest(bytes, digest);
            }
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
