package fr.prefecture.clu.batch.website.format;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a table says what.
 *
 * @param kind whose table it is
 * @param places the columns' numbers by what they say, from 0
 */
public record Columns(Kind kind, Map<Column, Integer> places) {

    /** Whose table it is. */
    public enum Kind {
        CSV,
        TYPO3,
        DRUPAL,
        WORDPRESS
    }

    /** What a column says. */
    public enum Column {
        DATE,
        PAGE,
        URL,
        SECTION,
        ACTION,
        URGENT,
        /** What sort of event a content management system's log tells of. */
        TYPE,
        MESSAGE
    }

    private static final Map<Column, List<String>> KNOWN =
            Map.of(
                    Column.DATE,
                    List.of(
                            "date_publication",
                            "date de publication",
                            "publié le",
                            "date",
                            "jour",
                            "date_edition",
                            "date de mise à jour",
                            "mis à jour le"),
                    Column.PAGE,
                    List.of("page", "titre", "fichier", "title"),
                    Column.URL,
                    List.of("url", "adresse", "lien"),
                    Column.SECTION,
                    List.of("rubrique", "section", "service"),
                    Column.ACTION,
                    List.of("action", "opération", "type"),
                    Column.URGENT,
                    List.of("urgent", "urgence"));

    public Columns {
        places = Map.copyOf(places);
    }

    /** The headings by which a column is recognised, the first one that a table has being taken. */
    public static List<String> headings(Column column) {
        return KNOWN.getOrDefault(column, List.of());
    }

    /** Recognises a table by its headings; nothing if they do not tell enough. */
    public static Optional<Columns> of(List<String> header) {
        List<String> names = header.stream().map(Columns::plain).toList();
        if (names.containsAll(List.of("tstamp", "type"))) {
            return Optional.of(typo3(names));
        }
        if (names.containsAll(List.of("timestamp", "type", "message"))) {
            return Optional.of(drupal(names));
        }
        if (names.contains("date (utc)") || names.contains("_message_key")) {
            return Optional.of(wordpress(names));
        }
        Map<Column, Integer> places = new HashMap<>();
        for (Column column : Column.values()) {
            place(places, column, names, headings(column));
        }
        return enough(places) ? Optional.of(new Columns(Kind.CSV, places)) : Optional.empty();
    }

    /**
     * As somebody has said which heading stands for what.
     *
     * @param chosen headings by the lower-case name of what their column says
     * @return nothing where the table has not the headings of a date and a page
     */
    public static Optional<Columns> of(List<String> header, Map<String, String> chosen) {
        Map<Column, Integer> places = new HashMap<>();
        chosen.forEach(
                (name, heading) -> {
                    if (header.contains(heading)) {
                        places.put(column(name), header.indexOf(heading));
                    }
                });
        return enough(places) ? Optional.of(new Columns(Kind.CSV, places)) : Optional.empty();
    }

    private static Column column(String name) {
        for (Column column : Column.values()) {
            if (column.name().equalsIgnoreCase(name)) {
                return column;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static boolean enough(Map<Column, Integer> places) {
        return places.containsKey(Column.DATE)
                && (places.containsKey(Column.PAGE) || places.containsKey(Column.URL));
    }

    /** By the order of the columns that a dump of a database names, or of its table's own. */
    static Columns typo3(List<String> names) {
        Map<Column, Integer> places = new HashMap<>();
        place(places, Column.DATE, names, List.of("tstamp"));
        place(places, Column.TYPE, names, List.of("type"));
        place(places, Column.ACTION, names, List.of("action"));
        place(places, Column.PAGE, names, List.of("event_pid", "recuid", "recpid"));
        place(places, Column.MESSAGE, names, List.of("details"));
        return new Columns(Kind.TYPO3, places);
    }

    static Columns drupal(List<String> names) {
        Map<Column, Integer> places = new HashMap<>();
        place(places, Column.DATE, names, List.of("timestamp"));
        place(places, Column.TYPE, names, List.of("type"));
        place(places, Column.MESSAGE, names, List.of("message"));
        place(places, Column.PAGE, names, List.of("link"));
        place(places, Column.URL, names, List.of("location"));
        return new Columns(Kind.DRUPAL, places);
    }

    private static Columns wordpress(List<String> names) {
        Map<Column, Integer> places = new HashMap<>();
        place(places, Column.DATE, names, List.of("date (utc)", "date"));
        place(places, Column.ACTION, names, List.of("message key", "_message_key", "message_key"));
        place(places, Column.PAGE, names, List.of("post_id", "post id", "post_title", "title"));
        place(places, Column.MESSAGE, names, List.of("message"));
        place(places, Column.URL, names, List.of("permalink", "url"));
        return new Columns(Kind.WORDPRESS, places);
    }

    private static void place(
            Map<Column, Integer> places, Column column, List<String> names, List<String> known) {
        known.stream()
                .map(Columns::plain)
                .map(names::indexOf)
                .filter(index -> index >= 0 && !places.containsValue(index))
                .findFirst()
                .ifPresent(index -> places.put(column, index));
    }

    /** What a column says in a row; empty where the row has none. */
    String cell(List<String> cells, Column column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place).strip();
    }

    /** Lower case, without accents, with single blanks. */
    static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFD)
                .replaceAll("\\p{M}|\\uFEFF", "")
                .strip()
                .replaceAll("\\s+", " ")
                .chars()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
