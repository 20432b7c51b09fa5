package fr.prefecture.clu.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes a payload into every text column of every row of a database: whatever column is new is one
 * of them by itself. Left alone are the columns in which only names of constants stand, and those
 * that {@code unplanted.txt} lists with the reason.
 */
final class PlantedColumns {

    private static final Pattern CONSTANTS = Pattern.compile("[A-Z0-9_.,:/-]*");
    private static final Pattern LINK = Pattern.compile(".*\\.(link|page|address|path)");

    /** Room for the number of the row, which keeps what has to differ apart. */
    private static final int NUMBER = 8;

    private record Column(String table, String name, long length) {

        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    private final Map<Pattern, String> unplanted = new LinkedHashMap<>();
    private final Map<Pattern, Boolean> used = new LinkedHashMap<>();
    private int planted;

    PlantedColumns() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                PlantedColumns.class.getResourceAsStream("unplanted.txt"),
                                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(" {2,}", 2);
                    unplanted.put(Pattern.compile(parts[0]), parts[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many columns hold payloads now. */
    int planted() {
        return planted;
    }

    /** The lines of the list that no column needs any more. */
    List<String> unused() {
        return unplanted.keySet().stream()
                .filter(pattern -> !used.containsKey(pattern))
                .map(Pattern::pattern)
                .toList();
    }

    /**
     * Plants them.
     *
     * @return the columns that would not take them, with what the database said
     */
    List<String> plant(Connection connection) throws SQLException {
        List<String> refused = new ArrayList<>();
        for (Column column : columns(connection)) {
            if (isLeft(column)
                    || !hasRows(connection, column)
                    || hasConstantsAlone(connection, column)) {
                continue;
            }
            Optional<String> payload = payload(column);
            if (payload.isEmpty()) {
                refused.add(column + " is too short, and not in the list");
                continue;
            }
            try (PreparedStatement update =
                    connection.prepareStatement(
                            "update %1$s set %2$s = ? || mod(abs(_rowid_), 1000000) where %2$s is not null"
                                    .formatted(column.table(), column.name()))) {
                update.setString(1, payload.get());
                planted += update.executeUpdate() > 0 ? 1 : 0;
            } catch (SQLException e) {
                refused.add(column + ": " + e.getMessage().lines().findFirst().orElse(""));
            }
        }
        return refused;
    }

    private static Optional<String> payload(Column column) {
        if (column.toString().equals("letters_version.content")) {
            return Optional.of(
                    Payload.within(column.length()).replaceAll("([<>\\[\\]{}!_*`#-])", "\\\\$1"));
        }
        String text =
                LINK.matcher(column.toString()).matches()
                        ? Payload.address()
                        : Payload.within(column.length() - NUMBER);
        return Optional.of(text).filter(one -> !one.isEmpty());
    }

    private boolean isLeft(Column column) {
        for (Pattern pattern : unplanted.keySet()) {
            if (pattern.matcher(column.toString()).matches()) {
                used.put(pattern, true);
                return true;
            }
        }
        return false;
    }

    private static boolean hasConstantsAlone(Connection connection, Column column)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select distinct cast(left(%2$s, 200) as varchar) from %1$s where %2$s <> ''"
                                        .formatted(column.table(), column.name()))) {
            boolean alone = true;
            while (rows.next()) {
                alone &= CONSTANTS.matcher(rows.getString(1)).matches();
            }
            return alone;
        }
    }

    private static boolean hasRows(Connection connection, Column column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select 1 from %1$s where %2$s <> '' limit 1"
                                        .formatted(column.table(), column.name()))) {
            return rows.next();
        }
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select table_name, column_name, character_maximum_length"
                                        + " from information_schema.columns"
                                        + " where table_schema = 'PUBLIC'"
                                        + " and data_type like 'CHARACTER%'"
                                        + " and table_name = upper(table_name)"
                                        + " order by table_name, ordinal_position")) {
            while (rows.next()) {
                columns.add(
                        new Column(
                                rows.getString(1).toLowerCase(java.util.Locale.ROOT),
                                rows.getString(2).toLowerCase(java.util.Locale.ROOT),
                                rows.getLong(3)));
            }
        }
        return columns;
    }
}
