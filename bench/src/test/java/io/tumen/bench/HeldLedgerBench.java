package io.tumen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.tumen.law.Law;
import io.tumen.ledger.KeptCheck;
import io.tumen.ledger.Ledger;
import io.tumen.ledger.MovementFilter;
import io.tumen.ledger.MovementId;
import io.tumen.ledger.MovementPage;
import io.tumen.ledger.Status;
import io.tumen.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/// Lists over very many movements, and all of their states computed anew from facts and decisions. The rows are drawn
/// by the database itself; each movement has a box, up to three decisions and up to seven facts.
class HeldLedgerBench {
    private static final int MOVEMENTS = Integer.getInteger("tumen.movements", 50_000);
    private static final int QUESTIONS = 400;
    private static final int PAGE = 50;

    private static final List<String> ROWS = List.of("""
            insert into movement (
                movement_id, serial, lodged_at, holder, holder_capacity, origin, destination, subdivision, trade, hs, teu,
                tonnes, value_cny, exit_post, transit_port, entry_port, exit_day, plan, plan_sha256)
            select 'TUM-' || lpad(n::text, 6, '0'), n, timestamptz '2026-02-01 00:00Z' + n * interval '1 second',
                   'Holder ' || n % 5000, 'HOLDER', 'CGQ', 'NGB', 'CN-22', 'DOMESTIC', '100590', 2, 50, 120000, 'HUC', 'VVO',
                   'NGB', date '2026-03-02', 'by Vladivostok', repeat('0', 64)
              from generate_series(1, :movements) n
            """, """
            insert into movement_unit (movement_id, ordinal, container, seal, packages, kilograms)
            select movement_id, 0, 'TBJU' || digits || (391 + check_sum) % 11 % 10, 'CN 004711', 1000, 25000
              from movement
             cross join lateral (select lpad((serial % 1000000)::text, 6, '0') as digits) d
             cross join lateral (select sum(substr(digits, i, 1)::integer * (8 << i)) as check_sum
                                   from generate_series(1, 6) i) c
            """, """
            insert into decision (
                movement_id, kind, decided_at, decided_by, capacity, request_key, reference, deadline, standing, grounds,
                law_sha256)
            select m.movement_id, k.kind, m.lodged_at + interval '1 hour', 'Hunchun customs', 'CUSTOMS',
                   k.kind || ' ' || m.serial,
                   case k.kind when 'ACCEPTED' then '26CN' || digits || 'T' || (2031882 + check_sum) % 11 % 10 end,
                   case when k.kind = 'ACCEPTED' and m.serial % 2 = 0
                        then timestamptz '2026-02-20 00:00Z' + m.serial % 40 * interval '1 day' end,
                   case k.kind when 'ACCEPTED' then 'LAWFUL' end,
                   case k.kind when 'ACCEPTED' then 'ACT-10, article 1' end,
                   case k.kind when 'ACCEPTED' then repeat('0', 64) end
              from movement m
              join (values ('LODGED', 0), ('ACCEPTED', 1), ('RELEASED', 2)) k(kind, least) on m.serial % 10 >= k.least
             cross join lateral (select lpad(m.serial::text, 12, '0') as digits) d
             cross join lateral (select sum(substr(digits, i, 1)::integer * (8 << i)) as check_sum
                                   from generate_series(1, 12) i) c
            """, """
            insert into fact (
                learnt_at, request_key, ordinal, claimant, capacity, movement, movement_key, container, container_key, kind,
                milestone, place, happened_at, source)
            select m.lodged_at + k.number * interval '1 day', 'facts ' || m.serial, k.number, 'VMTP', 'TERMINAL',
                   m.movement_id, m.movement_id, u.container, u.container, 'PASSED', k.milestone, k.place,
                   m.lodged_at + k.number * interval '1 day', 'message ' || m.serial
              from movement m
              join movement_unit u using (movement_id)
              join (values ('DEPARTED', 'CGQ', 1), ('EXITED', 'HUC', 2), ('GATE_IN_ABROAD', 'VVO', 3), ('LOADED', 'VVO', 4),
                           ('SAILED', 'VVO', 5), ('DISCHARGED_FROM_SHIP', 'NGB', 6), ('RE_ENTERED', 'NGB', 7))
                   k(milestone, place, number) on m.serial % 10 > 1 + k.number
            """, "analyze");

