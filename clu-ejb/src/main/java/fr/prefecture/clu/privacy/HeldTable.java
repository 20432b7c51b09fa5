package fr.prefecture.clu.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A table as the register knows it: which columns hold what of whom, and what an erasure does to
 * its rows.
 *
 * @param removed whether the row of an erased person goes; else their name in it is replaced
 * @param keptWhere a condition on rows that the law keeps as they are; empty for none
 * @param also what else is set in a row whose person is erased, as SQL; empty for nothing
 * @param subject how the history calls a row's thing, by its number; empty for not at all
 */
record HeldTable(
        String name,
        Map<String, Holds> columns,
        boolean removed,
        String keptWhere,
        String also,
        String subject,
        List<Part> parts) {

    /**
     * Rows that belong to a row.
     *
     * @param column that has the number of the row
     * @param removed whether they go with an erased person
     */
    record Part(String table, String column, boolean removed) {}

    static HeldTable of(String name) {
        return new HeldTable(name, Map.of(), false, "", "", "", List.of());
    }

    HeldTable with(Holds holds, String... more) {
        Map<String, Holds> all = new LinkedHashMap<>(columns);
        for (String column : more) {
            all.put(column, holds);
        }
        return new HeldTable(name, all, removed, keptWhere, also, subject, parts);
    }

    HeldTable part(String table, String column) {
        return with(new Part(table, column, true));
    }

    /** Rows that belong to a row, and stay. */
    HeldTable keptPart(String table, String column) {
        return with(new Part(table, column, false));
    }

    private HeldTable with(Part part) {
        List<Part> all = new ArrayList<>(parts);
        all.add(part);
        return new HeldTable(name, columns, removed, keptWhere, also, subject, all);
    }

    HeldTable whole() {
        return new HeldTable(name, columns, true, keptWhere, also, subject, parts);
    }

    HeldTable unless(String condition) {
        return new HeldTable(name, columns, removed, condition, also, subject, parts);
    }

    HeldTable setting(String sql) {
        return new HeldTable(name, columns, removed, keptWhere, sql, subject, parts);
    }

    HeldTable told(String as) {
        return new HeldTable(name, columns, removed, keptWhere, also, as, parts);
    }

    List<String> those(Holds... wanted) {
        List<Holds> list = List.of(wanted);
        return columns.entrySet().stream()
                .filter(one -> list.contains(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether rows are about somebody, and can be told by it. */
    boolean isAboutSomebody() {
        return !those(Holds.OWN_LOGIN, Holds.OWN_NAME, Holds.OWN_EMAIL, Holds.OWN_MEMBER).isEmpty();
    }

    Stream<String> tables() {
        return Stream.concat(Stream.of(name), parts.stream().map(Part::table));
    }
}
