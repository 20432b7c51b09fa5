package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.shared.LooseDate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How numbers, durations and dates are written on a French page. */
public final class French {

    /** Narrow no-break space: between thousands and before a per cent sign. */
    private static final char NARROW = '\u202f';

    /** No-break space: between a number and its unit, and inside a date. */
    private static final char FIXED = '\u00a0';

    private static final DecimalFormat NUMBER = number();

    private static final DateTimeFormatter SLASHED = pattern("dd/MM/uuuu");
    private static final DateTimeFormatter IN_TABLE = pattern("EEE'\u00a0'dd/MM/uuuu");
    private static final DateTimeFormatter WEEKDAY = pattern("EEEE");
    private static final DateTimeFormatter MONTH_NAME = pattern("MMMM");
    private static final DateTimeFormatter MONTH = pattern("MMMM'\u00a0'uuuu");

    private static final long SECONDS_IN_MINUTE = 60;
    private static final long SECONDS_IN_HOUR = 3600;
    private static final int BYTES_IN_UNIT = 1000;

    private French() {}

    /** « 1 234 » */
    public static String number(long number) {
        return decimal(BigDecimal.valueOf(number), 0);
    }

    /** « 81,2 », always with one decimal. */
    public static String tenths(BigDecimal number) {
        return decimal(number, 1);
    }

    /** « 85 » or « 87,5 »: one decimal at most. */
    public static String shortest(BigDecimal number) {
        BigDecimal rounded = number.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return decimal(rounded, Math.max(0, rounded.scale()));
    }

    /** « 81,2 % » */
    public static String percent(BigDecimal percent) {
        return tenths(percent) + NARROW + '%';
    }

    /** « 84,96 % »: a figure with the one or two decimals that it is to be shown with. */
    public static String figurePercent(BigDecimal percent) {
        return (percent.scale() == 2 ? decimal(percent, 2) : tenths(percent)) + NARROW + '%';
    }

    /** « 84,96 », « 22 »: a figure with one decimal at most, or the two that it has. */
    public static String figure(BigDecimal number) {
        return number.scale() == 2 ? decimal(number, 2) : shortest(number);
    }

    /** « 2 min 35 s », « 45 s », « 1 h 02 min 05 s »; rounded to whole seconds. */
    public static String duration(BigDecimal exactSeconds) {
        long seconds = exactSeconds.setScale(0, RoundingMode.HALF_UP).longValueExact();
        long hours = seconds / SECONDS_IN_HOUR;
        long minutes = seconds % SECONDS_IN_HOUR / SECONDS_IN_MINUTE;
        long rest = seconds % SECONDS_IN_MINUTE;
        if (hours > 0) {
            return number(hours)
                    + FIXED
                    + 'h'
                    + FIXED
                    + two(minutes)
                    + FIXED
                    + "min"
                    + FIXED
                    + two(rest)
                    + FIXED
                    + 's';
        }
        if (minutes > 0) {
            return minutes + "" + FIXED + "min" + FIXED + two(rest) + FIXED + 's';
        }
        return rest + "" + FIXED + 's';
    }

    /** « 1,2 Mo » */
    public static String size(long bytes) {
        String[] units = {"octets", "Ko", "Mo", "Go", "To"};
        BigDecimal size = BigDecimal.valueOf(bytes);
        int unit = 0;
        while (unit < units.length - 1 && size.compareTo(BigDecimal.valueOf(BYTES_IN_UNIT)) >= 0) {
            size = size.movePointLeft(3);
            unit++;
        }
        String name = unit == 0 && bytes < 2 ? "octet" : units[unit];
        return shortest(size) + FIXED + name;
    }

    /** « 31/05/2021 » */
    public static String date(LocalDate date) {
        return SLASHED.format(date);
    }

    /** « lun. 31/05/2021 » */
    public static String dateInTable(LocalDate date) {
        return IN_TABLE.format(date);
    }

    /** « 31 mai 2021 », « 1er juin 2021 » */
    public static String day(LocalDate date) {
        return dayOfMonth(date) + FIXED + date.getYear();
    }

    /** « 31 mai », « 1er juin » */
    public static String dayOfMonth(LocalDate date) {
        return dayNumber(date) + FIXED + MONTH_NAME.format(date);
    }

