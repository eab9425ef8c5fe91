package io.tumen.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A corridor package of a few rows without any fault, and its broken copies.
///
/// Changchun by rail to the frontier, change of gauge at Grodekovo, ship from Vladivostok to Ningbo once a week.
/// It stands in `docs/corridor-package.md`.
final class SmallPackage {
    private static final Pattern SECTION = Pattern.compile("(?ms)^## (.*?)$(.*?)(?=^## |\\z)");
    private static final Pattern FILE = Pattern.compile("`([a-z_]+\\.(?:csv|yaml))`");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```(?:csv|yaml)\n(.*?)```");

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    SmallPackage() {
        String page = WrittenDocs.read("docs/corridor-package.md");
        Matcher section = SECTION.matcher(page);
        while (section.find()) {
            putExamples(section.group(1), section.group(2));
        }
        put("regimes/.keep", "");
    }

    /// The examples of a section are the files of its heading, in that order.
    private void putExamples(String heading, String text) {
        Matcher file = FILE.matcher(heading);
        Matcher example = EXAMPLE.matcher(text);
        while (file.find() && example.find()) {
            put(file.group(1), example.group(1));
        }
    }

    SmallPackage put(String file, String text) {
        return put(file, text.getBytes(StandardCharsets.UTF_8));
    }

    SmallPackage put(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    SmallPackage without(String file) {
        files.remove(file);
        return this;
    }

    /// @throws IllegalArgumentException when the old text does not stand in the file exactly once
    SmallPackage replace(String file, String old, String with) {
        String text = text(file);
        if (text.indexOf(old) != text.lastIndexOf(old) || !text.contains(old)) {
            throw new IllegalArgumentException("'" + old + "' does not stand once in " + file);
        }
        return put(file, text.replace(old, with));
    }

    SmallPackage add(String file, String row) {
        return put(file, text(file) + row + "\n");
    }

    SmallPackage withoutLine(String file, String start) {
        return put(
                file,
                text(file).lines().filter(line -> !line.startsWith(start)).collect(Collectors.joining("\n", "", "\n")));
    }

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    String text(String file) {
        byte[] bytes = files.get(file);
        if (bytes == null) {
            throw new IllegalArgumentException("no file " + file);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    FeedResult readFrom(Path folder) {
        files.forEach((name, bytes) -> write(folder.resolve(name), bytes));
        return CorridorFeed.read(folder);
    }

    private static void write(Path path, byte[] bytes) {
        try {
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
