package fr.prefecture.clu.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a log may say of a migration that failed: where and why, and nothing that a row holds. */
final class MigrationFailure {

    private static final Pattern STATE = Pattern.compile("SQL State +: (\\w+)");
    private static final Pattern MESSAGE = Pattern.compile("Message +: ([^\\r\\n]*)");
    private static final Pattern LINE = Pattern.compile("Line +: (\\d+)");

    /** Wrong values, and rows that break a constraint: their messages cite the row. */
    private static final Pattern CITES_ROWS = Pattern.compile("2[23].*");

    private MigrationFailure() {}

    /**
     * In one line.
     *
     * @param message that of the migration tool
     */
    static String told(String message) {
        Matcher state = STATE.matcher(message);
        if (!state.find()) {
            return message.replaceAll("\\s+", " ").strip();
        }
        List<String> told = new ArrayList<>();
        told.add(message.lines().findFirst().orElse(""));
        Matcher line = LINE.matcher(message);
        if (line.find()) {
            told.add("line " + line.group(1));
        }
        told.add("SQL state " + state.group(1));
        Matcher reason = MESSAGE.matcher(message);
        if (!CITES_ROWS.matcher(state.group(1)).matches() && reason.find()) {
            told.add(reason.group(1).replaceFirst("; SQL statement:$", ""));
        }
        return String.join(", ", told);
    }
}
