package io.tumen.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A movement is read with several selects; what is written between them is not seen by half.
class OneViewTest {
    private final Ledger ledger = Ledger.open(TestDatabase.dataSource(), World.law(), new TestClock());

    @Test
    void readsDecisionsAndFactsOfOneMoment() {
        Lodging lodging = ledger.lodge(new IdempotencyKey("OneViewTest lodge"), World.declaration());
        MovementId id = ((Lodging.Lodged) lodging).movement();
        Fact exited = Journey.of(id, World.BOX).exited();
        AtomicBoolean written = new AtomicBoolean();
        LedgerStore store = new LedgerStore(new Between("fact_of_movement", () -> {
            if (written.compareAndSet(false, true)) {
                ledger.record(new IdempotencyKey("OneViewTest exit"), List.of(exited));
            }
        }));
        assertThat(requireNonNull(store.find(id, Instant.MAX)).facts()).isEmpty();
        assertThat(written).isTrue();
        assertThat(requireNonNull(store.find(id, Instant.MAX)).facts()).hasSize(1);
    }

    /// Does something else just before a statement on that table is prepared.
    private static final class Between extends DelegatingDataSource {
        private final String table;
        private final Runnable other;

        Between(String table, Runnable other) {
            super(TestDatabase.dataSource());
            this.table = table;
            this.other = other;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (arguments != null && arguments[0] instanceof String sql && sql.contains(table)) {
                            other.run();
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
