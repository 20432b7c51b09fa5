package fr.prefecture.clu.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/**
 * Counts each log whose path it is told; an empty line asks for the hours of the last one. Each
 * answer ends with {@link #END}.
 */
final class DuckDbQueries {
    static final String END = ".";

    private DuckDbQueries() {}

    public static void main(String[] threads) throws SQLException, IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = " + threads[0]);
            statement.execute("set preserve_insertion_order = false");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    OneStatement.print(connection, "hours", out::println);
                } else {
                    statement.execute(
                            "create or replace temp table hours as "
                                    + OneStatement.hours(lines(line), "//"));
                }
                out.println(END);
                out.flush();
            }
        }
    }

    private static String lines(String log) {
        String columns =
                OneStatement.COLUMNS.stream()
                        .map(name -> "'" + name + "': '" + type(name) + "'")
                        .collect(Collectors.joining(", ", "{", "}"));
        return "read_csv('"
                + log.replace("'", "''")
                + "', auto_detect = false, header = false, delim = '|', quote = '', escape = '',"
                + " null_padding = true, columns = "
                + columns
                + ")";
    }

    private static String type(String column) {
        return column.equals("t") ? "BIGINT" : "VARCHAR";
    }
}
