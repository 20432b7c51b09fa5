package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.IndicatorRow;
import fr.prefecture.clu.indicators.PeriodStep;
import fr.prefecture.clu.indicators.PeriodValue;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.web.shared.CaveatWords;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How what is measured is written. */
final class IndicatorWords {

    private IndicatorWords() {}

    /** « 85,0 % », « 12,3 jours », « 2 min 05 s », « 1 234 » */
    static String value(BigDecimal value, FigureUnit unit) {
        return switch (unit) {
            case PERCENT -> French.figurePercent(value);
            case POINTS -> Texts.of("indicators.points", French.figure(value));
            case SECONDS -> French.duration(value);
            case COUNT -> French.shortest(value);
            case DAYS -> Texts.of("indicators.days", French.figure(value));
        };
    }

    /** The same, of seconds with their decimals: « 60,04 s ». */
    static String exact(BigDecimal value, FigureUnit unit) {
        return unit == FigureUnit.SECONDS
                ? Texts.of("indicators.seconds", French.figure(value))
                : value(value, unit);
    }

    /** The same without useless decimals. */
    static String threshold(BigDecimal value, FigureUnit unit) {
        return unit == FigureUnit.PERCENT ? French.shortest(value) + "\u202f%" : value(value, unit);
    }

    /** « au moins 85 % » */
    static String objective(FigureTarget target, FigureUnit unit) {
        return Texts.of(
                target.atLeast() ? "indicators.objective.atLeast" : "indicators.objective.atMost",
                threshold(target.threshold(), unit));
    }

    /** « au moins 60,0 % »; nothing where nothing is known. */
    static String value(PeriodValue period) {
        return period.value()
                .map(
                        value ->
                                isHidden(value, period)
                                        ? exact(value, period.unit())
                                        : value(value, period.unit()))
                .map(text -> CaveatWords.bound(period.caveats(), text))
                .orElse("");
    }

    /** IND-50: whether whole seconds would make a value look like a target that it is not. */
    private static boolean isHidden(BigDecimal value, PeriodValue period) {
        return period.unit() == FigureUnit.SECONDS
                && period.target()
                        .map(FigureTarget::threshold)
                        .filter(threshold -> value.compareTo(threshold) != 0)
                        .filter(
                                threshold ->
                                        value.setScale(0, RoundingMode.HALF_UP).compareTo(threshold)
                                                == 0)
                        .isPresent();
    }

    /** Of how many cases a rate or mean is; nothing for a count. */
    static String cases(PeriodValue period) {
        return period.denominator().map(French::shortest).orElse("");
    }

    /**
     * IND-8, IND-10, IND-11: why there is no value, only a part of one, or no verdict; or nothing.
     */
    static String remark(PeriodValue period) {
        List<String> words = new ArrayList<>();
        switch (period.state()) {
            case KNOWN -> {}
            case PARTIAL -> {
                if (period.known() < period.due()) {
                    words.add(Texts.of("indicators.state.PARTIAL", period.known(), period.due()));
                }
            }
            case UNAVAILABLE, NOTHING_TO_COUNT, REDEFINED ->
                    words.add(Texts.of("indicators.state." + period.state().name()));
        }
        words.addAll(CaveatWords.of(period.caveats(), period.denominator()));
        return String.join(", ", words);
    }

    /** « mai 2021 », « 2e trimestre 2021 », « 2021 » */
    static String period(PeriodValue period, PeriodStep step) {
        return period(period.from(), step);
    }

    static String period(YearMonth from, PeriodStep step) {
        return switch (step) {
            case MONTH -> French.month(from);
            case QUARTER -> French.loose(LooseDate.quarter(from.getYear(), quarter(from)));
            case YEAR -> String.valueOf(from.getYear());
        };
    }

    private static int quarter(YearMonth month) {
        return (month.getMonthValue() + 2) / 3;
    }

    /** « 05/21 », « T2 21 », « 2021 » under the axis. */
    static String shortly(YearMonth from, PeriodStep step) {
        return switch (step) {
            case MONTH -> String.format(Locale.ROOT, "%02d", from.getMonthValue());
            case QUARTER -> Texts.of("indicators.quarter.short", quarter(from));
            case YEAR -> String.valueOf(from.getYear());
        };
    }

    /** IND-19: « en hausse de 2,1 points » */
    static String trend(IndicatorRow row) {
        if (row.isRedefined()) {
            return Texts.of("indicators.trend.redefined");
        }
        return row.change().map(change -> trend(change, row.unit())).orElse("");
    }

    /** « en hausse de 2,1 points », « stable » */
    static String trend(BigDecimal change, FigureUnit unit) {
        if (change.signum() == 0) {
            return Texts.of("indicators.trend.same");
        }
        BigDecimal size = change.abs();
        String by =
                unit == FigureUnit.PERCENT
                        ? Texts.of("indicators.points", size)
                        : value(size, unit);
        return Texts.of(change.signum() > 0 ? "indicators.trend.up" : "indicators.trend.down", by);
    }

    /** The night, the product itself where nobody was logged in, or a login. */
    static String author(String login) {
        return switch (login) {
            case Changes.SYSTEM -> Texts.of("indicators.author.night");
            case Changes.ERASED -> Texts.of("history.erased");
            case "anonymous" -> Texts.of("indicators.author.product");
            default -> login;
        };
    }
}
