package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.Days;
import fr.prefecture.clu.switchboard.StaffingNeeds;
import fr.prefecture.clu.switchboard.StaffingPlan;
import fr.prefecture.clu.switchboard.StaffingQuestion;
import fr.prefecture.clu.switchboard.StoppedSource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What one address asks about staffing: the page shows it, the export hands it out. */
@RequestScoped
public class StaffingReport {

    @Inject StaffingNeeds needs;
    @Inject Days days;

    private StaffingFilters filters;
    private List<String> queues = List.of();
    private Optional<StaffingPlan> plan = Optional.empty();
    private Optional<StaffingPlan> otherwise = Optional.empty();
    private List<StoppedSource> stopped = List.of();

    void read(Function<String, String> parameters) {
        queues = days.queueNames(Optional.empty());
        filters = new StaffingFilters(parameters, queues);
        Optional<StaffingQuestion> question = filters.question();
        plan = question.map(StaffingQuestion::asItIs).flatMap(needs::plan);
        otherwise = question.filter(asked -> !asked.whatIf().isNothing()).flatMap(needs::plan);
        stopped =
                plan.map(found -> days.stopped(found.period(), Optional.empty())).orElse(List.of());
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

    /** TEL-117: the sources that are not awaited for the last days of the plan. */
    List<StoppedSource> stopped() {
        return stopped;
    }

    /** Things as they might be; nothing where nothing else was asked. */
    Optional<StaffingPlan> otherwise() {
        return otherwise;
    }
}
