package fr.prefecture.clu.night;

import fr.prefecture.clu.shared.Condition;
import fr.prefecture.clu.shared.Vital;
import fr.prefecture.clu.shared.VitalSource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ETA-6: how the nights of each job are, and what they have read since the first. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NightVitals implements VitalSource {

    private static final String PART = "night.";
    private static final String PAGE = "/nuits";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;

    @Override
    public List<String> parts() {
        return Executions.JOBS.stream().map(job -> PART + job).toList();
    }

    @Override
    public List<Vital> vitals() {
        return Executions.JOBS.stream().map(this::vital).toList();
    }

    private Vital vital(String job) {
        Optional<Execution> begun = last(job, "");
        Map<String, Double> measures = sums(job);
        last(job, " and e.state = fr.prefecture.clu.night.Execution.State.DONE")
                .flatMap(Execution::endedAt)
                .ifPresent(end -> measures.put("age.seconds", seconds(end, clock.instant())));
        if (begun.isEmpty()) {
            return vital(job, Condition.SOUND, "none", List.of(), PAGE, measures);
        }
        if (begun.get().startedAt().plus(NightAlerts.MISSED_AFTER).isBefore(clock.instant())) {
            return vital(
                    job,
                    Condition.BROKEN,
                    "missed",
                    List.of(begun.get().startedAt()),
                    PAGE,
                    measures);
        }
        return last(job, " and e.runningJob is null")
                .map(ended -> vital(ended, measures))
                .orElseGet(
                        () ->
                                vital(
                                        job,
                                        Condition.SOUND,
                                        "first",
                                        List.of(begun.get().startedAt()),
                                        page(begun.get()),
                                        measures));
    }

    private static Vital vital(Execution ended, Map<String, Double> measures) {
        double lasted = seconds(ended.startedAt(), ended.endedAt().orElseThrow());
        measures.put("last.seconds", lasted);
        measures.put("last.lines", (double) ended.lines());
        measures.put("last.refused.lines", (double) ended.refused());
        measures.put("last.quarantined.files", (double) ended.quarantined());
        if (lasted > 0) {
            measures.put("last.lines.per.second", ended.lines() / lasted);
        }
        return switch (NightFilter.Outcome.of(
                ended.state(), ended.refused(), ended.quarantined())) {
            case FAILED -> vital(ended, Condition.BROKEN, "failed", measures);
            case STOPPED -> vital(ended, Condition.CARE, "stopped", measures);
            case REFUSED -> vital(ended, Condition.CARE, "refused", measures);
            case QUARANTINED ->
                    vital(
                            ended.job(),
                            Condition.CARE,
                            "quarantined",
                            List.of(ended.startedAt(), ended.quarantined()),
                            page(ended),
                            measures);
            case DONE, RUNNING -> vital(ended, Condition.SOUND, "done", measures);
        };
    }

    private static Vital vital(
            Execution night, Condition condition, String how, Map<String, Double> measures) {
        return vital(
                night.job(),
                condition,
                how,
                List.of(night.startedAt(), night.lines(), night.refused()),
                page(night),
                measures);
    }

    private static Vital vital(
            String job,
            Condition condition,
            String how,
            List<Object> arguments,
            String page,
            Map<String, Double> measures) {
        return new Vital(PART + job, condition, "health.night." + how, arguments, page, measures);
    }

    private static String page(Execution night) {
        return PAGE + "/" + night.id();
    }

    private Optional<Execution> last(String job, String which) {
        return em.createQuery(
                        "select e from Execution e where e.job = :job"
                                + which
                                + " order by e.startedAt desc, e.id desc",
                        Execution.class)
                .setParameter("job", job)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** How many nights ended how, and how many lines they read and refused. */
    private Map<String, Double> sums(String job) {
        Map<Execution.State, Long> nights = new EnumMap<>(Execution.State.class);
        long lines = 0;
        long refused = 0;
        for (Object[] sum :
                em.createQuery(
                                "select e.state, count(e), sum(e.lines), sum(e.refused)"
                                        + " from Execution e where e.job = :job group by e.state",
                                Object[].class)
                        .setParameter("job", job)
                        .getResultList()) {
            nights.put((Execution.State) sum[0], ((Number) sum[1]).longValue());
            lines += ((Number) sum[2]).longValue();
            refused += ((Number) sum[3]).longValue();
        }
        Map<String, Double> sums = new HashMap<>();
        for (Execution.State state : Execution.State.values()) {
            sums.put("nights." + state, nights.getOrDefault(state, 0L).doubleValue());
        }
        sums.put("lines", (double) lines);
        sums.put("refused.lines", (double) refused);
        return sums;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
