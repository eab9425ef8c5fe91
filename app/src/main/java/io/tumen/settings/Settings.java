package io.tumen.settings;

import io.tumen.corridor.InvalidValueException;
import io.tumen.outbox.Receivers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an installation can set, read once at the edge.
///
/// @param corridor    folder of the corridor package
/// @param dataDir     folder of everything that is kept
/// @param port        port of the web pages on the loopback address, 0 for any free one
/// @param databaseUrl JDBC address of a PostgreSQL to use instead of the embedded one, null for the embedded one
/// @param webhookTo   to which addresses notices may be sent: `public`, `loopback`, names of hosts, with commas
public record Settings(
        Path corridor, Path dataDir, int port, @Nullable String databaseUrl, String webhookTo) {
    public static final int DEFAULT_PORT = 8080;
    private static final String DEFAULT_CORRIDOR = "corridors/jilin-vladivostok";

    public Settings {
        if (port < 0 || port > 65_535) {
            throw new InvalidValueException("port", Integer.toString(port), "a number from 0 to 65535");
        }
        // Refused here, at the start, and not first when a notice is to be sent.
        Receivers.parse(webhookTo);
    }

    /// The settings of the environment: `TUMEN_CORRIDOR`, `TUMEN_DATA_DIR`, `TUMEN_PORT`, `TUMEN_DATABASE_URL`,
    /// `TUMEN_WEBHOOK_TO`.
    ///
    /// @param home folder of the installation, below which the defaults lie
    public static Settings of(Map<String, String> environment, Path home) {
        return new Settings(
                pathIn(environment, "TUMEN_CORRIDOR", home.resolve(DEFAULT_CORRIDOR)),
                pathIn(environment, "TUMEN_DATA_DIR", home.resolve("data")),
                portIn(environment),
                environment.get("TUMEN_DATABASE_URL"),
                environment.getOrDefault("TUMEN_WEBHOOK_TO", "public"));
    }

    /// These settings with the corridor in another folder or zip.
    ///
    /// @throws InvalidValueException when nothing is there
    public Settings withCorridor(Path corridorPackage) {
        if (!Files.exists(corridorPackage)) {
            throw new InvalidValueException(
                    "corridor package", corridorPackage.toString(), "an existing folder or zip");
        }
        return new Settings(corridorPackage, dataDir, port, databaseUrl, webhookTo);
    }

    public Settings withDataDir(Path folder) {
        return new Settings(corridor, folder.toAbsolutePath(), port, databaseUrl, webhookTo);
    }

    public Settings withPort(int wanted) {
        return new Settings(corridor, dataDir, wanted, databaseUrl, webhookTo);
    }

    private static Path pathIn(Map<String, String> environment, String name, Path otherwise) {
        String set = environment.get(name);
        return set == null ? otherwise : Path.of(set).toAbsolutePath();
    }

    private static int portIn(Map<String, String> environment) {
        String set = environment.getOrDefault("TUMEN_PORT", Integer.toString(DEFAULT_PORT));
        try {
            return Integer.parseInt(set);
        } catch (NumberFormatException e) {
            throw new InvalidValueException("TUMEN_PORT", set, "a number from 0 to 65535");
        }
    }
}
