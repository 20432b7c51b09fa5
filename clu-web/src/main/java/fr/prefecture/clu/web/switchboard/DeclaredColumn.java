package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.DeclaredCounts;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;

/** TEL-99: what an imported total tells, column by column. */
enum DeclaredColumn {
    PRESENTED(CallFigure.ENTERED),
    ANSWERED(CallFigure.ANSWERED),
    ABANDONED(CallFigure.ABANDONED),
    OVERFLOWED(CallFigure.OVERFLOWED),
    REFUSED(CallFigure.DISSUADED),
    CLOSED(CallFigure.CLOSED),
    ANSWER_RATE(CallFigure.ANSWER_RATE),
    WAIT(CallFigure.SPEED_OF_ANSWER),
    TALK(CallFigure.TALK);

    private final CallFigure figure;

    DeclaredColumn(CallFigure figure) {
        this.figure = figure;
    }

    String label() {
        return Texts.of("DeclaredColumn." + name());
    }

    /** As a cell shows it: a figure, or why there is none. */
    String text(DeclaredCounts counts) {
        return counts.value(figure).map(this::written).orElseGet(() -> missing(counts));
    }

    private String written(BigDecimal value) {
        return switch (figure.kind()) {
            case COUNT -> French.number(value.longValueExact());
            case SHARE -> French.percent(value);
            case MEAN -> French.duration(value);
        };
    }

    private String missing(DeclaredCounts counts) {
        return Texts.of(
                counts.knows(figure) ? "shared.number.nothing" : "switchboard.declared.unrecorded");
    }

    /** As a spreadsheet reads it; empty where there is none. */
    String plain(DeclaredCounts counts) {
        return counts.value(figure)
                .map(value -> value.toPlainString().replace('.', ','))
                .orElse("");
    }
}
