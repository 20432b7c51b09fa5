package fr.prefecture.clu.batch.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What spreadsheets store for numbers, days and hours, as plain and ISO text. */
final class CellValue {

    /** Digits that a spreadsheet keeps: those beyond are noise of its arithmetic. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.]{1,40}([eE][+-]?\\d{1,3})?");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[[^\\]]*]");
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");
    private static final Pattern HOURS =
            Pattern.compile("-?PT(\\d{1,9})H(?:(\\d{1,2})M(?:(\\d{1,2})(?:[.,]\\d+)?S)?)?");

    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate BEFORE_1904 = LocalDate.of(1904, 1, 1);

    /** The 29 February 1900, which spreadsheets believe in: days before it count from one later. */
    private static final int NO_SUCH_DAY = 60;

    private static final double LAST_DAY = 2_958_466;
    private static final int MILLIS_OF_DAY = 86_400_000;

    private CellValue() {}

    static String number(String stored) {
        if (!NUMBER.matcher(stored).matches()) {
            return stored;
        }
        try {
            BigDecimal number = new BigDecimal(stored).round(KEPT).stripTrailingZeros();
            return number.signum() == 0 ? "0" : number.toPlainString();
        } catch (NumberFormatException e) {
            return stored;
        }
    }

    /** A day that is stored as a number of days, with the part of the day that has passed. */
    static String day(String stored, boolean since1904) {
        double days;
        try {
            days = Double.parseDouble(stored);
        } catch (NumberFormatException e) {
            return stored;
        }
        if (!(days >= 0 && days < LAST_DAY)) {
            return number(stored);
        }
        long whole = (long) days;
        long millis = Math.round((days - whole) * MILLIS_OF_DAY / 1000) * 1000;
        if (millis == MILLIS_OF_DAY) {
            whole++;
            millis = 0;
        }
        LocalTime hour = LocalTime.MIN.plusSeconds(millis / 1000);
        if (whole == 0 && !since1904) {
            return hour.format(DateTimeFormatter.ISO_LOCAL_TIME);
        }
        LocalDate day =
                since1904
                        ? BEFORE_1904.plusDays(whole)
                        : BEFORE_1900.plusDays(whole < NO_SUCH_DAY ? whole + 1 : whole);
        return millis == 0 ? day.toString() : moment(day, hour);
    }

    /** Whether a number is shown as a day or an hour under this format. */
    static boolean isDay(String format) {
        String bare = QUOTED.matcher(ELAPSED.matcher(format).replaceAll("$1")).replaceAll("");
        String first = bare.split(";", 2)[0];
        return !first.equalsIgnoreCase("general")
                && first.chars().anyMatch(c -> "dmyhsDMYHS".indexOf(c) >= 0);
    }

    /** Whether the spreadsheet's own format of this number shows a day or an hour. */
    static boolean isDay(long builtIn) {
        return builtIn >= 14 && builtIn <= 22
                || builtIn >= 27 && builtIn <= 36
                || builtIn >= 45 && builtIn <= 47
                || builtIn >= 50 && builtIn <= 58;
    }

    /** « PT08H15M00S » as « 08:15:00 ». */
    static String hour(String stored) {
        Matcher hour = HOURS.matcher(stored);
        return hour.matches()
                ? "%02d:%02d:%02d"
                        .formatted(part(hour.group(1)), part(hour.group(2)), part(hour.group(3)))
                : stored;
    }

    /** « 2021-05-03T08:15:00.000000000 » without what is less than a second. */
    static String moment(String stored) {
        try {
            LocalDateTime moment = LocalDateTime.parse(stored);
            return moment(moment.toLocalDate(), moment.toLocalTime());
        } catch (DateTimeParseException e) {
            return stored;
        }
    }

    private static String moment(LocalDate day, LocalTime hour) {
        return day + "T" + hour.withNano(0).format(DateTimeFormatter.ISO_LOCAL_TIME);
    }

    private static int part(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
