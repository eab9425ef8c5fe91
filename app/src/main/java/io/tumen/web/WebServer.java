package io.tumen.web;

import io.tumen.corridor.InvalidValueException;
import io.tumen.operations.Office;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The web door: Spring MVC on virtual threads over one [Office], on the loopback address only, because nobody signs in
/// yet.
public final class WebServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private WebServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// Starts serving and returns at once.
    ///
    /// @param port 0 for any free one
    /// @throws InvalidValueException when the port is taken
    public static WebServer start(Office office, int port) {
        var application = new SpringApplication(WebConfiguration.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setRegisterShutdownHook(false); // whoever starts it closes it, before the database
        application.setDefaultProperties(Map.of("server.port", port));
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(Office.class, () -> office, definition -> definition.setDestroyMethodName("")));
        try {
            return new WebServer(application.run());
        } catch (RuntimeException fault) {
            if (isPortTaken(fault)) {
                throw new InvalidValueException(
                        "port", Integer.toString(port), "a port nobody listens on; 0 takes any free one");
            }
            throw fault;
        }
    }

    // Spring wraps it, how often depends on where the start was.
    private static boolean isPortTaken(Throwable fault) {
        Throwable cause = fault;
        while (cause != null && !(cause instanceof PortInUseException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
