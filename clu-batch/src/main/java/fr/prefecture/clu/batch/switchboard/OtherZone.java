package fr.prefecture.clu.batch.switchboard;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** TEL-75: moves the lines of a log to when a clock shows in one zone what it showed in another. */
record OtherZone(ZoneId from, ZoneId to) {

    private static final int MOST_DIGITS = 10;

    /**
     * Moves whole lines; those that begin with no instant stay as they are.
     *
     * @throws DateTimeException when the clock skips an hour there, or shows one twice
     */
    byte[] lines(byte[] bytes, int length) {
        ByteArrayOutputStream moved = new ByteArrayOutputStream(length);
        int at = 0;
        while (at < length) {
            int digits = at;
            while (digits < length && bytes[digits] >= '0' && bytes[digits] <= '9') {
                digits++;
            }
            if (digits > at
                    && digits - at <= MOST_DIGITS
                    && digits < length
                    && bytes[digits] == '|') {
                long seconds =
                        Long.parseLong(
                                new String(bytes, at, digits - at, StandardCharsets.US_ASCII));
                moved.writeBytes(Long.toString(move(seconds)).getBytes(StandardCharsets.US_ASCII));
                at = digits;
            }
            int end = at;
            while (end < length && bytes[end] != '\n') {
                end++;
            }
            end = Math.min(end + 1, length);
            moved.write(bytes, at, end - at);
            at = end;
        }
        return moved.toByteArray();
    }

    private long move(long seconds) {
        LocalDateTime shown = LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), from);
        only(from, shown);
        return shown.toEpochSecond(only(to, shown));
    }

    private static ZoneOffset only(ZoneId zone, LocalDateTime shown) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(shown);
        if (offsets.size() != 1) {
            throw new DateTimeException(zone + " shows " + shown + " " + offsets.size() + " times");
        }
        return offsets.get(0);
    }
}
