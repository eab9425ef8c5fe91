package io.tumen.audit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A row that a leaf holds, shown as the database driver shows a row of a table, so that the same code reads both: what
/// is proved is computed from what the ledger computes it from.
record LeafRow(JsonNode columns, Map<String, String> longTexts) implements InvocationHandler {
    ResultSet asResultSet() {
        return (ResultSet)
                Proxy.newProxyInstance(ResultSet.class.getClassLoader(), new Class<?>[] {ResultSet.class}, this);
    }

    @Override
    public @Nullable Object invoke(Object proxy, java.lang.reflect.Method method, Object[] arguments) {
        if (arguments == null || arguments.length == 0 || !(arguments[0] instanceof String column)) {
            throw new UnsupportedOperationException("Maybe a new way to read a row: " + method);
        }
        String text = find(column);
        return switch (method.getName()) {
            case "getString" -> text;
            case "getLong" -> text == null ? 0L : Long.parseLong(text);
            case "getInt" -> text == null ? 0 : Integer.parseInt(text);
            case "getBoolean" -> Boolean.parseBoolean(text);
            case "getBigDecimal" -> text == null ? null : new BigDecimal(text);
            case "getObject" -> text == null ? null : as((Class<?>) arguments[1], text);
            default -> throw new UnsupportedOperationException("Maybe a new way to read a row: " + method);
        };
    }

    private @Nullable String find(String column) {
        JsonNode value = columns.get(column);
        if (value == null) {
            return null;
        }
        return value.isObject() ? longTexts.get(value.path("sha256").asString("")) : value.asString();
    }

    private static Object as(Class<?> type, String text) {
        if (type == OffsetDateTime.class) {
            return Instant.parse(text).atOffset(ZoneOffset.UTC);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == Long.class) {
            return Long.valueOf(text);
        }
        if (type == Boolean.class) {
            return Boolean.valueOf(text);
        }
        throw new UnsupportedOperationException("Maybe a new type of column: " + type);
    }
}
