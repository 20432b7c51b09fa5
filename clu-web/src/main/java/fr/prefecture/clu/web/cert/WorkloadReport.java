package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.Delay;
import fr.prefecture.clu.cert.DelayTarget;
import fr.prefecture.clu.cert.DelayTargets;
import fr.prefecture.clu.cert.Remit;
import fr.prefecture.clu.cert.Span;
import fr.prefecture.clu.cert.Territories;
import fr.prefecture.clu.cert.Territory;
import fr.prefecture.clu.cert.Workload;
import fr.prefecture.clu.cert.Workloads;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.TrendChart;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the page of the centre and its export show: the same rows for the same filters. */
@RequestScoped
public class WorkloadReport {

    /** What is wrong with a filter, said at its field. */
    public record Problem(String field, String key, List<Object> arguments) {}

    private static final int WEEKS_DRAWN = 53;

    @Inject Workloads workloads;
    @Inject Territories territories;
    @Inject DelayTargets targets;
    @Inject Clock clock;

    private final List<Problem> problems = new ArrayList<>();
    private AskedPeriod period;
    private Optional<String> territory = Optional.empty();
    private List<Territory> served;
    private Optional<LocalDate> lastDay;
    private List<Workload> rows = List.of();
    private List<Workload> before = List.of();

    /**
     * @param periode a month or a week; empty for the month of the last data
     * @param dept the code of a territory; empty for all of them
     */
    void read(String periode, String dept) {
        served = territories.served();
        lastDay = workloads.lastDay();
        period = AskedPeriod.of(YearMonth.from(lastDay.orElseGet(() -> LocalDate.now(clock))));
        if (!periode.isBlank()) {
            AskedPeriod.read(periode)
                    .ifPresentOrElse(
                            asked -> period = asked,
                            () ->
                                    problems.add(
                                            new Problem(
                                                    "periode",
                                                    "cert.filter.period.unknown",
                                                    List.of(periode))));
        }
        if (!dept.isBlank()) {
            if (served.stream().noneMatch(one -> one.code().equals(dept))) {
                problems.add(new Problem("dept", "cert.filter.territory.unknown", List.of(dept)));
            }
            territory = Optional.of(dept);
        }
        if (problems.isEmpty()) {
            rows = workloads.rows(period.days(), territory);
            before =
                    period.yearBefore()
                            .map(earlier -> workloads.rows(earlier.days(), territory))
                            .orElse(List.of());
        }
    }

    List<Problem> problems() {
        return problems;
    }

    AskedPeriod period() {
        return period;
    }

    Optional<String> territory() {
        return territory;
    }

    List<Territory> served() {
        return served;
    }

    Optional<LocalDate> lastDay() {
        return lastDay;
    }

    boolean isFilled() {
        return rows.stream().anyMatch(Workload::isTold);
    }

    List<Workload> rows() {
        return rows;
    }

    Workload total() {
        return Workload.total(rows);
    }

    Optional<DelayTarget> target(DelayTarget.Indicator indicator) {
        return targets.on(indicator, period.days().to());
    }

    /** A row for each territory, and the total where there are several. */
    List<WorkLine> lines() {
        Optional<DelayTarget> target = target(DelayTarget.Indicator.EXAMINATION);
        List<WorkLine> lines = new ArrayList<>();
        for (Workload row : rows) {
            Optional<Workload> earlier =
                    before.stream()
                            .filter(one -> one.territory().equals(row.territory()))
                            .filter(one -> one.title().equals(row.title()))
                            .findFirst();
            lines.add(new WorkLine(row, earlier, target, TerritoryAddress.path(row.territory())));
        }
        if (lines.size() > 1) {
            lines.add(totalLine());
        }
        return lines;
    }

    WorkLine totalLine() {
        return new WorkLine(
                total(),
                before.isEmpty() ? Optional.empty() : Optional.of(Workload.total(before)),
                target(DelayTarget.Indicator.EXAMINATION),
                "");
    }

