package fr.prefecture.clu.web.shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of a list that leaves in a file: what it is, and its value as every format writes it from.
 *
 * @param value a text; a number or a percentage with a point; a day or a time as ISO 8601 has it
 */
public record Cell(Kind kind, String value) {

    /** Where nothing is known, or nothing can be divided. */
    public static final Cell NOTHING = new Cell(Kind.NOTHING, "");

    private static final Pattern NUMBER_IN_TEXT =
            Pattern.compile("-?(0|[1-9]\\d{0,14})(,\\d{1,6})?");

    private static final Pattern TIME_IN_TEXT = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private static final Pattern DAY_IN_TEXT =
            Pattern.compile("(\\d{2})/(0[1-9]|1[0-2])/((?:19|20)\\d{2})");

    /** What a spreadsheet makes of a cell. */
    enum Kind {
        NOTHING,
        TEXT,
        NUMBER,
        PERCENT,
        DAY,
        TIME
    }

    /** Characters that no file of ours can hold, such as control characters, are shown as such. */
    public static Cell text(String text) {
        return text.isEmpty() ? NOTHING : new Cell(Kind.TEXT, SheetXml.writable(text));
    }

    public static Cell number(long number) {
        return new Cell(Kind.NUMBER, Long.toString(number));
    }

    public static Cell number(BigDecimal number) {
        return new Cell(Kind.NUMBER, number.toPlainString());
    }

    /** 88.2 for 88,2 %. */
    public static Cell percent(BigDecimal percent) {
        return new Cell(Kind.PERCENT, percent.toPlainString());
    }

    public static Cell day(LocalDate day) {
        return new Cell(Kind.DAY, day.toString());
    }

    public static Cell time(LocalTime time) {
        return new Cell(Kind.TIME, time.toString());
    }

    /**
     * What a list of texts for a French reader holds: a number, a day or a time is taken for what
     * it is; a number that begins with a zero is a code.
     */
    static Cell read(String text) {
        if (NUMBER_IN_TEXT.matcher(text).matches()) {
            return number(new BigDecimal(text.replace(',', '.')));
        }
        if (TIME_IN_TEXT.matcher(text).matches()) {
            return time(LocalTime.parse(text));
        }
        return dayIn(text).map(Cell::day).orElseGet(() -> text(text));
    }

    private static Optional<LocalDate> dayIn(String text) {
        Matcher day = DAY_IN_TEXT.matcher(text);
        if (!day.matches()) {
            return Optional.empty();
        }
        YearMonth month =
                YearMonth.of(Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)));
        int number = Integer.parseInt(day.group(1));
        return Optional.of(number)
                .filter(one -> month.isValidDay(one))
                .map(one -> month.atDay(one));
    }

    /** As a French reader of a text file expects it: decimal comma, day first. */
    String inCsv() {
        return switch (kind) {
            case NUMBER, PERCENT -> value.replace('.', ',');
            case DAY -> French.date(LocalDate.parse(value));
            default -> value;
        };
    }
}
