package io.tumen.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class AppendOnlyTest {
    private final Ledger ledger = Ledger.open(TestDatabase.dataSource(), World.law(), new TestClock());
    private final JdbcClient database = JdbcClient.create(TestDatabase.dataSource());

    @BeforeEach
    void remembersSomething() {
        MovementId id = ((Lodging.Lodged) ledger.lodge(new IdempotencyKey("AppendOnlyTest lodge"), World.declaration()))
                .movement();
        ledger.record(
                new IdempotencyKey("AppendOnlyTest record"),
                List.of(Journey.of(id, World.BOX).exited()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update fact set claimant = 'somebody else'",
                "delete from fact",
                "truncate fact",
                "update decision set decided_by = 'somebody else'",
                "delete from decision where position = 1",
                "truncate decision",
                "update movement set holder = 'somebody else'",
                "delete from movement_unit",
                "update request set refused = true",
                "delete from refusal"
            })
    void isRefusedAnyChangeOfThePastByTheDatabaseItself(String change) {
        assertThatThrownBy(() -> database.sql(change).update()).hasMessageContaining("the ledger only grows");
    }

    @Test
    void protectsEveryTableThatItHas() {
        List<String> unprotected = database.sql("""
                        select t.table_name
                          from information_schema.tables t
                         where t.table_schema = 'public'
                           and t.table_type = 'BASE TABLE'
                           and t.table_name <> 'flyway_schema_history'
                           and not exists (select 1
                                             from pg_trigger g
                                            where g.tgrelid = t.table_name::regclass and g.tgname = 'only_grows')
                        """).query(String.class).list();
        assertThat(unprotected).isEmpty();
    }
}
