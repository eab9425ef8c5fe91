package io.tumen.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Texts of the repository that are written by the code they describe.
///
/// `mvn -pl corridor test -Dtest=WrittenDocsTest -Dtumen.write=true` writes them anew.
final class WrittenDocs {
    static final Path HOME = Path.of(System.getProperty("tumen.home"));

    private WrittenDocs() {}

    static String read(String file) {
        try {
            return Files.readString(HOME.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void isUpToDate(String file, String expected) throws IOException {
        if (Boolean.getBoolean("tumen.write")) {
            Files.writeString(HOME.resolve(file), expected);
        }
        assertThat(read(file))
                .as(file + " is written by the tests: run them with -Dtest=WrittenDocsTest -Dtumen.write=true")
                .isEqualTo(expected);
    }
}
