package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Proportion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * ECO-36: a question of a campaign beside the one of the same code in an earlier campaign.
 *
 * @param wordsNow nothing when it is no longer asked
 * @param wordsBefore nothing when it was not asked yet
 * @param difference of the rates, in points; nothing where none may be claimed
 */
public record QuestionComparison(
        String code,
        Likeness likeness,
        Optional<QuestionWords> wordsNow,
        Optional<QuestionWords> wordsBefore,
        Satisfaction now,
        Satisfaction before,
        Optional<BigDecimal> difference,
        Chance chance) {

    /** How the two questions stand to each other. */
    public enum Likeness {
        SAME,
        REWORDED,
        /** In the same words, but the same answers give another rate. */
        RECOUNTED,
        NEW,
        GONE
    }

    /** What may be said of the difference of the two rates. */
    public enum Chance {
        /** Chance makes such a difference in less than one case out of a hundred. */
        BEYOND,
        WITHIN,
        /** Too few answers to tell, or not the same question. */
        UNTOLD
    }

    static QuestionComparison both(
            String code,
            QuestionWords wordsNow,
            QuestionWords wordsBefore,
            Satisfaction now,
            Satisfaction before) {
        Likeness likeness =
                !wordsNow.sameAs(wordsBefore)
                        ? Likeness.REWORDED
                        : wordsNow.countsAs(wordsBefore) ? Likeness.SAME : Likeness.RECOUNTED;
        boolean same = likeness == Likeness.SAME;
        return new QuestionComparison(
                code,
                likeness,
                Optional.of(wordsNow),
                Optional.of(wordsBefore),
                now,
                before,
                same ? difference(now, before) : Optional.empty(),
                same ? chance(now, before) : Chance.UNTOLD);
    }

    static QuestionComparison added(String code, QuestionWords words, Satisfaction now) {
        return new QuestionComparison(
                code,
                Likeness.NEW,
                Optional.of(words),
                Optional.empty(),
                now,
                Satisfaction.TOO_FEW,
                Optional.empty(),
                Chance.UNTOLD);
    }

    static QuestionComparison gone(String code, QuestionWords words, Satisfaction before) {
        return new QuestionComparison(
                code,
                Likeness.GONE,
                Optional.empty(),
                Optional.of(words),
                Satisfaction.TOO_FEW,
                before,
                Optional.empty(),
                Chance.UNTOLD);
    }

    /** The difference of what is shown: of the rates as they are written. */
    private static Optional<BigDecimal> difference(Satisfaction now, Satisfaction before) {
        return now.percent().flatMap(rate -> before.percent().map(rate::subtract));
    }

    private static Chance chance(Satisfaction now, Satisfaction before) {
        if (now.share().isTooFew() || before.share().isTooFew()) {
            return Chance.UNTOLD;
        }
        return Proportion.differ(List.of(now.share(), before.share()))
                ? Chance.BEYOND
                : Chance.WITHIN;
    }
}
