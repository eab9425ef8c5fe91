package io.tumen.cli;

import io.tumen.settings.Settings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option of every command that opens the record.
final class DataOptions {
    @Option(
            names = "--data-dir",
            paramLabel = "FOLDER",
            description = "Where everything is kept. Default: data/ in the installation.")
    private @Nullable Path dataDir;

    Settings over(Settings settings) {
        return dataDir == null ? settings : settings.withDataDir(dataDir);
    }
}
