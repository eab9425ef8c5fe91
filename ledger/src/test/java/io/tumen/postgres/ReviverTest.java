package io.tumen.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(90)
class ReviverTest {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration SHORT_LOOK = Duration.ofMillis(10);

    @TempDir
    private Path folder;

    @Test
    void startsAServerThatWasKilledAgainUnderTheSameAddressWithAllItHadAcknowledged() {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, Map.of());
                Reviver reviver = new Reviver(server, LOOK, Duration.ofHours(1))) {
            JdbcClient client = JdbcClient.create(server.dataSource());
            client.sql("create table memory (word text)").update();
            client.sql("insert into memory values ('Kraskino')").update();
            String address = server.jdbcUrl();
            SuddenDeath.of(server);
            await(() -> answers(client));
            assertThat(client.sql("select word from memory").query(String.class).list())
                    .containsExactly("Kraskino");
            assertThat(server.jdbcUrl()).isEqualTo(address);
            assertThat(reviver.attempts()).isEqualTo(1);
            assertThat(client.sql("show fsync").query(String.class).single()).isEqualTo("on");
        }
    }

    /// A backend that waits for a lock of a dead one does not notice that the server is gone: its client would wait for
    /// ever, and no server starts beside it.
    @Test
    void endsABackendThatOutlivesItsServer() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, Map.of());
                Connection connection = server.dataSource().getConnection();
                Reviver reviver = new Reviver(server, LOOK, Duration.ofHours(1))) {
            SuddenDeath.leavingAnOrphan(
                    server, connection.unwrap(PGConnection.class).getBackendPID());
            assertThatThrownBy(() -> connection.createStatement().execute("select 1"))
                    .isInstanceOf(SQLException.class);
            JdbcClient client = JdbcClient.create(server.dataSource());
            await(() -> answers(client));
            assertThat(reviver.attempts()).isEqualTo(1);
        }
    }

    /// What a server that dies of itself at every start would do to a machine otherwise.
    @Test
    void givesUpAServerThatDoesNotStartAnyMore() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, Map.of());
                Reviver reviver = new Reviver(server, SHORT_LOOK, Duration.ofHours(1))) {
            Files.delete(folder.resolve("cluster/global/pg_control"));
            SuddenDeath.of(server);
            await(reviver::hasEnded);
            assertThat(reviver.attempts()).isEqualTo(Reviver.MOST_ATTEMPTS);
            JdbcClient client = JdbcClient.create(server.dataSource());
            assertThatThrownBy(() -> client.sql("select 1").query().listOfRows())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    /// The last attempt is one like the others: what it started is looked after until it dies again.
    @Test
    void looksAfterAServerAsLongAsItLivesThoughItWasTheLastAttempt() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, Map.of());
                Reviver reviver = new Reviver(server, SHORT_LOOK, Duration.ofHours(1))) {
            for (int death = 1; death <= Reviver.MOST_ATTEMPTS; death++) {
                long dead = server.pid();
                SuddenDeath.of(server);
                await(() -> server.pid() != dead);
                assertThat(reviver.attempts()).isEqualTo(death);
            }
            Thread.sleep(SHORT_LOOK.multipliedBy(20));
            assertThat(reviver.hasEnded()).isFalse();
            SuddenDeath.of(server);
            await(reviver::hasEnded);
            assertThat(server.hasDied()).isTrue();
        }
    }

    /// No memory is left to start a program with, for a while: the program is not there, for a while.
    @Test
    void triesAgainWhenTheProgramThatStartsTheServerCannotBeStarted() throws Exception {
        Path starter = folder.resolve("starter");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, Map.of());
                Reviver reviver = new Reviver(startedBy(starter, server), LOOK, Duration.ofHours(1))) {
            SuddenDeath.of(server);
            await(() -> reviver.attempts() == 2);
            Path script = Files.writeString(folder.resolve("script"), "#!/bin/sh\nexec " + prefix() + " \"$@\"\n");
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(script, starter);
            JdbcClient client = JdbcClient.create(server.dataSource());
            await(() -> answers(client));
        }
    }

    @Test
    void leavesAServerAloneThatIsStopped() throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.start(folder, Map.of());
        try (Reviver reviver = new Reviver(server, LOOK, Duration.ofHours(1))) {
            server.stop();
            Thread.sleep(LOOK.multipliedBy(6));
            assertThat(server.hasDied()).isFalse();
            assertThat(reviver.attempts()).isZero();
            assertThat(server.startAgain()).isFalse();
        }
    }

    /// The same server in the hands of one who starts PostgreSQL's programs with that program.
    private EmbeddedPostgres startedBy(Path starter, EmbeddedPostgres server) {
        DataFolder data = DataFolder.at(folder);
        Account account =
                new Account(List.of(starter.toString()), Account.forFolder(data).owner());
        return new EmbeddedPostgres(
                data,
                new PostmasterFile(server.pid(), server.port(), true),
                new Cluster(data, Binaries.in(data), account),
                null,
                Map.of("listen_addresses", "127.0.0.1", "unix_socket_directories", ""));
    }

    private String prefix() {
        return String.join(" ", Account.forFolder(DataFolder.at(folder)).prefix());
    }

    private static boolean answers(JdbcClient client) {
        try {
            return client.sql("select true").query(Boolean.class).single();
        } catch (DataAccessException notYet) {
            return false;
        }
    }

    private static void await(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime() - end)
                    .as("nanoseconds over the patience")
                    .isNegative();
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
