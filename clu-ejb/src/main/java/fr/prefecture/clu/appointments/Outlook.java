package fr.prefecture.clu.appointments;

import fr.prefecture.clu.shared.Proportion;
import java.math.BigDecimal;
import java.util.Map;

/**
 * RDV-8: what a simulation found over a period.
 *
 * @param observed what it starts from
 * @param waitingListKnown whether those on a list are taken to come as those who booked within a
 *     week do, which is known, rather than as everybody
 */
public record Outlook(
        Assumptions assumptions,
        Proportion observed,
        int draws,
        boolean waitingListKnown,
        Map<Effect, Range> ranges) {

    /** Between its ends lie nine draws in ten; half of them on each side of the middle. */
    public record Range(BigDecimal low, BigDecimal middle, BigDecimal high) {}
}
