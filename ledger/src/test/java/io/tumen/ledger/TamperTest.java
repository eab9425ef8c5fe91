package io.tumen.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tumen.audit.Checkpoint;
import io.tumen.audit.LogCheck;
import io.tumen.audit.Sequencer;
import io.tumen.audit.SignedNote;
import io.tumen.audit.SigningKey;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Somebody with every right on the database changes one thing; the check finds it. Each change is rolled back.
@Timeout(600)
class TamperTest {
    private static final SigningKey KEY = LogKeys.drawn();
    private static final int CHANGES = Integer.getInteger("tamper.changes", 1000);
    static final List<String> TABLES = List.of(
            "movement",
            "movement_unit",
            "amendment",
            "amendment_unit",
            "decision",
            "fact",
            "request",
            "refusal",
            "certificate",
            "guarantee_entry",
            "reference_block",
            "log_entry",
            "log_node",
            "log_run");

    private final PGSimpleDataSource server = TestDatabase.another("tamper_test");
    private final Ledger ledger = Ledger.open(server, World.law(), new TestClock());
    // One connection, so that the check sees what the tamperer did and has not committed.
    private final SingleConnectionDataSource data = single();
    private final JdbcClient database = JdbcClient.create(data);
    private final Sequencer sequencer = new Sequencer(data, KEY);
    private final Random random = new Random(20260301);
    private final List<Column> columns = new ArrayList<>();
    // What the tables hold before anybody changes them, to tell a change from none.
    private final Map<String, String> honest = new HashMap<>();

    @BeforeEach
    void remembersMoreThanATileHolds() {
        for (int i = 0; i < 6; i++) {
            MovementId id = ((Lodging.Lodged) ledger.lodge(key("lodge " + i), World.declaration())).movement();
            ledger.decide(key("amend " + i), id, new Command.Amend(World.declaration(), "again"), World.HOLDER);
            ledger.guarantees()
                    .open(
                            key("certificate " + i),
                            new Certificate(
                                    "GB-" + i,
                                    "Bank",
                                    World.HOLDER.name(),
                                    new Money(BigDecimal.valueOf(5000), "CNY"),
                                    World.LODGED.atOffset(ZoneOffset.UTC).toLocalDate(),
                                    null),
                            World.CUSTOMS);
            ledger.decide(key("accept " + i), id, new Command.Accept(Deadline.UNKNOWN, null), World.CUSTOMS);
            ledger.decide(key("again " + i), id, new Command.Accept(Deadline.UNKNOWN, null), World.CUSTOMS);
            Money money = new Money(BigDecimal.valueOf(100 + i), "CNY");
            ledger.decide(key("reserve " + i), id, new Command.ReserveGuarantee("GB-" + i, money), World.CUSTOMS);
            List<Fact> facts = new ArrayList<>(Journey.of(id, World.BOX).complete());
            IntStream.range(0, 40)
                    .forEach(hour -> facts.add(
                            Journey.of(id, World.BOX).passed(Milestone.SAILED, World.VVO, 80 + hour, World.SEAL)));
            ledger.record(key("facts " + i), facts);
            ledger.fallback().reserve(key("numbers " + i), World.HOLDER.name(), "CN", 5, 30, "key", World.CUSTOMS);
            sequencer.sequence(World.hour(i));
        }
        for (String table : TABLES) {
            assertThat(database.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isPositive();
            honest.put(table, rows(table));
            database.sql("select column_name, data_type from information_schema.columns where table_name = :table"
                            + " order by ordinal_position")
                    .param("table", table)
                    .query((row, number) -> new Column(table, row.getString("column_name"), row.getString("data_type")))
                    .list()
                    .forEach(columns::add);
        }
    }

    @Test
    void findsEverySingleChangeOfAnyRowOfTablesAndLogAndNoneWhereThereIsNone() {
        assertThat(check()).isEmpty();
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            Change change = drawnChange(i);
            if (isUnseen(change)) {
                unseen.add(change.sql());
            }
        }
        assertThat(unseen).isEmpty();
        assertThat(check()).isEmpty();
    }

    @Test
    void namesTheRowAndTheColumn() {
        assertThat(after("update fact set claimant = 'somebody else' where ordinal = 3 and request_key = 'facts 2'"))
                .first()
                .asString()
                .contains("fact at position ", "fact.claimant is 'somebody else' in the tables and 'VMTP' in the log");
        assertThat(after("delete from fact where ordinal = 3 and request_key = 'facts 2'"))
                .first()
                .asString()
                .contains("the row is gone from table fact");
        assertThat(after("update movement_unit set seal = 'CN 004712' where movement_id = 'TUM-000002'"))
                .first()
                .asString()
                .contains("movement_unit row 1.seal is 'CN 004712' in the tables");
        assertThat(after("""
                        update log_entry set leaf_index = -1 where leaf_index = 3;
                        update log_entry set leaf_index = 3 where leaf_index = 4;
                        update log_entry set leaf_index = 4 where leaf_index = -1""")).first().asString().contains("have not the root that run 1 signed");
        assertThat(after("delete from log_run where run = 3").getFirst()).contains("run 3 is missing");
        assertThat(after("delete from log_entry where leaf_index = 200").getFirst())
                .contains("leaf 200 is missing");
    }

