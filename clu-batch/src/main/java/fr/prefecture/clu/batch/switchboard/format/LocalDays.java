package fr.prefecture.clu.batch.switchboard.format;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/** The local day of an instant, remembered for each half-hour. */
final class LocalDays {
    private static final int DAY = 24 * 3600;

    private final ZoneRules rules;
    private final long[] halfHours = new long[64];
    private final long[] days = new long[64];

    LocalDays(ZoneId zone) {
        rules = zone.getRules();
        Arrays.fill(halfHours, Long.MIN_VALUE);
    }

    /** Days since 1970-01-01 on the wall calendar. */
    long of(long instant) {
        long halfHour = Math.floorDiv(instant, Cells.HALF_HOUR);
        int place = (int) halfHour & halfHours.length - 1;
        if (halfHours[place] != halfHour) {
            halfHours[place] = halfHour;
            int offset = rules.getOffset(Instant.ofEpochSecond(instant)).getTotalSeconds();
            days[place] = Math.floorDiv(instant + offset, DAY);
        }
        return days[place];
    }
}
