package io.tumen.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A package as a zip: its files lie at the root of the zip, or all of them in one folder there. A zip that somebody
/// made to do harm is refused before anything in it is unpacked, and how much is unpacked is counted while it happens,
/// whatever the zip says of its sizes.
final class ZipSource implements PackageSource {
    static final int MOST_ENTRIES = 10_000;
    /// What the Finder of macOS adds to every zip.
    private static final String MAC = "__MACOSX/";

    private final ZipFile zip;
    /// Files by name inside the package.
    private final SortedMap<String, ZipEntry> files;
    private final Set<String> folders = new TreeSet<>();

    private ZipSource(ZipFile zip, SortedMap<String, ZipEntry> files) {
        this.zip = zip;
        this.files = files;
    }

    /// Opens the zip; empty after a finding.
    static Optional<ZipSource> open(Path path, Findings findings) {
        String name = String.valueOf(path.getFileName());
        try {
            var zip = new ZipFile(path.toFile());
            Optional<ZipSource> source = of(zip, name, findings);
            if (source.isEmpty()) {
                zip.close();
            }
            return source;
        } catch (IOException | IllegalArgumentException e) {
            findings.add(
                    Rules.BROKEN_ZIP,
                    name,
                    0,
                    "",
                    "This is no zip that can be read (" + e.getMessage()
                            + "); right would be a folder, or a zip without a password.");
            return Optional.empty();
        }
    }

    private static Optional<ZipSource> of(ZipFile zip, String name, Findings findings) throws ZipException {
        if (zip.size() > MOST_ENTRIES) {
            findings.add(
                    Rules.PACKAGE_TOO_LARGE,
                    name,
                    0,
                    Integer.toString(zip.size()),
                    "The zip has " + zip.size() + " entries; right would be " + MOST_ENTRIES + " or less.");
            return Optional.empty();
        }
        int before = findings.countErrors();
        var entries = new TreeMap<String, ZipEntry>();
        var folders = new TreeSet<String>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (isSafe(entry.getName(), name, findings) && !entry.getName().startsWith(MAC)) {
                if (entry.isDirectory()) {
                    folders.add(entry.getName());
                } else if (entries.put(entry.getName(), entry) != null) {
                    findings.add(
                            Rules.DUPLICATE_ENTRY,
                            name,
                            0,
                            entry.getName(),
                            "The zip has '" + entry.getName() + "' twice; keep one of the two.");
                }
            }
        }
        return findings.countErrors() > before ? Optional.empty() : Optional.of(rooted(zip, entries, folders));
    }

    private static boolean isSafe(String entry, String zip, Findings findings) {
        String path = entry.endsWith("/") ? entry.substring(0, entry.length() - 1) : entry;
        boolean safe = !path.isEmpty()
                && entry.indexOf('\\') < 0
                && entry.indexOf(':') < 0
                && entry.chars().noneMatch(Character::isISOControl)
                && List.of(path.split("/", -1)).stream()
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        if (!safe) {
            findings.add(
                    Rules.UNSAFE_ENTRY,
                    zip,
                    0,
                    entry,
                    "The entry '" + entry + "' leads out of the package; right would be a name such as"
                            + " regimes/cn/ACT-01.yaml.");
        }
        return safe;
    }

    private static ZipSource rooted(ZipFile zip, SortedMap<String, ZipEntry> entries, Set<String> folders) {
        String root = entries.containsKey(Head.FILE) || entries.isEmpty() ? "" : folderOf(entries.firstKey());
        String common = entries.keySet().stream().allMatch(name -> name.startsWith(root)) ? root : "";
        var files = new TreeMap<String, ZipEntry>();
        entries.forEach((name, entry) -> files.put(name.substring(common.length()), entry));
        var source = new ZipSource(zip, files);
        files.keySet().forEach(source::addFoldersAbove);
        for (String folder : folders) {
            if (folder.startsWith(common) && folder.length() > common.length()) {
                source.addFoldersAbove(folder.substring(common.length()));
            }
        }
        return source;
    }

    /// The folder at the top in which the file lies, with `/`; empty for a file at the top.
    private static String folderOf(String file) {
        return file.substring(0, file.indexOf('/') + 1);
    }

    private void addFoldersAbove(String file) {
        for (int end = file.indexOf('/'); end >= 0; end = file.indexOf('/', end + 1)) {
            folders.add(file.substring(0, end));
        }
    }

    @Override
    public boolean hasFile(String name) {
        return files.containsKey(name);
    }

    @Override
    public boolean hasFolder(String name) {
        return folders.contains(name);
    }

    @Override
    public List<String> namesIn(String folder) {
        var names = new TreeSet<String>();
        for (String name : files.tailMap(folder + "/").keySet()) {
            if (!name.startsWith(folder + "/")) {
                break;
            }
            names.add(name.substring(folder.length() + 1).replaceFirst("/.*", ""));
        }
        folders.stream()
                .filter(name -> name.startsWith(folder + "/"))
                .map(name -> name.substring(folder.length() + 1).replaceFirst("/.*", ""))
                .forEach(names::add);
        return List.copyOf(names);
    }

    @Override
    public InputStream open(String name) throws IOException {
        ZipEntry entry = files.get(name);
        InputStream stream = entry == null ? null : zip.getInputStream(entry);
        if (stream == null) {
            throw new ZipException("no entry " + name);
        }
        return stream;
    }

    @Override
    public boolean leadsOutside(String name) {
        return false;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
