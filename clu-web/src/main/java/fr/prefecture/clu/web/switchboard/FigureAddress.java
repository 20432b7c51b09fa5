package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.web.shared.Address;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;

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

    String of(CallFigure figure) {
        return address(figure).toString();
    }

    String at(CallFigure figure, LocalTime halfHour) {
        return address(figure).with("heure", halfHour).toString();
    }

    String at(CallFigure figure, LocalTime halfHour, DayOfWeek weekday) {
        return address(figure).with("heure", halfHour).with("jour", weekday.getValue()).toString();
    }

    private Address address(CallFigure figure) {
        return Address.of(context, PATH)
                .with("indicateur", figure.parameter())
                .with("du", period.from())
                .with("au", period.to())
                .with("file", queue)
                .with("source", source)
                .with("cible", figure.isOfATarget() ? String.valueOf(target) : "");
    }
}
