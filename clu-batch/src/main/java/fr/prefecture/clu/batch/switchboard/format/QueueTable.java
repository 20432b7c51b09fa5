package fr.prefecture.clu.batch.switchboard.format;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the table in which Asterisk keeps its {@code queue_log} in realtime, exported as CSV from
 * XiVO, Wazo, FreePBX or Issabel: TEL-77 to TEL-79.
 *
 * <p>Rows come in no order, and are told as they come, one at a time.
 */
public final class QueueTable implements CallReader {
    private static final int LOOKED_AT = 50;

    /** What clients of a database write under a table. */
    private static final Pattern FOOTER = Pattern.compile("\\(\\d+ \\p{L}+\\)");

    private final WallClock clock;

    /**
     * @param zone of the switchboard, whose clock writes the times
     * @param gmt whether it writes them in GMT instead
     */
    public QueueTable(ZoneId zone, boolean gmt) {
        clock = new WallClock(zone, gmt);
    }

    /** How a table is written. */
    private record Layout(char separator, QueueColumns columns) {

        /** By the heading, else by a row that looks like an event. */
        static Optional<Layout> of(String head) {
            for (char separator : Records.SEPARATORS) {
                for (List<String> cells : Records.first(head, separator, LOOKED_AT)) {
                    Optional<QueueColumns> columns =
                            QueueColumns.heading(cells).or(() -> QueueColumns.shape(cells));
                    if (columns.isPresent()) {
                        return Optional.of(new Layout(separator, columns.get()));
                    }
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Whether a file is such a table.
     *
     * @param head its beginning, as UTF-8 or else ISO-8859-1
     */
    public static boolean recognises(String head) {
        return Layout.of(head).isPresent();
    }

    @Override
    public void read(InputStream content, Transcript transcript) throws IOException {
        Records records = new Records(content);
        Layout layout = Layout.of(records.head()).orElse(new Layout(',', QueueColumns.fixed()));
        QueueColumns columns = layout.columns();
        records.separatedBy(layout.separator());
        while (records.next()) {
            Optional<QueueColumns> heading = QueueColumns.heading(records.cells());
            columns = heading.orElse(columns);
            if (heading.isPresent() || isFooter(records.cells())) {
                transcript.setAside(records.number());
            } else {
                tell(records, columns, transcript);
            }
        }
    }

    private static boolean isFooter(List<String> cells) {
        return cells.size() == 1 && FOOTER.matcher(cells.get(0)).matches();
    }

    private void tell(Records records, QueueColumns columns, Transcript transcript) {
        Optional<Reason> problem = records.problem();
        if (problem.isEmpty() && !columns.fits(records.cells())) {
            problem = Optional.of(Reason.COLUMNS_MISSING);
        }
        if (problem.isEmpty()) {
            QueueRow row = new QueueRow(columns, records.cells());
            problem = tell(records.number(), columns.time(records.cells()), row, transcript);
        }
        problem.ifPresent(reason -> transcript.refuse(records.number(), records.text(), reason));
    }

    private Optional<Reason> tell(long number, String text, QueueRow row, Transcript transcript) {
        WallClock.Reading time = clock.read(text, WallClock.birth(row.call), row.seconds());
        boolean undecided = time.problem().equals(Optional.of(Reason.TIME_TWICE));
        if (time.problem().isPresent() && !(undecided && !row.isCounted())) {
            return time.problem();
        }
        if (undecided || !row.isEvent()) {
            transcript.setAside(number);
        } else if (row.hasUnreadableDuration()) {
            return Optional.of(Reason.NUMBER_UNREADABLE);
        } else {
            transcript.event(
                    number, time.microseconds(), row.call, row.queue, row.event, row.harmless());
        }
        return Optional.empty();
    }
}
