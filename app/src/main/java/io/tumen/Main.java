package io.tumen;

import io.tumen.cli.CommandLineDoor;
import io.tumen.cli.PageServer;
import io.tumen.corridor.InvalidValueException;
import io.tumen.operations.Office;
import io.tumen.settings.Settings;
import io.tumen.web.WebServer;
import java.nio.file.Path;
import java.time.InstantSource;

/// Wires the parts together. The only class that sees both doors: it hands what one needs of the other over as a
/// function.
public final class Main {
    private static final int BAD_SETTING = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            Path home = Path.of(System.getProperty("tumen.home", "")).toAbsolutePath();
            Settings environment = Settings.of(System.getenv(), home);
            return CommandLineDoor.run(environment, InstantSource.system(), Main::serve, arguments);
        } catch (InvalidValueException setting) {
            System.err.println("tumen: " + setting.getMessage());
            return BAD_SETTING;
        }
    }

    private static PageServer.Running serve(Office office, int port) {
        WebServer server = WebServer.start(office, port);
        return new PageServer.Running() {
            @Override
            public int port() {
                return server.port();
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }
}
