package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Proportion;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is told of complaints beside the list of them.
 *
 * @param inTime ECO-96: how many were answered in time, of those whose last day decides
 * @param reasons how often each reason is given, as the first or the second one, by its name
 * @param lastDay the day on which the last one came in
 */
public record ComplaintSummary(
        Proportion inTime, Map<String, Long> reasons, Optional<LocalDate> lastDay) {

    static final String GROUP = "c.reasonId, c.secondReasonId";
    static final String SUMS = GROUP + ", count(c.id), max(c.receivedOn)";

    /** Of the complaints with one pair of reasons; no second reason is null. */
    public record Sum(Long reason, Long second, Long count, LocalDate last) {}

    static ComplaintSummary of(Proportion inTime, List<Sum> sums, Map<Long, String> names) {
        Map<String, Long> reasons = new HashMap<>();
        sums.forEach(
                sum -> {
                    reasons.merge(names.get(sum.reason()), sum.count(), Long::sum);
                    if (sum.second() != null) {
                        reasons.merge(names.get(sum.second()), sum.count(), Long::sum);
                    }
                });
        return new ComplaintSummary(
                inTime, reasons, sums.stream().map(Sum::last).max(Comparator.naturalOrder()));
    }
}
