package fr.prefecture.clu.night;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * NIT-21: which nights are looked for.
 *
 * @param job what they read, such as {@code switchboard}; nothing for all
 * @param outcome how they ended; nothing for all
 */
public record NightFilter(Optional<String> job, Optional<Outcome> outcome) {

    /** Every night. */
    public static final NightFilter ALL = new NightFilter(Optional.empty(), Optional.empty());

    /** How a night ended, as far as it has. */
    public enum Outcome {
        RUNNING("e.state = fr.prefecture.clu.night.Execution.State.RUNNING"),
        DONE(
                "e.state = fr.prefecture.clu.night.Execution.State.DONE and e.refused = 0"
                        + " and e.quarantined = 0"),
        /** Done, but some lines were refused. */
        REFUSED(
                "e.state = fr.prefecture.clu.night.Execution.State.DONE and e.refused > 0"
                        + " and e.quarantined = 0"),
        /** NIT-29: done, but some files are apart. */
        QUARANTINED("e.state = fr.prefecture.clu.night.Execution.State.DONE and e.quarantined > 0"),
        FAILED("e.state = fr.prefecture.clu.night.Execution.State.FAILED"),
        STOPPED("e.state = fr.prefecture.clu.night.Execution.State.STOPPED");

        private final String condition;

        Outcome(String condition) {
            this.condition = condition;
        }

        static Outcome of(Execution.State state, long refused, int quarantined) {
            return switch (state) {
                case RUNNING -> RUNNING;
                case FAILED -> FAILED;
                case STOPPED -> STOPPED;
                case DONE -> {
                    if (quarantined > 0) {
                        yield QUARANTINED;
                    }
                    yield refused > 0 ? REFUSED : DONE;
                }
            };
        }
    }

    /** The query on nights {@code e} that finds these only. */
    <T> TypedQuery<T> query(EntityManager em, String select, String order, Class<T> type) {
        List<String> conditions = new ArrayList<>();
        job.ifPresent(name -> conditions.add("e.job = :job"));
        outcome.ifPresent(one -> conditions.add(one.condition));
        String where =
                conditions.isEmpty()
                        ? ""
                        : conditions.stream().collect(Collectors.joining(" and ", " where ", ""));
        TypedQuery<T> query = em.createQuery(select + where + order, type);
        job.ifPresent(name -> query.setParameter("job", name));
        return query;
    }
}
