package io.tumen.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedPostgresTest {
    /// One database for all tests here: each finds it as the one before left it.
    @TempDir
    private static Path parent;

    @Test
    void keepsDataOverStopAndStartInFolderWithBlanks() {
        try (EmbeddedPostgres server = start()) {
            remember(server.dataSource(), "Hunchun");
        }
        try (EmbeddedPostgres server = start()) {
            assertThat(remembered(server.dataSource())).contains("Hunchun");
        }
    }

    @Test
    void runsDurablyAndOnThisMachineOnly() {
        try (EmbeddedPostgres server = start()) {
            JdbcClient client = JdbcClient.create(server.dataSource());
            assertThat(show(client, "fsync")).isEqualTo("on");
            assertThat(show(client, "synchronous_commit")).isEqualTo("on");
            assertThat(show(client, "listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void letsNobodyInWithoutThePasswordThatOnlyTheOwnerCanRead() throws IOException {
        try (EmbeddedPostgres server = start()) {
            PGSimpleDataSource guess = new PGSimpleDataSource();
            guess.setUrl(server.jdbcUrl());
            guess.setUser(server.user());
            guess.setPassword("guess");
            assertThatThrownBy(guess::getConnection)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void startsAgainRightAfterTheServerWasKilled() {
        EmbeddedPostgres killed = start();
        remember(killed.dataSource(), "Quanhe");
        ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
        killed.stop();
        try (EmbeddedPostgres server = start()) {
            assertThat(remembered(server.dataSource())).contains("Quanhe");
        }
    }

    @Test
    void stopsTheServerThatAKilledProgramLeftBehindAndStartsItAnew() throws Exception {
        Process program = OtherProgram.startsServerOf(folder());
        long abandoned = OtherProgram.pidOfServer(program);
        program.destroyForcibly().waitFor();
        assertThat(isRunning(abandoned)).isTrue();
        try (EmbeddedPostgres server = start()) {
            assertThat(server.isGuest()).isFalse();
            assertThat(server.pid()).isNotEqualTo(abandoned);
            assertThat(isRunning(abandoned)).isFalse();
        }
    }

    @Test
    void joinsTheServerThatAnotherProgramRunsAndLeavesItRunning() throws Exception {
        Process program = OtherProgram.startsServerOf(folder());
        long running = OtherProgram.pidOfServer(program);
        try (EmbeddedPostgres guest = start()) {
            assertThat(guest.isGuest()).isTrue();
            remember(guest.dataSource(), "Kraskino");
        }
        assertThat(isRunning(running)).isTrue();
        OtherProgram.endInGoodOrder(program);
        assertThat(isRunning(running)).isFalse();
    }

    @Test
    void takesNoNoticeOfAProcessThatGotTheNumberOfADeadServer() throws IOException {
        try (EmbeddedPostgres server = start()) {
            remember(server.dataSource(), "Suifenhe");
        }
        long somebodyElse = ProcessHandle.current().pid();
        Files.writeString(
                folder().resolve("cluster/postmaster.pid"),
                "%d%n%s%n0%n5432%n%n127.0.0.1%n  1 1%nready%n".formatted(somebodyElse, folder().resolve("cluster")));
        try (EmbeddedPostgres server = start()) {
            assertThat(remembered(server.dataSource())).contains("Suifenhe");
        }
    }

    @Test
    void saysInOneLineThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder(), Map.of("port", port)))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("port " + port + " is taken")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void saysInOneLineThatTheFolderIsAFile() throws IOException {
        Path file = Files.createFile(parent.resolve("notes.txt"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(file, Map.of()))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("notes.txt is a file");
    }

    @Test
    void saysInOneLineWhichSettingIsWrong() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder(), Map.of("wal_level", "loud")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("wal_level")
                .hasMessageNotContaining("\n");
    }

    @Test
    void refusesASecondStartOnTheSameFolderByTheSameProgram() {
        try (EmbeddedPostgres server = start()) {
            assertThatThrownBy(EmbeddedPostgresTest::start)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("already runs");
            assertThat(show(JdbcClient.create(server.dataSource()), "fsync")).isEqualTo("on");
        }
    }

    // Not ProcessHandle alone: a dead server stays in the process table until its parent has taken notice.
    private static boolean isRunning(long server) {
        return new PostmasterFile(server, 0, true).isAlive();
    }

    private static Path folder() {
        return parent.resolve("a folder with blanks");
    }

    private static EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder(), Map.of());
    }

    private static void remember(DataSource source, String word) {
        JdbcClient client = JdbcClient.create(source);
        client.sql("create table if not exists memory (word text)").update();
        client.sql("insert into memory values (:word)").param("word", word).update();
    }

    private static List<String> remembered(DataSource source) {
        return JdbcClient.create(source)
                .sql("select word from memory")
                .query(String.class)
                .list();
    }

    private static String show(JdbcClient client, String setting) {
        return client.sql("show " + setting).query(String.class).single();
    }
}
