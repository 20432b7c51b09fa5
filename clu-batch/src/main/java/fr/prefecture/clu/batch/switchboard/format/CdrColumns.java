package fr.prefecture.clu.batch.switchboard.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** TEL-80 Which column of an Asterisk call record is what. */
final class CdrColumns {
    static final String LINKED = "linkedid";
    static final String UNIQUE = "uniqueid";

    static final String DURATION = "duration";
    static final String BILLED = "billsec";
    static final String ANSWER = "answer";
    static final String END = "end";

    private static final List<String> NEEDED =
            List.of("start", "dstchannel", "lastapp", "lastdata", "disposition");

    /** What a heading has besides, so that it is none of something else. */
    private static final List<String> CALLER = List.of("src", "dst", "channel");

    private static final List<String> ALWAYS =
            List.of(
                    "accountcode",
                    "src",
                    "dst",
                    "dcontext",
                    "clid",
                    "channel",
                    "dstchannel",
                    "lastapp",
                    "lastdata",
                    "start",
                    "answer",
                    "end",
                    "duration",
                    "billsec",
                    "disposition",
                    "amaflags");
    private static final List<String> NEW = List.of("peeraccount", LINKED, "sequence");
    private static final String USER_FIELD = "userfield";
    private static final int MOST = 21;

    /** Names in the tables and reports that are made of call records. */
    private static final Map<String, String> OTHER_NAMES = Map.of("calldate", "start");

    private static final Set<String> DISPOSITIONS =
            Set.of(
                    "ANSWERED",
                    "NO ANSWER",
                    "NOANSWER",
                    "BUSY",
                    "FAILED",
                    "CONGESTION",
                    "CANCEL",
                    "UNKNOWN");
    private static final Pattern CALL_ID = Pattern.compile("([^ ]*-)?\\d{9,10}\\.\\d+");
    private static final Pattern FUNCTION = Pattern.compile("(?:\\$\\{)?cdr\\((\\w+).*");

    /** Empty where the number of columns tells. */
    private final List<String> names;

    private CdrColumns(List<String> names) {
        this.names = names;
    }

    /** The order of {@code Master.csv}, of 16 to 21 columns. */
    static CdrColumns usual() {
        return new CdrColumns(List.of());
    }

    /**
     * @param columns their names, in the order of the file; those that are no name of a call
     *     record's field are passed over
     */
    static CdrColumns declared(List<String> columns) {
        return new CdrColumns(columns.stream().map(CdrColumns::name).toList());
    }

    static Optional<CdrColumns> heading(List<String> cells) {
        CdrColumns columns = declared(cells);
        return columns.missing().isEmpty() && columns.names.containsAll(CALLER)
                ? Optional.of(columns)
                : Optional.empty();
    }

    /** The fields without which nothing can be said of a call. */
    List<String> missing() {
        Stream<String> needed =
                names.contains(END)
                        ? NEEDED.stream()
                        : Stream.concat(NEEDED.stream(), Stream.of(DURATION));
        return names.isEmpty() ? List.of() : needed.filter(name -> !names.contains(name)).toList();
    }

    boolean has(String name) {
        return names.isEmpty() || names.contains(name);
    }

    private static String name(String column) {
        String lower = Records.lower(column.strip());
        String name = FUNCTION.matcher(lower).replaceFirst("$1");
        return OTHER_NAMES.getOrDefault(name, name);
    }

    /** Whether no column is missing, and none is there besides that holds something. */
    boolean fits(List<String> cells) {
        int fewest = names.isEmpty() ? ALWAYS.size() : names.size();
        int most = names.isEmpty() ? MOST : names.size();
        return missing().isEmpty()
                && cells.size() >= fewest
                && cells.stream().skip(most).allMatch(String::isEmpty);
    }

    /** Whether a record has the form of a call's. */
    boolean shows(List<String> cells) {
        return fits(cells) && isPlaced(cells) && WallClock.isDateTime(cell(cells, "start"));
    }

    /** Whether a word of Asterisk stands where it should, and all else with it. */
    boolean isPlaced(List<String> cells) {
        return DISPOSITIONS.contains(cell(cells, "disposition"));
    }

    /** Nothing where there is no such column. */
    String cell(List<String> cells, String name) {
        int column = (names.isEmpty() ? namesOf(cells) : names).indexOf(name);
        return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }

    private static List<String> namesOf(List<String> cells) {
        int size = Math.min(cells.size(), MOST);
        int between = size - ALWAYS.size();
        List<String> all = new ArrayList<>(ALWAYS);
        boolean linked = between >= NEW.size();
        between -= linked ? NEW.size() : 0;
        boolean unique = between == 2 || between == 1 && isCallId(cells.get(ALWAYS.size()));
        if (unique) {
            all.add(UNIQUE);
        }
        if (between == 2 || between == 1 && !unique) {
            all.add(USER_FIELD);
        }
        if (linked) {
            all.addAll(NEW);
        }
        return all;
    }

    private static boolean isCallId(String text) {
        return CALL_ID.matcher(text).matches();
    }
}
