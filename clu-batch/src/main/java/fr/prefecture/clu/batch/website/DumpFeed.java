package fr.prefecture.clu.batch.website;

import fr.prefecture.clu.batch.table.UnreadableTable;
import fr.prefecture.clu.batch.website.format.Dump;
import fr.prefecture.clu.batch.website.format.Entry;
import fr.prefecture.clu.batch.website.format.Reason;
import fr.prefecture.clu.batch.website.format.RefusedEntry;
import fr.prefecture.clu.batch.website.format.Rows;
import fr.prefecture.clu.batch.website.format.Times;
import fr.prefecture.clu.website.FeedKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The log of a content management system as its database dumps it. */
final class DumpFeed implements Feed {

    /** Dumps write many rows into one statement, of a size that the database bounds. */
    private static final int LONGEST_STATEMENT = 64 << 20;

    private final BufferedReader text;
    private final Times times;
    private final FeedKind kind;
    private final Deque<Told> waiting = new ArrayDeque<>();
    private long number;

    DumpFeed(InputStream in, boolean drupal, Times times) {
        this.text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.times = times;
        this.kind = drupal ? FeedKind.DRUPAL : FeedKind.TYPO3;
    }

    @Override
    public FeedKind kind() {
        return kind;
    }

    @Override
    public Optional<Told> next() throws IOException {
        while (waiting.isEmpty()) {
            Optional<String> statement = statement();
            if (statement.isEmpty()) {
                return Optional.empty();
            }
            read(statement.get());
        }
        return Optional.of(waiting.remove());
    }

    private void read(String statement) {
        try {
            Optional<Dump.Insert> insert = Dump.read(statement);
            if (insert.isPresent()) {
                Rows rows = new Rows(insert.get().columns(), times);
                insert.get().rows().forEach(row -> read(rows, row));
            }
        } catch (RefusedEntry e) {
            waiting.add(Told.refused(++number, e.reason(), ""));
        }
    }

    private void read(Rows rows, List<String> row) {
        number++;
        try {
            Optional<Entry> entry = rows.read(row);
            entry.ifPresent(e -> waiting.add(Told.of(number, e)));
        } catch (RefusedEntry e) {
            // The other columns of a log name people.
            waiting.add(Told.refused(number, e.reason(), ""));
        }
    }

    /** Up to the next semicolon outside of quotation marks; lines of comment are passed over. */
    private Optional<String> statement() throws IOException {
        StringBuilder statement = new StringBuilder();
        boolean quoted = false;
        for (int c = text.read(); c >= 0; c = text.read()) {
            if (c == ';' && !quoted) {
                return Optional.of(statement.toString());
            }
            if (statement.length() == 0 && Character.isWhitespace(c)) {
                continue;
            }
            statement.append((char) c);
            if (quoted && c == '\\') {
                statement.append((char) text.read());
            } else if (c == '\'') {
                quoted = !quoted;
            } else if (c == '-' && !quoted && isComment(statement)) {
                text.readLine();
                statement.setLength(0);
            }
            if (statement.length() > LONGEST_STATEMENT) {
                throw new UnreadableTable("website.feed.dump.tooLong");
            }
        }
        if (quoted) {
            waiting.add(Told.refused(++number, Reason.LINE_MALFORMED, ""));
            return Optional.empty();
        }
        return Optional.of(statement.toString()).filter(rest -> !rest.isBlank());
    }

    /** Whether two dashes are all that it holds; asked at each dash of a statement of megabytes. */
    private static boolean isComment(StringBuilder statement) {
        return statement.length() == 2 && statement.charAt(0) == '-';
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