    /** « lundi 31 mai 2021 » */
    public static String weekday(LocalDate date) {
        return WEEKDAY.format(date) + ' ' + day(date);
    }

    /** « lundi » */
    public static String weekdayName(LocalDate date) {
        return WEEKDAY.format(date);
    }

    /** « mai 2021 » */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** « semaine 22 (31 mai – 6 juin 2021) » */
    public static String week(LocalDate anyDay) {
        LocalDate monday = anyDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate sunday = monday.plusDays(6);
        return "semaine"
                + FIXED
                + anyDay.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                + " ("
                + (monday.getYear() == sunday.getYear() ? dayOfMonth(monday) : day(monday))
                + " – "
                + day(sunday)
                + ')';
    }

    /** « 14 h 30 » */
    public static String time(TemporalAccessor time) {
        LocalTime hour = LocalTime.from(time);
        return hour.getHour() + "" + FIXED + 'h' + FIXED + two(hour.getMinute());
    }

    /** « 31 mai 2021 à 14 h 30 » */
    public static String dateTime(ZonedDateTime instant) {
        return day(instant.toLocalDate()) + " à" + FIXED + time(instant);
    }

    /** « mai 2021 », « mardi 4 mai 2021 », « du 3 au 9 mai 2021 », « du 28 avril au 4 mai 2021 » */
    public static String period(LocalDate from, LocalDate to) {
        YearMonth month = YearMonth.from(from);
        if (from.equals(to)) {
            return weekday(from);
        }
        if (from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth())) {
            return month(month);
        }
        String start =
                from.getYear() != to.getYear()
                        ? day(from)
                        : from.getMonth() != to.getMonth() ? dayOfMonth(from) : dayNumber(from);
        return "du" + FIXED + start + " au" + FIXED + day(to);
    }

    /** « dans 3 jours », « aujourd’hui », « il y a 2 jours » */
    public static String away(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        if (days == 0) {
            return "aujourd’hui";
        }
        String count = number(Math.abs(days)) + FIXED + (Math.abs(days) == 1 ? "jour" : "jours");
        return (days > 0 ? "dans" : "il y a") + FIXED + count;
    }

    /**
     * « lundi 31 mai 2021 », « mai 2021 », « 3e trimestre 2021 », « 1er semestre 2021 », « 2021 »
     */
    public static String loose(LooseDate date) {
        LocalDate first = date.firstDay();
        return switch (date.grain()) {
            case DAY -> weekday(first);
            case MONTH -> month(YearMonth.from(first));
            case QUARTER ->
                    ordinal(first.get(IsoFields.QUARTER_OF_YEAR))
                            + FIXED
                            + "trimestre"
                            + FIXED
                            + first.getYear();
            case HALF_YEAR ->
                    ordinal(first.getMonthValue() == 1 ? 1 : 2)
                            + FIXED
                            + "semestre"
                            + FIXED
                            + first.getYear();
            case YEAR -> String.valueOf(first.getYear());
        };
    }

    /** In a table or a field: « 31/05/2021 », the rest as {@link #loose}. */
    public static String looseInTable(LooseDate date) {
        return date.grain() == LooseDate.Grain.DAY ? date(date.firstDay()) : loose(date);
    }

    /** After a verb: « le lundi 31 mai 2021 », « en mai 2021 », « au 3e trimestre 2021 ». */
    public static String looseAfterVerb(LooseDate date) {
        String article =
                switch (date.grain()) {
                    case DAY -> "le";
                    case MONTH, YEAR -> "en";
                    case QUARTER, HALF_YEAR -> "au";
                };
        return article + FIXED + loose(date);
    }

    /** With a capital, for the start of a sentence or of a line. */
    public static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.FRANCE) + text.substring(1);
    }

    private static String dayNumber(LocalDate date) {
        return date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
    }

    private static String ordinal(int number) {
        return number == 1 ? "1er" : number + "e";
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static String decimal(BigDecimal number, int decimals) {
        // A format is nobody else's while it writes; to copy one costs less than to make one.
        DecimalFormat format = (DecimalFormat) NUMBER.clone();
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    private static DecimalFormat number() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(NARROW);
        symbols.setDecimalSeparator(',');
        symbols.setMinusSign('−');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.FRANCE);
    }
}
