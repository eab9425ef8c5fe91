package io.tumen.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Processes of a cluster whose main process was killed without them.
///
/// A backend that was just starting can wait for ever for a lock that another one died with: it never notices the
/// death, its client waits as long, and no server starts beside it. PostgreSQL's handbook says to kill such ones by
/// hand. They are known by their working folder, which `/proc` shows; where there is none, nobody is found.
final class Orphans {
    private Orphans() {}

    /// Only when the main process is gone: what lives and dies with one that is there is its own affair.
    static void end(Path cluster) {
        List<ProcessHandle> orphans = ProcessHandle.allProcesses()
                .filter(process -> worksIn(cluster, process.pid()))
                .toList();
        orphans.forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean worksIn(Path cluster, long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            // The program's own name, since a shell of somebody may stand in the folder as well.
            return Files.readString(process.resolve("comm")).strip().equals("postgres")
                    && Files.isSameFile(process.resolve("cwd"), cluster);
        } catch (IOException e) {
            // Gone meanwhile, or not ours to see.
            return false;
        }
    }
}
