package io.tumen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.tumen.corridor.ContainerNumber;
import io.tumen.operations.MovementForms.DeclarationForm;
import io.tumen.operations.MovementForms.UnitForm;
import io.tumen.operations.Movements.MovementQuery;
import io.tumen.operations.Office;
import io.tumen.operations.OfflineViews.DocumentForm;
import io.tumen.operations.OfflineViews.MergeForm;
import io.tumen.operations.OfflineViews.MergedView;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// An outage from its beginning to its end, on a real PostgreSQL: between the commands no database runs.
class OfflineCommandTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"));

    @TempDir
    private Path folder;

    private String issuer = "";

    @BeforeEach
    void numbersAreGivenOut() {
        issuer = run("offline", "key", path("holder.key"), "--name", "jilin-grain")
                .out()
                .strip();
        reserve("numbers.json", 10);
    }

    @Test
    void whatWasIssuedDuringAnOutageComesInOnceAndNothingIsCancelledOrDoubled() throws Exception {
        List<Path> issued = new ArrayList<>();
        for (int box = 0; box < 5; box++) {
            issued.add(issue(box));
        }
        assertThat(issued).doesNotHaveDuplicates();
        Path facts = Files.writeString(folder.resolve("facts.note"), note(numberOf(issued.get(1))));
        try (Office office = office()) {
            office.movements().lodge("online", form(0, null));
        }
        List<DocumentForm> documents = new ArrayList<>();
        documents.add(new DocumentForm(Files.readString(facts)));
        for (Path one : issued) {
            documents.add(new DocumentForm(Files.readString(one)));
        }
        MergeForm all = new MergeForm("Hunchun customs", "customs", null, documents);
        try (Office office = office();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<MergedView>>> two = IntStream.range(0, 2)
                    .mapToObj(i -> threads.submit(() -> office.offline().merge(all)))
                    .toList();
            List<MergedView> first = two.get(0).get();
            assertThat(two.get(1).get()).isEqualTo(first);
            assertThat(office.offline().merge(all)).isEqualTo(first);
            assertThat(first)
                    .extracting(MergedView::outcome)
                    .containsExactly("facts_kept", "was_lodged_meanwhile", "lodged", "lodged", "lodged", "lodged");
            var movements = office.movements().list(MovementQuery.ALL, 50, null).items();
            assertThat(movements).hasSize(5);
            assertThat(office.auditing().check(null).misfits()).isEmpty();
        }
        String merged =
                run(merging(Stream.concat(Stream.of(facts), issued.stream()))).out();
        assertThat(merged).contains("was lodged meanwhile TUM-000001", "facts kept", "lodged TUM-000005");
        assertThat(run("movements", numberless(merged), "--data-dir", path("data"))
                        .out())
                .contains("gate in abroad");
    }

    @Test
    void aDocumentIsCheckedFromItsFileAndFromItsPictureAloneAndAChangedOneIsRefused() throws Exception {
        Path document = issue(0);
        assertThat(run("offline", "verify", document.toString(), "--key", issuer)
                        .out())
                .contains(numberOf(document), "Jilin Grain", "Signed by jilin-grain.")
                .endsWith("The document holds.\n");
        String code = read(folder.resolve("out/" + numberOf(document) + ".png"));
        assertThat(code).startsWith("TUMEN1:").hasSizeLessThan(1000);
        assertThat(run("offline", "verify", code, "--key", issuer).out()).endsWith("The document holds.\n");
        assertThat(Files.readString(folder.resolve("out/" + numberOf(document) + ".html")))
                .contains("Transit document", "过境运输单证", numberOf(document), "@page", "data:image/png;base64,");

        Files.writeString(document, Files.readString(document).replace("\"1005.90\"", "\"1006.30\""));
        CommandRun verdict = CommandRun.of(CLOCK, "offline", "verify", document.toString(), "--key", issuer);
        assertThat(verdict.exitCode()).isEqualTo(1);
        assertThat(verdict.out()).startsWith("DOES NOT FIT:").contains("no signature by " + issuer);
        CommandRun refused = CommandRun.of(CLOCK, merging(Stream.of(document)));
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).contains("OFFLINE-SIGNATURE");
        assertThat(bad("offline", "verify", code.substring(0, 100), "--key", issuer))
                .contains("text of the QR code");
    }

    @Test
    void theSameDeclarationGetsTheSameDocumentAndNoNumberServesTwo() throws IOException {
        Path first = issue(0);
        String text = Files.readString(first);
        assertThat(issue(0)).isEqualTo(first);
        assertThat(Files.readString(first)).isEqualTo(text);
        assertThat(IntStream.range(1, 10).mapToObj(this::issue)).doesNotHaveDuplicates();
        assertThat(bad(issuing(10))).contains("all 10 are used");
        Files.writeString(
                folder.resolve("declaration.json"), JsonMapper.shared().writeValueAsString(form(0, "Somebody else")));
        assertThat(bad(issuing())).contains("holder 'Somebody else'", "Jilin Grain");
        assertThat(bad(
                        "offline",
                        "issue",
                        "--numbers",
                        path("holder.key"),
                        "--declaration",
                        path("declaration.json"),
                        "--key",
                        path("holder.key"),
                        "--out",
                        path("out")))
                .contains("file of numbers");
    }

    private void reserve(String file, int count) {
        run(
                "offline",
                "reserve",
                "--holder",
                "Jilin Grain",
                "--count",
                Integer.toString(count),
                "--issuer-key",
                issuer,
                "--by",
                "Hunchun customs",
                "--key",
                file,
                "--out",
                path(file),
                "--data-dir",
                path("data"));
    }

    private Path issue(int box) {
        String said = run(issuing(box)).out();
        return folder.resolve("out").resolve(said.substring(0, said.indexOf(':')) + ".note");
    }

    private String[] issuing(int box) {
        try {
            Files.writeString(
                    folder.resolve("declaration.json"), JsonMapper.shared().writeValueAsString(form(box, null)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return issuing();
    }

    private String[] issuing() {
        return new String[] {
            "offline",
            "issue",
            "--numbers",
            path("numbers.json"),
            "--declaration",
            path("declaration.json"),
            "--key",
            path("holder.key"),
            "--out",
            path("out")
        };
    }

    private String note(String number) throws IOException {
        Path facts = Files.writeString(folder.resolve("facts.json"), """
                [{"claimant": "VMTP", "capacity": "terminal", "what": "gate_in_abroad", "place": "Vladivostok",
                  "happened": "2026-11-22T05:00:00+10:00", "source": "gate book", "movement": "%s"}]
                """.formatted(number));
        return run("offline", "note", "--facts", facts.toString(), "--key", path("holder.key"))
                .out();
    }

    private String[] merging(Stream<Path> files) {
        return Stream.of(
                        Stream.of("offline", "merge"),
                        files.map(Path::toString),
                        Stream.of("--by", "Hunchun customs", "--data-dir", path("data")))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    /// The movement of the second document, about which the fact is.
    private static String numberless(String merged) {
        return merged.lines()
                .filter(line -> line.contains("facts kept"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow();
    }

    private static DeclarationForm form(int box, @Nullable String holder) {
        return new DeclarationForm(
                holder == null ? "Jilin Grain" : holder,
                "Changchun",
                "Ningbo",
                "1005.90",
                "2",
                "50",
                "120000",
                null,
                "Hunchun",
                "Vladivostok",
                "Ningbo",
                "2026-11-23",
                List.of(new UnitForm(ContainerNumber.of("TBJU", 100 + box).value(), "CN 004711", 1000, "25000")),
                null);
    }

    private static String read(Path picture) throws Exception {
        BufferedImage image = ImageIO.read(picture.toFile());
        int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    private Office office() {
        return Office.open(CommandRun.SETTINGS.corridor(), folder.resolve("data"), null, CLOCK);
    }

    private static String numberOf(Path document) {
        return document.getFileName().toString().replace(".note", "");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static CommandRun run(String... arguments) {
        CommandRun run = CommandRun.of(CLOCK, arguments);
        assertThat(run.exitCode())
                .as(Arrays.toString(arguments) + run.out() + run.err())
                .isZero();
        return run;
    }

    private static String bad(String... arguments) {
        CommandRun run = CommandRun.of(CLOCK, arguments);
        assertThat(run.exitCode()).as(run.out()).isEqualTo(2);
        return run.err();
    }
}
