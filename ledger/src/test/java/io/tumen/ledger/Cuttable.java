package io.tumen.ledger;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A database whose connection breaks at a boundary: before or after a statement or a commit, counted from the cable's
/// laying.
final class Cuttable extends DelegatingDataSource {
    private int boundary;
    private int cutAt;

    Cuttable(DataSource real) {
        super(real);
    }

    /// @param at which boundary from now on, the first is 1; none when 0
    void cut(int at) {
        boundary = 0;
        cutAt = at;
    }

    /// Whether the boundary was reached.
    boolean isCut() {
        return cutAt > 0 && boundary >= cutAt;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = super.getConnection();
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("commit")) {
                return between(real, method, real, arguments);
            }
            Object made = call(method, real, arguments);
            return switch (made) {
                case PreparedStatement statement -> proxy(PreparedStatement.class, cutting(real, statement));
                case Statement statement -> proxy(Statement.class, cutting(real, statement));
                case null, default -> made;
            };
        });
    }

    private InvocationHandler cutting(Connection real, Statement statement) {
        return (proxy, method, arguments) -> method.getName().startsWith("execute")
                ? between(real, method, statement, arguments)
                : call(method, statement, arguments);
    }

    private Object between(Connection real, Method method, Object target, Object[] arguments) throws Throwable {
        passBoundary(real);
        Object result = call(method, target, arguments);
        passBoundary(real);
        return result;
    }

    private void passBoundary(Connection real) throws SQLException {
        boundary++;
        if (boundary == cutAt) {
            real.abort(Runnable::run);
            throw new SQLException("the cable was cut", "08006");
        }
    }

    private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
