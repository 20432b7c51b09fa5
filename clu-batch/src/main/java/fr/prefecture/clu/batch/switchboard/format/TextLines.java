package fr.prefecture.clu.batch.switchboard.format;

import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream, one at a time, in bounded memory. */
final class TextLines {

    /** In bytes; a longer line is told by its beginning only. */
    static final int LONGEST = 64 * 1024;

    private static final int EXCERPT = 4096;

    private final InputStream content;
    private byte[] buffer = new byte[4 * LONGEST];
    private int next;
    private int filled;
    private boolean ended;
    private long number;
    private int from;
    private int to;
    private boolean tooLong;

    TextLines(InputStream content) {
        this.content = content;
    }

    /**
     * Goes on to the next line.
     *
     * @return whether there is one
     */
    boolean advance() throws IOException {
        int end = endOfLine();
        if (end == next && ended && next == filled) {
            return false;
        }
        number++;
        tooLong = end - next > LONGEST;
        from = next;
        if (tooLong) {
            from = 0;
            to = EXCERPT;
            System.arraycopy(buffer, next, buffer, 0, EXCERPT);
            skipRest(end);
        } else {
            to = end > from && buffer[end - 1] == '\r' ? end - 1 : end;
            next = Math.min(end + 1, filled);
        }
        if (number == 1) {
            from = Line.afterByteOrderMark(buffer, from, to);
        }
        return true;
    }

    /** Of its line feed, or of what is there if the line is too long or the last. */
    private int endOfLine() throws IOException {
        int at = next;
        while (true) {
            while (at < filled) {
                if (buffer[at] == '\n') {
                    return at;
                }
                at++;
            }
            if (ended || at - next > LONGEST) {
                return at;
            }
            at -= next;
            fill();
        }
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, next, buffer, 0, filled - next);
        filled -= next;
        next = 0;
        int read = content.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            ended = true;
        } else {
            filled += read;
        }
    }

    private void skipRest(int end) throws IOException {
        int at = end;
        while (true) {
            while (at < filled) {
                if (buffer[at++] == '\n') {
                    next = at;
                    return;
                }
            }
            int read = content.read(buffer, EXCERPT, buffer.length - EXCERPT);
            if (read < 0) {
                ended = true;
                next = filled;
                return;
            }
            filled = EXCERPT + read;
            at = EXCERPT;
        }
    }

    long number() {
        return number;
    }

    byte[] bytes() {
        return buffer;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    boolean isTooLong() {
        return tooLong;
    }

    boolean isBlank() {
        for (int i = from; i < to; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    String text() {
        return Names.decodeRaw(buffer, from, to);
    }
}
