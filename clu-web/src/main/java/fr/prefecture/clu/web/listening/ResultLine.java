package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.ChannelShare;
import fr.prefecture.clu.listening.QuestionKind;
import fr.prefecture.clu.listening.QuestionResult;
import fr.prefecture.clu.listening.Satisfaction;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.IntervalChart;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One question as the page shows what was answered to it. */
public record ResultLine(QuestionResult result) {

    /** An answer: how often, and its share. */
    public record Answer(String wording, String count, String percent) {}

    /** A channel. */
    public record Part(String channel, String n, String rate, String interval) {}

    public String id() {
        return "q" + result.number();
    }

    public String number() {
        return String.valueOf(result.number());
    }

    /** « 3. Êtes-vous satisfait … ? » */
    public String heading() {
        return Texts.of("listening.results.question", result.number(), result.wording());
    }

    /** « Réponses à la question 3 » */
    public String caption() {
        return Texts.of("listening.results.answers", result.number());
    }

    public String wording() {
        return result.wording();
    }

    public String theme() {
        return result.theme();
    }

    public boolean overall() {
        return result.overall();
    }

    public boolean rated() {
        return result.isRated();
    }

    public boolean comment() {
        return result.kind() == QuestionKind.COMMENT;
    }

    public boolean tooFew() {
        return result.tooFew();
    }

    private Satisfaction satisfaction() {
        return result.satisfaction().orElseThrow();
    }

    public String n() {
        return result.tooFew() ? "" : French.number(result.n());
    }

    public String rate() {
        return SatisfactionText.rate(satisfaction());
    }

    /** As the mark of the drawing has it; empty when too few. */
    public String value() {
        return satisfaction().percent().map(BigDecimal::toPlainString).orElse("");
    }

    public String interval() {
        return SatisfactionText.interval(satisfaction());
    }

    public String net() {
        return SatisfactionText.net(satisfaction());
    }

    /** « n = 210. Sans avis : 8. Sans réponse à cette question : 4. » */
    public String counted() {
        if (comment()) {
            return Texts.count(result.n(), "listening.results.comments");
        }
        return Texts.of(
                rated()
                        ? "listening.results.counted.rated"
                        : result.kind() == QuestionKind.SEVERAL
                                ? "listening.results.counted.several"
                                : "listening.results.counted",
                result.n(),
                result.uncounted(),
                result.unanswered());
    }

    public List<Answer> answers() {
        return result.choices().stream()
                .map(
                        choice ->
                                new Answer(
                                        choice.wording(),
                                        French.number(choice.count()),
                                        choice.percent()
                                                .map(French::percent)
                                                .orElseGet(
                                                        () ->
                                                                Texts.of(
                                                                        "listening.results.uncounted"))))
                .toList();
    }

    public boolean cut() {
        return !result.channels().isEmpty();
    }

    public List<Part> channels() {
        return result.channels().stream().map(ResultLine::part).toList();
    }

    private static Part part(ChannelShare one) {
        Satisfaction told = one.satisfaction();
        return new Part(
                SatisfactionText.channel(one.channel()),
                told.tooFew() ? "" : French.number(told.n()),
                SatisfactionText.rate(told),
                SatisfactionText.interval(told));
    }

    public String differ() {
        return Texts.of(
                result.channelsDiffer()
                        ? "listening.results.channels.differ"
                        : "listening.results.channels.chance");
    }

    IntervalChart.Slot slot() {
        return new IntervalChart.Slot(
                id(),
                number(),
                satisfaction().percent(),
                satisfaction().interval().map(ends -> ends.low()),
                satisfaction().interval().map(ends -> ends.high()));
    }

    Optional<BigDecimal> percent() {
        return result.satisfaction().flatMap(Satisfaction::percent);
    }
}
