package fr.prefecture.clu.listening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as tables write it, French or ISO, with its hour where they say it.
 *
 * @param time to the minute: exports of the same answers do not all tell seconds
 */
record WrittenMoment(LocalDate day, Optional<LocalTime> time) {

    private static final String HOUR = "(?:[T ]+(\\d{1,2})[:hH](\\d{2})(?::\\d{2}(?:\\.\\d+)?)?)?";
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})" + HOUR);
    private static final Pattern FRENCH =
            Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})" + HOUR);

    static Optional<WrittenMoment> of(String typed) {
        Matcher iso = ISO.matcher(typed.strip());
        Matcher french = FRENCH.matcher(typed.strip());
        try {
            if (iso.matches()) {
                return Optional.of(of(iso, 1, 3));
            }
            return french.matches() ? Optional.of(of(french, 3, 1)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static WrittenMoment of(Matcher parts, int year, int day) {
        return new WrittenMoment(
                LocalDate.of(number(parts, year), number(parts, 2), number(parts, day)),
                parts.group(4) == null
                        ? Optional.empty()
                        : Optional.of(LocalTime.of(number(parts, 4), number(parts, 5))));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /** ISO: {@code 2021-02-20T14:03}, or the day alone. */
    @Override
    public String toString() {
        return time.map(hour -> day + "T" + hour).orElseGet(day::toString);
    }
}
