package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;

/**
 * A service that is tested.
 *
 * @param id 0 as long as it is not kept
 * @param code said once in its survey
 * @param reach the service's number or address; never a person's
 */
public record TestedUnitRow(long id, String code, String name, String reach) {

    public static final int LONGEST = 200;

    /**
     * @throws RuleBroken when a text is missing or too long
     */
    public TestedUnitRow {
        name = MysteryText.line(name, LONGEST, "listening.tested.name.missing");
        reach = MysteryText.line(reach, LONGEST, "listening.tested.reach.missing");
    }
}