    /// Who holds the private key can write the log anew; nobody can change what was kept elsewhere.
    @Test
    void aCheckpointKeptElsewhereShowsALogThatWasWrittenAnew() {
        SignedNote kept = lastCheckpoint();
        new TransactionTemplate(new JdbcTransactionManager(data)).executeWithoutResult(status -> {
            database.sql("set local session_replication_role = replica").update();
            database.sql("update fact set claimant = 'somebody else' where ordinal = 3")
                    .update();
            for (String table : List.of("log_entry", "log_node", "log_run")) {
                database.sql("delete from " + table).update();
            }
            sequencer.sequence(World.hour(100));
            assertThat(check()).isEmpty();
            assertThat(new LogCheck(data, KEY.verifier(), kept).check().misfits())
                    .singleElement()
                    .asString()
                    .contains("the past was rewritten");
            status.setRollbackOnly();
        });
        assertThat(new LogCheck(data, KEY.verifier(), kept).check().misfits()).isEmpty();
    }

    /// The control: a check that only makes the tree anew from its own leaves sees no change of a row.
    @Test
    void aCheckOfTheLogAloneSeesNoChangeOfARow() {
        List<String> leaves = new ArrayList<>();
        new TransactionTemplate(new JdbcTransactionManager(data)).executeWithoutResult(status -> {
            List<String> before = logAlone();
            change("update fact set claimant = 'somebody else' where ordinal = 3");
            leaves.addAll(before);
            assertThat(logAlone()).isEqualTo(before);
            status.setRollbackOnly();
        });
        assertThat(leaves).isNotEmpty();
    }

    private List<String> logAlone() {
        return database.sql("select encode(leaf_hash, 'hex') from log_entry order by leaf_index")
                .query(String.class)
                .list();
    }

    private Change drawnChange(int number) {
        Column column = columns.get(number % columns.size());
        String where = " where ctid = (select ctid from " + column.table() + " order by md5(ctid::text || "
                + random.nextInt() + ") limit 1)";
        String sql = switch (number / columns.size() % 4) {
            case 0, 1 -> "update " + column.table() + " set " + column.name() + " = " + column.changed(random) + where;
            case 2 -> "delete from " + column.table() + where;
            default -> swap(column);
        };
        return new Change(column.table(), sql);
    }

    /// Two rows change places.
    private String swap(Column column) {
        String order = "order by md5(ctid::text || " + random.nextInt() + ")";
        return String.format(Locale.ROOT, """
                update %1$s t set %2$s = o.other from (
                    select a.ctid as place, b.%2$s as other
                      from (select ctid, %2$s, row_number() over (%3$s) as n from %1$s) a
                      join (select ctid, %2$s, row_number() over (%3$s) as n from %1$s) b on a.n = 3 - b.n) o
                 where t.ctid = o.place
                """, column.table(), column.name(), order);
    }

    private List<String> after(String change) {
        List<String> found = new ArrayList<>();
        new TransactionTemplate(new JdbcTransactionManager(data)).executeWithoutResult(status -> {
            change(change);
            found.addAll(check());
            status.setRollbackOnly();
        });
        return found;
    }

    /// Whether the check did not notice the change, though it changed something.
    private boolean isUnseen(Change change) {
        boolean[] unseen = new boolean[1];
        new TransactionTemplate(new JdbcTransactionManager(data)).executeWithoutResult(status -> {
            status.setRollbackOnly();
            try {
                change(change.sql());
            } catch (DataAccessException refusedByTheTable) {
                return;
            }
            unseen[0] = check().isEmpty() && !rows(change.table()).equals(honest.get(change.table()));
        });
        return unseen[0];
    }

    private void change(String change) {
        // Switches off triggers and foreign keys, as only a superuser may.
        database.sql("set local session_replication_role = replica").update();
        database.sql(change).update();
    }

    private String rows(String table) {
        return database.sql("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from " + table + " t")
                .query(String.class)
                .single();
    }

    private List<String> check() {
        return new LogCheck(data, KEY.verifier(), null).check().misfits();
    }

    private SignedNote lastCheckpoint() {
        SignedNote note = SignedNote.parse(database.sql("select checkpoint from log_run order by run desc limit 1")
                .query(String.class)
                .single());
        assertThat(Checkpoint.of(note).size()).isGreaterThan(256);
        return note;
    }

    private SingleConnectionDataSource single() {
        return new SingleConnectionDataSource(
                server.getUrl() + "&user=" + server.getUser() + "&password=" + server.getPassword(), true);
    }

    private static IdempotencyKey key(String value) {
        return new IdempotencyKey(value);
    }

    private record Change(String table, String sql) {}

    /// A column, and how one value of it is changed by as little as can be.
    private record Column(String table, String name, String type) {
        String changed(Random random) {
            return switch (type) {
                case "bigint", "integer" -> name + " # " + (1 << random.nextInt(4));
                case "numeric" -> "coalesce(" + name + ", 0) + 1";
                case "boolean" -> "not " + name;
                case "date" -> name + " + 1";
                case "timestamp with time zone" -> "coalesce(" + name + ", now()) + interval '1 microsecond'";
                case "xid8" -> "(" + name + "::text::bigint # 1)::text::xid8";
                case "bytea" -> flipped(random.nextInt(256));
                default ->
                    "overlay(coalesce(" + name + ", '-') placing 'x' from " + (1 + random.nextInt(3)) + " for 1)";
            };
        }

        private String flipped(int bit) {
            return "set_bit(" + name + ", " + bit + ", 1 - get_bit(" + name + ", " + bit + "))";
        }
    }
}