    @Test
    void listsAndRebuildOfAllStates(@TempDir Path folder) {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, Map.of("max_wal_size", "4GB"));
                HikariDataSource pool = new HikariDataSource()) {
            pool.setDataSource(server.dataSource());
            Ledger ledger = Ledger.open(pool, new Law(List.of()), () -> PaperWork.NOW);
            JdbcTemplate database = new JdbcTemplate(pool);
            timed("rows drawn", () -> {
                ROWS.forEach(sql -> database.execute(sql.replace(":movements", Integer.toString(MOVEMENTS))));
                return database.queryForObject("select count(*) from fact", Long.class) + " facts";
            });
            KeptCheck rebuilt = timed("all states computed and kept", ledger::rebuildKeptStates);
            assertThat(rebuilt.movements()).isEqualTo(MOVEMENTS);
            assertThat(rebuilt.kept()).isEqualTo(rebuilt.recomputed());
            database.execute("analyze derived.kept_state");
            lists(ledger);
            KeptCheck checked = timed("all states computed and compared", ledger::checkKeptStates);
            assertThat(checked.kept()).isEqualTo(rebuilt.kept()).isEqualTo(checked.recomputed());
        }
    }

    private static void lists(Ledger ledger) {
        spread(ledger, "all, any page", random -> MovementFilter.ALL);
        spread(ledger, "one status", random -> new MovementFilter(Set.of(any(random)), false, false, ""));
        spread(ledger, "overdue", random -> new MovementFilter(Set.of(), true, false, ""));
        spread(
                ledger,
                "two statuses with alerts",
                random -> new MovementFilter(EnumSet.of(any(random), Status.DISCHARGED), false, true, ""));
        spread(ledger, "by id", random -> named(String.format(Locale.ROOT, "TUM-%06d", 1 + random.nextInt(MOVEMENTS))));
        spread(ledger, "by part of a box", random -> named("TBJU" + (10_000 + random.nextInt(80_000))));
        spread(ledger, "by holder", random -> named("holder " + random.nextInt(5000)));
        spread(ledger, "by nobody's name", random -> named("nobody " + random.nextInt(5000)));
    }

    private static void spread(Ledger ledger, String what, Function<SplittableRandom, MovementFilter> draw) {
        SplittableRandom random = new SplittableRandom(20260301);
        long[] nanos = new long[QUESTIONS];
        for (int i = -100; i < nanos.length; i++) {
            MovementFilter filter = draw.apply(random);
            boolean later = filter.text().isEmpty() && random.nextBoolean();
            @Nullable
            MovementId after = later
                    ? new MovementId(String.format(Locale.ROOT, "TUM-%06d", 1 + random.nextInt(MOVEMENTS)))
                    : null;
            long start = System.nanoTime();
            MovementPage page = ledger.listMovements(filter, after, PAGE);
            assertThat(page.movements()).hasSizeLessThanOrEqualTo(PAGE);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "list %-26s p50 %7.2f ms, p99 %7.2f ms%n",
                what,
                nanos[QUESTIONS / 2] / 1e6,
                nanos[QUESTIONS * 99 / 100] / 1e6);
    }

    private static Status any(SplittableRandom random) {
        return List.of(Status.values()).get(random.nextInt(Status.values().length));
    }

    private static MovementFilter named(String text) {
        return new MovementFilter(Set.of(), false, false, text);
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        System.out.printf(
                Locale.ROOT, "%,d movements, %s: %.1f s%n", MOVEMENTS, what, (System.nanoTime() - start) / 1e9);
        return result;
    }
}
