package io.tumen.cli;

import io.tumen.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options of every command that serves pages.
final class ServerOptions {
    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the web pages; 0 takes any free one. Default: 8080.")
    private @Nullable Integer port;

    Settings over(Settings settings) {
        Settings withData = data.over(settings);
        return port == null ? withData : withData.withPort(port);
    }
}
