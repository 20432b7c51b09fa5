package fr.prefecture.clu.appointments;

import fr.prefecture.clu.shared.RuleBroken;

/**
 * RDV-8: what a simulation takes for granted, and from where its chance starts.
 *
 * @param reminder the share of missed appointments that a reminder saves
 * @param overbooking what is booked beyond the slots, in per cent of them
 * @param waitingList the share of cancelled slots that the list fills
 * @param weeks before a new attempt
 * @param returning the share of those who missed who try again
 * @param deterrence how much more is missed for each week less to wait, in per cent of what is
 *     missed
 */
public record Assumptions(
        long seed,
        Span reminder,
        Span overbooking,
        Span waitingList,
        int weeks,
        Span returning,
        Span deterrence) {

    /** Before a new attempt, as told to the committee on 31 May 2021. */
    public static final int WEEKS_TODAY = 6;

    private static final long SEED = 20_210_531;
    private static final int MOST_WEEKS = 26;

    /**
     * The reminder's range is a hypothesis around one measure: 26.3 % missed with an SMS and 39.8 %
     * without, a third less, among 502 out-patients (A. Youssef, Eastern Mediterranean Health
     * Journal 20 (5), 2014). The others are hypotheses without a measure.
     */
    public static final Assumptions USUAL =
            new Assumptions(
                    SEED,
                    Span.of(10, 40),
                    Span.of(5, 10),
                    Span.of(40, 80),
                    3,
                    Span.of(50, 80),
                    Span.of(0, 2));

    /**
     * @throws RuleBroken when there are no such weeks
     */
    public Assumptions {
        if (weeks < 0 || weeks > MOST_WEEKS) {
            throw new RuleBroken("appointments.weeks.outside", weeks, MOST_WEEKS);
        }
    }
}
