package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.Recorded;
import fr.prefecture.clu.web.shared.Cell;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The columns of figures of the tables by day, queue and source, in order; the address names the
 * sorted one.
 */
public enum DayColumn {
    RECEIVED(CallFigure.RECEIVED),
    ENTERED(CallFigure.ENTERED),
    ANSWERED(CallFigure.ANSWERED),
    ABANDONED(CallFigure.ABANDONED),
    DISSUADED(CallFigure.DISSUADED),
    CLOSED(CallFigure.CLOSED),
    RATE(CallFigure.ANSWER_RATE),
    WAIT(CallFigure.SPEED_OF_ANSWER),
    TALK(CallFigure.TALK);

    /** The parameter's word for the first column, the day. */
    static final String DAY = "jour";

    private final CallFigure figure;

    DayColumn(CallFigure figure) {
        this.figure = figure;
    }

    static Optional<DayColumn> of(String parameter) {
        return Arrays.stream(values()).filter(c -> c.parameter().equals(parameter)).findFirst();
    }

    public String parameter() {
        return this == RATE ? "taux" : figure.parameter();
    }

    CallFigure figure() {
        return figure;
    }

    /** The message's key. */
    public String key() {
        return "DayColumn." + name();
    }

    /** « Reçus, lundi 3 mai 2021 » */
    String in(String row) {
        return Words.WITHOUT_BREAKS.get(this) + ", " + row;
    }

    /** No column depends on a target. */
    Optional<BigDecimal> number(Counts counts) {
        return figure.value(counts, Counter.WAIT_STEPS.get(0));
    }

    /** TEL-103 */
    String text(Counts counts) {
        return FigureWords.told(
                figure.recorded(counts), number(counts).map(this::written).orElse(""));
    }

    String text(Line line) {
        return line.isCovered() ? text(line.counts()) : "";
    }

    /** As it leaves in a file; nothing where there is nothing to divide by. */
    Cell cell(Line line) {
        if (!line.isCovered()) {
            return Cell.NOTHING;
        }
        return line.number(this)
                .filter(number -> figure.recorded(line.counts()) == Recorded.WHOLLY)
                .map(number -> this == RATE ? Cell.percent(number) : Cell.number(number))
                .orElseGet(() -> Cell.text(text(line.counts())));
    }

    private String written(BigDecimal number) {
        return figure.kind() == CallFigure.Kind.SHARE
                ? French.tenths(number)
                : French.number(number.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** A table has a thousand of them. */
    private static final class Words {
        private static final Map<DayColumn, String> WITHOUT_BREAKS =
                Arrays.stream(values())
                        .collect(
                                Collectors.toMap(
                                        column -> column,
                                        column -> Texts.of(column.key()).replace("\u00ad", ""),
                                        (one, other) -> one,
                                        () -> new EnumMap<>(DayColumn.class)));
    }
}
