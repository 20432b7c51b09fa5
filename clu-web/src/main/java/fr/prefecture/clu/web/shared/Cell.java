package fr.prefecture.clu.web.shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A cell of a list that leaves in a file: what it is, and its value as every format writes it from.
 *
 * @param value a text; a number or a percentage with a point; a day or a time as ISO 8601 has it
 */
public record Cell(Kind kind, String value) {

    /** Where nothing is known, or nothing can be divided. */
    public static final Cell NOTHING = new Cell(Kind.NOTHING, "");

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

    /** As a French reader of a text file expects it: decimal comma, day first. */
    String inCsv() {
        return switch (kind) {
            case NUMBER, PERCENT -> value.replace('.', ',');
            case DAY -> French.date(LocalDate.parse(value));
            default -> value;
        };
    }
}
