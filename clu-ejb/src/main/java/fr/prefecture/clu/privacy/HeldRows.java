package fr.prefecture.clu.privacy;

import static fr.prefecture.clu.privacy.Holds.OWN_EMAIL;
import static fr.prefecture.clu.privacy.Holds.OWN_LOGIN;
import static fr.prefecture.clu.privacy.Holds.OWN_MEMBER;
import static fr.prefecture.clu.privacy.Holds.OWN_NAME;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and writes the tables of the register. Names of tables and columns are the register's. */
final class HeldRows {

    /** What no file shows: hashes of passwords, and what proves that somebody is who they say. */
    private static final Set<String> SECRET =
            Set.of(
                    "password",
                    "passwords_before",
                    "session_edition",
                    "id_token",
                    "digest",
                    "claim",
                    "message_id",
                    "departure",
                    "window_key",
                    "version");

    /** What several people never write at once. */
    private static final Set<String> UNVERSIONED = Set.of("switchboard_declared_file");

    private final Connection connection;

    HeldRows(Connection connection) {
        this.connection = connection;
    }

    private record Condition(String sql, List<String> arguments) {

        static Condition none() {
            return new Condition("", new ArrayList<>());
        }

        Condition or(String expression, Collection<String> any) {
            if (any.isEmpty()) {
                return this;
            }
            List<String> all = new ArrayList<>(arguments);
            all.addAll(any);
            String places = any.stream().map(one -> "?").collect(Collectors.joining(", "));
            return new Condition(
                    (sql.isEmpty() ? "" : sql + " or ") + expression + " in (" + places + ")", all);
        }

        Condition orLike(String column, String word) {
            List<String> all = new ArrayList<>(arguments);
            all.add(contains(word));
            return new Condition(
                    (sql.isEmpty() ? "" : sql + " or ") + "lower(" + column + ") like ? escape '!'",
                    all);
        }
    }

    static String contains(String word) {
        return '%' + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
    }

    /** The rows that are about somebody, the sure ones and those of the same name. */
    List<FoundRow> about(HeldTable table, Identity who) throws SQLException {
        Condition condition = Condition.none();
        for (String column : table.those(OWN_LOGIN)) {
            condition = condition.or("lower(" + column + ")", who.logins());
        }
        for (String column : table.those(OWN_EMAIL)) {
            condition = condition.or("lower(" + column + ")", who.emails());
        }
        for (String column : table.those(OWN_NAME)) {
            condition = condition.or("lower(" + column + ")", who.names());
        }
        for (String column : table.those(OWN_MEMBER)) {
            condition = condition.or("cast(" + column + " as varchar(20))", who.members());
        }
        List<FoundRow> found = new ArrayList<>();
        for (FoundRow row : rows(table, condition)) {
            boolean sure = isSure(table, who, row.values());
            if (sure || isNamed(table, who, row.values())) {
                found.add(new FoundRow(row.id(), sure, row.kept(), row.values()));
            }
        }
        return found;
    }

    /** VIE-11: an address with another name is a mailbox that is shared. */
    private static boolean isSure(HeldTable table, Identity who, Map<String, String> row) {
        boolean named =
                table.those(OWN_NAME).isEmpty()
                        || table.those(OWN_NAME).stream()
                                .map(row::get)
                                .map(Identity::plain)
                                .anyMatch(name -> name.isEmpty() || who.names().contains(name));
        return has(table, row, OWN_LOGIN, who.logins())
                || has(table, row, OWN_MEMBER, who.members())
                || named && has(table, row, OWN_EMAIL, who.emails());
    }

    private static boolean isNamed(HeldTable table, Identity who, Map<String, String> row) {
        return has(table, row, OWN_NAME, who.names());
    }

    private static boolean has(
            HeldTable table, Map<String, String> row, Holds holds, Set<String> any) {
        return table.those(holds).stream()
                .map(row::get)
                .map(Identity::plain)
                .anyMatch(any::contains);
    }

    /** Rows about people in which a word occurs. */
    List<FoundRow> like(HeldTable table, String word, int most) throws SQLException {
        Condition condition = Condition.none();
        for (String column : table.those(OWN_LOGIN, OWN_EMAIL, OWN_NAME)) {
            condition = condition.orLike(column, word);
        }
        List<FoundRow> rows = rows(table, condition);
        return rows.subList(0, Math.min(most, rows.size()));
    }

    List<FoundRow> numbered(HeldTable table, String id) throws SQLException {
        return rows(table, Condition.none().or("cast(id as varchar(20))", List.of(id)));
    }

    /** How many free texts have one of these words. */
    int mentions(HeldTable table, Collection<String> words) throws SQLException {
        Condition condition = Condition.none();
        for (String column : table.those(Holds.WORDS)) {
            for (String word : words) {
                condition = condition.orLike(column, word);
            }
        }
        return count(table.name(), condition);
    }

    /** How many cells name somebody in passing. */
    int cells(HeldTable table, Holds holds, Collection<String> any, boolean kept)
            throws SQLException {
        if (kept && table.keptWhere().isEmpty()) {
            return 0;
        }
        int cells = 0;
        for (String column : table.those(holds)) {
            Condition condition = Condition.none().or("lower(" + column + ")", any);
            if (!condition.sql().isEmpty()) {
                cells +=
                        count(
                                table.name()
                                        + " where "
                                        + guarded(table, kept, '(' + condition.sql() + ')'),
                                condition.arguments());
            }
        }
        return cells;
    }

