package io.tumen.ledger;

import io.tumen.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One PostgreSQL for each process of tests. Its folder is kept between runs, its database is not.
final class TestDatabase {
    static final Path FOLDER = Path.of("target", "postgres-" + System.getProperty("tumen.fork", "1"));

    private static final PGSimpleDataSource DATABASE = start();

    private TestDatabase() {}

    /// A new, empty database of that name on the same server.
    static PGSimpleDataSource another(String name) {
        JdbcClient client = JdbcClient.create(DATABASE);
        client.sql("drop database if exists " + name + " with (force)").update();
        client.sql("create database " + name).update();
        PGSimpleDataSource other = new PGSimpleDataSource();
        other.setUrl(DATABASE.getURL());
        other.setDatabaseName(name);
        other.setUser(DATABASE.getUser());
        other.setPassword(DATABASE.getPassword());
        other.setReWriteBatchedInserts(true);
        return other;
    }

    static DataSource dataSource() {
        return DATABASE;
    }

    private static PGSimpleDataSource start() {
        EmbeddedPostgres server = EmbeddedPostgres.start(FOLDER, Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        JdbcClient client = JdbcClient.create(server.dataSource());
        client.sql("drop database if exists ledger_tests with (force)").update();
        client.sql("create database ledger_tests").update();
        return connectedTo(server, "ledger_tests");
    }

    private static PGSimpleDataSource connectedTo(EmbeddedPostgres server, String name) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(server.jdbcUrl());
        database.setDatabaseName(name);
        database.setUser(server.user());
        database.setPassword(server.password());
        return database;
    }
}
