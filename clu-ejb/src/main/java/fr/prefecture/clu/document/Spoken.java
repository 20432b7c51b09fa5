package fr.prefecture.clu.document;

import fr.prefecture.clu.shared.LooseDate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** How dates, hours and numbers are said in a French letter. */
final class Spoken {

    private static final char NARROW = '\u202f';
    private static final char FIXED = '\u00a0';

    private static final DateTimeFormatter WEEKDAY = pattern("EEEE");
    private static final DateTimeFormatter MONTH = pattern("MMMM");
    private static final DateTimeFormatter NUMBERS = pattern("dd/MM/uuuu");

    private Spoken() {}

    /** « lundi 31 mai 2021 » */
    static String date(LocalDate date) {
        return WEEKDAY.format(date) + ' ' + day(date);
    }

    /** « 1er juin 2021 » */
    static String day(LocalDate date) {
        String number = date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
        return number + FIXED + MONTH.format(date) + FIXED + date.getYear();
    }

    /**
     * « lundi 31 mai 2021 », « mai 2021 », « 3e trimestre 2021 », « 1er semestre 2021 », « 2021 »
     */
    static String loose(LooseDate date) {
        LocalDate first = date.firstDay();
        return switch (date.grain()) {
            case DAY -> date(first);
            case MONTH -> MONTH.format(first) + FIXED + first.getYear();
            case QUARTER -> part(first, first.get(IsoFields.QUARTER_OF_YEAR), "trimestre");
            case HALF_YEAR -> part(first, first.getMonthValue() == 1 ? 1 : 2, "semestre");
            case YEAR -> String.valueOf(first.getYear());
        };
    }

    /** After a verb: « le lundi 31 mai 2021 », « en mai 2021 », « au 3e trimestre 2021 ». */
    static String when(LooseDate date) {
        String article =
                switch (date.grain()) {
                    case DAY -> "le";
                    case MONTH, YEAR -> "en";
                    case QUARTER, HALF_YEAR -> "au";
                };
        return article + FIXED + loose(date);
    }

    private static String part(LocalDate first, int number, String name) {
        return (number == 1 ? "1er" : number + "e") + FIXED + name + FIXED + first.getYear();
    }

    /** In a table: « 31/05/2021 », the rest as {@link #loose}. */
    static String shortly(LooseDate date) {
        return date.grain() == LooseDate.Grain.DAY ? NUMBERS.format(date.firstDay()) : loose(date);
    }

    /** « 14 h 30 », « 9 h » */
    static String time(LocalTime time) {
        String hour = "" + time.getHour() + FIXED + 'h';
        return time.getMinute() == 0
                ? hour
                : hour + FIXED + String.format(Locale.ROOT, "%02d", time.getMinute());
    }

    /** « 1 234,5 »: one decimal at most. */
    static String number(BigDecimal number) {
        return number("#,##0.#", number);
    }

    /** « 22 », « 22,01 »: one decimal at most, or the two that a figure has of its own. */
    static String figure(BigDecimal number) {
        return number.scale() == 2 ? number("#,##0.00", number) : number(number);
    }

    /**
     * « 85,0 % »: the same below others of its kind; « 84,96 % » where a figure has two decimals.
     */
    static String rate(BigDecimal percent) {
        return number(percent.scale() == 2 ? "#,##0.00" : "#,##0.0", percent) + NARROW + '%';
    }

    private static String number(String pattern, BigDecimal number) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.FRANCE);
        symbols.setGroupingSeparator(NARROW);
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** « 87,5 % », of a number that is already one in a hundred. */
    static String percent(BigDecimal percent) {
        return number(percent) + NARROW + '%';
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.FRANCE);
    }
}
