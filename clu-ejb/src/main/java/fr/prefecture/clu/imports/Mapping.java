package fr.prefecture.clu.imports;

import fr.prefecture.clu.shared.ImportColumn;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which heading of a file fills which column; a column that none fills is not imported. */
public record Mapping(Map<String, String> headings) {

    static final Mapping NONE = new Mapping(Map.of());

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}\\[]");

    private static final String COLUMN = "\u001e";
    private static final String HEADING = "\u001f";

    public Mapping {
        headings = Map.copyOf(headings);
    }

    /** IMP-3 */
    static Mapping guess(List<ImportColumn> columns, List<String> header, Mapping saved) {
        Map<String, String> headings = new HashMap<>();
        Map<String, String> offered = new HashMap<>();
        header.forEach(heading -> offered.putIfAbsent(bare(heading), heading));
        for (ImportColumn column : columns) {
            saved.heading(column.code())
                    .filter(header::contains)
                    .or(() -> known(column, offered))
                    .ifPresent(heading -> headings.put(column.code(), heading));
        }
        return new Mapping(headings);
    }

    private static Optional<String> known(ImportColumn column, Map<String, String> offered) {
        return column.headings().stream()
                .map(known -> offered.get(bare(known)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * « Date d’édition » and « DATE_D_EDITION » are the same, « Q1[2] » and « Q12 » are not: what a
     * bracket opens is a part of what stands before it.
     */
    private static String bare(String heading) {
        return SIGNS.matcher(Normalizer.normalize(heading, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Empty when the column is not imported. */
    public Optional<String> heading(String column) {
        return Optional.ofNullable(headings.get(column));
    }

    /** The required columns that nothing fills. */
    public List<String> missing(Collection<ImportColumn> columns) {
        return columns.stream()
                .filter(ImportColumn::required)
                .map(ImportColumn::code)
                .filter(code -> !headings.containsKey(code))
                .toList();
    }

    /** A row of the file by the codes of the columns; nothing where the file lacks the heading. */
    public Map<String, String> cells(List<String> header, List<String> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        headings.forEach(
                (code, heading) -> {
                    int place = header.indexOf(heading);
                    cells.put(code, place < 0 ? "" : row.get(place));
                });
        return cells;
    }

    static Mapping stored(String text) {
        if (text == null || text.isEmpty()) {
            return NONE;
        }
        return new Mapping(
                Arrays.stream(text.split(COLUMN))
                        .map(pair -> pair.split(HEADING, 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    String text() {
        return joined(HEADING, COLUMN);
    }

    /** For the history. */
    String written() {
        return joined(" = ", "; ");
    }

    private String joined(String within, String between) {
        return headings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + within + entry.getValue())
                .collect(Collectors.joining(between));
    }
}
