package io.tumen.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/// Every table of the record is held by the log. Who adds a table either brings its rows into a leaf, and names it in
/// [TamperTest], or says here why nothing could be rewritten in it unseen.
class LeafCoverageTest {
    /// The log itself and what is beside the record.
    private static final Set<String> NOT_OF_THE_RECORD =
            Set.of("log_entry", "log_node", "log_run", "log_key", "log_cosignature", "flyway_schema_history");

    private final DataSource server = TestDatabase.another("leaf_coverage");
    private final JdbcTemplate database = new JdbcTemplate(server);

    @BeforeEach
    void migrate() {
        Ledger.open(server, World.law(), new TestClock());
    }

    @Test
    void everyTableOfTheRecordIsHeldByTheLog() {
        assertThat(uncovered()).isEmpty();
    }

    /// The fault that it catches.
    @Test
    void catchesATableThatNoLeafHolds() {
        database.execute("create table side_letter (movement_id text, words text)");
        assertThat(uncovered()).containsExactly("side_letter");
    }

    private List<String> uncovered() {
        return database
                .queryForList(
                        "select tablename from pg_tables where schemaname = 'public' order by tablename", String.class)
                .stream()
                .filter(table -> !NOT_OF_THE_RECORD.contains(table) && !TamperTest.TABLES.contains(table))
                .toList();
    }
}
