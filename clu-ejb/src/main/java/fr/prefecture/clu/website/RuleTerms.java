package fr.prefecture.clu.website;

import fr.prefecture.clu.shared.FigureTarget;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a rule says.
 *
 * @param validFrom the first day that it judges
 * @param weekdays the days on which an update is expected
 * @param holidaysExpected whether one is expected on a public holiday too
 * @param minimum how many updates make a day updated
 * @param target percent of the expected days that are to be updated
 * @param status whether a person has confirmed the target
 * @param source who says so
 */
public record RuleTerms(
        LocalDate validFrom,
        Set<DayOfWeek> weekdays,
        boolean holidaysExpected,
        int minimum,
        BigDecimal target,
        FigureTarget.Status status,
        String source) {

    private static final BigDecimal WATCHED = BigDecimal.valueOf(5);

    public RuleTerms {
        weekdays = Set.copyOf(weekdays);
    }

    /** What the rate of a period is to reach; five points below it is only to be watched. */
    public FigureTarget goal() {
        return new FigureTarget(true, target, WATCHED);
    }
}
