package fr.prefecture.clu.batch.switchboard.format;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** TEL-78 Tells when something was, by the clock of a switchboard. */
final class WallClock {
    private static final Pattern LOCAL =
            Pattern.compile(
                    "(\\d{4})-(\\d{2})-(\\d{2})[ T](\\d{2}):(\\d{2}):(\\d{2})(?:[.,](\\d{1,9}))?"
                            + " ?(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final Pattern EPOCH = Pattern.compile("(\\d{9,10})(?:[.,](\\d{1,9}))?");
    private static final Pattern MILLISECONDS = Pattern.compile("1\\d{12}");
    private static final int FRACTION = 7;
    private static final int OFFSET = 8;
    private static final int MICROSECONDS = 1_000_000;

    /** What the clocks of two machines may differ by. */
    private static final int TOLERANCE = 5;

    /** A call that lasts longer has no end (XiVO). */
    private static final int LONGEST_CALL = 4 * 3600;

    private final ZoneId zone;

    /**
     * @param gmt whether the clock shows GMT, wherever it stands
     */
    WallClock(ZoneId zone, boolean gmt) {
        this.zone = gmt ? ZoneOffset.UTC : zone;
    }

    /**
     * What a time comes to.
     *
     * @param microseconds since 1970, UTC, unless there is a problem
     */
    record Reading(long microseconds, Optional<Reason> problem) {
        static Reading of(Reason problem) {
            return new Reading(0, Optional.of(problem));
        }

        long seconds() {
            return Math.floorDiv(microseconds, MICROSECONDS);
        }
    }

    /** Whether a text has the form of a time, be it possible or not. */
    static boolean isTime(String text) {
        return LOCAL.matcher(text).matches() || EPOCH.matcher(text).matches();
    }

    /** Whether a text has the form of a date with a time. */
    static boolean isDateTime(String text) {
        return LOCAL.matcher(text).matches();
    }

    /**
     * Reads a time.
     *
     * @param born when its call began, by the epoch in its id, if that is known
     * @param since seconds that the call had spent here by then, at least
     */
    Reading read(String text, OptionalLong born, long since) {
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            return of(Long.parseLong(epoch.group(1)), epoch.group(2));
        }
        if (MILLISECONDS.matcher(text).matches()) {
            return Reading.of(Reason.EPOCH_IN_MILLISECONDS);
        }
        Matcher local = LOCAL.matcher(text);
        if (!local.matches()) {
            return Reading.of(Reason.TIME_UNREADABLE);
        }
        try {
            return of(local, born, since);
        } catch (DateTimeException e) {
            return Reading.of(Reason.TIME_UNREADABLE);
        }
    }

    private Reading of(Matcher parts, OptionalLong born, long since) {
        LocalDateTime local =
                LocalDateTime.of(
                        number(parts, 1),
                        number(parts, 2),
                        number(parts, 3),
                        number(parts, 4),
                        number(parts, 5),
                        number(parts, 6));
        String fraction = parts.group(FRACTION);
        if (parts.group(OFFSET) != null) {
            return of(local.toEpochSecond(offset(parts.group(OFFSET))), fraction);
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            return Reading.of(Reason.TIME_SKIPPED);
        }
        if (offsets.size() == 1) {
            return of(local.toEpochSecond(offsets.get(0)), fraction);
        }
        return offsets.stream()
                .mapToLong(local::toEpochSecond)
                .sorted()
                .filter(instant -> isPossible(instant - since, born))
                .boxed()
                .findFirst()
                .map(instant -> of(instant, fraction))
                .orElse(Reading.of(Reason.TIME_TWICE));
    }

    private static boolean isPossible(long begun, OptionalLong born) {
        return born.isPresent()
                && begun >= born.getAsLong() - TOLERANCE
                && begun <= born.getAsLong() + LONGEST_CALL;
    }

    private static ZoneOffset offset(String text) {
        return text.equals("GMT") || text.equals("UTC") ? ZoneOffset.UTC : ZoneOffset.of(text);
    }

    private static Reading of(long seconds, String fraction) {
        if (seconds < QueueLog.YEAR_2000) {
            return Reading.of(Reason.EPOCH_BEFORE_2000);
        }
        String digits = fraction == null ? "" : fraction;
        int micros = Integer.parseInt((digits + "000000").substring(0, 6));
        return new Reading(seconds * MICROSECONDS + micros, Optional.empty());
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /** Of {@code [system-]epoch.sequence}, the epoch. */
    static OptionalLong birth(String call) {
        long birth = CallIds.birth(call);
        return birth == Long.MAX_VALUE || birth < QueueLog.YEAR_2000
                ? OptionalLong.empty()
                : OptionalLong.of(birth);
    }
}
