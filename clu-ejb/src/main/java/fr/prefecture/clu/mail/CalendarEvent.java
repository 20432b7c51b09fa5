package fr.prefecture.clu.mail;

import java.time.Instant;

/**
 * A meeting as calendars know it: RFC 5545 and 5546.
 *
 * @param uid the same for all that is ever said of this event
 * @param sequence 0 at first, one more with each change
 * @param location a place, an address; empty when none is known
 */
public record CalendarEvent(
        Method method,
        String uid,
        int sequence,
        String summary,
        String description,
        String location,
        Instant start,
        Instant end) {

    /** What a calendar is to do with it. */
    public enum Method {
        REQUEST,
        CANCEL
    }
}
