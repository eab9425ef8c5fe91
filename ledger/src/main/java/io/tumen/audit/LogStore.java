package io.tumen.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The tables of the log.
final class LogStore {
    /// Of all programs on the database one at a time gives out leaf indexes.
    private static final long SEQUENCER_LOCK = 0x74756D656E6C6F67L;

    private final JdbcClient client;
    private final NamedParameterJdbcTemplate batches;
    private final LeafTable leaves;
    private final TransactionTemplate sequencing;
    private final TransactionTemplate view;

    LogStore(DataSource database) {
        client = JdbcClient.create(database);
        batches = new NamedParameterJdbcTemplate(database);
        leaves = new LeafTable(client);
        var manager = new JdbcTransactionManager(database);
        sequencing = new TransactionTemplate(manager);
        // Each statement sees what was committed before it, so after the lock the run before is seen.
        sequencing.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        view = new TransactionTemplate(manager);
        view.setReadOnly(true);
        view.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    LeafTable leaves() {
        return leaves;
    }

    <T extends @Nullable Object> T aloneAtSequencing(Supplier<T> work) {
        return sequencing.execute(status -> {
            client.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", SEQUENCER_LOCK)
                    .query(row -> {});
            return work.get();
        });
    }

    <T extends @Nullable Object> T inOneView(Supplier<T> read) {
        return view.execute(status -> read.get());
    }

    /// Number of the oldest transaction that is still open, or else of the next one.
    String horizon() {
        return client.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
    }

    /// The key of the log, which becomes this one where the log is new.
    VerifierKey keyOrFirst(VerifierKey own) {
        client.sql("insert into log_key (verifier) values (:verifier) on conflict do nothing")
                .param("verifier", own.toString())
                .update();
        VerifierKey key = findKey();
        if (key == null) {
            throw new BrokenLogException("table log_key has no row");
        }
        return key;
    }

    @Nullable
    VerifierKey findKey() {
        return client.sql("select verifier from log_key")
                .query(String.class)
                .optional()
                .map(VerifierKey::parse)
                .orElse(null);
    }

    @Nullable
    Run findLastRun() {
        return client.sql("select * from log_run order by run desc limit 1")
                .query(LogStore::run)
                .optional()
                .orElse(null);
    }

    List<Run> runsAfter(long run, int limit) {
        return client.sql("select * from log_run where run > :run order by run limit :limit")
                .param("run", run)
                .param("limit", limit)
                .query(LogStore::run)
                .list();
    }

    @Nullable
    Run findRunOfSize(long size) {
        return client.sql("select * from log_run where tree_size = :size")
                .param("size", size)
                .query(LogStore::run)
                .optional()
                .orElse(null);
    }

    void insert(Run run) {
        client.sql("""
                        insert into log_run (run, tree_size, signed_at, horizon, checkpoint, seal)
                        values (:run, :size, :signed, :horizon::xid8, :checkpoint, :seal)
                        """)
                .param("run", run.number())
                .param("size", run.size())
                .param("signed", run.signed().atOffset(ZoneOffset.UTC))
                .param("horizon", run.horizon())
                .param("checkpoint", run.checkpoint())
                .param("seal", run.seal())
                .update();
    }

    void insertEntries(long firstIndex, List<Leaf> entries) {
        List<SqlParameterSource> rows = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Leaf leaf = entries.get(i);
            rows.add(new MapSqlParameterSource()
                    .addValue("index", firstIndex + i)
                    .addValue("kind", leaf.key().kind().table())
                    .addValue("position", leaf.key().position(), Types.BIGINT)
                    .addValue("key", leaf.key().requestKey(), Types.VARCHAR)
                    .addValue("entry", leaf.entry())
                    .addValue("hash", leaf.hash().bytes()));
        }
        batches.batchUpdate("""
                insert into log_entry (leaf_index, kind, position, request_key, entry, leaf_hash)
                values (:index, :kind, :position, :key, :entry, :hash)
                """, rows.toArray(SqlParameterSource[]::new));
    }

