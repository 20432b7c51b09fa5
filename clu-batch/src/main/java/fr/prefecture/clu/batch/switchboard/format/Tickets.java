package fr.prefecture.clu.batch.switchboard.format;

import java.io.IOException;
import java.io.InputStream;

/**
 * The OXE tickets of a stream, one behind the other, with or without line ends between them; what
 * stands between two tickets and is none is one piece as well.
 */
final class Tickets {
    static final String MARK = "ED5.2";
    static final int LENGTH = 525;

    private static final int LONGEST_PIECE = 4096;
    private static final int FIRST_UTF8_LEAD = 0xc2;

    private final InputStream content;
    private final byte[] buffer = new byte[16 * LONGEST_PIECE];
    private int next;
    private int filled;
    private boolean ended;
    private long number;
    private String text = "";

    Tickets(InputStream content) {
        this.content = content;
    }

    /**
     * Goes on to the next piece.
     *
     * @return whether there is one
     */
    boolean advance() throws IOException {
        fill();
        if (number == 0) {
            next = Line.afterByteOrderMark(buffer, next, filled);
        }
        while (next < filled && isLineEnd(next)) {
            next++;
            fill();
        }
        if (next == filled) {
            return false;
        }
        number++;
        int end = startsTicket(next) ? endOfTicket() : endOfOther(next);
        text = Names.decodeRaw(buffer, next, end);
        next = end;
        return true;
    }

    private void fill() throws IOException {
        while (!ended && filled - next < LONGEST_PIECE) {
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
    }

    /** After 525 characters; before that, where the line ends or another ticket begins. */
    private int endOfTicket() {
        int at = next;
        int characters = 0;
        while (at < filled && !isLineEnd(at) && (at == next || !startsTicket(at))) {
            if (!continuesCharacter(at)) {
                if (characters == LENGTH) {
                    return at;
                }
                characters++;
            }
            at++;
        }
        return at;
    }

    private int endOfOther(int from) {
        int at = from;
        while (at < filled && at - from < LONGEST_PIECE && !isLineEnd(at) && !startsTicket(at)) {
            at++;
        }
        return at;
    }

    /** Of a copy in UTF-8, where a letter may have up to four bytes. */
    private boolean continuesCharacter(int at) {
        int lead = at;
        while (lead > next && at - lead < 3 && isContinuation(lead)) {
            lead--;
        }
        return lead < at && (buffer[lead] & 0xff) >= FIRST_UTF8_LEAD;
    }

    private boolean isContinuation(int at) {
        return (buffer[at] & 0xc0) == 0x80;
    }

    private boolean isLineEnd(int at) {
        return buffer[at] == '\n' || buffer[at] == '\r';
    }

    private boolean startsTicket(int at) {
        if (filled - at < MARK.length()) {
            return false;
        }
        for (int i = 0; i < MARK.length(); i++) {
            if (buffer[at + i] != MARK.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    long number() {
        return number;
    }

    String text() {
        return text;
    }
}
