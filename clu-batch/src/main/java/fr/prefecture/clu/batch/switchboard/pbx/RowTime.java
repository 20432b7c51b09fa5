package fr.prefecture.clu.batch.switchboard.pbx;

import fr.prefecture.clu.switchboard.PbxClock;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The time of a row.
 *
 * @param text as the file has it: UTC where that is certain, else what the table says
 * @param second its whole second since 1970; of the two of an hour that comes twice, the later
 * @param twice whether the table does not say which of two instants it is
 */
record RowTime(String text, OptionalLong second, boolean twice) {

    private static final Pattern EPOCH = Pattern.compile("\\d{9,11}(?:\\.\\d{1,9})?");
    private static final Pattern OFFSET_OF_HOURS = Pattern.compile("[+-]\\d{2}$");
    private static final DateTimeFormatter WITH_OFFSET =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .appendOffset("+HH:MM", "+00:00")
                    .toFormatter(Locale.ROOT);

    /** What a text or a number of the table says. */
    static RowTime of(String told, PbxClock clock, ZoneId zone) {
        String text = told == null ? "" : told.strip();
        try {
            if (EPOCH.matcher(text).matches()) {
                BigDecimal seconds = new BigDecimal(text);
                long whole = seconds.longValue();
                long nanos =
                        seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue();
                return of(Instant.ofEpochSecond(whole, nanos));
            }
            String iso = text.indexOf(' ') == 10 ? text.replaceFirst(" ", "T") : text;
            if (iso.indexOf('T') == 10) {
                String rest = iso.substring(10);
                if (rest.endsWith("Z") || rest.indexOf('+') > 0 || rest.indexOf('-') > 0) {
                    String whole = OFFSET_OF_HOURS.matcher(iso).find() ? iso + ":00" : iso;
                    return of(OffsetDateTime.parse(whole).toInstant());
                }
                return of(LocalDateTime.parse(iso), text, clock, zone);
            }
        } catch (DateTimeException e) {
            return unreadable(text);
        }
        return unreadable(text);
    }

    /** A time that names no zone. */
    static RowTime of(LocalDateTime local, String told, PbxClock clock, ZoneId zone) {
        if (clock == PbxClock.UTC) {
            return of(local.toInstant(ZoneOffset.UTC));
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 1 -> of(local.toInstant(offsets.get(0)));
            case 0 -> new RowTime(told, OptionalLong.of(local.atZone(zone).toEpochSecond()), false);
            default ->
                    new RowTime(told, OptionalLong.of(local.toEpochSecond(offsets.get(1))), true);
        };
    }

    static RowTime of(Instant instant) {
        return new RowTime(
                WITH_OFFSET.format(instant.atOffset(ZoneOffset.UTC)),
                OptionalLong.of(instant.getEpochSecond()),
                false);
    }

    static RowTime unreadable(String text) {
        return new RowTime(text, OptionalLong.empty(), false);
    }
}
