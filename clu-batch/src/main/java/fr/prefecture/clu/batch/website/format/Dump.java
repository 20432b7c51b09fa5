package fr.prefecture.clu.batch.website.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the {@code INSERT} statements of an SQL dump of the log of Drupal ({@code watchdog}) or of
 * TYPO3 ({@code sys_log}). Every other statement is passed over.
 */
public final class Dump {

    private static final List<String> WATCHDOG =
            List.of(
                    "wid",
                    "uid",
                    "type",
                    "message",
                    "variables",
                    "severity",
                    "link",
                    "location",
                    "referer",
                    "hostname",
                    "timestamp");
    private static final List<String> SYS_LOG =
            List.of(
                    "uid",
                    "pid",
                    "userid",
                    "action",
                    "recuid",
                    "tablename",
                    "recpid",
                    "error",
                    "details",
                    "tstamp",
                    "type");
    private static final Pattern INSERT =
            Pattern.compile(
                    "(?is)\\s*insert\\s+(?:ignore\\s+)?into\\s+[`\"]?(?:\\w+[`\"]?\\.[`\"]?)?"
                            + "(?:\\w*_)?(watchdog|sys_log)[`\"]?\\s*+(?:\\(([^()]*)\\)\\s*+)?values\\s*");

    private Dump() {}

    /** The columns and the rows of one statement. */
    public record Insert(Columns columns, List<List<String>> rows) {}

    /**
     * @param statement without the semicolon that ends it
     * @return nothing when it is no insertion into one of these logs
     * @throws RefusedEntry when its values cannot be told apart
     */
    public static Optional<Insert> read(String statement) throws RefusedEntry {
        Matcher insert = INSERT.matcher(statement);
        if (!insert.lookingAt()) {
            return Optional.empty();
        }
        boolean drupal = insert.group(1).equalsIgnoreCase("watchdog");
        List<String> names =
                insert.group(2) == null
                        ? drupal ? WATCHDOG : SYS_LOG
                        : List.of(insert.group(2).split(",")).stream()
                                .map(name -> Columns.plain(name.replaceAll("[`\"]", "")))
                                .toList();
        return Optional.of(
                new Insert(
                        drupal ? Columns.drupal(names) : Columns.typo3(names),
                        rows(statement, insert.end())));
    }

    private static List<List<String>> rows(String text, int from) throws RefusedEntry {
        List<List<String>> rows = new ArrayList<>();
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '(') {
                List<String> row = new ArrayList<>();
                at = row(text, at + 1, row);
                rows.add(row);
            } else if (c == ',' || Character.isWhitespace(c)) {
                at++;
            } else {
                throw new RefusedEntry(Reason.LINE_MALFORMED);
            }
        }
        return rows;
    }

    private static int row(String text, int from, List<String> row) throws RefusedEntry {
        int at = from;
        StringBuilder cell = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\'') {
                at = quoted(text, at, cell);
            } else if (c == ',') {
                row.add(cell.toString().strip());
                cell.setLength(0);
            } else if (c == ')') {
                row.add(cell.toString().strip());
                return at;
            } else {
                cell.append(c);
            }
        }
        throw new RefusedEntry(Reason.LINE_MALFORMED);
    }

    private static int quoted(String text, int from, StringBuilder cell) throws RefusedEntry {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                cell.append(text.charAt(at++));
            } else if (c != '\'') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '\'') {
                cell.append(c);
                at++;
            } else {
                return at;
            }
        }
        throw new RefusedEntry(Reason.LINE_MALFORMED);
    }
}
