package io.tumen.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.tumen.corridor.InvalidValueException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageWriterTest {
    private static final long SEED = 20_261_122;
    private static final int RUNS = 20_000;
    private static final String LETTERS = "ab,,\"\"\"\n\n\r ";

    @TempDir
    Path folder;

    @Test
    void writesTheBundledPackageBackWithTheSameBytes() {
        Path bundled = WrittenDocs.HOME.resolve("corridors/jilin-vladivostok");
        Path written = folder.resolve("written");
        PackageWriter.write(PackageSheets.read(bundled), written, false);
        assertThat(textsIn(written)).isEqualTo(textsIn(bundled));
    }

    @Test
    void theBytesGoThroughTheCells() {
        var small = new SmallPackage();
        small.readFrom(folder.resolve("read"));
        PackageSheets sheets = PackageSheets.read(folder.resolve("read"));
        Sheet sources = Objects.requireNonNull(sheets.tables().get("sources.csv"));
        assertThat(sources.cells().getFirst()).containsEntry("title", "A page");
        Sheet longer = Sheet.of(Stream.concat(
                        sources.rows().stream().map(SheetRow::cells),
                        Stream.of(List.of("t", "Two, and \"three\"", "", "B")))
                .toList());
        PackageWriter.write(sheets.with(Map.of("sources.csv", longer)), folder.resolve("written"), false);
        assertThat(textsIn(folder.resolve("written")).get("sources.csv"))
                .isEqualTo(small.text("sources.csv") + "t,\"Two, and \"\"three\"\"\",,B\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a,b\n",
                "a,b\n1,2\n",
                "a,b\n1,2",
                "a,b\r\n1,2\r\n",
                "a,b\r1,2\r",
                "\uFEFFa,b\n1,2\n",
                "\"a\",b\n1,\"2\"\n",
                "a,b\n\"1\n2\",\"\"\"\"\n",
                "a,b\r\n\"1\n2\",3\r\n",
                "a,b\n\n1,2\n\n",
                "a,b\n1\n1,2,3\n",
                "a\n\"\"\n",
                "a,b\n 1 , 2\n",
                "名,имя\n珲春,Хунчунь\n"
            })
    void keepsEveryFormOfATable(String text) {
        assertThat(Sheet.read(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\r\n1,2\n", "a,b\n1,2\"3\n"})
    void tellsOfATableThatWouldChange(String text) {
        assertThat(Sheet.read(text).text()).isNotEqualTo(text);
        var small = new SmallPackage().put("claims.csv", text);
        assertThat(small.readFrom(folder).findings()).extracting(Finding::rule).contains("not_written_back");
    }

    @Test
    void tellsExactlyOfTheTablesThatWouldChange() {
        var random = new SplittableRandom(SEED);
        int even = 0;
        for (int run = 0; run < RUNS; run++) {
            String text = random.ints(random.nextInt(1, 14), 0, LETTERS.length())
                    .mapToObj(letter -> LETTERS.substring(letter, letter + 1))
                    .collect(Collectors.joining());
            boolean same = isTheSameWhenWritten(text);
            if (text.chars().filter(letter -> letter == '"').count() % 2 == 0) {
                assertThat(new EvenText(text).isEven())
                        .as("seed " + SEED + ": " + text)
                        .isEqualTo(same);
            }
            even += same ? 1 : 0;
        }
        assertThat(even).isBetween(RUNS / 20, RUNS);
    }

    private static boolean isTheSameWhenWritten(String text) {
        try {
            return Sheet.read(text).text().equals(text);
        } catch (CsvParseException e) {
            return false;
        }
    }

    @Test
    void theSamePackageGivesTheSameZip() throws IOException {
        new SmallPackage().readFrom(folder.resolve("read"));
        PackageSheets sheets = PackageSheets.read(folder.resolve("read"));
        PackageWriter.write(sheets, folder.resolve("one.zip"), false);
        PackageWriter.write(sheets, folder.resolve("two.zip"), false);
        assertThat(Files.readAllBytes(folder.resolve("one.zip")))
                .isEqualTo(Files.readAllBytes(folder.resolve("two.zip")));
        try (var zip = new ZipFile(folder.resolve("one.zip").toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()).toList())
                    .isSorted()
                    .contains("places.csv", "corridor.yaml", "regimes/");
            byte[] places = zip.getInputStream(zip.getEntry("places.csv")).readAllBytes();
            assertThat(new String(places, StandardCharsets.UTF_8)).startsWith("place_id,");
        }
    }

    @Test
    void whatIsWrittenCanBeRead() {
        new SmallPackage().readFrom(folder.resolve("read"));
        PackageWriter.write(PackageSheets.read(folder.resolve("read")), folder.resolve("written"), false);
        assertThat(CorridorFeed.read(folder.resolve("written"))).isInstanceOf(FeedResult.Loaded.class);
    }

    @Test
    void overwritesNothingUnasked() throws IOException {
        PackageSheets sheets = small();
        Files.createDirectories(folder.resolve("taken"));
        Files.writeString(folder.resolve("taken/places.csv"), "mine");
        assertThatThrownBy(() -> PackageWriter.write(sheets, folder.resolve("taken"), false))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("--replace");
        assertThat(folder.resolve("taken/places.csv")).hasContent("mine");

        PackageWriter.write(sheets, folder.resolve("taken"), true);
        assertThat(folder.resolve("taken/places.csv")).content().startsWith("place_id,");
    }

    @Test
    void neverReplacesAFolderWithSomethingElseInIt() throws IOException {
        PackageSheets sheets = small();
        Files.createDirectories(folder.resolve("home/letters"));
        Files.writeString(folder.resolve("home/letters/dear.txt"), "dear");
        assertThatThrownBy(() -> PackageWriter.write(sheets, folder.resolve("home"), true))
                .hasMessageContaining("letters/dear.txt");
        assertThat(folder.resolve("home/letters/dear.txt")).hasContent("dear");
    }

    @Test
    void leavesNothingBehind() throws IOException {
        PackageWriter.write(small(), folder.resolve("out/written"), false);
        PackageWriter.write(small(), folder.resolve("out/written"), true);
        PackageWriter.write(small(), folder.resolve("out/written.zip"), false);
        PackageWriter.write(small(), folder.resolve("out/written.zip"), true);
        try (Stream<Path> children = Files.list(folder.resolve("out"))) {
            assertThat(children.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("written", "written.zip");
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsARefusal() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> PackageWriter.write(small(), folder.resolve("file/below"), false))
                .isInstanceOf(InvalidValueException.class);
    }

    private PackageSheets small() {
        Path read = folder.resolve("small");
        new SmallPackage().readFrom(read);
        return PackageSheets.read(read);
    }

    private static Map<String, String> textsIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString().replace('\\', '/'),
                            PackageWriterTest::text,
                            (one, other) -> one,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
