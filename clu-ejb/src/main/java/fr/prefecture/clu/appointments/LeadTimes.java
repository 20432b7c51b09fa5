package fr.prefecture.clu.appointments;

import fr.prefecture.clu.shared.Proportion;
import fr.prefecture.clu.shared.RuleBroken;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * RDV-7: how long before them the appointments of a day were booked, as far as it is said.
 *
 * @param days all of them together, over what was booked
 * @param outcomes by class: those not honoured out of those whose outcome is known
 */
public record LeadTimes(Optional<Integer> days, Map<LeadTime, Proportion> outcomes) {

    public static final LeadTimes UNKNOWN = new LeadTimes(Optional.empty(), Map.of());

    private static final int LONGEST = 999;

    public LeadTimes {
        outcomes =
                outcomes.isEmpty()
                        ? Map.of()
                        : Collections.unmodifiableMap(new EnumMap<>(outcomes));
    }

    void mustFit(int booked, int known, int missed) {
        days.ifPresent(
                sum -> {
                    if (sum < 0 || sum > (long) booked * LONGEST) {
                        throw new RuleBroken("appointments.lead.tooLong", LONGEST);
                    }
                });
        if (!fits(known, missed)) {
            throw new RuleBroken(
                    "appointments.lead.tooMany", all().n(), all().successes(), known, missed);
        }
    }

    boolean fits(int known, int missed) {
        return all().n() <= known && all().successes() <= missed;
    }

    private Proportion all() {
        return outcomes.values().stream().reduce(Proportion.NONE, Proportion::plus);
    }
}
