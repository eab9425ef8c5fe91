package io.tumen.feed;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Whatever a zip is made of, the feed gives a result and never throws.
class ZipFuzz {
    private static final byte[] SOUND = zip(new SmallPackage());

    @FuzzTest(maxDuration = "2m")
    void anyZipGivesAResult(FuzzedDataProvider data) throws IOException {
        Path zip = Files.createTempFile("drawn", ".zip");
        try {
            Files.write(zip, Spoiling.spoil(SOUND, data));
            CorridorFeed.read(zip);
        } finally {
            Files.delete(zip);
        }
    }

    private static byte[] zip(SmallPackage small) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : small.names()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(small.text(name).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
