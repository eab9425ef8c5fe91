package io.tumen.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BundledCorridorTest {
    private static final Path FOLDER = Path.of(System.getProperty("tumen.home"), "corridors", "jilin-vladivostok");

    @Test
    void loadsWithoutAnyFinding() {
        FeedResult result = CorridorFeed.read(FOLDER);
        assertThat(result.findings()).isEmpty();
        assertThat(result).isInstanceOf(FeedResult.Loaded.class);
    }
}
