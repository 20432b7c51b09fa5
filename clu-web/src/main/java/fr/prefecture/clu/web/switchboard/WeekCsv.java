package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.CallWeek;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Recorded;
import fr.prefecture.clu.switchboard.WeekSlot;
import fr.prefecture.clu.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;

/** The half-hours of the week, as a French spreadsheet opens them. */
final class WeekCsv {

    private WeekCsv() {}

    static List<List<String>> rows(String filters, CallWeek week) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(filters));
        List<String> titles = new ArrayList<>();
        titles.add(Texts.of("switchboard.staffing.column.weekday"));
        titles.add(Texts.of("switchboard.staffing.column.start"));
        CallWeek.FIGURES.forEach(figure -> titles.add(title(figure)));
        rows.add(titles);
        week.slots().forEach(slot -> rows.add(cells(slot)));
        return rows;
    }

    private static String title(CallFigure figure) {
        String name = Texts.of("CallFigure." + figure.name());
        return switch (figure.kind()) {
            case COUNT -> name;
            case SHARE -> Texts.of("switchboard.figure.inPercent", name);
            case MEAN -> Texts.of("switchboard.figure.inSeconds", name);
        };
    }

    /** Nothing where there is nothing to divide by. */
    private static List<String> cells(WeekSlot slot) {
        List<String> cells = new ArrayList<>();
        cells.add(StaffingWords.weekday(slot.weekday()));
        cells.add(slot.start().toString());
        CallWeek.FIGURES.forEach(
                figure ->
                        cells.add(
                                figure.value(slot.counts(), Counter.WAIT_STEPS.get(0))
                                        .filter(
                                                value ->
                                                        figure.recorded(slot.counts())
                                                                == Recorded.WHOLLY)
                                        .map(value -> value.toPlainString().replace('.', ','))
                                        .orElseGet(
                                                () ->
                                                        FigureWords.value(
                                                                figure,
                                                                slot.counts(),
                                                                Counter.WAIT_STEPS.get(0)))));
        return cells;
    }
}
