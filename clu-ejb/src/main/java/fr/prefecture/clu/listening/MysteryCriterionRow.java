package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.RuleBroken;

/**
 * A criterion of a grid as pages and files show it.
 *
 * @param id 0 as long as it is not kept
 * @param code said once in its survey
 * @param most the best mark; marks go from 0 to it
 * @param mayNotApply whether it may be left out of a contact, as not applicable
 * @param reachability whether it counts 0 when nobody answers
 * @param commitment the code of the commitment that it measures, such as 2.1; may be empty
 * @param status whether somebody has confirmed the threshold that it speaks of
 */
public record MysteryCriterionRow(
        long id,
        String code,
        String wording,
        int weight,
        int most,
        boolean mayNotApply,
        boolean reachability,
        String commitment,
        FigureTarget.Status status) {

    public static final int LONGEST_WORDING = 400;
    public static final int LONGEST_CODE = 20;
    public static final int MOST_WEIGHT = 100;
    public static final int MOST_MARK = 10;

    /**
     * ECO-63
     *
     * @throws RuleBroken when the wording is missing or too long, or a number is out of its bounds
     */
    public MysteryCriterionRow {
        wording = MysteryText.line(wording, LONGEST_WORDING, "listening.criterion.wording.missing");
        commitment = MysteryText.optional(commitment, LONGEST_CODE);
        if (weight < 1 || weight > MOST_WEIGHT) {
            throw new RuleBroken("listening.criterion.weight", MOST_WEIGHT);
        }
        if (most < 1 || most > MOST_MARK) {
            throw new RuleBroken("listening.criterion.most", MOST_MARK);
        }
    }

    public boolean isConfirmed() {
        return status == FigureTarget.Status.CONFIRMED;
    }

    /** All that it says, for a comparison. */
    String written() {
        return code
                + " "
                + wording
                + " ("
                + weight
                + ", 0–"
                + most
                + (mayNotApply ? ", sans objet" : "")
                + (reachability ? ", joignabilité" : "")
                + (commitment.isEmpty() ? "" : ", " + commitment)
                + ", "
                + status
                + ")";
    }
}
