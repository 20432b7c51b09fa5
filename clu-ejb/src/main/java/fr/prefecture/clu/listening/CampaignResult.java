package fr.prefecture.clu.listening;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a campaign tells, question by question.
 *
 * @param channel the only one that it tells of; nothing when it tells of all
 * @param withheld why it tells nothing
 * @param responses how many answered, of that channel; 0 when nothing is told
 * @param byChannel how many answered by each channel of the campaign; of staff nothing
 */
public record CampaignResult(
        CampaignRow campaign,
        Optional<SurveyChannel> channel,
        Withheld withheld,
        long responses,
        SortedMap<SurveyChannel, Long> byChannel,
        List<QuestionResult> questions) {

    private static final BigDecimal POINTS_OF_ONE = new BigDecimal("98");

    /** Why nothing is told. */
    public enum Withheld {
        NOTHING,
        /** ECO-33 */
        TOO_FEW,
        /** ECO-34: one answer more would show what it was. */
        NOT_YET_CLOSED
    }

    public boolean isTold() {
        return withheld == Withheld.NOTHING;
    }

    /**
     * ECO-32: 1.96 · √(0.25 ÷ n) in points, to one decimal: how far a rate could be off, had those
     * who answered been drawn at random.
     */
    public Optional<BigDecimal> margin() {
        return isTold() && responses > 0 ? Optional.of(margin(responses)) : Optional.empty();
    }

    static BigDecimal margin(long n) {
        return POINTS_OF_ONE.divide(
                BigDecimal.valueOf(n).sqrt(MathContext.DECIMAL64), 1, RoundingMode.HALF_UP);
    }

    /** The question of how satisfied one is all in all, if it was asked. */
    public Optional<QuestionResult> overall() {
        return questions.stream().filter(one -> one.overall() && one.isRated()).findFirst();
    }
}
