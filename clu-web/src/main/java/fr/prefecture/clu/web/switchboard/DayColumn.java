package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.Funnel;
import fr.prefecture.clu.switchboard.Rate;
import fr.prefecture.clu.web.shared.French;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The columns of figures of the table by day, in order; the address names the sorted one. */
public enum DayColumn {
    RECEIVED("recus", count(Funnel::received), 0),
    ENTERED("presentes", count(Funnel::entered), 0),
    ANSWERED("decroches", count(Funnel::answered), 0),
    ABANDONED("abandonnes", count(Funnel::abandoned), 0),
    DISSUADED("dissuades", count(Funnel::dissuaded), 0),
    CLOSED("hors-horaires", count(Funnel::closed), 0),
    RATE("taux", rate(Funnel::answerRate), 1),
    WAIT("attente", Funnel::averageSpeedOfAnswer, 0),
    TALK("conversation", Funnel::averageTalk, 0);

    /** The parameter's word for the first column, the day. */
    static final String DAY = "jour";

    private final String parameter;
    private final Function<Funnel, Optional<BigDecimal>> figure;
    private final int decimals;

    DayColumn(String parameter, Function<Funnel, Optional<BigDecimal>> figure, int decimals) {
        this.parameter = parameter;
        this.figure = figure;
        this.decimals = decimals;
    }

    static Optional<DayColumn> of(String parameter) {
        return Arrays.stream(values()).filter(c -> c.parameter.equals(parameter)).findFirst();
    }

    public String parameter() {
        return parameter;
    }

    /** The message's key. */
    public String key() {
        return "DayColumn." + name();
    }

    Optional<BigDecimal> number(DayLine line) {
        return number(line.funnel());
    }

    Optional<BigDecimal> number(Funnel funnel) {
        return figure.apply(funnel);
    }

    String text(DayLine line) {
        return line.number(this).map(this::written).orElse("");
    }

    String text(Funnel funnel) {
        return number(funnel).map(this::written).orElse("");
    }

    private String written(BigDecimal number) {
        return decimals == 0
                ? French.number(number.setScale(0, RoundingMode.HALF_UP).longValueExact())
                : French.tenths(number);
    }

    private static Function<Funnel, Optional<BigDecimal>> count(Function<Funnel, Long> counter) {
        return funnel -> Optional.of(BigDecimal.valueOf(counter.apply(funnel)));
    }

    private static Function<Funnel, Optional<BigDecimal>> rate(Function<Funnel, Rate> rate) {
        return funnel -> rate.apply(funnel).percent();
    }
}
