package fr.prefecture.clu.batch.website.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the instants and dates of feeds: ISO 8601, {@code dd/mm/yyyy}, RFC 822, seconds since 1970.
 * A local time that the clock change skips is read as an hour later, one that it repeats as the
 * first of both.
 */
public final class Times {

    private static final Pattern ISO =
            Pattern.compile(
                    "(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2}))?"
                            + "(?:[.,]\\d{1,9})?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern FRENCH =
            Pattern.compile(
                    "(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})"
                            + "(?: (?:à )?(\\d{1,2})\\s?[:h]\\s?(\\d{2})(?::(\\d{2}))?)?");
    private static final Pattern RFC_822 =
            Pattern.compile(
                    "(?:[A-Za-z]{3},? )?(\\d{1,2}) ([A-Za-z]{3}) (\\d{4}|\\d{2})"
                            + " (\\d{1,2}):(\\d{2})(?::(\\d{2}))? ?(Z|UT|UTC|GMT|[ECMP][SD]T|[+-]\\d{4})?");
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final List<String> ZONES =
            List.of("EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT");
    private static final int[] OFFSETS = {-5, -4, -6, -5, -7, -6, -8, -7};

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int CENTURY = 2000;

    private final ZoneId zone;
    private final long latest;

    /**
     * @param zone of times that do not say theirs
     * @param latest last credible instant, in seconds since 1970
     */
    public Times(ZoneId zone, long latest) {
        this.zone = zone;
        this.latest = latest;
    }

    /**
     * @throws RefusedEntry when it is no time, one that does not exist, or one that is not credible
     */
    public Moment read(String written) throws RefusedEntry {
        return read(written, zone);
    }

    /** The same, of a text whose times are UTC unless they say otherwise. */
    public Moment readUtc(String written) throws RefusedEntry {
        return read(written, ZoneOffset.UTC);
    }

    /**
     * @throws RefusedEntry when it is no number of seconds since 1970, or not credible
     */
    public Moment readSeconds(String written) throws RefusedEntry {
        String digits = written.strip();
        if (digits.isEmpty()) {
            throw new RefusedEntry(Reason.DATE_MISSING);
        }
        if (digits.length() > 12 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new RefusedEntry(Reason.DATE_UNREADABLE);
        }
        return credible(Long.parseLong(digits));
    }

    private Moment read(String written, ZoneId local) throws RefusedEntry {
        String text = written.strip();
        if (text.isEmpty()) {
            throw new RefusedEntry(Reason.DATE_MISSING);
        }
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return iso.group(3) == null
                        ? refuse(Reason.DATE_UNREADABLE)
                        : moment(
                                date(iso.group(1), iso.group(2), iso.group(3)),
                                iso,
                                4,
                                iso.group(7),
                                local);
            }
            Matcher french = FRENCH.matcher(text);
            if (french.matches()) {
                return moment(
                        date(french.group(3), french.group(2), french.group(1)),
                        french,
                        4,
                        null,
                        local);
            }
            Matcher rfc = RFC_822.matcher(text);
            if (rfc.matches()) {
                int month = MONTHS.indexOf(Columns.plain(rfc.group(2))) + 1;
                return month == 0
                        ? refuse(Reason.DATE_UNREADABLE)
                        : moment(
                                date(rfc.group(3), Integer.toString(month), rfc.group(1)),
                                rfc,
                                4,
                                rfc.group(7),
                                local);
            }
        } catch (DateTimeException e) {
            throw new RefusedEntry(Reason.DATE_IMPOSSIBLE);
        }
        return refuse(Reason.DATE_UNREADABLE);
    }

    private static Moment refuse(Reason reason) throws RefusedEntry {
        throw new RefusedEntry(reason);
    }

    private static LocalDate date(String year, String month, String day) {
        int number = Integer.parseInt(year);
        return LocalDate.of(
                year.length() == 2 ? CENTURY + number : number,
                Integer.parseInt(month),
                Integer.parseInt(day));
    }

    private Moment moment(LocalDate date, Matcher text, int hour, String offset, ZoneId local)
            throws RefusedEntry {
        if (text.group(hour) == null) {
            refuseBefore2000(date);
            credible(date.atStartOfDay(local).toEpochSecond());
            return Moment.day(date.toEpochDay());
        }
        String seconds = text.group(hour + 2);
        LocalDateTime time =
                date.atTime(
                        LocalTime.of(
                                Integer.parseInt(text.group(hour)),
                                Integer.parseInt(text.group(hour + 1)),
                                seconds == null ? 0 : Integer.parseInt(seconds)));
        Instant instant =
                offset == null ? time.atZone(local).toInstant() : time.toInstant(offset(offset));
        return credible(instant.getEpochSecond());
    }

    private static ZoneOffset offset(String written) {
        if (written.charAt(0) == '+' || written.charAt(0) == '-') {
            return ZoneOffset.of(written);
        }
        int zone = ZONES.indexOf(written);
        return zone < 0 ? ZoneOffset.UTC : ZoneOffset.ofHours(OFFSETS[zone]);
    }

    /** By the day on which it counts, which is the site's, whatever zone a time was written in. */
    private static void refuseBefore2000(LocalDate day) throws RefusedEntry {
        if (day.isBefore(FIRST)) {
            throw new RefusedEntry(Reason.DATE_BEFORE_2000);
        }
    }

    private Moment credible(long second) throws RefusedEntry {
        refuseBefore2000(LocalDate.ofInstant(Instant.ofEpochSecond(second), zone));
        if (second > latest) {
            throw new RefusedEntry(Reason.DATE_IN_FUTURE);
        }
        return Moment.second(second);
    }
}
