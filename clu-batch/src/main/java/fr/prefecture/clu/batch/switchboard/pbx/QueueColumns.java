package fr.prefecture.clu.batch.switchboard.pbx;

import fr.prefecture.clu.switchboard.PbxAddress;
import fr.prefecture.clu.switchboard.PbxKind;
import fr.prefecture.clu.switchboard.PbxProblem;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * TEL-93: which columns of a table hold what, as the database itself names them; these names are
 * quoted wherever they are used.
 *
 * @param table with its schema, quoted
 * @param number that rows get one after another, where they do
 */
record QueueColumns(
        String table,
        Optional<String> number,
        String time,
        TimeKind kind,
        String call,
        String queue,
        Optional<String> agent,
        String event,
        List<String> parameters,
        Optional<String> joined) {

    /** How a table holds times. */
    enum TimeKind {
        /** Seconds since 1970. */
        NUMBER,
        TEXT,
        /** A time that names no zone. */
        LOCAL,
        INSTANT
    }

    private static final Set<String> TABLES =
            Set.of(
                    "TABLE",
                    "BASE TABLE",
                    "VIEW",
                    "MATERIALIZED VIEW",
                    "PARTITIONED TABLE",
                    "FOREIGN TABLE");

    private record Column(String name, int type, String typeName, boolean numbered) {}

    private record Place(String catalog, String schema, String table) {}

    static QueueColumns of(Connection connection, PbxAddress address)
            throws SQLException, PbxFailure {
        DatabaseMetaData about = connection.getMetaData();
        Place place = place(about, address);
        Map<String, Column> columns = columns(about, place);
        Quotes quotes = new Quotes(about.getIdentifierQuoteString());
        Column time = any(columns, "time", "time_id", "eventtime");
        List<String> parameters = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            Column column = columns.get("data" + number);
            if (column != null) {
                parameters.add(quotes.around(column.name));
            }
        }
        Optional<String> joined = name(columns, quotes, "data");
        if (parameters.isEmpty() && joined.isEmpty()) {
            throw new PbxFailure(PbxProblem.COLUMN_MISSING);
        }
        return new QueueColumns(
                Optional.ofNullable(place.schema == null ? place.catalog : place.schema)
                                .map(schema -> quotes.around(schema) + ".")
                                .orElse("")
                        + quotes.around(place.table),
                columns.values().stream()
                        .filter(Column::numbered)
                        .map(column -> quotes.around(column.name))
                        .findFirst(),
                quotes.around(time.name),
                kind(time, address.kind()),
                quotes.around(any(columns, "callid", "call_id").name),
                quotes.around(any(columns, "queuename", "queue_name", "queue").name),
                name(columns, quotes, "agent"),
                quotes.around(any(columns, "event", "verb").name),
                List.copyOf(parameters),
                joined);
    }

    /** What stands around a name, twice where the name holds it. */
    private record Quotes(String quote) {
        String around(String name) {
            return quote + name.replace(quote, quote + quote) + quote;
        }
    }

    private static Optional<String> name(Map<String, Column> columns, Quotes quotes, String name) {
        return Optional.ofNullable(columns.get(name)).map(column -> quotes.around(column.name));
    }

    private static Column any(Map<String, Column> columns, String... names) throws PbxFailure {
        for (String name : names) {
            if (columns.containsKey(name)) {
                return columns.get(name);
            }
        }
        throw new PbxFailure(PbxProblem.COLUMN_MISSING);
    }

    /** Where no schema is said, the public one goes first. */
    private static Place place(DatabaseMetaData about, PbxAddress address)
            throws SQLException, PbxFailure {
        boolean schemas = address.kind() == PbxKind.POSTGRESQL;
        String schema =
                schemas ? address.schema().map(name -> escaped(about, name)).orElse(null) : null;
        String catalog = schemas ? null : address.schema().orElse(address.base());
        Place found = null;
        try (ResultSet tables =
                about.getTables(catalog, schema, escaped(about, address.table()), null)) {
            while (tables.next()) {
                String kind = tables.getString("TABLE_TYPE");
                if (kind == null || !TABLES.contains(kind.toUpperCase(Locale.ROOT))) {
                    continue;
                }
                Place place =
                        new Place(
                                schemas ? null : tables.getString("TABLE_CAT"),
                                schemas ? tables.getString("TABLE_SCHEM") : null,
                                tables.getString("TABLE_NAME"));
                if (found == null || "public".equals(place.schema)) {
                    found = place;
                }
            }
        }
        if (found == null) {
            throw new PbxFailure(PbxProblem.TABLE_MISSING);
        }
        return found;
    }

    private static String escaped(DatabaseMetaData about, String name) {
        try {
            String escape = about.getSearchStringEscape();
            return name.replace(escape, escape + escape)
                    .replace("_", escape + "_")
                    .replace("%", escape + "%");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Column> columns(DatabaseMetaData about, Place place)
            throws SQLException {
        Map<String, Column> columns = new LinkedHashMap<>();
        try (ResultSet found =
                about.getColumns(
                        place.catalog,
                        place.schema == null ? null : escaped(about, place.schema),
                        escaped(about, place.table),
                        null)) {
            while (found.next()) {
                String name = found.getString("COLUMN_NAME");
                int type = found.getInt("DATA_TYPE");
                columns.putIfAbsent(
                        name.toLowerCase(Locale.ROOT),
                        new Column(
                                name,
                                type,
                                found.getString("TYPE_NAME"),
                                isWhole(type)
                                        && "YES".equals(found.getString("IS_AUTOINCREMENT"))));
            }
        }
        return columns;
    }

    private static boolean isWhole(int type) {
        return type == Types.INTEGER || type == Types.BIGINT || type == Types.SMALLINT;
    }

    private static TimeKind kind(Column time, PbxKind database) {
        return switch (time.type) {
            case Types.INTEGER,
                    Types.BIGINT,
                    Types.NUMERIC,
                    Types.DECIMAL,
                    Types.DOUBLE,
                    Types.FLOAT,
                    Types.REAL ->
                    TimeKind.NUMBER;
            case Types.TIMESTAMP_WITH_TIMEZONE -> TimeKind.INSTANT;
            case Types.TIMESTAMP -> {
                String instant = database == PbxKind.POSTGRESQL ? "timestamptz" : "timestamp";
                yield time.typeName.equalsIgnoreCase(instant) ? TimeKind.INSTANT : TimeKind.LOCAL;
            }
            default -> TimeKind.TEXT;
        };
    }
}
