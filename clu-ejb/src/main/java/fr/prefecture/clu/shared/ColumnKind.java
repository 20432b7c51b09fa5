package fr.prefecture.clu.shared;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Base64;

/**
 * What a column holds, as far as it must be known to keep its values as text, and to write them
 * back as they were, on either database.
 */
public enum ColumnKind {
    WHOLE,
    DECIMAL,
    TRUTH,
    DAY,
    HOUR,
    INSTANT,
    TEXT,
    BYTES;

    private static final String INSTANT_OF_POSTGRESQL = "timestamptz";

    /**
     * @param column counted from 1
     * @throws IllegalStateException when it holds what the product has no column for
     */
    public static ColumnKind of(ResultSetMetaData columns, int column) throws SQLException {
        return switch (columns.getColumnType(column)) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> WHOLE;
            case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
            case Types.BOOLEAN, Types.BIT -> TRUTH;
            case Types.DATE -> DAY;
            case Types.TIME -> HOUR;
            case Types.TIMESTAMP_WITH_TIMEZONE -> INSTANT;
            case Types.VARCHAR, Types.CHAR -> TEXT;
            case Types.BINARY, Types.VARBINARY -> BYTES;
            default -> {
                if (columns.getColumnTypeName(column).equals(INSTANT_OF_POSTGRESQL)) {
                    yield INSTANT;
                }
                throw new IllegalStateException(
                        "no text is known for " + columns.getColumnTypeName(column));
            }
        };
    }

    /**
     * Instants with the offset that a database keeps, bytes in base 64, numbers without an
     * exponent.
     *
     * @param column counted from 1
     * @return null where there is none
     */
    public String read(ResultSet row, int column) throws SQLException {
        return switch (this) {
            case WHOLE -> whole(row, column);
            case DECIMAL -> {
                BigDecimal number = row.getBigDecimal(column);
                yield number == null ? null : number.toPlainString();
            }
            case TRUTH -> text(row.getObject(column, Boolean.class));
            case DAY -> text(row.getObject(column, LocalDate.class));
            case HOUR -> text(row.getObject(column, LocalTime.class));
            case INSTANT -> text(row.getObject(column, OffsetDateTime.class));
            case TEXT -> row.getString(column);
            case BYTES -> {
                byte[] bytes = row.getBytes(column);
                yield bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
            }
        };
    }

    /** The driver of PostgreSQL hands a {@link Long} out of columns of that size alone. */
    private static String whole(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : Long.toString(number);
    }

    private static String text(Object found) {
        return found == null ? null : found.toString();
    }

    /**
     * What a driver takes for that text; null for null.
     *
     * @throws RuntimeException when it is the text of nothing of this kind
     */
    public Object written(String content) {
        if (content == null) {
            return null;
        }
        return switch (this) {
            case WHOLE -> Long.valueOf(content);
            case DECIMAL -> new BigDecimal(content);
            case TRUTH -> Boolean.valueOf(content);
            case DAY -> LocalDate.parse(content);
            case HOUR -> LocalTime.parse(content);
            case INSTANT -> OffsetDateTime.parse(content);
            case TEXT -> content;
            case BYTES -> Base64.getDecoder().decode(content);
        };
    }

    /** One of {@link Types}. */
    public int sql() {
        return switch (this) {
            case WHOLE -> Types.BIGINT;
            case DECIMAL -> Types.NUMERIC;
            case TRUTH -> Types.BOOLEAN;
            case DAY -> Types.DATE;
            case HOUR -> Types.TIME;
            case INSTANT -> Types.TIMESTAMP_WITH_TIMEZONE;
            case TEXT -> Types.VARCHAR;
            case BYTES -> Types.BINARY;
        };
    }
}
