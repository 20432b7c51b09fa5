package fr.prefecture.clu.batch.switchboard.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The records of a CSV file, one after the other, as RFC 4180 has them: a cell in quotation marks
 * may hold separators, line feeds and doubled marks. NULs are left out, blank records passed over,
 * and each record is UTF-8 or else ISO-8859-1.
 *
 * <p>A quotation mark that is never closed costs the line where it stands, and no other: a record
 * has 64 KiB and 20 line feeds at most.
 */
final class Records {
    static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private static final int LONGEST = 64 * 1024;
    private static final int MOST_FEEDS = 20;
    private static final int NONE = -1;

    private final InputStream in;
    private final char separator;
    private final byte[] bytes = new byte[2 * LONGEST];
    private final ByteArrayOutputStream cell = new ByteArrayOutputStream();
    private int from;
    private int to;
    private boolean ended;

    private long line = 1;
    private long number;
    private int start;
    private int end;
    private List<String> cells = List.of();
    private Optional<Reason> problem = Optional.empty();

    Records(InputStream in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    /** A text in UTF-8 or ISO-8859-1, whose head can be looked at. */
    static BufferedInputStream buffered(InputStream content) throws IOException {
        return new BufferedInputStream(Utf16.asUtf8(content), 2 * LONGEST);
    }

    /** The beginning of a text, which stays to be read. */
    static String head(BufferedInputStream in) throws IOException {
        in.mark(LONGEST);
        byte[] head = in.readNBytes(LONGEST);
        in.reset();
        return Names.decodeRaw(head, 0, head.length);
    }

    /** The first records of a text that can be read. */
    static List<List<String>> first(String head, char separator, int most) {
        String text = head.startsWith("ÿþ") || head.startsWith("þÿ") ? head.substring(2) : head;
        Records records =
                new Records(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), separator);
        List<List<String>> first = new ArrayList<>();
        try {
            while (first.size() < most && records.next()) {
                if (records.problem().isEmpty()) {
                    first.add(records.cells());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return first;
    }

    /** Goes to the next record that is not blank; false after the last one. */
    boolean next() throws IOException {
        boolean first = line == 1 && from == 0 && to == 0;
        fill();
        if (first) {
            from = Line.afterByteOrderMark(bytes, from, to);
        }
        while (from < to) {
            readRecord();
            if (problem.isPresent() || cells.stream().anyMatch(text -> !text.isEmpty())) {
                return true;
            }
            fill();
        }
        return false;
    }

    /** The line on which it begins, from 1. */
    long number() {
        return number;
    }

    /** Without the spaces around them. */
    List<String> cells() {
        return cells;
    }

    /** Why there are no cells. */
    Optional<Reason> problem() {
        return problem;
    }

    /** As it stands, without NULs and its last line feed. */
    String text() {
        cell.reset();
        for (int i = start; i < end; i++) {
            put(bytes[i]);
        }
        return taken();
    }

    private void fill() throws IOException {
        if (ended || to - from > LONGEST) {
            return;
        }
        System.arraycopy(bytes, from, bytes, 0, to - from);
        to -= from;
        from = 0;
        int read = in.readNBytes(bytes, to, bytes.length - to);
        to += read;
        ended = to < bytes.length;
    }

    private void readRecord() throws IOException {
        start = from;
        number = line;
        problem = Optional.empty();
        cells = new ArrayList<>();
        cell.reset();
        int limit = Math.min(to, from + LONGEST);
        boolean quoted = false;
        boolean closed = false;
        int begin = from;
        int firstFeed = NONE;
        int feeds = 0;
        int at = from;
        for (; at < limit; at++) {
            byte one = bytes[at];
            if (quoted) {
                if (one == '"') {
                    quoted = at + 1 < limit && bytes[at + 1] == '"';
                    closed = !quoted;
                    at += quoted ? 1 : 0;
                    if (quoted) {
                        put(one);
                    }
                    continue;
                }
                if (one == '\n') {
                    firstFeed = firstFeed == NONE ? at : firstFeed;
                    if (++feeds > MOST_FEEDS) {
                        break;
                    }
                }
                put(one);
            } else if (one == '\n') {
                endRecord(at, feeds);
                return;
            } else if (one == separator) {
                cells.add(taken());
                begin = at + 1;
                closed = false;
            } else if (one == '"' && !closed && isBlank(begin, at)) {
                cell.reset();
                quoted = true;
            } else if (closed && firstFeed != NONE && !isSpace(one)) {
                break;
            } else {
                put(one);
            }
        }
        boolean whole = at == to && ended;
        if (whole && !quoted) {
            endRecord(at, feeds);
        } else if (firstFeed != NONE) {
            refuse(Reason.QUOTE_OPEN, firstFeed);
        } else if (whole) {
            refuse(Reason.QUOTE_OPEN, at);
        } else {
            refuse(Reason.LINE_TOO_LONG, at);
            skipLine(at);
        }
    }

    private void endRecord(int at, int feeds) {
        cells.add(taken());
        end = at;
        from = Math.min(at + 1, to);
        line += feeds + 1;
    }

    private void refuse(Reason reason, int at) {
        problem = Optional.of(reason);
        cells = List.of();
        end = at;
        from = Math.min(at + 1, to);
        line++;
    }

    /** What follows the beginning of an overlong line, which stays where it is. */
    private void skipLine(int at) throws IOException {
        int rest = at;
        while (rest < to && bytes[rest] != '\n') {
            rest++;
        }
        if (rest < to || ended) {
            from = Math.min(rest + 1, to);
            return;
        }
        int one = in.read();
        while (one >= 0 && one != '\n') {
            one = in.read();
        }
        ended = one < 0;
        from = to;
    }

    private boolean isBlank(int begin, int at) {
        for (int i = begin; i < at; i++) {
            if (!isSpace(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(byte one) {
        return one == ' ' || one == '\t' || one == '\r' || one == 0;
    }

    private void put(byte one) {
        if (one != 0) {
            cell.write(one);
        }
    }

    private String taken() {
        byte[] taken = cell.toByteArray();
        cell.reset();
        return Names.decodeRaw(taken, 0, taken.length).strip();
    }
}
