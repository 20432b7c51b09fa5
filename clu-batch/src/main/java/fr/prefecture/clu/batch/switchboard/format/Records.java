package fr.prefecture.clu.batch.switchboard.format;

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
    private final byte[] bytes = new byte[2 * LONGEST];
    private final ByteArrayOutputStream cell = new ByteArrayOutputStream();
    private char separator = SEPARATORS.get(0);
    private int from;
    private int to;
    private boolean ended;
    private boolean overlong;

    private long line = 1;
    private long number;
    private int start;
    private int end;
    private List<String> cells = List.of();
    private Optional<Reason> problem = Optional.empty();

    Records(InputStream content) throws IOException {
        in = Utf16.asUtf8(content);
        fill();
        from = Line.afterByteOrderMark(bytes, from, to);
    }

    /** The beginning of the text, which stays to be read. */
    String head() {
        return Names.decodeRaw(bytes, from, Math.min(to, from + LONGEST));
    }

    /** The first records of a text that can be read. */
    static List<List<String>> first(String head, char separator, int most) {
        String text = head.startsWith("ÿþ") || head.startsWith("þÿ") ? head.substring(2) : head;
        List<List<String>> first = new ArrayList<>();
        try {
            Records records =
                    new Records(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                            .separatedBy(separator);
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

    /** In small letters, whatever the language. */
    static String lower(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            lower.setCharAt(i, Character.toLowerCase(lower.charAt(i)));
        }
        return lower.toString();
    }

    Records separatedBy(char character) {
        separator = character;
        return this;
    }

    /** Goes to the next record that is not blank; false after the last one. */
    boolean next() throws IOException {
        if (overlong) {
            skipLine();
        }
        fill();
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
            from = at;
            overlong = true;
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

    /** What follows the beginning of an overlong line. */
    private void skipLine() throws IOException {
        overlong = false;
        do {
            while (from < to && bytes[from] != '\n') {
                from++;
            }
            if (from < to) {
                from++;
                return;
            }
            fill();
        } while (from < to);
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
