package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.RuleBroken;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TEL-97: a day, and an hour if there is one, as people and spreadsheets write them.
 *
 * @param offset from UTC, where the text says it
 */
record DeclaredMoment(LocalDate day, Optional<LocalTime> time, Optional<ZoneOffset> offset) {

    private static final String TIME =
            "(\\d{1,2})\\s*[h:]\\s*(?:(\\d{2})(?:\\s*(?::|min)\\s*(?:(\\d{2})(?:[.,]\\d{1,9})?)?)?)?";

    private static final Pattern ISO =
            Pattern.compile(
                    "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:(?:\\s*T\\s*|\\s+)"
                            + TIME
                            + ")?\\s*(Z|[+-]\\d{2}:?\\d{2})?");

    private static final Pattern FRENCH =
            Pattern.compile(
                    "(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:\\s*(?:à|,)?\\s+" + TIME + ")?");

    private static final Pattern HOUR = Pattern.compile(TIME);
    private static final Pattern WHOLE_HOUR = Pattern.compile("\\d{1,2}");
    private static final Pattern RANGE = Pattern.compile("(.*\\d\\s*h?)\\s*(?:-|–|à|/)\\s*(.+)");
    private static final Pattern EPOCH = Pattern.compile("(\\d{10})(?:[.,]\\d{1,9})?");
    private static final Pattern SERIAL = Pattern.compile("[34]\\d{4}(?:[.,]\\d{1,15})?");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}(?:\\s.*)?");

    /** The second part of « 1746600000.42 », by which exchanges call their calls. */
    private static final Pattern CALLED_BY_EPOCH = Pattern.compile("(?:.*-)?(\\d{9,10})\\.\\d+");

    private static final long A_DAY = 86_400;

    /** With room around « 31/12/2026 à 23 h 59 min 59,123456789 ». */
    private static final int LONGEST = 60;

    static DeclaredMoment of(String column, String text, ZoneId zone) throws UnreadableCell {
        if (text.length() > LONGEST) {
            throw new UnreadableCell(column, "switchboard.import.noDate", text);
        }
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            Instant instant = Instant.ofEpochSecond(Long.parseLong(epoch.group(1)));
            LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
            return new DeclaredMoment(
                    local.toLocalDate(),
                    Optional.of(local.toLocalTime()),
                    Optional.of(zone.getRules().getOffset(instant)));
        }
        Matcher iso = ISO.matcher(text);
        Matcher french = FRENCH.matcher(text);
        try {
            if (iso.matches()) {
                return new DeclaredMoment(
                        LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)),
                        time(iso, 4),
                        Optional.ofNullable(iso.group(7)).map(ZoneOffset::of));
            }
            if (french.matches()) {
                return new DeclaredMoment(
                        LocalDate.of(number(french, 3), number(french, 2), number(french, 1)),
                        time(french, 4),
                        Optional.empty());
            }
        } catch (DateTimeException e) {
            throw new UnreadableCell(column, "switchboard.import.noSuchDate", text);
        }
        throw new UnreadableCell(
                column,
                SERIAL.matcher(text).matches()
                        ? "switchboard.import.serialDate"
                        : SHORT_YEAR.matcher(text).matches()
                                ? "switchboard.import.shortYear"
                                : "switchboard.import.noDate",
                text);
    }

    /** An hour of the clock, as « 8 h 30 », « 08:30:15 » or « 8 ». */
    static LocalTime hour(String column, String text) throws UnreadableCell {
        if (text.length() > LONGEST) {
            throw new UnreadableCell(column, "switchboard.import.noHour", text);
        }
        Matcher hour = HOUR.matcher(text);
        try {
            if (hour.matches()) {
                return time(hour, 1).orElseThrow();
            }
            if (WHOLE_HOUR.matcher(text).matches()) {
                return LocalTime.of(Integer.parseInt(text), 0);
            }
        } catch (DateTimeException e) {
            throw new UnreadableCell(column, "switchboard.import.noHour", text);
        }
        throw new UnreadableCell(column, "switchboard.import.noHour", text);
    }

    /** The beginning of « 8 h 00 – 8 h 30 », or of what has no end. */
    static LocalTime start(String column, String text) throws UnreadableCell {
        if (text.length() > LONGEST) {
            throw new UnreadableCell(column, "switchboard.import.noHour", text);
        }
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            return hour(column, text);
        }
        hour(column, range.group(2).strip());
        return hour(column, range.group(1).strip());
    }

    private static Optional<LocalTime> time(Matcher text, int group) {
        if (text.group(group) == null) {
            return Optional.empty();
        }
        return Optional.of(
                LocalTime.of(
                        number(text, group),
                        text.group(group + 1) == null ? 0 : number(text, group + 1),
                        text.group(group + 2) == null ? 0 : number(text, group + 2)));
    }

    private static int number(Matcher text, int group) {
        return Integer.parseInt(text.group(group));
    }

    /** The same day at another hour. */
    DeclaredMoment at(LocalTime hour) {
        return new DeclaredMoment(day, Optional.of(hour), offset);
    }

    /** The same day, or the next one where it would else lie before: a call over midnight. */
    DeclaredMoment after(DeclaredMoment entry, LocalTime hour) {
        return entry.time().filter(hour::isBefore).isPresent()
                ? new DeclaredMoment(entry.day().plusDays(1), Optional.of(hour), Optional.empty())
                : new DeclaredMoment(entry.day(), Optional.of(hour), entry.offset());
    }

    /**
     * Seconds since 1970.
     *
     * @param call what the call is called: it may tell which of two hours it is
     * @throws RuleBroken when the clock jumped over that hour, or had it twice and nothing says
     *     which it is
     */
    long instant(ZoneId zone, String call) {
        LocalDateTime local = day.atTime(time.orElse(LocalTime.MIDNIGHT));
        if (offset.isPresent()) {
            return local.toEpochSecond(offset.get());
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new RuleBroken("switchboard.import.hourSkipped", local.toLocalTime(), day);
        }
        if (offsets.size() == 1) {
            return local.toEpochSecond(offsets.get(0));
        }
        Matcher called = CALLED_BY_EPOCH.matcher(call);
        if (!called.matches()) {
            throw new RuleBroken("switchboard.import.hourTwice", local.toLocalTime(), day);
        }
        long epoch = Long.parseLong(called.group(1));
        long near =
                offsets.stream()
                        .map(local::toEpochSecond)
                        .min(Comparator.comparingLong(one -> Math.abs(one - epoch)))
                        .orElseThrow();
        if (Math.abs(near - epoch) > A_DAY) {
            throw new RuleBroken("switchboard.import.hourTwice", local.toLocalTime(), day);
        }
        return near;
    }
}
