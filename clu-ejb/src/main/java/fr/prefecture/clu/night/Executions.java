package fr.prefecture.clu.night;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The nights, past and running. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.QUALITY, Roles.NIGHT})
public class Executions {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;

    /**
     * NIT-2: opens a night of a job.
     *
     * @throws RuleBroken when a night of that job runs already
     */
    public long begin(String job, Execution.Cause cause, Optional<String> startedBy) {
        running(job)
                .ifPresent(
                        night -> {
                            throw new RuleBroken("night.alreadyRunning", night.startedAt());
                        });
        Execution execution = new Execution(job, cause, startedBy, clock.instant());
        em.persist(execution);
        em.flush();
        return execution.id();
    }

    @RolesAllowed(Roles.NIGHT)
    public void resume(long id, long batchId) {
        em.find(Execution.class, id).resume(batchId, clock.instant());
    }

    @RolesAllowed(Roles.NIGHT)
    public void beat(long id) {
        Execution execution = em.find(Execution.class, id);
        execution.beat(clock.instant());
        count(execution);
    }

    @RolesAllowed(Roles.NIGHT)
    public void done(long id) {
        Execution execution = em.find(Execution.class, id);
        count(execution);
        execution.done(clock.instant());
    }

    @RolesAllowed({Roles.NIGHT, Roles.ADMINISTRATOR, Roles.QUALITY})
    public void failed(long id, Message message) {
        Execution execution = em.find(Execution.class, id);
        count(execution);
        execution.failed(clock.instant(), message);
    }

    public Optional<ExecutionRow> running(String job) {
        return em.createQuery(
                        "select e from Execution e where e.runningJob = :job", Execution.class)
                .setParameter("job", job)
                .getResultStream()
                .findFirst()
                .map(ExecutionRow::of);
    }

    /** The night of a batch job instance. */
    @RolesAllowed(Roles.NIGHT)
    public Optional<Long> ofBatch(long batchId) {
        return em.createQuery(
                        "select e.id from Execution e where e.batchId = :batchId order by e.id desc",
                        Long.class)
                .setParameter("batchId", batchId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public Optional<ExecutionRow> find(long id) {
        return Optional.ofNullable(em.find(Execution.class, id)).map(ExecutionRow::of);
    }

    /** The nights, latest first. */
    public List<ExecutionRow> rows(int first, int most) {
        return em.createQuery(
                        "select e from Execution e order by e.startedAt desc, e.id desc",
                        Execution.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(ExecutionRow::of)
                .toList();
    }

    public long number() {
        return em.createQuery("select count(e) from Execution e", Long.class).getSingleResult();
    }

    /**
     * The batch executions of the nights that are said to run: after a crash, the dead are among
     * them.
     */
    @RolesAllowed(Roles.NIGHT)
    public List<ExecutionRow> running() {
        return em.createQuery(
                        "select e from Execution e where e.runningJob is not null order by e.id",
                        Execution.class)
                .getResultStream()
                .map(ExecutionRow::of)
                .toList();
    }

    /** A night counts the files that it read itself, with all their lines. */
    private void count(Execution execution) {
        Object[] sums =
                em.createQuery(
                                "select count(distinct f.id), sum(f.lines), sum(f.refused)"
                                        + " from Arrival a join a.file f where a.execution = :execution"
                                        + " and a.outcome <> :known and f.state <> :failed",
                                Object[].class)
                        .setParameter("execution", execution)
                        .setParameter("known", Arrival.Outcome.KNOWN)
                        .setParameter("failed", ImportedFile.State.FAILED)
                        .getSingleResult();
        execution.count(
                ((Number) sums[0]).intValue(),
                sums[1] == null ? 0 : ((Number) sums[1]).longValue(),
                sums[2] == null ? 0 : ((Number) sums[2]).longValue());
    }
}
