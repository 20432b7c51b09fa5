package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.Days;
import fr.prefecture.clu.switchboard.StaffingNeeds;
import fr.prefecture.clu.switchboard.StaffingPlan;
import fr.prefecture.clu.switchboard.StaffingQuestion;
import fr.prefecture.clu.switchboard.StoppedSource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What one address asks about staffing: the page shows it, the export hands it out. */
@RequestScoped
public class StaffingReport {

    @Inject StaffingNeeds needs;
    @Inject Days days;

    private StaffingFilters filters;
    private List<String> queues = List.of();
    private List<String> sources = List.of();
    private Optional<StaffingPlan> plan = Optional.empty();
    private Optional<StaffingPlan> otherwise = Optional.empty();
    private List<StoppedSource> stopped = List.of();
    private SortedMap<String, Integer> heldBack = new TreeMap<>();

    void read(Function<String, String> parameters) {
        sources = days.sourceNames();
        queues =
                days.queueNames(
                        Optional.ofNullable(parameters.apply("source"))
                                .map(String::strip)
                                .filter(sources::contains));
        filters = new StaffingFilters(parameters, queues, sources);
        Optional<StaffingQuestion> question = filters.question();
        plan = question.map(StaffingQuestion::asItIs).flatMap(needs::plan);
        otherwise = question.filter(asked -> !asked.whatIf().isNothing()).flatMap(needs::plan);
        stopped =
                plan.map(found -> days.stopped(found.period(), question.orElseThrow().source()))
                        .orElse(List.of());
        heldBack = question.flatMap(this::period).map(this::heldBack).orElseGet(TreeMap::new);
    }

    /** What was asked of, also where nothing is known of it. */
    private Optional<ReportingPeriod> period(StaffingQuestion asked) {
        return asked.until()
                .or(() -> days.lastDay(asked.source()))
                .map(last -> new ReportingPeriod(last.minusWeeks(asked.weeks()).plusDays(1), last));
    }

    private SortedMap<String, Integer> heldBack(ReportingPeriod period) {
        return days.heldBack(period, filters.question().orElseThrow().source());
    }

    StaffingFilters filters() {
        return filters;
    }

    List<String> queues() {
        return queues;
    }

    /** Things as they are; nothing without figures, or while a field is wrong. */
    Optional<StaffingPlan> plan() {
        return plan;
    }

    List<String> sources() {
        return sources;
    }

    /** TEL-120: which switchboards hold back days, and how many. */
    SortedMap<String, Integer> heldBack() {
        return heldBack;
    }

    /** TEL-117: the sources that are not awaited for the last days of the plan. */
    List<StoppedSource> stopped() {
        return stopped;
    }

    /** Things as they might be; nothing where nothing else was asked. */
    Optional<StaffingPlan> otherwise() {
        return otherwise;
    }
}
