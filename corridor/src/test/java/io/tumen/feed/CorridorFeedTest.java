package io.tumen.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorridorFeedTest {
    @TempDir
    Path folder;

    @Test
    void saysWhichFolderIsMissing() {
        FeedResult result = CorridorFeed.read(folder.resolve("nowhere"));
        assertThat(result).isInstanceOf(FeedResult.Refused.class);
        assertThat(result.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("nowhere"));
    }

    @Test
    void listsEverythingThatAnEmptyFolderLacks() {
        assertThat(CorridorFeed.read(folder).findings())
                .extracting(Finding::file)
                .contains("corridor.yaml", "places.csv", "links.csv", "tariffs.csv", "regimes");
    }

    @Test
    void findsAllFaultsInOneReading() {
        FeedResult result = new SmallPackage()
                .replace("places.csv", "43.88", "43,88")
                .replace("links.csv", "on_demand,26,", "on_demand,x,")
                .replace("tariffs.csv", "USD", "DOLLAR")
                .replace("closures.csv", "2026-02-03", "soon")
                .replace("corridor.yaml", "tank_to_wheel", "tank")
                .readFrom(folder);
        assertThat(result.findings())
                .extracting(Finding::file)
                .contains("places.csv", "links.csv", "tariffs.csv", "closures.csv", "corridor.yaml");
    }

    @Test
    void loadsWithWarnings() {
        FeedResult result =
                new SmallPackage().replace("tariffs.csv", "as usual", "").readFrom(folder);
        assertThat(result).isInstanceOf(FeedResult.Loaded.class);
        assertThat(result.findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void readsTheLineEndsOfEverySystem() {
        var small = new SmallPackage();
        small.put("links.csv", small.text("links.csv").replace("\n", "\r\n"));
        assertThat(small.readFrom(folder).findings()).isEmpty();
    }

    @Test
    void offersTheNearestName() {
        assertThat(new SmallPackage()
                        .replace("closures.csv", "SFH.STN", "SFH.SNT")
                        .readFrom(folder)
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("maybe SFH.STN?"));
    }

    @Test
    void findsAFolderThatIsNamedLikeAFileAndDoesNotCallItMissing() throws IOException {
        new SmallPackage().without("modes.csv").readFrom(folder);
        Files.createDirectories(folder.resolve("modes.csv"));

        assertThat(CorridorFeed.read(folder).findings())
                .extracting(Finding::rule)
                .contains("unreadable")
                .doesNotContain("missing_file");
    }

    @Test
    void readsNoLinkThatLeadsOutOfThePackage() throws IOException {
        Path secret = Files.writeString(Files.createTempFile("secret", ".txt"), "a secret");
        Path inside = folder.resolve("package");
        new SmallPackage().without("README.md").readFrom(inside);
        Files.createSymbolicLink(inside.resolve("README.md"), secret);

        assertThat(CorridorFeed.read(inside).findings())
                .extracting(Finding::rule)
                .containsExactly("outside_package");
        Files.delete(secret);
    }

    @Test
    void followsALinkThatStaysInThePackage() throws IOException {
        new SmallPackage().readFrom(folder);
        Files.move(folder.resolve("modes.csv"), folder.resolve("modes-2026.csv"));
        Files.createSymbolicLink(folder.resolve("modes.csv"), Path.of("modes-2026.csv"));

        assertThat(CorridorFeed.read(folder).findings()).isEmpty();
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        new SmallPackage().readFrom(folder);
        try (var file = new RandomAccessFile(folder.resolve("README.md").toFile(), "rw")) {
            file.setLength((64L << 20) + 1);
        }

        assertThat(CorridorFeed.read(folder).findings())
                .extracting(Finding::rule)
                .containsExactly("file_too_large");
    }

    @Test
    void doesNotLookAtWhatIsNoPartOfThePackage() throws IOException {
        String before = hash(new SmallPackage());
        try (var file = new RandomAccessFile(folder.resolve("film.bin").toFile(), "rw")) {
            file.setLength(1L << 32);
        }
        Files.createDirectories(folder.resolve("proc/1"));

        assertThat(hash(new SmallPackage())).isEqualTo(before);
    }

    @Test
    void givesAnotherHashWhenAnyFileChanges() {
        String before = hash(new SmallPackage());
        assertThat(hash(new SmallPackage())).isEqualTo(before);
        assertThat(hash(new SmallPackage().add("sources.csv", "t,Another page,,C")))
                .isNotEqualTo(before);
        assertThat(hash(new SmallPackage()
                        .put("sources.csv", new SmallPackage().text("sources.csv"))
                        .put("README.md", "read me")))
                .isNotEqualTo(before);
    }

    private String hash(SmallPackage small) {
        return switch (small.readFrom(folder)) {
            case FeedResult.Loaded loaded -> loaded.pack().sha256();
            case FeedResult.Refused refused -> throw new AssertionError(refused.findings());
        };
    }
}