    void insertNode(int level, long index, Hash hash) {
        client.sql("insert into log_node (level, node_index, hash) values (:level, :index, :hash)")
                .param("level", level)
                .param("index", index)
                .param("hash", hash.bytes())
                .update();
    }

    /// The hashes of the tile as they are stored.
    List<Hash> tile(int level, long index, int width) {
        String select = level == 0
                ? "select leaf_hash as hash from log_entry where leaf_index >= :from and leaf_index < :to order by leaf_index"
                : "select hash from log_node where level = " + level
                        + " and node_index >= :from and node_index < :to order by node_index";
        return client.sql(select)
                .param("from", index * Tree.TILE_WIDTH)
                .param("to", index * Tree.TILE_WIDTH + width)
                .query((row, number) -> Hash.of(row.getBytes("hash")))
                .list();
    }

    List<Entry> entriesFrom(long index, int limit) {
        return client.sql("select * from log_entry where leaf_index >= :from order by leaf_index limit :limit")
                .param("from", index)
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    List<Entry> entriesAt(List<Long> positions) {
        return client.sql("select * from log_entry where position = any(:positions) order by leaf_index")
                .param("positions", positions.toArray(Long[]::new))
                .query((row, number) -> entry(row))
                .list();
    }

    void insertCosignature(long size, VerifierKey witness, SignedNote.Line line) {
        client.sql("""
                        insert into log_cosignature (tree_size, witness, line)
                        values (:size, :witness, :line)
                        on conflict do nothing
                        """)
                .param("size", size)
                .param("witness", witness.toString())
                .param("line", line.toString().strip())
                .update();
    }

    Map<VerifierKey, SignedNote.Line> cosignaturesOf(long size) {
        Map<VerifierKey, SignedNote.Line> lines = new LinkedHashMap<>();
        client.sql("select witness, line from log_cosignature where tree_size = :size order by witness collate \"C\"")
                .param("size", size)
                .query(row -> {
                    lines.put(VerifierKey.parse(row.getString("witness")), SignedNote.lineOf(row.getString("line")));
                });
        return lines;
    }

    /// All nodes above the leaves, by level and index as `1/0`.
    Map<String, Hash> nodes() {
        Map<String, Hash> nodes = new HashMap<>();
        client.sql("select level, node_index, hash from log_node").query(row -> {
            nodes.put(row.getInt("level") + "/" + row.getLong("node_index"), Hash.of(row.getBytes("hash")));
        });
        return nodes;
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getLong("run"),
                row.getLong("tree_size"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getString("horizon"),
                row.getString("checkpoint"),
                row.getBytes("seal"));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("leaf_index"),
                LeafTable.key(row),
                row.getString("entry"),
                Hash.of(row.getBytes("leaf_hash")));
    }

    /// A leaf as the log holds it.
    record Entry(long index, LeafKey key, String text, Hash hash) {}

    /// One time that leaves were added.
    ///
    /// @param checkpoint the note as the log signed it
    /// @param seal       by which the log signed all of this
    @SuppressWarnings("ArrayRecordComponent")
    record Run(long number, long size, Instant signed, String horizon, String checkpoint, byte[] seal) {
        static Run sealed(
                long number, long size, Instant signed, String horizon, SignedNote checkpoint, SigningKey key) {
            Run open = new Run(number, size, signed, horizon, checkpoint.toString(), new byte[0]);
            return new Run(number, size, signed, horizon, open.checkpoint, key.sign(open.sealed()));
        }

        byte[] sealed() {
            return Leaf.bytes(
                    "tumen.run/1\n" + number + "\n" + size + "\n" + signed + "\n" + horizon + "\n" + checkpoint);
        }

        SignedNote note() {
            return SignedNote.parse(checkpoint);
        }
    }
}
