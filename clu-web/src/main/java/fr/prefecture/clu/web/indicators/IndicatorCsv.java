package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.PeriodStep;
import fr.prefecture.clu.indicators.PeriodValue;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.SpreadsheetCsv;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.VerdictWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The indicators and their values as a French spreadsheet opens them. */
final class IndicatorCsv {

    private IndicatorCsv() {}

    static byte[] list(String filters, List<IndicatorsReport.Line> lines) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(filters));
        rows.add(
                Stream.of(
                                "code",
                                "name",
                                "value",
                                "month",
                                "objective",
                                "verdict",
                                "trend",
                                "owner",
                                "dataDate",
                                "cases",
                                "remark")
                        .map(column -> Texts.of("indicators.column." + column))
                        .toList());
        lines.forEach(
                line ->
                        rows.add(
                                List.of(
                                        line.code(),
                                        line.name(),
                                        line.value().isEmpty() ? line.missing() : line.value(),
                                        line.month(),
                                        line.objective(),
                                        line.word(),
                                        line.trend(),
                                        line.owner(),
                                        line.dataDate(),
                                        line.cases(),
                                        line.remark())));
        return SpreadsheetCsv.bytes(rows);
    }

    static byte[] series(String filters, PeriodStep step, List<PeriodValue> series) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(filters));
        rows.add(
                Stream.of(
                                "period",
                                "numerator",
                                "denominator",
                                "value",
                                "state",
                                "verdict",
                                "edition",
                                "dataDate")
                        .map(column -> Texts.of("indicators.column." + column))
                        .toList());
        series.forEach(
                period ->
                        rows.add(
                                List.of(
                                        IndicatorWords.period(period, step),
                                        number(period.numerator()),
                                        number(period.denominator()),
                                        number(period.value()),
                                        IndicatorWords.remark(period),
                                        VerdictWords.word(period.verdict()),
                                        period.edition() == 0
                                                ? ""
                                                : String.valueOf(period.edition()),
                                        period.dataDate().map(French::date).orElse(""))));
        return SpreadsheetCsv.bytes(rows);
    }

    /** A decimal comma, and nothing else that a spreadsheet would take for text. */
    private static String number(Optional<BigDecimal> number) {
        return number.map(one -> one.toPlainString().replace('.', ',')).orElse("");
    }
}
