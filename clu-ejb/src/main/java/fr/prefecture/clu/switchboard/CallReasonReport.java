package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * TEL-59, TEL-61: the reasons to call of a period, held against the period before.
 *
 * @param rows the reasons in use, and those withdrawn that were counted with; most calls first
 */
public record CallReasonReport(ReportingPeriod period, List<ReasonCalls> rows) {

    public CallReasonReport {
        rows = List.copyOf(rows);
    }

    /**
     * @param reasons in their order
     * @param now the calls of the period, by the number of their reason
     * @param then the calls of the period before
     */
    static CallReasonReport of(
            ReportingPeriod period,
            List<CallReasonRow> reasons,
            Map<Long, Long> now,
            Map<Long, Long> then) {
        long coded = now.values().stream().mapToLong(Long::longValue).sum();
        return new CallReasonReport(
                period,
                reasons.stream()
                        .map(
                                reason -> {
                                    long calls = now.getOrDefault(reason.id(), 0L);
                                    return new ReasonCalls(
                                            reason,
                                            calls,
                                            then.getOrDefault(reason.id(), 0L),
                                            new Rate(calls, coded));
                                })
                        .filter(row -> row.reason().isInUse() || row.calls() + row.before() > 0)
                        .sorted(Comparator.comparingLong(ReasonCalls::calls).reversed())
                        .toList());
    }

    /** Whole months are held against as many months, other days against as many days. */
    public static Optional<ReportingPeriod> before(ReportingPeriod period) {
        YearMonth first = YearMonth.from(period.from());
        YearMonth last = YearMonth.from(period.to());
        boolean months =
                period.from().equals(first.atDay(1)) && period.to().equals(last.atEndOfMonth());
        long count =
                12L * (last.getYear() - first.getYear())
                        + last.getMonthValue()
                        - first.getMonthValue()
                        + 1;
        LocalDate from =
                months
                        ? first.minusMonths(count).atDay(1)
                        : period.from().minusDays(period.length());
        return from.getYear() < 2000
                ? Optional.empty()
                : Optional.of(new ReportingPeriod(from, period.from().minusDays(1)));
    }

    public long coded() {
        return rows.stream().mapToLong(ReasonCalls::calls).sum();
    }

    public long codedBefore() {
        return rows.stream().mapToLong(ReasonCalls::before).sum();
    }

    /** TEL-59 */
    public Rate avoidable() {
        return new Rate(
                rows.stream()
                        .filter(CallReasonReport::isAnswered)
                        .mapToLong(ReasonCalls::calls)
                        .sum(),
                coded());
    }

    /** TEL-59, of the period before. */
    public Rate avoidableBefore() {
        return new Rate(
                rows.stream()
                        .filter(CallReasonReport::isAnswered)
                        .mapToLong(ReasonCalls::before)
                        .sum(),
                codedBefore());
    }

    /** TEL-61: the pages, that of the most calls first. */
    public List<PageCalls> pages() {
        Map<String, List<ReasonCalls>> byPage = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> isAnswered(row) && row.calls() > 0)
                .forEach(
                        row ->
                                byPage.computeIfAbsent(
                                                row.reason().terms().page(),
                                                page -> new ArrayList<>())
                                        .add(row));
        List<PageCalls> pages = new ArrayList<>();
        byPage.forEach(
                (page, of) -> {
                    long calls = of.stream().mapToLong(ReasonCalls::calls).sum();
                    pages.add(
                            new PageCalls(
                                    page,
                                    of.stream().map(row -> row.reason().terms().label()).toList(),
                                    calls,
                                    new Rate(calls, coded())));
                });
        pages.sort(Comparator.comparingLong(PageCalls::calls).reversed());
        return List.copyOf(pages);
    }

    /** The reason of the most calls that no page answers: one might be written. */
    public Optional<ReasonCalls> unanswered() {
        return rows.stream().filter(row -> !isAnswered(row) && row.calls() > 0).findFirst();
    }

    private static boolean isAnswered(ReasonCalls row) {
        return !row.reason().terms().page().isEmpty();
    }
}
