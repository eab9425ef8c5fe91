package io.tumen.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(90)
class ReviverTest {
    private static final Duration LOOK = Duration.ofMillis(50);

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
            kill(server);
            await(() -> answers(client));
            assertThat(client.sql("select word from memory").query(String.class).list())
                    .containsExactly("Kraskino");
            assertThat(server.jdbcUrl()).isEqualTo(address);
            assertThat(reviver.attempts()).isEqualTo(1);
            assertThat(client.sql("show fsync").query(String.class).single()).isEqualTo("on");
        }
    }

    /// What a server that dies of itself at every start would do to a machine otherwise.
    @Test
    void givesUpAServerThatDoesNotStartAnyMore() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, Map.of());
                Reviver reviver = new Reviver(server, LOOK, Duration.ofHours(1))) {
            Files.delete(folder.resolve("cluster/global/pg_control"));
            kill(server);
            await(() -> reviver.attempts() == 5);
            JdbcClient client = JdbcClient.create(server.dataSource());
            assertThatThrownBy(() -> client.sql("select 1").query().listOfRows())
                    .isInstanceOf(DataAccessException.class);
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

    private static void kill(EmbeddedPostgres server) {
        ProcessHandle main = ProcessHandle.of(server.pid()).orElseThrow();
        List<ProcessHandle> backends = main.descendants().toList();
        main.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
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
