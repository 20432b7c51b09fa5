package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.HalfDay;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.ExplainedNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where a figure of the telephone is explained, from its formula down to the files.
 *
 * @param target within how many seconds an answer comes in time
 */
record FigureAddress(
        String context,
        ReportingPeriod period,
        Optional<String> queue,
        Optional<String> source,
        int target) {

    static final String PATH = "/telephone/chiffre";

    static FigureAddress of(HttpServletRequest request, Filters filters, int target) {
        return new FigureAddress(
                request.getContextPath(),
                filters.period().orElseThrow(),
                filters.queue(),
                filters.source(),
                target);
    }

    FigureAddress in(ReportingPeriod other) {
        return new FigureAddress(context, other, queue, source, target);
    }

    FigureAddress ofQueue(String name) {
        return new FigureAddress(context, period, Optional.of(name), source, target);
    }

    FigureAddress ofSource(String name) {
        return new FigureAddress(context, period, queue, Optional.of(name), target);
    }

    /**
     * The columns of a row of a table, each leading to what explains it.
     *
     * @param text the number of a column; empty where there is none
     * @param missing why, in that case
     * @param row as the row is called
     */
    List<ExplainedNumber> cells(
            Function<DayColumn, String> text, Supplier<String> missing, String row) {
        String others = calls(Address.of("", "")).toString().replaceFirst("\\?", "&");
        return Arrays.stream(DayColumn.values())
                .map(
                        column -> {
                            String number = text.apply(column);
                            return number.isEmpty()
                                    ? new ExplainedNumber("", missing.get(), "", "")
                                    : new ExplainedNumber(
                                            number,
                                            "",
                                            figure(column.figure()) + others,
                                            column.in(row));
                        })
                .toList();
    }

    /** No column depends on a target. */
    private Address figure(CallFigure figure) {
        return Address.of(context, PATH).with("indicateur", figure.parameter());
    }

    private Address calls(Address address) {
        return address.with("du", period.from())
                .with("au", period.to())
                .with("file", queue)
                .with("source", source);
    }

    String of(CallFigure figure) {
        return address(figure).toString();
    }

    String at(CallFigure figure, LocalTime halfHour) {
        return address(figure).with("heure", halfHour).toString();
    }

    String at(CallFigure figure, LocalTime halfHour, DayOfWeek weekday) {
        return address(figure).with("heure", halfHour).with("jour", weekday.getValue()).toString();
    }

    String at(CallFigure figure, HalfDay half, DayOfWeek weekday) {
        return address(figure)
                .with("heure", Hours.of(half).parameter())
                .with("jour", weekday.getValue())
                .toString();
    }

    private Address address(CallFigure figure) {
        return calls(figure(figure))
                .with("cible", figure.isOfATarget() ? String.valueOf(target) : "");
    }
}