    /** « Seine-Maritime », or « Les quatre départements ». */
    String territoryInWords() {
        return territory
                .map(
                        code ->
                                served.stream()
                                        .filter(one -> one.code().equals(code))
                                        .map(Territory::name)
                                        .findFirst()
                                        .orElse(code))
                .orElseGet(this::allInWords);
    }

    /** « Les quatre départements »: those of the period, or all of them where it has none. */
    String allInWords() {
        long then =
                territories.remits().stream()
                        .filter(remit -> remit.holdsIn(period.days()))
                        .map(Remit::territory)
                        .distinct()
                        .count();
        return Texts.of("cert.filter.all", then == 0 ? served.size() : then);
    }

    String inWords() {
        return Texts.of("cert.filters", period.inWords(), territoryInWords());
    }

    // --- trends

    /** The weeks up to the end of the period. */
    private List<Span> weeks() {
        Span last = Span.weekOf(period.week() ? period.days().from() : lastThursday());
        List<Span> weeks = new ArrayList<>();
        for (int ago = WEEKS_DRAWN - 1; ago >= 0; ago--) {
            weeks.add(Span.weekOf(last.from().minusWeeks(ago)));
        }
        return weeks;
    }

    private LocalDate lastThursday() {
        LocalDate last = period.days().to();
        LocalDate known = lastDay.filter(day -> day.isBefore(last)).orElse(last);
        return known.with(
                java.time.temporal.TemporalAdjusters.previousOrSame(java.time.DayOfWeek.THURSDAY));
    }

    /** The rows of every week that is drawn, read once. */
    List<List<Workload>> weekly() {
        List<Span> weeks = weeks();
        List<Remit> remits = territories.remits();
        List<Workload> all =
                workloads.rows(
                        new ReportingPeriod(weeks.get(0).from(), weeks.get(weeks.size() - 1).to()),
                        territory);
        return weeks.stream()
                .map(
                        week ->
                                all.stream()
                                        .filter(w -> isServed(w, week, remits))
                                        .map(w -> w.within(week))
                                        .toList())
                .toList();
    }

    /** CERT-31 */
    private static boolean isServed(Workload work, Span week, List<Remit> remits) {
        return remits.stream()
                .filter(remit -> remit.isOf(work.territory(), work.title()))
                .anyMatch(remit -> remit.holds(week));
    }

    /** The backlog at the end of each week: nothing where one territory's is not available. */
    TrendChart backlogs() {
        return new TrendChart(
                slots(
                        rows ->
                                !rows.isEmpty()
                                                && rows.stream()
                                                        .allMatch(w -> w.closing().isPresent())
                                        ? Optional.of(
                                                BigDecimal.valueOf(
                                                        rows.stream()
                                                                .mapToLong(
                                                                        w ->
                                                                                w.closing()
                                                                                        .orElseThrow())
                                                                .sum()))
                                        : Optional.empty()),
                Optional.empty());
    }

    /** The mean examination time of each week, of the territories whose own is available. */
    TrendChart delays() {
        return new TrendChart(
                slots(rows -> Workload.total(rows).delay(Delay.COMPLETE_TO_DECIDED).mean()),
                target(DelayTarget.Indicator.EXAMINATION).map(DelayTarget::threshold));
    }

    private List<TrendChart.Slot> slots(
            java.util.function.Function<List<Workload>, Optional<BigDecimal>> value) {
        List<Span> weeks = weeks();
        List<List<Workload>> weekly = weekly();
        List<TrendChart.Slot> slots = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            Span week = weeks.get(i);
            slots.add(
                    new TrendChart.Slot(
                            week.toString(),
                            fr.prefecture.clu.web.shared.French.dayOfMonth(week.from()),
                            week.from().getYear(),
                            Words.span(week),
                            value.apply(weekly.get(i))));
        }
        return slots;
    }
}
