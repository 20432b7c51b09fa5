package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.RuleBroken;

/**
 * What a time limit says.
 *
 * @param source who says so
 */
public record LimitTerms(int amount, LimitUnit unit, String source, FigureTarget.Status status) {

    public static final int LONGEST_SOURCE = 300;
    public static final int MOST = 365;

    /** ECO-85 */
    public LimitTerms {
        source = source.strip();
        if (amount < 1 || amount > MOST) {
            throw new RuleBroken("listening.limit.amount", MOST).at("amount");
        }
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            throw new RuleBroken("listening.limit.source.length", LONGEST_SOURCE, source.length())
                    .at("source");
        }
    }
}
