package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days that a statement tells of: one day, or a whole ISO week. */
public record Span(LocalDate from, LocalDate to) {

    private static final int DAYS = 7;

    /** « 2026-S44 », « 2026-W44 », « S44 2026 », « semaine 44 de 2026 », « 44/2026 ». */
    private static final List<Pattern> WEEKS =
            List.of(
                    Pattern.compile("(?<year>\\d{4}) ?(?:s|w|sem|semaine) ?(?<week>\\d{1,2})"),
                    Pattern.compile(
                            "(?:(?:s|w|sem|semaine) ?)?(?<week>\\d{1,2}) (?:de )?(?<year>\\d{4})"));

    private static final List<DateTimeFormatter> DATES =
            List.of(strict("uuuu-M-d"), strict("d/M/uuuu"), strict("d-M-uuuu"), strict("d.M.uuuu"));

    /**
     * @throws RuleBroken when it is neither a day nor an ISO week
     */
    public Span {
        boolean week =
                from.getDayOfWeek() == DayOfWeek.MONDAY && to.equals(from.plusDays(DAYS - 1L));
        if (!week && !from.equals(to)) {
            throw new RuleBroken("cert.span.neither", from, to);
        }
    }

    public static Span day(LocalDate day) {
        return new Span(day, day);
    }

    /** The ISO week of a day. */
    public static Span weekOf(LocalDate day) {
        LocalDate monday = day.with(DayOfWeek.MONDAY);
        return new Span(monday, monday.plusDays(DAYS - 1L));
    }

    /**
     * @param year of the week, as ISO counts it
     * @throws RuleBroken when that year has no such week: it has 52, some 53
     */
    public static Span week(int year, int week) {
        LocalDate within = LocalDate.of(year, 7, 1);
        long most = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(within).getMaximum();
        if (week < 1 || week > most) {
            throw new RuleBroken("cert.span.week", week, String.valueOf(year), most);
        }
        return weekOf(within.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week));
    }

    /**
     * What a cell means by a day or a week; nothing when it means neither.
     *
     * @throws RuleBroken when it means a week that its year has not
     */
    static Optional<Span> read(String cell) {
        String clean = cell.strip();
        Optional<LocalDate> date = DATES.stream().flatMap(f -> date(f, clean).stream()).findFirst();
        if (date.isPresent()) {
            return date.map(Span::day);
        }
        String folded = Folded.key(clean);
        for (Pattern pattern : WEEKS) {
            Matcher said = pattern.matcher(folded);
            if (said.matches()) {
                return Optional.of(
                        week(
                                Integer.parseInt(said.group("year")),
                                Integer.parseInt(said.group("week"))));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(DateTimeFormatter format, String cell) {
        try {
            return Optional.of(LocalDate.parse(cell, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    public boolean isWeek() {
        return !from.equals(to);
    }

    /** CERT-2: the day by which it belongs to a month or a year; of a week, its Thursday. */
    public LocalDate anchor() {
        return isWeek() ? from.with(DayOfWeek.THURSDAY) : from;
    }

    /** CERT-2 */
    boolean isIn(ReportingPeriod period) {
        return !anchor().isBefore(period.from()) && !anchor().isAfter(period.to());
    }

    boolean contains(Span other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** The week before a week; the working day before a day, holidays aside. */
    Span before() {
        if (isWeek()) {
            return weekOf(from.minusDays(1));
        }
        return day(from.minusDays(from.getDayOfWeek() == DayOfWeek.MONDAY ? 3 : 1));
    }

    /** The same one a year before; a 53rd week has none in a year of 52. */
    Optional<Span> yearBefore() {
        if (!isWeek()) {
            return Optional.of(day(from.minusYears(1)));
        }
        int year = from.get(IsoFields.WEEK_BASED_YEAR);
        int week = from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        try {
            return Optional.of(week(year - 1, week));
        } catch (RuleBroken e) {
            return Optional.empty();
        }
    }

    /** ISO: {@code 2026-10-26}, or {@code 2026-W44}. */
    @Override
    public String toString() {
        return isWeek()
                ? "%d-W%02d"
                        .formatted(
                                from.get(IsoFields.WEEK_BASED_YEAR),
                                from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                : from.toString();
    }
}
