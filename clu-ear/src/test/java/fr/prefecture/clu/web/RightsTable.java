package fr.prefecture.clu.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The table of who may do what, for whoever asks the running product. */
public final class RightsTable {

    private static final Path TABLE = Path.of("..", "docs", "rights.txt");
    private static final Pattern CELLS = Pattern.compile("([EL-])( [EL-]){8}$");
    private static final int WIDTH = 17;

    /**
     * An address and who may have it.
     *
     * @param kind {@code page}, {@code file}, {@code act} or {@code rest}
     * @param address as in the table; for REST without its verb
     * @param verb of REST, else empty
     */
    public record Row(String kind, String address, String verb, String cells) {

        public boolean admits(Visitor visitor) {
            return cell(visitor) != '-';
        }

        public boolean onlyReads(Visitor visitor) {
            return cell(visitor) == 'L';
        }

        public boolean writes(Visitor visitor) {
            return cell(visitor) == 'E';
        }

        private char cell(Visitor visitor) {
            return cells.charAt(2 * visitor.ordinal());
        }

        public boolean isNumbered() {
            return address.contains("{") || address.endsWith("/*");
        }

        public boolean isAt(String asked) {
            return Pattern.matches(
                    address.replace(".", "\\.")
                            .replaceFirst("/\\*$", "/[^?]+")
                            .replace("{id}", "\\d{1,18}")
                            .replace("{code}", "[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")
                            .replace("{slug}", "[a-z0-9-]+"),
                    asked.replaceFirst("[?#].*", ""));
        }

        /** An address of this row at which there is nothing. */
        public String ofNothing() {
            return address.replaceFirst("/\\*$", "/987654321")
                    .replace("{id}", "987654321")
                    .replace("{file}", "987654321")
                    .replace("{code}", "nulle.part")
                    .replace("{feature}", "nulle-part")
                    .replace("{slug}", "nulle-part");
        }

        @Override
        public String toString() {
            return (verb.isEmpty() ? kind : verb) + " " + address;
        }
    }

    private RightsTable() {}

    public static List<Row> of(String kind) {
        return all().stream().filter(row -> row.kind().equals(kind)).toList();
    }

    private static List<Row> all() {
        List<Row> rows = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(TABLE)) {
                if (!line.startsWith("#") && CELLS.matcher(line).find()) {
                    String[] words = line.split("\\s+", -1);
                    boolean verb = words[0].equals("rest");
                    rows.add(
                            new Row(
                                    words[0],
                                    words[verb ? 2 : 1],
                                    verb ? words[1] : "",
                                    line.substring(line.length() - WIDTH)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
