package io.tumen.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// A PostgreSQL server of our own on a data folder, reachable from this machine only, by password.
///
/// What it acknowledges is on the disk: `fsync` and `synchronous_commit` are on, and asked for after the start.
/// One process runs the server of a folder; a second process that starts on the same folder becomes its guest. A server
/// left behind by a killed process is stopped and started anew, which also replays its log.
///
/// Only loopback TCP is used: the path of a Unix socket may not be longer than about 100 characters.
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Map<String, String> DURABLE = Map.of("fsync", "on", "synchronous_commit", "on");
    private static final Map<String, String> LOCAL = Map.of(
            "listen_addresses", "127.0.0.1", "unix_socket_directories", "", "log_timezone", "UTC", "timezone", "UTC");

    private final DataFolder folder;
    private final @Nullable Cluster owned;
    private final @Nullable FileChannel lock;
    private final Map<String, String> wanted;
    private volatile PostmasterFile server;
    private volatile boolean stopped;

    /// @param wanted settings of our own server
    EmbeddedPostgres(
            DataFolder folder,
            PostmasterFile server,
            @Nullable Cluster owned,
            @Nullable FileChannel lock,
            Map<String, String> wanted) {
        this.folder = folder;
        this.server = server;
        this.owned = owned;
        this.lock = lock;
        this.wanted = Map.copyOf(wanted);
    }

    /// Starts the server of that folder, or joins the one another process runs there.
    ///
    /// @param dataDir  created when missing
    /// @param settings server settings by name, laid over ours; `port` where a certain one is wanted
    /// @throws DatabaseException when it cannot be started, in one line
    public static EmbeddedPostgres start(Path dataDir, Map<String, String> settings) {
        return start(dataDir, dataDir, settings);
    }

    /// As above, with the unpacked programs in a folder of their own, which several data folders can share.
    public static EmbeddedPostgres start(Path dataDir, Path programs, Map<String, String> settings) {
        DataFolder folder = DataFolder.at(dataDir);
        FileChannel lock = tryLock(folder);
        if (lock == null) {
            return new EmbeddedPostgres(folder, awaitServer(folder), null, null, Map.of());
        }
        try {
            Cluster cluster = Cluster.openOrCreate(folder, Binaries.in(DataFolder.at(programs)));
            clearLeftovers(cluster);
            return startOwned(cluster, settings, lock);
        } catch (RuntimeException e) {
            close(lock, folder);
            throw e;
        }
    }

    public int port() {
        return server.port();
    }

    /// Process id of the server's main process.
    public long pid() {
        return server.pid();
    }

    /// Whether it is ours and is gone, though nobody stopped it.
    boolean hasDied() {
        return owned != null && !stopped && !server.isAlive();
    }

    /// Starts the server again that has died, on the port it had, so that connections are made anew by who has its
    /// address. Does nothing when it lives, was stopped or is run by another process.
    ///
    /// @return whether it was started
    /// @throws DatabaseException when it cannot be started, in one line
    synchronized boolean startAgain() {
        if (owned == null || !hasDied()) {
            return false;
        }
        clearLeftovers(owned);
        Map<String, String> samePort = new HashMap<>(wanted);
        samePort.put("port", Integer.toString(port()));
        startPatiently(owned, samePort, true);
        server = awaitServer(folder);
        Durability.check(dataSource(), wanted);
        return true;
    }

    /// Whether another process runs the server, so that stopping here leaves it running.
    public boolean isGuest() {
        return owned == null;
    }

    public String user() {
        return Cluster.USER;
    }

    public String password() {
        return Cluster.passwordOf(folder);
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/postgres";
    }

    /// Opens a new connection each time; put a pool in front of it where there are many.
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl());
        source.setUser(user());
        source.setPassword(password());
        source.setReWriteBatchedInserts(true);
        return source;
    }

    /// Stops the server in good order; a second call does nothing. A guest leaves the server to its owner.
    public synchronized void stop() {
        if (stopped || owned == null || lock == null) {
            return;
        }
        stopped = true;
        try {
            owned.stop();
        } finally {
            close(lock, folder);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private static EmbeddedPostgres startOwned(Cluster cluster, Map<String, String> settings, FileChannel lock) {
        DataFolder folder = cluster.folder();
        Map<String, String> wanted = new HashMap<>(DURABLE);
        wanted.putAll(LOCAL);
        wanted.putAll(settings);
        startPatiently(cluster, wanted, settings.containsKey("port"));
        var started = new EmbeddedPostgres(folder, awaitServer(folder), cluster, lock, wanted);
        try {
            Durability.check(started.dataSource(), wanted);
        } catch (RuntimeException e) {
            started.stop();
            throw e;
        }
        return started;
    }

    private static void startPatiently(Cluster cluster, Map<String, String> wanted, boolean portIsFixed) {
        for (Patience patience = new Patience(PATIENCE, PAUSE); ; patience.pause()) {
            if (!portIsFixed) {
                wanted.put("port", Integer.toString(freePort()));
            }
            Program.Ended attempt = cluster.start(wanted);
            if (attempt.wasGood()) {
                return;
            }
            boolean passing = Complaint.isLingeringServer(attempt.output())
                    || !portIsFixed && Complaint.isPortTaken(attempt.output());
            if (!passing || patience.isOver()) {
                throw new DatabaseException("PostgreSQL does not start in "
                        + cluster.folder().path() + ": " + reason(attempt.output(), wanted));
            }
        }
    }

    private static String reason(String output, Map<String, String> wanted) {
        return Complaint.isPortTaken(output)
                ? "port " + wanted.get("port") + " is taken; choose another or leave the choice to us"
                : Complaint.inWords(output);
    }

    /// Stops a server whose owner was killed, ends what a killed one has left behind, and removes the mark of one that
    /// is gone while its process number lives on in another program, as happens in containers.
    private static void clearLeftovers(Cluster cluster) {
        PostmasterFile left = PostmasterFile.read(cluster.folder().postmasterFile());
        if (left != null && left.isAlive()) {
            cluster.stop();
            return;
        }
        Orphans.end(cluster.folder().cluster());
        if (left != null && ProcessHandle.of(left.pid()).isPresent()) {
            cluster.folder().postmasterFile().toFile().delete();
        }
    }

    private static PostmasterFile awaitServer(DataFolder folder) {
        for (Patience patience = new Patience(PATIENCE, PAUSE); ; patience.pause()) {
            PostmasterFile server = PostmasterFile.read(folder.postmasterFile());
            if (server != null && server.ready() && server.isAlive()) {
                return server;
            }
            if (patience.isOver()) {
                throw new DatabaseException("another process uses " + folder.path()
                        + " but its PostgreSQL does not answer: end that process, or choose another data folder");
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseException("no free port on this machine", e);
        }
    }

    private static @Nullable FileChannel tryLock(DataFolder folder) {
        try {
            FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            // The lock ends with the process, even a killed one.
            if (channel.tryLock() != null) {
                return channel;
            }
            channel.close();
            return null;
        } catch (OverlappingFileLockException e) {
            // Not closed on purpose: closing any channel of a file ends all POSIX locks of the process on it.
            throw new DatabaseException("this program already runs the server of " + folder.path(), e);
        } catch (IOException e) {
            throw folder.failure(e);
        }
    }

    private static void close(FileChannel lock, DataFolder folder) {
        try {
            lock.close();
        } catch (IOException e) {
            throw folder.failure(e);
        }
    }
}
