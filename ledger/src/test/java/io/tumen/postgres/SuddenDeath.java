package io.tumen.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/// Kills servers with no chance to tidy up.
public final class SuddenDeath {
    private SuddenDeath() {}

    /// The main process and all it has started, at once, as when the machine loses its power. The main process is
    /// stopped first, so that it starts none while they are being counted.
    public static void of(EmbeddedPostgres server) {
        ProcessHandle main = ProcessHandle.of(server.pid()).orElseThrow();
        signal(main, "STOP");
        List<ProcessHandle> all = main.descendants().toList();
        main.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /// The main process alone, with a backend that does not notice, as one that waits for a lock nobody holds any more.
    static void leavingAnOrphan(EmbeddedPostgres server, long backend) {
        signal(ProcessHandle.of(backend).orElseThrow(), "STOP");
        ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
    }

    private static void signal(ProcessHandle process, String signal) {
        assertThat(Program.succeeds(List.of("kill", "-" + signal, Long.toString(process.pid()))))
                .isTrue();
    }
}
