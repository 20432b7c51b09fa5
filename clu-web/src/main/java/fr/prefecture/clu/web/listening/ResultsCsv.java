package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.CampaignResult;
import fr.prefecture.clu.listening.ChannelShare;
import fr.prefecture.clu.listening.QuestionResult;
import fr.prefecture.clu.listening.Satisfaction;
import fr.prefecture.clu.web.shared.SpreadsheetCsv;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** ECO-33: exactly what the page shows, as a French spreadsheet opens it. */
final class ResultsCsv {

    private static final String NONE = "";

    private ResultsCsv() {}

    static byte[] bytes(SurveyReport report) {
        CampaignResult result = report.result();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(report.inWords()));
        rows.add(
                List.of(
                        Texts.of("listening.results.caution.heading")
                                + " "
                                + Texts.of("listening.results.caution")));
        rows.add(
                heads(
                        "number",
                        "question",
                        "answer",
                        "channel",
                        "n",
                        "count",
                        "percent",
                        "low",
                        "high",
                        "net",
                        "remark"));
        result.questions().forEach(question -> rows.addAll(rows(question)));
        report.comparison()
                .ifPresent(
                        comparison -> {
                            rows.add(
                                    heads(
                                            "comparison",
                                            "question",
                                            "before",
                                            "nBefore",
                                            "now",
                                            "nNow",
                                            "difference",
                                            "remark"));
                            comparison.questions().stream()
                                    .map(ComparisonLine::new)
                                    .map(
                                            line ->
                                                    List.of(
                                                            comparison.earlier().title(),
                                                            line.question(),
                                                            line.before(),
                                                            line.nBefore(),
                                                            line.now(),
                                                            line.nNow(),
                                                            line.difference(),
                                                            line.reworded()
                                                                    ? Texts.of(
                                                                            "listening.results.csv.reworded",
                                                                            line.wordsBefore(),
                                                                            line.wordsNow())
                                                                    : line.reading()))
                                    .forEach(rows::add);
                        });
        return SpreadsheetCsv.bytes(rows);
    }

    private static List<String> heads(String... codes) {
        return Stream.of(codes).map(code -> Texts.of("listening.results.csv." + code)).toList();
    }

    private static List<List<String>> rows(QuestionResult question) {
        List<List<String>> rows = new ArrayList<>();
        if (question.tooFew()) {
            rows.add(row(question, NONE, NONE, NONE, NONE, NONE, Optional.empty(), tooFew()));
            return rows;
        }
        ResultLine line = new ResultLine(question);
        rows.add(
                row(
                        question,
                        NONE,
                        NONE,
                        String.valueOf(question.n()),
                        NONE,
                        question.satisfaction()
                                .flatMap(Satisfaction::percent)
                                .map(ResultsCsv::number)
                                .orElse(NONE),
                        question.satisfaction(),
                        line.counted()));
        question.choices()
                .forEach(
                        choice ->
                                rows.add(
                                        row(
                                                question,
                                                choice.wording(),
                                                NONE,
                                                String.valueOf(question.n()),
                                                String.valueOf(choice.count()),
                                                choice.percent()
                                                        .map(ResultsCsv::number)
                                                        .orElse(NONE),
                                                Optional.empty(),
                                                NONE)));
        question.channels().forEach(share -> rows.add(row(question, share)));
        return rows;
    }

    private static List<String> row(QuestionResult question, ChannelShare share) {
        Satisfaction told = share.satisfaction();
        return row(
                question,
                NONE,
                SatisfactionText.channel(share.channel()),
                told.tooFew() ? NONE : String.valueOf(told.n()),
                NONE,
                told.percent().map(ResultsCsv::number).orElse(NONE),
                Optional.of(told),
                told.tooFew() ? tooFew() : NONE);
    }

    private static List<String> row(
            QuestionResult question,
            String answer,
            String channel,
            String n,
            String count,
            String percent,
            Optional<Satisfaction> satisfaction,
            String remark) {
        return List.of(
                String.valueOf(question.number()),
                question.wording(),
                answer,
                channel,
                n,
                count,
                percent,
                satisfaction
                        .flatMap(Satisfaction::interval)
                        .map(ends -> number(ends.low()))
                        .orElse(NONE),
                satisfaction
                        .flatMap(Satisfaction::interval)
                        .map(ends -> number(ends.high()))
                        .orElse(NONE),
                satisfaction.flatMap(Satisfaction::net).map(ResultsCsv::number).orElse(NONE),
                remark);
    }

    private static String tooFew() {
        return SatisfactionText.tooFew();
    }

    private static String number(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
