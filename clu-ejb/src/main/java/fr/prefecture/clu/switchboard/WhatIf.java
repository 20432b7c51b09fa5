package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.RuleBroken;

/**
 * TEL-28: what might be otherwise.
 *
 * @param fewerPercent calls that the website spares
 * @param shiftMinutes how much later the switchboard opens and closes; earlier when negative
 * @param reinforcements temporary agents more
 * @param learningWeeks weeks until their calls last no longer than the team's
 */
public record WhatIf(int fewerPercent, int shiftMinutes, int reinforcements, int learningWeeks) {

    public static final WhatIf NOTHING = new WhatIf(0, 0, 0, 8);

    public static final int LONGEST_LEARNING = 52;
    public static final int MOST_REINFORCEMENTS = 20;
    private static final int LONGEST_SHIFT = 180;
    private static final int MINUTES = 30;

    public WhatIf {
        if (fewerPercent < 0 || fewerPercent > 100) {
            throw new RuleBroken("switchboard.staffing.fewer");
        }
        if (Math.abs(shiftMinutes) > LONGEST_SHIFT || shiftMinutes % MINUTES != 0) {
            throw new RuleBroken("switchboard.staffing.shift", LONGEST_SHIFT);
        }
        if (reinforcements < 0 || reinforcements > MOST_REINFORCEMENTS) {
            throw new RuleBroken("switchboard.staffing.reinforcements", MOST_REINFORCEMENTS);
        }
        if (learningWeeks < 1 || learningWeeks > LONGEST_LEARNING) {
            throw new RuleBroken("switchboard.staffing.learning", LONGEST_LEARNING);
        }
    }

    public boolean isNothing() {
        return fewerPercent == 0 && shiftMinutes == 0 && reinforcements == 0;
    }
}
