package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the switchboard needs, half-hour by half-hour of the week, and what that is computed from.
 *
 * @param compared whether the people present are held against the need: TEL-26
 * @param days worked days whose figures are final and that received any call
 * @param leftOut other worked days of the period: not covered, not final, without a call, or of
 *     which the files could not tell waits, talk and who hung up
 * @param dissuaded nothing where the files could not tell it of all these days
 * @param talk mean seconds that a call takes an agent, the work after it included
 * @param knownTalks calls of which that mean is made
 * @param modelUsed Erlang C where nobody is known to hang up
 * @param learning week by week, where the question brings temporary agents
 * @param check the model beside what happened; nothing where people or patience are not known
 * @param draws how often the days were drawn for the range of the shortage
 * @param seed of these draws
 */
public record StaffingPlan(
        ReportingPeriod period,
        boolean compared,
        int days,
        int leftOut,
        long received,
        OptionalLong dissuaded,
        double talk,
        long knownTalks,
        Patience patience,
        StaffingModel modelUsed,
        List<StaffingSlot> slots,
        Shortage shortage,
        List<LearningWeek> learning,
        Optional<ModelCheck> check,
        int draws,
        long seed) {

    public StaffingPlan {
        slots = List.copyOf(slots);
        learning = List.copyOf(learning);
    }
}
