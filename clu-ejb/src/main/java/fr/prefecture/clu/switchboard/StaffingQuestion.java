package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is asked of the half-hours that the nights have stored.
 *
 * @param weeks how many weeks
 * @param until the last day; the last one with calls where none is named
 * @param queue a single queue, or all of them together
 * @param source a single switchboard, or all of them together
 * @param afterWork seconds of work after each call
 */
public record StaffingQuestion(
        int weeks,
        Optional<LocalDate> until,
        Optional<String> queue,
        Optional<String> source,
        ServiceTarget target,
        StaffingModel model,
        int afterWork,
        WhatIf whatIf) {

    public static final int MOST_WEEKS = 104;
    private static final int LONGEST_AFTER_WORK = 3600;

    public StaffingQuestion {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new RuleBroken("switchboard.staffing.weeks", MOST_WEEKS);
        }
        if (afterWork < 0 || afterWork > LONGEST_AFTER_WORK) {
            throw new RuleBroken("switchboard.staffing.afterWork", LONGEST_AFTER_WORK);
        }
    }

    /** Whether it is of a part of the calls: people are counted for all of them. */
    public boolean isOfPart() {
        return queue.isPresent() || source.isPresent();
    }

    /** The same question of things as they are; those who learn now learn as long. */
    public StaffingQuestion asItIs() {
        return new StaffingQuestion(
                weeks,
                until,
                queue,
                source,
                target,
                model,
                afterWork,
                new WhatIf(0, 0, 0, whatIf.learningWeeks()));
    }
}
