package io.tumen.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever stands in the files, the feed answers with findings and never with an exception.
class SpoiledFilesTest {
    private static final long SEED = 20_261_122;
    private static final int RUNS = 300;
    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\"",
            ",",
            "\n",
            "-1",
            "0",
            "1e9",
            "NaN",
            "999999999",
            "2026-02-30",
            "24:00",
            "99:99:99",
            "CGQ",
            "rail",
            "true",
            "\u0000",
            "\uFEFF",
            "符拉迪",
            "ı",
            "${x}",
            "-",
            ":",
            "[",
            "{",
            "&a *a",
            "<<");

    @TempDir
    Path folder;

    @Test
    void neverThrows() throws IOException {
        var random = new SplittableRandom(SEED);
        var small = new SmallPackage();
        small.readFrom(folder);
        for (int run = 0; run < RUNS; run++) {
            String file = pick(small.names(), random);
            byte[] spoiled = spoil(small.text(file), random);
            Files.write(folder.resolve(file), spoiled);
            try {
                assertThat(CorridorFeed.read(folder)).isNotNull();
            } catch (RuntimeException e) {
                throw new AssertionError(
                        "run " + run + ", seed " + SEED + ", " + file + ":\n"
                                + new String(spoiled, StandardCharsets.UTF_8),
                        e);
            }
            Files.writeString(folder.resolve(file), small.text(file));
        }
    }

    private static byte[] spoil(String text, SplittableRandom random) {
        return switch (random.nextInt(3)) {
            case 0 -> withCellReplaced(text, random).getBytes(StandardCharsets.UTF_8);
            case 1 -> withByteReplaced(text, random);
            default -> text.substring(0, random.nextInt(text.length() + 1)).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String withCellReplaced(String text, SplittableRandom random) {
        String[] words = text.split("(?<=[,\n: ])|(?=[,\n: ])", -1);
        words[random.nextInt(words.length)] = pick(NASTY, random);
        return String.join("", words);
    }

    private static byte[] withByteReplaced(String text, SplittableRandom random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static <T> T pick(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
