package fr.prefecture.clu.shared;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * HIS-16: who owns the tables on PostgreSQL, and what the product's own account may do with them.
 */
final class SchemaOwner {

    /** What is only ever added to. */
    private static final Set<String> ADDED_TO =
            Set.of("shared_change", "shared_change_link", "shared_chain_check");

    /** What is added, and erased, and never changed: nobody else comes to stand behind a key. */
    private static final Set<String> ERASABLE = Set.of("shared_pseudonym", "shared_change_text");

    private static final Set<String> READ = Set.of("flyway_schema_history");

    private SchemaOwner() {}

    static boolean isPostgresql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** Whether the tables are there already, and somebody else's. */
    static boolean isSomebodyElse(DataSource product) {
        try (Connection connection = product.getConnection()) {
            return isPostgresql(connection)
                    && !texts(
                                    connection,
                                    "select tableowner from pg_tables where schemaname ="
                                            + " current_schema() and tablename = 'shared_change'"
                                            + " and not pg_has_role(current_user, tableowner,"
                                            + " 'MEMBER')")
                            .isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Lets the product's account work with the owner's tables, and takes from it what would change
     * the history. After each migration, for each may have brought tables.
     */
    static void share(DataSource owner, DataSource product) {
        try (Connection connection = owner.getConnection();
                Connection account = product.getConnection()) {
            String who = quoted(account.getMetaData().getUserName());
            if (!isPostgresql(connection)
                    || who.equals(quoted(connection.getMetaData().getUserName()))) {
                return;
            }
            List<String> statements = new ArrayList<>();
            String schema = quoted(texts(connection, "select current_schema()").get(0));
            statements.add("grant usage on schema " + schema + " to " + who);
            for (String table : owned(connection, "tablename", "pg_tables", "tableowner")) {
                statements.addAll(rights(schema + "." + quoted(table), table, who));
            }
            for (String sequence :
                    owned(connection, "sequencename", "pg_sequences", "sequenceowner")) {
                statements.add(
                        "grant usage, select, update on sequence "
                                + schema
                                + "."
                                + quoted(sequence)
                                + " to "
                                + who);
            }
            // The server's own job repository has made its tables by now.
            statements.add("revoke create on schema " + schema + " from " + who);
            run(connection, statements);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the owner of the database could not share it with CLU_DB_USER", e);
        }
    }

    private static List<String> rights(String table, String name, String who) {
        String kept =
                READ.contains(name)
                        ? "select"
                        : ADDED_TO.contains(name)
                                ? "select, insert"
                                : ERASABLE.contains(name)
                                        ? "select, insert, delete"
                                        : "select, insert, update, delete";
        return List.of(
                "revoke all on " + table + " from " + who,
                "revoke all on " + table + " from public",
                "grant " + kept + " on " + table + " to " + who);
    }

    private static List<String> owned(
            Connection connection, String name, String catalog, String owner) throws SQLException {
        return texts(
                connection,
                "select "
                        + name
                        + " from "
                        + catalog
                        + " where schemaname = current_schema() and "
                        + owner
                        + " = current_user");
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    static HistoryGuard guard(Connection connection) throws SQLException {
        if (!isPostgresql(connection)) {
            return HistoryGuard.ONE_ACCOUNT_ONLY;
        }
        List<String> open =
                texts(
                        connection,
                        "select tablename from pg_tables where schemaname = current_schema() and"
                                + " tablename in ('"
                                + String.join("', '", ADDED_TO)
                                + "') and (pg_has_role(current_user, tableowner, 'MEMBER') or"
                                + " has_table_privilege(format('%I.%I', schemaname, tablename),"
                                + " 'UPDATE, DELETE, TRUNCATE'))");
        return open.isEmpty() ? HistoryGuard.APPEND_ONLY : HistoryGuard.SAME_ACCOUNT;
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                texts.add(found.getString(1));
            }
        }
        return texts;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
