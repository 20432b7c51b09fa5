package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;

/**
 * A scenario as pages and files show it.
 *
 * @param id 0 as long as it is not kept
 * @param code said once in its survey
 * @param situation what the caller plays
 * @param expected what a right answer contains
 */
public record MysteryScenarioRow(
        long id, String code, String title, String situation, String expected) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_TEXT = 2000;

    /**
     * @throws RuleBroken when a text is missing or too long
     */
    public MysteryScenarioRow {
        title = MysteryText.line(title, LONGEST_TITLE, "listening.scenario.title.missing");
        situation =
                MysteryText.lines(situation, LONGEST_TEXT, "listening.scenario.situation.missing");
        expected = MysteryText.lines(expected, LONGEST_TEXT, "listening.scenario.expected.missing");
    }
}
