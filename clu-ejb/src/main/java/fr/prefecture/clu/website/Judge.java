package fr.prefecture.clu.website;

import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.ReportingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Says of any day of a period what the rule of that day expects. */
final class Judge {

    private final List<UpdateRule> rules;
    private final SortedMap<LocalDate, String> holidays;
    private final SortedMap<LocalDate, String> closings;

    /**
     * @param rules in the order of their first days, at least one
     */
    Judge(
            List<UpdateRule> rules,
            BusinessCalendar calendar,
            SortedMap<LocalDate, String> closings,
            ReportingPeriod period) {
        this.rules = rules;
        this.holidays = calendar.holidays(period.from(), period.to());
        this.closings = closings;
    }

    /** WEB-6: the rule that holds on a day; before the first one, the first one. */
    static UpdateRule on(List<UpdateRule> rules, LocalDate day) {
        UpdateRule holding = rules.get(0);
        for (UpdateRule rule : rules) {
            if (!rule.validFrom().isAfter(day)) {
                holding = rule;
            }
        }
        return holding;
    }

    Judgement of(LocalDate day) {
        return on(rules, day)
                .judge(
                        day,
                        Optional.ofNullable(holidays.get(day)),
                        Optional.ofNullable(closings.get(day)));
    }
}
