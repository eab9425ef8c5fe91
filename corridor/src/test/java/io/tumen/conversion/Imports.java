package io.tumen.conversion;

import io.tumen.corridor.Corridor;
import io.tumen.feed.CorridorFeed;
import io.tumen.feed.FeedResult;
import io.tumen.feed.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// What imports of the tests are made of and give.
final class Imports {
    private Imports() {}

    static Path resource(String name) {
        try {
            URL url = Objects.requireNonNull(Imports.class.getResource(name), name);
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// Writes files: name, text, name, text …
    static Path files(Path folder, String... namesAndTexts) {
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                Files.writeString(folder.resolve(namesAndTexts[i]), namesAndTexts[i + 1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    static ImportResult.Imported imported(ImportResult result) {
        return switch (result) {
            case ImportResult.Imported imported -> imported;
            case ImportResult.Refused refused -> throw new AssertionError(refused.findings());
        };
    }

    /// The corridor that was imported, as the feed loads it.
    static Corridor corridor(ImportResult result) {
        return switch (CorridorFeed.read(imported(result).sheets())) {
            case FeedResult.Loaded loaded -> loaded.pack().corridor();
            case FeedResult.Refused refused -> throw new AssertionError(refused.findings());
        };
    }

    static List<String> rules(ImportResult result) {
        return result.findings().stream().map(Finding::rule).distinct().toList();
    }
}
