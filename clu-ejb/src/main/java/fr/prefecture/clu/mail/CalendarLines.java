package fr.prefecture.clu.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The lines of a calendar file (RFC 5545): their ends, their folds, their escapes. */
public final class CalendarLines {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    /** In bytes, without the end of the line. */
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();

    /**
     * @param value as it stands there, escaped already if it is a text
     */
    public CalendarLines line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    public CalendarLines text(String name, String value) {
        return line(name, escaped(value));
    }

    public CalendarLines moment(String name, Instant moment) {
        return line(name, MOMENT.format(moment.atOffset(ZoneOffset.UTC)));
    }

    /** Folded where it is too long, never inside of a character. */
    private void fold(String line) {
        int bytes = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            int size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.appendCodePoint(point);
            bytes += size;
            i += Character.charCount(point);
        }
        text.append("\r\n");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
