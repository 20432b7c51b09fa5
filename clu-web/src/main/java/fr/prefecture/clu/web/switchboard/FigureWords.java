package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.Recorded;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** How the figures of the telephone are named, written, and held against each other. */
final class FigureWords {

    /** From two on, points are many. */
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private FigureWords() {}

    /** « Taux de décroché », « Niveau de service (20 s) » */
    static String name(CallFigure figure, int target) {
        String name = Texts.of("CallFigure." + figure.name());
        return figure.isOfATarget() ? Texts.of("switchboard.figure.ofTarget", name, target) : name;
    }

    /**
     * With its unit; nothing when there is nothing to divide by. TEL-103: « non enregistré » where
     * no file could tell it, « 824 (en partie) » where some could not.
     */
    static String value(CallFigure figure, Counts counts, int target) {
        return told(
                figure.recorded(counts),
                figure.value(counts, target).map(value -> written(figure, value)).orElse(""));
    }

    /** The same of a counter. */
    static String count(Counter counter, Counts counts) {
        return told(counts.recorded(counter), French.number(counts.get(counter)));
    }

    /**
     * TEL-105
     *
     * @param value nothing where what is known makes no number
     */
    static String told(Recorded recorded, String value) {
        return switch (recorded) {
            case WHOLLY -> value;
            case PARTLY ->
                    value.isEmpty()
                            ? Texts.of("switchboard.unrecorded.partly")
                            : Texts.of("switchboard.unrecorded.part", value);
            case NOT -> Texts.of("switchboard.unrecorded");
        };
    }

    /** « 824 présentés »; the figure in words where it is not recorded. */
    static String counted(CallFigure figure, Counts counts, String countKey) {
        long number = figure.numerator(Counter.WAIT_STEPS.get(0)).of(counts);
        return figure.recorded(counts) == Recorded.NOT
                ? Texts.of(
                        "switchboard.unrecorded.count",
                        Texts.of("CallFigure." + figure.name()).toLowerCase(Locale.FRANCE))
                : told(figure.recorded(counts), Texts.count(number, countKey));
    }

    private static String written(CallFigure figure, BigDecimal value) {
        return switch (figure.kind()) {
            case COUNT -> French.number(value.longValueExact());
            case SHARE -> French.percent(value);
            case MEAN -> French.duration(value);
        };
    }

    /**
     * TEL-35: « 12,3 % de plus », « 2,1 points de moins », « 14 s de plus », « inchangé »; nothing
     * where there is nothing to compare.
     */
    static String difference(
            CallFigure figure, Optional<BigDecimal> now, Optional<BigDecimal> then) {
        if (now.isEmpty() || then.isEmpty()) {
            return "";
        }
        BigDecimal more = now.get().subtract(then.get());
        if (figure.kind() == CallFigure.Kind.MEAN) {
            more = whole(now.get()).subtract(whole(then.get()));
        }
        if (more.signum() == 0) {
            return Texts.of("switchboard.compared.same");
        }
        if (figure.kind() == CallFigure.Kind.COUNT && then.get().signum() == 0) {
            return "";
        }
        String by =
                switch (figure.kind()) {
                    case COUNT ->
                            French.percent(
                                    more.abs()
                                            .movePointRight(2)
                                            .divide(then.get(), 1, RoundingMode.HALF_UP));
                    case SHARE -> points(more.abs());
                    case MEAN -> French.duration(more.abs());
                };
        return Texts.of(
                more.signum() > 0 ? "switchboard.compared.more" : "switchboard.compared.less", by);
    }

    private static BigDecimal whole(BigDecimal seconds) {
        return seconds.setScale(0, RoundingMode.HALF_UP);
    }

    /** « 1,0 point », « 2,0 points » */
    private static String points(BigDecimal number) {
        return Texts.of(
                number.compareTo(TWO) < 0
                        ? "switchboard.compared.point"
                        : "switchboard.compared.points",
                French.tenths(number));
    }
}
