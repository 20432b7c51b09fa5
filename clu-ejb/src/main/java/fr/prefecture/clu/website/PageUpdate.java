package fr.prefecture.clu.website;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a feed says of a page.
 *
 * @param page its address without host, 1 to 500 characters
 * @param section the part of the site that the feed names; empty if it names none
 * @param moment seconds since 1970, or days since 1970 when {@code timed} is false
 * @param timed whether the feed tells the instant, or the date alone
 */
public record PageUpdate(
        String page, String section, long moment, boolean timed, UpdateKind kind, boolean urgent) {

    public static final int LONGEST_PAGE = 500;

    public PageUpdate {
        if (page.length() > LONGEST_PAGE) {
            throw new IllegalArgumentException("too long a page: " + page.length());
        }
    }

    public static PageUpdate at(
            String page, String section, Instant instant, UpdateKind kind, boolean urgent) {
        return new PageUpdate(page, section, instant.getEpochSecond(), true, kind, urgent);
    }

    public static PageUpdate on(
            String page, String section, LocalDate day, UpdateKind kind, boolean urgent) {
        return new PageUpdate(page, section, day.toEpochDay(), false, kind, urgent);
    }

    /** The first second since 1970 at which it may have been. */
    long first(ZoneId zone) {
        return timed ? moment : dayIn(zone).atStartOfDay(zone).toEpochSecond();
    }

    /** The last one. */
    long last(ZoneId zone) {
        return timed ? moment : dayIn(zone).plusDays(1).atStartOfDay(zone).toEpochSecond() - 1;
    }

    /** WEB-2: the local day. */
    LocalDate dayIn(ZoneId zone) {
        return timed
                ? LocalDate.ofInstant(Instant.ofEpochSecond(moment), zone)
                : LocalDate.ofEpochDay(moment);
    }
}