    /** The rows in which somebody is named in passing, but those that the law keeps. */
    List<String> naming(HeldTable table, Collection<String> any) throws SQLException {
        List<String> ids = new ArrayList<>();
        for (String column : table.those(Holds.NAME)) {
            Condition condition = Condition.none().or("lower(" + column + ")", any);
            if (!condition.sql().isEmpty()) {
                rows(table, condition).stream()
                        .filter(row -> !row.kept())
                        .map(FoundRow::id)
                        .forEach(ids::add);
            }
        }
        return ids;
    }

    /** Puts something else where somebody is named in passing, but in what the law keeps. */
    int replace(HeldTable table, Holds holds, Collection<String> any, String by)
            throws SQLException {
        int replaced = 0;
        for (String column : table.those(holds)) {
            Condition condition = Condition.none().or("lower(" + column + ")", any);
            if (!condition.sql().isEmpty()) {
                List<String> arguments = new ArrayList<>();
                arguments.add(by);
                arguments.addAll(condition.arguments());
                replaced +=
                        update(
                                "update "
                                        + table.name()
                                        + " set "
                                        + column
                                        + " = ?"
                                        + next(table)
                                        + " where "
                                        + guarded(table, false, condition.sql()),
                                arguments);
            }
        }
        return replaced;
    }

    private static String next(HeldTable table) {
        return UNVERSIONED.contains(table.name()) ? "" : ", version = version + 1";
    }

    private static String guarded(HeldTable table, boolean kept, String condition) {
        if (table.keptWhere().isEmpty()) {
            return condition;
        }
        return '(' + condition + ") and " + (kept ? "" : "not ") + '(' + table.keptWhere() + ')';
    }

    /** The rows that belong to one. */
    List<Map<String, String>> parts(HeldTable.Part part, String id) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (PreparedStatement read =
                connection.prepareStatement(
                        "select * from " + part.table() + " where " + part.column() + " = ?")) {
            read.setLong(1, Long.parseLong(id));
            try (ResultSet result = read.executeQuery()) {
                while (result.next()) {
                    rows.add(values(result));
                }
            }
        }
        return rows;
    }

    /** VIE-12: the row of an erased person goes, or says nothing of them any more. */
    void erase(HeldTable table, String id) throws SQLException {
        for (HeldTable.Part part : table.parts()) {
            if (part.removed()) {
                update(
                        "delete from "
                                + part.table()
                                + " where cast("
                                + part.column()
                                + " as varchar(20)) = ?",
                        List.of(id));
            }
        }
        if (table.removed()) {
            update(
                    "delete from " + table.name() + " where cast(id as varchar(20)) = ?",
                    List.of(id));
            return;
        }
        List<String> sets = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        for (String column : table.those(OWN_NAME, OWN_LOGIN)) {
            sets.add(column + " = ?");
            arguments.add(Erasures.MARK);
        }
        for (String column : table.those(OWN_EMAIL, Holds.OWN_DATA)) {
            sets.add(column + " = ''");
        }
        if (!table.also().isEmpty()) {
            sets.add(table.also());
        }
        arguments.add(id);
        update(
                "update "
                        + table.name()
                        + " set "
                        + String.join(", ", sets)
                        + ", version = version + 1 where cast(id as varchar(20)) = ?",
                arguments);
    }

    private List<FoundRow> rows(HeldTable table, Condition condition) throws SQLException {
        if (condition.sql().isEmpty()) {
            return List.of();
        }
        String kept =
                table.keptWhere().isEmpty()
                        ? "0"
                        : "case when " + table.keptWhere() + " then 1 else 0 end";
        List<FoundRow> found = new ArrayList<>();
        try (PreparedStatement read =
                connection.prepareStatement(
                        "select "
                                + table.name()
                                + ".*, "
                                + kept
                                + " as kept_by_law from "
                                + table.name()
                                + " where "
                                + condition.sql()
                                + " order by id desc")) {
            for (int i = 0; i < condition.arguments().size(); i++) {
                read.setString(i + 1, condition.arguments().get(i));
            }
            try (ResultSet result = read.executeQuery()) {
                while (result.next()) {
                    Map<String, String> values = values(result);
                    boolean keptByLaw = "1".equals(values.remove("kept_by_law"));
                    found.add(new FoundRow(values.get("id"), false, keptByLaw, values));
                }
            }
        }
        return found;
    }

    private static Map<String, String> values(ResultSet row) throws SQLException {
        ResultSetMetaData about = row.getMetaData();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            String column = about.getColumnLabel(i).toLowerCase(Locale.ROOT);
            if (!SECRET.contains(column) && !isBinary(about.getColumnType(i))) {
                String text = row.getString(i);
                if (text != null && !text.isEmpty()) {
                    values.put(column, text);
                }
            }
        }
        return values;
    }

    private static boolean isBinary(int type) {
        return type == Types.BINARY || type == Types.VARBINARY || type == Types.LONGVARBINARY;
    }

    private int count(String table, Condition condition) throws SQLException {
        return condition.sql().isEmpty()
                ? 0
                : count(table + " where " + condition.sql(), condition.arguments());
    }

    private int count(String from, List<String> arguments) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement("select count(*) from " + from)) {
            for (int i = 0; i < arguments.size(); i++) {
                read.setString(i + 1, arguments.get(i));
            }
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private int update(String sql, List<String> arguments) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.size(); i++) {
                write.setString(i + 1, arguments.get(i));
            }
            return write.executeUpdate();
        }
    }
}
