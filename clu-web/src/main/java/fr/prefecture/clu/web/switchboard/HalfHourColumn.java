package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.Recorded;
import fr.prefecture.clu.web.shared.Cell;
import fr.prefecture.clu.web.shared.ExportedTable;
import fr.prefecture.clu.web.shared.Texts;
import java.util.Optional;

/**
 * The figures of a half-hour as they leave in a file, in order: what is counted, then what follows.
 */
public enum HalfHourColumn {
    CALLS(Counter.CALLS),
    ENTERED(Counter.ENTERED),
    ANSWERED(Counter.ANSWERED),
    INCOMPLETE(Counter.INCOMPLETE),
    ABANDONED(Counter.ABANDONED),
    SHORT_ABANDONED(Counter.SHORT_ABANDONED),
    TIMED_OUT(Counter.TIMED_OUT),
    KEY_EXITS(Counter.KEY_EXITS),
    EMPTY_EXITS(Counter.EMPTY_EXITS),
    WITHDRAWN(Counter.WITHDRAWN),
    FAILED(Counter.FAILED),
    UNRESOLVED(Counter.UNRESOLVED),
    REFUSED_CLOSED(Counter.REFUSED_CLOSED),
    REFUSED_FULL(Counter.REFUSED_FULL),
    REFUSED_JOIN_EMPTY(Counter.REFUSED_JOIN_EMPTY),
    REFUSED_DIVERTED(Counter.REFUSED_DIVERTED),
    WAIT_ANSWERED(Counter.WAIT_ANSWERED),
    WAIT_ABANDONED(Counter.WAIT_ABANDONED),
    WAIT_TIMED_OUT(Counter.WAIT_TIMED_OUT),
    TALK(Counter.TALK),
    ANSWER_RATE(CallFigure.ANSWER_RATE),
    SERVICE_LEVEL(CallFigure.SERVICE_LEVEL),
    SPEED_OF_ANSWER(CallFigure.SPEED_OF_ANSWER),
    PATIENCE(CallFigure.PATIENCE),
    MEAN_TALK(CallFigure.TALK);

    private final Optional<Counter> counter;
    private final Optional<CallFigure> figure;

    HalfHourColumn(Counter counter) {
        this.counter = Optional.of(counter);
        this.figure = Optional.empty();
    }

    HalfHourColumn(CallFigure figure) {
        this.counter = Optional.empty();
        this.figure = Optional.of(figure);
    }

    /**
     * @param target in how many seconds an answer is in time
     */
    ExportedTable.Column column(int target) {
        return new ExportedTable.Column(
                Texts.of("HalfHourColumn." + name(), target),
                Texts.of("switchboard.halfHour." + name(), target));
    }

    /** The cell; nothing where there is nothing to divide by. */
    Cell cell(Counts counts, int target) {
        if (counter.isPresent()) {
            return counts.recorded(counter.get()) == Recorded.WHOLLY
                    ? Cell.number(counts.get(counter.get()))
                    : Cell.text(FigureWords.count(counter.get(), counts));
        }
        CallFigure shown = figure.orElseThrow();
        return shown.value(counts, target)
                .map(
                        value ->
                                shown.kind() == CallFigure.Kind.SHARE
                                        ? Cell.percent(value)
                                        : Cell.number(value))
                .orElseGet(() -> Cell.text(FigureWords.value(shown, counts, target)));
    }
}
