package io.tumen.ledger;

import io.tumen.corridor.PlaceId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads and writes the column types of our tables.
final class Columns {
    // The year of the era, with as many digits as it has; never a sign.
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR_OF_ERA, 4, 10, SignStyle.NOT_NEGATIVE)
            .appendPattern("-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
            .appendLiteral("+00")
            .toFormatter(Locale.ROOT);

    private Columns() {}

    /// Instants beyond what the database knows become its infinity.
    static OffsetDateTime timestamp(Instant instant) {
        return instant.equals(Instant.MAX) ? OffsetDateTime.MAX : instant.atOffset(ZoneOffset.UTC);
    }

    /// As PostgreSQL reads it in any year it knows, to the microsecond.
    static String timestampText(Instant instant) {
        if (instant.equals(Instant.MAX)) {
            return "infinity";
        }
        if (instant.equals(Instant.MIN)) {
            return "-infinity";
        }
        var time = instant.atOffset(ZoneOffset.UTC);
        return TIMESTAMP.format(time) + (time.getYear() > 0 ? "" : " BC");
    }

    static @Nullable OffsetDateTime timestampOrNull(@Nullable Instant instant) {
        return instant == null ? null : timestamp(instant);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        if (time.equals(OffsetDateTime.MAX)) {
            return Instant.MAX;
        }
        return time.equals(OffsetDateTime.MIN) ? Instant.MIN : time.toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static @Nullable Integer integerOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    static @Nullable BigDecimal numberOrNull(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column);
    }

    static @Nullable PlaceId placeOrNull(ResultSet row, String column) throws SQLException {
        return textOrNull(row, column, PlaceId::new);
    }

    static <T> @Nullable T textOrNull(ResultSet row, String column, Function<String, T> parse) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : parse.apply(text);
    }

    static @Nullable String words(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static Party party(ResultSet row, String name, String capacity) throws SQLException {
        return new Party(row.getString(name), Party.Capacity.valueOf(row.getString(capacity)));
    }

    static Party party(ResultSet row, String name, String capacity, String person) throws SQLException {
        return new Party(row.getString(name), Party.Capacity.valueOf(row.getString(capacity)), row.getString(person));
    }
}
