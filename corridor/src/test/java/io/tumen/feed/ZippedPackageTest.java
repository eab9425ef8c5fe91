package io.tumen.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZippedPackageTest {
    private static final byte[] MEBIBYTE_OF_BLANKS = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Path zip;

    @BeforeEach
    void nameTheZip() {
        zip = folder.resolve("small.zip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "small-1.0/"})
    void isThePackageThatItsFolderIs(String root) throws IOException {
        Files.createDirectories(folder.resolve("small"));
        FeedResult unpacked = new SmallPackage().readFrom(folder.resolve("small"));
        write(new SmallPackage(), root);
        assertThat(CorridorFeed.read(zip).findings()).isEmpty();
        assertThat(sha256(CorridorFeed.read(zip))).isEqualTo(sha256(unpacked));
    }

    @Test
    void reportsWhatIsWrongInsideByItsNameInThePackage() throws IOException {
        write(new SmallPackage().replace("closures.csv", "2026-02-03", "soon"), "deep/");
        assertThat(CorridorFeed.read(zip).findings())
                .extracting(finding -> finding.rule() + " " + finding.file() + ":" + finding.row())
                .containsExactly("not_a_date closures.csv:2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../places.csv", "/etc/passwd", "a\\b.csv", "C:/a.csv", "a//b.csv", "./a.csv", "a/../b.csv"})
    void refusesAnEntryThatLeadsOut(String entry) throws IOException {
        write(new SmallPackage().put(entry, "x"), "");
        refusesAsOneFinding("unsafe_entry");
    }

    @Test
    void refusesANameThatStandsTwice() throws IOException {
        write(new SmallPackage().put("places.cs2", "x"), "");
        // The zip writer of Java refuses to do it, so the name is changed in the bytes, in both places where it stands.
        String bytes = Files.readString(zip, StandardCharsets.ISO_8859_1);
        Files.writeString(zip, bytes.replace("places.cs2", "places.csv"), StandardCharsets.ISO_8859_1);
        refusesAsOneFinding("duplicate_entry");
    }

    @Test
    void refusesWhatIsNoZip() throws IOException {
        Files.writeString(zip, "PK and no more");
        refusesAsOneFinding("broken_zip");
        Files.write(zip, new byte[0]);
        refusesAsOneFinding("broken_zip");
    }

    @Test
    void refusesAZipThatBreaksOff() throws IOException {
        write(new SmallPackage(), "");
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, java.util.Arrays.copyOf(whole, whole.length / 2));
        refusesAsOneFinding("broken_zip");
    }

    @Test
    void refusesAZipWithAPassword() throws IOException {
        write(new SmallPackage(), "");
        byte[] bytes = Files.readAllBytes(zip);
        for (int i = 0; i + 8 < bytes.length; i++) {
            boolean central = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2;
            bytes[i + 8] = central ? (byte) (bytes[i + 8] | 1) : bytes[i + 8];
        }
        Files.write(zip, bytes);
        refusesAsOneFinding("broken_zip");
    }

    @Test
    void findsAnEntryWhoseBytesAreDamaged() throws IOException {
        write(new SmallPackage(), "");
        byte[] bytes = Files.readAllBytes(zip);
        // Behind the header of the first entry and its name lie its bytes.
        bytes[60] = (byte) ~bytes[60];
        bytes[61] = (byte) ~bytes[61];
        Files.write(zip, bytes);
        assertThat(CorridorFeed.read(zip)).isInstanceOf(FeedResult.Refused.class);
        assertThat(CorridorFeed.read(zip).findings()).extracting(Finding::rule).contains("unreadable");
    }

    @Test
    void unpacksNoMoreOfABombThanAFileMayHave() throws IOException {
        write(new SmallPackage(), "", 65, "README.md");
        assertThat(Files.size(zip)).isLessThan(1 << 20);
        refusesAsOneFinding("file_too_large");
    }

    @Test
    void unpacksNoMoreOfManyFilesThanAPackageMayHave() throws IOException {
        String[] tables = Stream.of("a", "b", "c", "d", "e")
                .map(scenario -> "scenarios/" + scenario + "/stops.csv")
                .toArray(String[]::new);
        write(new SmallPackage(), "", 60, tables);
        refusesAsOneFinding("package_too_large");
    }

    @Test
    void unpacksLittleYaml() throws IOException {
        write(new SmallPackage(), "", 2, "regimes/a/1.yaml");
        assertThat(CorridorFeed.read(zip).findings()).extracting(Finding::rule).contains("file_too_large");
    }

    @Test
    void saysThatYamlIsTooDeep() throws IOException {
        write(new SmallPackage().put("corridor.yaml", "id: " + "[".repeat(200_000)), "");
        assertThat(CorridorFeed.read(zip).findings()).extracting(Finding::rule).contains("yaml_syntax");
    }

    @Test
    void refusesAZipWithTooManyEntriesAtOnce() throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i <= ZipSource.MOST_ENTRIES; i++) {
                out.putNextEntry(new ZipEntry("film-" + i + ".bin"));
            }
        }
        refusesAsOneFinding("package_too_large");
    }

    private void refusesAsOneFinding(String rule) {
        FeedResult result = CorridorFeed.read(zip);
        assertThat(result).isInstanceOf(FeedResult.Refused.class);
        assertThat(result.findings()).extracting(Finding::rule).containsExactly(rule);
    }

    private static String sha256(FeedResult result) {
        return switch (result) {
            case FeedResult.Loaded loaded -> loaded.pack().sha256();
            case FeedResult.Refused refused -> throw new AssertionError(refused.findings());
        };
    }

    private void write(SmallPackage small, String root) throws IOException {
        write(small, root, 0);
    }

    /// @param mebibytes of blanks in each of the large files
    private void write(SmallPackage small, String root, int mebibytes, String... large) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : small.names()) {
                out.putNextEntry(new ZipEntry(root + name));
                out.write(small.text(name).getBytes(StandardCharsets.UTF_8));
            }
            for (String name : large) {
                out.putNextEntry(new ZipEntry(root + name));
                writeBlanks(out, mebibytes);
            }
        }
    }

    private static void writeBlanks(OutputStream out, int mebibytes) throws IOException {
        for (int i = 0; i < mebibytes; i++) {
            out.write(MEBIBYTE_OF_BLANKS);
        }
    }
}
