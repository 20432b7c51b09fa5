package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.CallOverview;
import fr.prefecture.clu.switchboard.PeriodTotal;
import fr.prefecture.clu.switchboard.Recorded;
import fr.prefecture.clu.web.shared.ExplainedNumber;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * TEL-35: the main figures of a period, beside those of the period before and of the year before.
 */
public final class PeriodComparison {

    private static final List<CallFigure> FIGURES =
            List.of(
                    CallFigure.RECEIVED,
                    CallFigure.ENTERED,
                    CallFigure.ANSWERED,
                    CallFigure.LOST,
                    CallFigure.DISSUADED,
                    CallFigure.ANSWER_RATE,
                    CallFigure.ANSWER_RATE_OF_RECEIVED,
                    CallFigure.ABANDONMENT_RATE,
                    CallFigure.SERVICE_LEVEL,
                    CallFigure.QUALITY_OF_SERVICE,
                    CallFigure.SPEED_OF_ANSWER,
                    CallFigure.PATIENCE,
                    CallFigure.WAIT_OF_ALL,
                    CallFigure.TALK);

    /**
     * A figure of another period.
     *
     * @param value nothing where there is none
     * @param missing why, in that case
     * @param difference how the period differs from it; nothing where there is nothing to compare
     * @param address where it is explained
     * @param what which figure of which period it is
     */
    public record Other(
            String value, String missing, String difference, String address, String what) {

        public List<ExplainedNumber> cells() {
            return List.of(new ExplainedNumber(value, missing, address, what));
        }
    }

    /**
     * A figure of all periods.
     *
     * @param what which figure of which period it is
     */
    public record Row(
            String label,
            String address,
            String value,
            String missing,
            String what,
            List<Other> others) {

        public List<ExplainedNumber> cells() {
            return List.of(new ExplainedNumber(value, missing, address, what));
        }
    }

    private final PeriodTotal total;
    private final List<PeriodTotal> others;
    private final FigureAddress origin;

    PeriodComparison(CallOverview overview, FigureAddress origin) {
        this.total = overview.total();
        this.others =
                Stream.of(overview.before(), overview.yearBefore())
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
        this.origin = origin;
    }

    /** The periods that it is held against. */
    public List<String> heads() {
        return others.stream().map(PeriodComparison::named).toList();
    }

    public List<Row> rows() {
        return FIGURES.stream().map(this::row).toList();
    }

    private Row row(CallFigure figure) {
        return new Row(
                FigureWords.name(figure, origin.target()),
                origin.of(figure),
                FigureWords.value(figure, total.counts(), origin.target()),
                Texts.of("shared.number.nothing"),
                what(figure, total),
                others.stream().map(other -> other(figure, other)).toList());
    }

    private Other other(CallFigure figure, PeriodTotal other) {
        Optional<BigDecimal> then =
                other.isKnown() ? figure.value(other.counts(), origin.target()) : Optional.empty();
        return new Other(
                other.isKnown() ? FigureWords.value(figure, other.counts(), origin.target()) : "",
                Texts.of(other.isKnown() ? "shared.number.nothing" : "shared.number.missing"),
                isCompared(figure, other)
                        ? FigureWords.difference(
                                figure, figure.value(total.counts(), origin.target()), then)
                        : "",
                origin.in(other.period()).of(figure),
                what(figure, other));
    }

    private String what(CallFigure figure, PeriodTotal of) {
        return FigureWords.name(figure, origin.target()) + ", " + named(of);
    }

    /** TEL-105: a count of a part is not held against that of a whole. */
    private boolean isCompared(CallFigure figure, PeriodTotal other) {
        return figure.recorded(total.counts()) == Recorded.WHOLLY
                && figure.recorded(other.counts()) == Recorded.WHOLLY;
    }

    /** Which periods are not known as a whole, and what they lack; nothing when all are. */
    public List<String> reserves() {
        List<String> sentences = new ArrayList<>();
        Stream.concat(Stream.of(total), others.stream())
                .filter(one -> !one.isWhole())
                .forEach(one -> sentences.add(reserve(one)));
        return sentences;
    }

    private static String reserve(PeriodTotal one) {
        String name = French.capital(named(one));
        if (!one.isKnown()) {
            return Texts.of("switchboard.compared.unknown", name);
        }
        return one.missing() > 0
                ? Texts.of(
                        "switchboard.compared.gaps",
                        name,
                        Texts.count(one.missing(), "switchboard.count.missingDays"))
                : Texts.of("switchboard.compared.goesOn", name);
    }

    private static String named(PeriodTotal one) {
        ReportingPeriod period = one.period();
        return French.period(period.from(), period.to());
    }
}
