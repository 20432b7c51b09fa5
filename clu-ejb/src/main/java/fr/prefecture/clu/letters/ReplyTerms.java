package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.RuleBroken;

/**
 * What a time limit says.
 *
 * @param source who says so
 */
public record ReplyTerms(ReplyTime time, String source, FigureTarget.Status status) {

    static final int LONGEST_SOURCE = 200;

    /**
     * @throws RuleBroken when the source is missing or too long
     */
    public ReplyTerms {
        source = source.strip();
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            throw new RuleBroken("letters.target.source.length", LONGEST_SOURCE, source.length());
        }
    }
}
