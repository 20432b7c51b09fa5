package fr.prefecture.clu.web;

import fr.prefecture.clu.shared.Roles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table of who may do what, as it is written for people. */
final class Rights {

    /** Who has not logged in. */
    static final String NOBODY = "NOBODY";

    private static final Path TABLE = Path.of("..", "docs", "rights.txt");

    /** Whom each column stands for, in the order of the table. */
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("Q", Roles.QUALITY);
        COLUMNS.put("S", Roles.SWITCHBOARD);
        COLUMNS.put("C", Roles.CERT);
        COLUMNS.put("W", Roles.WEBSITE);
        COLUMNS.put("A", Roles.STAFF);
        COLUMNS.put("G", Roles.SECRETARY_GENERAL);
        COLUMNS.put("X", Roles.ADMINISTRATOR);
        COLUMNS.put("L", Roles.READER);
        COLUMNS.put("0", NOBODY);
    }

    /**
     * A row.
     *
     * @param what an address, for REST with its verb before it, or the name of a boundary
     * @param rights {@code E}, {@code L} or {@code -} by role
     */
    record Row(String kind, String what, Map<String, String> rights) {

        Set<String> admitted() {
            return having("E", "L");
        }

        Set<String> writing() {
            return having("E");
        }

        private Set<String> having(String... cells) {
            return rights.entrySet().stream()
                    .filter(cell -> Arrays.asList(cells).contains(cell.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        @Override
        public String toString() {
            return kind + " " + what;
        }
    }

    private Rights() {}

    static List<Row> of(String... kinds) {
        return all().stream().filter(row -> Arrays.asList(kinds).contains(row.kind())).toList();
    }

    /**
     * @throws IllegalStateException on a row without a cell for each column, or a heading that
     *     names others
     */
    static List<Row> all() {
        List<Row> rows = new ArrayList<>();
        for (String line : lines()) {
            if (line.isBlank()) {
                continue;
            }
            List<String> words = List.of(line.strip().split("\\s+", -1));
            int cells = words.size() - COLUMNS.size();
            if (cells < 2) {
                if (line.startsWith("#")) {
                    continue;
                }
                throw new IllegalStateException(line);
            }
            List<String> last = words.subList(cells, words.size());
            if (line.startsWith("#")) {
                if (words.get(1).equals("address") && !last.equals(List.copyOf(COLUMNS.keySet()))) {
                    throw new IllegalStateException(line);
                }
                continue;
            }
            if (!last.stream().allMatch(cell -> cell.matches("[EL-]"))) {
                throw new IllegalStateException(line);
            }
            Map<String, String> rights = new LinkedHashMap<>();
            COLUMNS.values().forEach(role -> rights.put(role, last.get(rights.size())));
            rows.add(new Row(words.get(0), String.join(" ", words.subList(1, cells)), rights));
        }
        return rows;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(TABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
