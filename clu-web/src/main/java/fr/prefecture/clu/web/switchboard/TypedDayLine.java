package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.TypedDayRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A typed day of a list, beside what the logs say of it: TEL-47.
 *
 * @param log nothing where no log covers the day
 */
public record TypedDayLine(TypedDayRow row, Optional<Counts> log) {

    public String iso() {
        return row.day().toString();
    }

    public String label() {
        return French.dateInTable(row.day());
    }

    /** The counts in the order of the columns. */
    public List<String> counts() {
        return Arrays.stream(TypedColumn.values()).map(column -> column.text(row.total())).toList();
    }

    public String rate() {
        return TypedWords.rate(row.total(), CallFigure.ANSWER_RATE);
    }

    public String logEntered() {
        return log.map(DayColumn.ENTERED::text).orElse("");
    }

    public String logAnswered() {
        return log.map(DayColumn.ANSWERED::text).orElse("");
    }

    public String difference() {
        return TypedWords.difference(row.total(), log);
    }

    public String said() {
        return TypedWords.said(row);
    }

    static List<String> titles() {
        List<String> titles = new ArrayList<>();
        titles.add(Texts.of("switchboard.days.column.day"));
        for (TypedColumn column : TypedColumn.values()) {
            titles.add(column.label());
        }
        titles.add(Texts.of("switchboard.typed.column.rate"));
        titles.add(Texts.of("switchboard.typed.column.logEntered"));
        titles.add(Texts.of("switchboard.typed.column.logAnswered"));
        titles.add(Texts.of("switchboard.typed.column.difference"));
        titles.add(Texts.of("switchboard.typed.column.by"));
        return titles;
    }

    /** As a spreadsheet reads it: plain numbers, and nothing where nothing is known. */
    List<String> cells() {
        List<String> cells = new ArrayList<>();
        cells.add(French.date(row.day()));
        for (TypedColumn column : TypedColumn.values()) {
            cells.add(column.plain(row.total()));
        }
        cells.add(
                row.total()
                        .value(CallFigure.ANSWER_RATE)
                        .map(rate -> rate.toPlainString().replace('.', ','))
                        .orElse(""));
        cells.add(log.map(told -> plain(CallFigure.ENTERED, told)).orElse(""));
        cells.add(log.map(told -> plain(CallFigure.ANSWERED, told)).orElse(""));
        cells.add(difference());
        cells.add(said());
        return cells;
    }

    private static String plain(CallFigure figure, Counts told) {
        return FigureWords.told(
                figure.recorded(told),
                figure.value(told, Counter.WAIT_STEPS.get(0))
                        .map(BigDecimal::toPlainString)
                        .orElse(""));
    }
}
