package fr.prefecture.clu.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;

/** How a database counts the hours of a log whose lines are rows. */
final class OneStatement {

    /** Of a line, those that it need not have at the end. */
    static final List<String> COLUMNS =
            List.of("t", "call", "queue", "agent", "verb", "a", "b", "c", "d");

    private static final String HOURS =
            """
            select utc_hour, queue, sum(offered) as offered, sum(answered) as answered,
                   sum(abandoned) as abandoned, coalesce(sum(waited), 0) as waited,
                   coalesce(sum(talked), 0) as talked, sum(within_20) as within_20
            from (select max(case when verb = 'ENTERQUEUE' then t end) %s 3600 as utc_hour, queue,
                         sum(case when verb = 'ENTERQUEUE' then 1 else 0 end) as offered,
                         sum(case when verb = 'CONNECT' then 1 else 0 end) as answered,
                         sum(case when verb = 'ABANDON' then 1 else 0 end) as abandoned,
                         sum(case when verb = 'CONNECT' then cast(a as integer) end) as waited,
                         sum(case when verb in ('COMPLETECALLER', 'COMPLETEAGENT')
                                  then cast(b as integer) end) as talked,
                         sum(case when verb = 'CONNECT' and cast(a as integer) <= 20
                                  then 1 else 0 end) as within_20
                  from %s
                  where verb in ('ENTERQUEUE', 'CONNECT', 'COMPLETECALLER', 'COMPLETEAGENT',
                                 'ABANDON')
                  group by call, queue) as calls
            where utc_hour is not null
            group by utc_hour, queue
            """;

    private OneStatement() {}

    /**
     * The statement.
     *
     * @param lines the table, or what stands for it
     * @param division that leaves no fraction
     */
    static String hours(String lines, String division) {
        return HOURS.formatted(division, lines);
    }

    /** Hands on the rows of a table that the statement has made. */
    static void print(Connection connection, String table, Consumer<String> to)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select utc_hour, queue, offered, answered, abandoned, waited,"
                                        + " talked, within_20 from "
                                        + table)) {
            while (rows.next()) {
                StringJoiner row = new StringJoiner("|");
                for (int column = 1; column <= 8; column++) {
                    row.add(rows.getString(column));
                }
                to.accept(row.toString());
            }
        }
    }
}
