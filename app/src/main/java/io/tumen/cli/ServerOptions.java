package io.tumen.cli;

import io.tumen.settings.Settings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of every command that opens the record or serves pages.
final class ServerOptions {
    @Option(names = "--port", paramLabel = "N", description = "Port of the web pages; 0 takes any free one. Default: 8080.")
    private @Nullable Integer port;

    @Option(names = "--data-dir", paramLabel = "FOLDER", description = "Where everything is kept. Default: data/ in the installation.")
    private @Nullable Path dataDir;

    Settings over(Settings settings) {
        Settings withPort = port == null ? settings : settings.withPort(port);
        return dataDir == null ? withPort : withPort.withDataDir(dataDir);
    }
}
