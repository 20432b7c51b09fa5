package fr.prefecture.clu.night;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What each night found in the inbox. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.QUALITY, Roles.NIGHT})
public class Arrivals {

    private static final Set<ImportedFile.State> TO_LOOK_AT =
            EnumSet.of(
                    ImportedFile.State.FAILED,
                    ImportedFile.State.QUARANTINED,
                    ImportedFile.State.HELD);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @RolesAllowed(Roles.NIGHT)
    public void found(long execution, long file, String name, long bytes, Arrival.Outcome outcome) {
        em.persist(
                new Arrival(
                        em.find(Execution.class, execution),
                        em.find(ImportedFile.class, file),
                        name,
                        bytes,
                        outcome));
    }

    @RolesAllowed(Roles.NIGHT)
    public void unreadable(
            long execution, String source, String name, long bytes, Message message) {
        keep(execution, source, name, bytes, Arrival.Outcome.UNREADABLE, message);
    }

    /** NIT-29: what a night could not fetch, or not keep on its way, by no fault of the file. */
    @RolesAllowed(Roles.NIGHT)
    public void missed(long execution, String source, String name, long bytes, Message message) {
        keep(execution, source, name, bytes, Arrival.Outcome.MISSED, message);
    }

    private void keep(
            long execution,
            String source,
            String name,
            long bytes,
            Arrival.Outcome outcome,
            Message message) {
        em.persist(
                new Arrival(
                        em.find(Execution.class, execution),
                        source,
                        name,
                        bytes,
                        outcome,
                        message));
    }

    /** Forgets what a night had found: it looks again from the start. */
    @RolesAllowed(Roles.NIGHT)
    public void forget(long execution) {
        em.createQuery("delete from Arrival a where a.execution.id = :execution")
                .setParameter("execution", execution)
                .executeUpdate();
    }

    /** What a night found, in the order in which it was found. */
    public List<ArrivalRow> rows(long execution) {
        return em.createQuery(
                        "select a from Arrival a left join fetch a.file"
                                + " where a.execution.id = :execution order by a.id",
                        Arrival.class)
                .setParameter("execution", execution)
                .getResultStream()
                .map(ArrivalRow::of)
                .toList();
    }

    /** Of several nights, what they found that is apart or held, by the night's id. */
    public Map<Long, List<ArrivalRow>> toLookAt(List<ExecutionRow> nights) {
        LongSummaryStatistics ids = nights.stream().mapToLong(ExecutionRow::id).summaryStatistics();
        return em.createQuery(
                        "select a from Arrival a left join a.file f"
                                + " join fetch a.execution left join fetch a.file"
                                + " where a.execution.id between :least and :greatest"
                                + " and (f.id is null or f.state in :toLookAt) order by a.id",
                        Arrival.class)
                .setParameter("least", ids.getMin())
                .setParameter("greatest", ids.getMax())
                .setParameter("toLookAt", TO_LOOK_AT)
                .getResultStream()
                .collect(
                        Collectors.groupingBy(
                                arrival -> arrival.execution().id(),
                                Collectors.mapping(ArrivalRow::of, Collectors.toList())));
    }
}
