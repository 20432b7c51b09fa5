package fr.prefecture.clu.web.website;

import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.website.UpdateRate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One of the twelve small tables of a year.
 *
 * @param note its rate, in words
 */
public record MonthTable(String title, String note, List<Week> weeks) {

    /** A line of the table, Monday first. */
    public record Week(String name, List<Cell> cells) {}

    /**
     * A day of the month, or a gap before its first or behind its last.
     *
     * @param number empty for a gap
     * @param address where its line stands; empty when it has nothing to tell
     */
    public record Cell(String style, String number, String spoken, String shape, String address) {

        private static final Cell GAP = new Cell("hors", "", "", "", "");

        public boolean isGap() {
            return number.isEmpty();
        }

        public boolean isLink() {
            return !address.isEmpty();
        }

        public boolean isShaped() {
            return !shape.isEmpty();
        }
    }

    /**
     * @param days the days of the month, in order
     * @param address where the line of a day stands
     */
    static MonthTable of(YearMonth month, List<DayLine> days, Function<DayLine, String> address) {
        List<Week> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!monday.isAfter(month.atEndOfMonth())) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < DayOfWeek.values().length; i++) {
                LocalDate day = monday.plusDays(i);
                cells.add(
                        YearMonth.from(day).equals(month)
                                ? cell(days.get(day.getDayOfMonth() - 1), address)
                                : Cell.GAP);
            }
            weeks.add(
                    new Week(
                            Texts.of(
                                    "website.year.week",
                                    monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                            cells));
            monday = monday.plusWeeks(1);
        }
        return new MonthTable(French.capital(French.month(month)), note(days), weeks);
    }

    private static Cell cell(DayLine day, Function<DayLine, String> address) {
        return new Cell(
                day.mark().style(),
                String.valueOf(day.number()),
                day.spoken(),
                day.mark().shape(),
                day.mark().tells() ? address.apply(day) : "");
    }

    private static String note(List<DayLine> days) {
        UpdateRate rate = UpdateRate.of(days.stream().map(DayLine::row).toList());
        boolean goesOn =
                days.stream().anyMatch(day -> day.row().known())
                        && days.stream().anyMatch(day -> day.mark() == DayMark.TO_COME);
        String note =
                rate.percent()
                        .map(
                                percent ->
                                        Texts.of(
                                                "website.year.note",
                                                rate.updated(),
                                                rate.expected(),
                                                French.percent(percent)))
                        .orElseGet(() -> Texts.of("website.year.note.none"));
        return goesOn ? Texts.of("website.year.note.goesOn", note) : note;
    }
}
