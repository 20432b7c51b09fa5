package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.BoardEditionRow;
import fr.prefecture.clu.indicators.BoardLine;
import fr.prefecture.clu.indicators.BoardState;
import fr.prefecture.clu.indicators.PeriodValue;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;

/** How a results board is said. */
final class BoardWords {

    private BoardWords() {}

    static String kind(BoardState state) {
        return switch (state) {
            case PREPARED -> "provisoire";
            case PUBLISHED -> "succes";
            case WITHDRAWN -> "indisponible";
        };
    }

    static String state(BoardState state) {
        return Texts.of("BoardState." + state.name());
    }

    /** « 85,0 % », or why there is none. */
    static String value(PeriodValue value) {
        return value.value().isPresent()
                ? IndicatorWords.value(value)
                : IndicatorWords.remark(value);
    }

    /** « Calculé sur 1 000 : 850 sur 1 000, soit : … » */
    static String counted(BoardLine line) {
        PeriodValue value = line.value();
        if (value.numerator().isEmpty()) {
            return Texts.of("indicators.boards.counted.none", line.formula());
        }
        BigDecimal numerator = value.numerator().get();
        if (value.denominator().isEmpty()) {
            return Texts.of("indicators.boards.counted.count", line.formula());
        }
        BigDecimal denominator = value.denominator().get();
        return value.unit() == FigureUnit.PERCENT || value.unit() == FigureUnit.POINTS
                ? Texts.of(
                        "indicators.boards.counted.share", denominator, numerator, line.formula())
                : Texts.of("indicators.boards.counted.mean", denominator, line.formula());
    }

    /** IND-8, IND-10, IND-11: why the value is missing or only a part of one; or nothing. */
    static String why(PeriodValue value) {
        return switch (value.state()) {
            case KNOWN -> {
                String limits = IndicatorWords.remark(value);
                yield limits.isEmpty()
                        ? ""
                        : value.verdict() == Verdict.UNDECIDED
                                ? Texts.of(
                                        "indicators.boards.why.undecided", French.capital(limits))
                                : French.capital(limits) + ".";
            }
            case PARTIAL ->
                    value.known() < value.due()
                            ? Texts.of("indicators.boards.why.PARTIAL", value.known(), value.due())
                            : Texts.of(
                                    "indicators.boards.why.limited", IndicatorWords.remark(value));
            case UNAVAILABLE -> Texts.of("indicators.boards.why.UNAVAILABLE");
            case NOTHING_TO_COUNT -> Texts.of("indicators.boards.why.NOTHING_TO_COUNT");
            case REDEFINED -> Texts.of("indicators.boards.why.REDEFINED");
        };
    }

    /** « Valeur au 1er trimestre 2021 : 80,0 %, en hausse de 5 points » */
    static String comparison(BoardLine line, LooseDate earlier) {
        String when = French.looseAfterVerb(earlier);
        return line.earlier()
                .flatMap(
                        before ->
                                line.change()
                                        .map(
                                                change ->
                                                        Texts.of(
                                                                "indicators.boards.compared",
                                                                when,
                                                                IndicatorWords.value(
                                                                        before,
                                                                        line.value().unit()),
                                                                IndicatorWords.trend(
                                                                        change,
                                                                        line.value().unit()))))
                .orElseGet(() -> Texts.of("indicators.boards.compared.not", when));
    }

    /** « Version 2, publiée le 5 juillet 2021 à 10 h par referent » */
    static String edition(BoardEditionRow edition) {
        return Texts.of(
                "indicators.boards.edition",
                edition.number(),
                edition.at(),
                IndicatorWords.author(edition.by()));
    }

    static String day(BoardEditionRow edition) {
        return French.day(edition.at().atZone(Settings.zone()).toLocalDate());
    }
}
