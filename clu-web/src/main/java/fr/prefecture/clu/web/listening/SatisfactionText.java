package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.CampaignResult;
import fr.prefecture.clu.listening.QuestionComparison;
import fr.prefecture.clu.listening.Satisfaction;
import fr.prefecture.clu.listening.SurveyChannel;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;

/** How what a survey tells is written. */
final class SatisfactionText {

    private SatisfactionText() {}

    /** « 76,2 % », or that there are too few. */
    static String rate(Satisfaction one) {
        return one.percent().map(French::percent).orElseGet(SatisfactionText::tooFew);
    }

    /** « 70,0 % à 81,4 % », or nothing. */
    static String interval(Satisfaction one) {
        return one.interval()
                .map(
                        ends ->
                                Texts.of(
                                        "listening.results.interval.text",
                                        French.percent(ends.low()),
                                        French.percent(ends.high())))
                .orElse("");
    }

    /** « +66,7 points », or nothing. */
    static String net(Satisfaction one) {
        return one.net().map(SatisfactionText::points).orElse("");
    }

    static String points(BigDecimal points) {
        String text =
                Texts.of(
                        points.abs().compareTo(BigDecimal.valueOf(2)) < 0
                                ? "listening.results.point"
                                : "listening.results.points",
                        French.tenths(points.abs()));
        return (points.signum() > 0 ? "+" : points.signum() < 0 ? "−" : "") + text;
    }

    static String tooFew() {
        return Texts.of("listening.results.tooFew");
    }

    static String channel(SurveyChannel channel) {
        return Texts.of("SurveyChannel." + channel.name());
    }

    /** Why nothing is told, in a sentence. */
    static String withheld(CampaignResult result) {
        return switch (result.withheld()) {
            case NOTHING -> "";
            case TOO_FEW ->
                    Texts.of("listening.results.withheld.TOO_FEW", result.campaign().fewest());
            case NOT_YET_CLOSED -> Texts.of("listening.results.withheld.NOT_YET_CLOSED");
        };
    }

    /** What may be said of a difference. */
    static String reading(QuestionComparison one) {
        if (one.likeness() != QuestionComparison.Likeness.SAME) {
            return Texts.of("Likeness." + one.likeness().name());
        }
        return one.difference().isEmpty() ? tooFew() : Texts.of("Chance." + one.chance().name());
    }
}
