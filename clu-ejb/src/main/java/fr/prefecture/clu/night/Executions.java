package fr.prefecture.clu.night;

import fr.prefecture.clu.shared.Baton;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.shared.Transactions;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The nights, past and running. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.QUALITY, Roles.NIGHT})
public class Executions {

    /** The jobs that read what lies in the inbox, each under its feature's word. */
    public static final List<String> JOBS = List.of("switchboard", "website", "cert");

    /** What the history calls a stop that somebody asked for. */
    static final String STOP = "night.stop";

    private static final Set<Execution.State> RESTARTED =
            EnumSet.of(Execution.State.FAILED, Execution.State.STOPPED);

    /** Its row is read by people, and need not be written at each commit of a night. */
    private static final Duration TOLD_EVERY = Duration.ofSeconds(1);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;

    @EJB Transactions transactions;
    @EJB Changes changes;
    @Resource SessionContext session;

    /**
     * NIT-2: opens a night of a job.
     *
     * @throws RuleBroken when a night of that job runs already
     */
    public long begin(String job, Execution.Cause cause, Optional<String> startedBy) {
        return begin(job, cause, startedBy, Optional.empty());
    }

    /**
     * NIT-20: the same, of a night that looks at one file alone if there is one.
     *
     * @throws RuleBroken when a night of that job runs already
     */
    public long begin(
            String job,
            Execution.Cause cause,
            Optional<String> startedBy,
            Optional<Long> onlyFile) {
        running(job)
                .ifPresent(
                        night -> {
                            throw new RuleBroken("night.alreadyRunning", night.startedAt());
                        });
        neverBarTheWay();
        Execution execution = new Execution(job, cause, startedBy, clock.instant());
        onlyFile.ifPresent(file -> execution.lookOnlyAt(em.find(ImportedFile.class, file)));
        em.persist(execution);
        em.flush();
        return execution.id();
    }

    /**
     * NIT-10: opens the night of a job that is due after another one. Of several servers that found
     * it due at the same time, one opens it, however long ago another one's night is over.
     *
     * @param last the job's last night when it was found due, if there was one
     * @throws RuleBroken when a night of that job has begun since
     */
    @RolesAllowed(Roles.NIGHT)
    public long beginAfter(String job, Optional<Long> last) {
        Baton.take(em, "night");
        latest(job, 1).stream()
                .filter(night -> !last.equals(Optional.of(night.id())))
                .findFirst()
                .ifPresent(
                        night -> {
                            throw new RuleBroken("night.alreadyRunning", night.startedAt());
                        });
        return begin(job, Execution.Cause.TIMER, Optional.empty());
    }

    /**
     * NIT-8: makes a run of the job the only one that writes for a night, whoever did before.
     *
     * @param batchId the job's instance, the same for every restart of it
     * @param run the job's execution
     */
    @RolesAllowed(Roles.NIGHT)
    public Lease resume(long id, long batchId, long run) {
        waitAsANight();
        em.find(Execution.class, id).resume(batchId, run, clock.instant());
        em.flush();
        return new Lease(id, run);
    }

    /**
     * A sign of life. In the transaction of what the night writes, it lets that be kept only while
     * the night is still its own.
     *
     * @throws NightTaken when another run has taken the night over, or it was declared over
     * @throws NightStopped when somebody has asked that it stop
     */
    @RolesAllowed(Roles.NIGHT)
    public void beat(Lease lease) {
        Execution execution = held(lease);
        if (execution.isAskedToStop()) {
            throw new NightStopped(lease);
        }
        if (execution.isSilentSince(clock.instant().minus(TOLD_EVERY))) {
            execution.beat(clock.instant());
            count(execution);
        }
    }

    /**
     * @throws NightTaken as {@link #beat(Lease)} does
     */
    @RolesAllowed(Roles.NIGHT)
    public void done(Lease lease) {
        Execution execution = held(lease);
        count(execution);
        execution.done(clock.instant());
    }

    /**
     * @throws NightTaken as {@link #beat(Lease)} does
     */
    @RolesAllowed(Roles.NIGHT)
    public void failed(Lease lease, Message message) {
        fail(held(lease), message);
    }

    /**
     * Closes a night whose run ended before its last step: stopped if somebody has asked for it,
     * failed otherwise.
     *
     * @throws NightTaken as {@link #beat(Lease)} does
     */
    @RolesAllowed(Roles.NIGHT)
    public void ended(Lease lease, Message message) {
        end(held(lease), message);
    }

    /** Says of a night that still runs, whoever runs it, that it is over. */
    public void failed(long id, Message message) {
        neverBarTheWay();
        Execution execution = em.find(Execution.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (execution.state() == Execution.State.RUNNING) {
            end(execution, message);
        }
    }

    /**
     * NIT-9: says of a night that was found dead that it is over, unless it has given a sign of
     * life or was taken up since.
     *
     * @return whether it was dead still
     */
    @RolesAllowed(Roles.NIGHT)
    public boolean died(long id, Instant silentSince, Instant bootedAt, Message message) {
        neverBarTheWay();
        Execution execution = em.find(Execution.class, id);
        em.refresh(execution, LockModeType.PESSIMISTIC_WRITE);
        boolean dead = execution.isDead(silentSince, bootedAt);
        if (dead) {
            end(execution, message);
        }
        return dead;
    }

    private void end(Execution execution, Message message) {
        if (execution.isAskedToStop()) {
            count(execution);
            execution.stopped(clock.instant());
        } else {
            fail(execution, message);
        }
    }

    /**
     * NIT-17, NIT-18: asks that a running night stop; its run reads it at its next sign of life, on
     * whatever server. Asking twice changes nothing.
     *
     * @return the night, with who asked first
     * @throws RuleBroken when it is over
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public ExecutionRow stop(long id) {
        neverBarTheWay();
        Execution execution = em.find(Execution.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (execution == null || execution.state() != Execution.State.RUNNING) {
            throw new RuleBroken("night.stop.over");
        }
        if (execution.askToStop(session.getCallerPrincipal().getName(), clock.instant())) {
            changes.created(STOP, id, execution.job());
        }
        return ExecutionRow.of(execution);
    }

    /**
     * NIT-19: a night that may be taken up again: the last one of its job, if it failed or was
     * stopped.
     *
     * @throws RuleBroken when it is another one
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public ExecutionRow toRestart(long id) {
        return find(id).filter(this::isRestartable)
                .orElseThrow(() -> new RuleBroken("night.restart.over"));
    }

    /** NIT-19: whether {@link #toRestart(long)} answers. */
    public boolean isRestartable(ExecutionRow night) {
        return RESTARTED.contains(night.state())
                && latest(night.job(), 1).stream().allMatch(last -> last.id() == night.id());
    }

    private void fail(Execution execution, Message message) {
        count(execution);
        execution.failed(clock.instant(), message);
    }

    private Execution held(Lease lease) {
        waitAsANight();
        Execution execution =
                em.find(Execution.class, lease.night(), LockModeType.PESSIMISTIC_WRITE);
        if (!execution.isRunBy(lease.run())) {
            throw new NightTaken(lease);
        }
        return execution;
    }

    /** NIT-9: a server that falls asleep while it holds a night lets go of it. */
    private void neverBarTheWay() {
        transactions.endWhenIdleFor(Settings.nightDeadAfter());
    }

    /** NIT-9: a night waits for what others hold no longer than until it is taken for dead. */
    private void waitAsANight() {
        neverBarTheWay();
        transactions.waitAtMost(Settings.nightDeadAfter());
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
        return rows(NightFilter.ALL, first, most);
    }

    /** NIT-21: the nights that are looked for, latest first. */
    public List<ExecutionRow> rows(NightFilter filter, int first, int most) {
        return filter.query(
                        em,
                        "select e from Execution e",
                        " order by e.startedAt desc, e.id desc",
                        Execution.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(ExecutionRow::of)
                .toList();
    }

    public long number(NightFilter filter) {
        return filter.query(em, "select count(e) from Execution e", "", Long.class)
                .getSingleResult();
    }

    /**
     * NIT-9: the nights that are said to run, and do not.
     *
     * @param silentSince what gave its last sign of life before is dead
     * @param bootedAt what this server ran before is dead too
     */
    @RolesAllowed(Roles.NIGHT)
    public List<ExecutionRow> dead(Instant silentSince, Instant bootedAt) {
        return em.createQuery(
                        "select e from Execution e where e.runningJob is not null"
                                + " and (e.heartbeatAt < :since"
                                + " or e.node = :node and e.heartbeatAt < :bootedAt) order by e.id",
                        Execution.class)
                .setParameter("since", silentSince)
                .setParameter("node", Settings.node())
                .setParameter("bootedAt", bootedAt)
                .getResultStream()
                .map(ExecutionRow::of)
                .toList();
    }

    /** The nights of a job, latest first. */
    @RolesAllowed(Roles.NIGHT)
    public List<ExecutionRow> latest(String job, int most) {
        return em.createQuery(
                        "select e from Execution e where e.job = :job"
                                + " order by e.startedAt desc, e.id desc",
                        Execution.class)
                .setParameter("job", job)
                .setMaxResults(most)
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
                                        + " and a.outcome <> :known and f.state not in :apart",
                                Object[].class)
                        .setParameter("execution", execution)
                        .setParameter("known", Arrival.Outcome.KNOWN)
                        .setParameter("apart", ImportedFile.APART)
                        .getSingleResult();
        execution.count(
                ((Number) sums[0]).intValue(),
                sums[1] == null ? 0 : ((Number) sums[1]).longValue(),
                sums[2] == null ? 0 : ((Number) sums[2]).longValue(),
                apart(execution));
    }

    /** NIT-29: each file once, whatever its names; what could not even be known, by its names. */
    private int apart(Execution execution) {
        Object[] sums =
                em.createQuery(
                                "select count(distinct f.id), count(a) - count(f.id) from Arrival a"
                                        + " left join a.file f where a.execution = :execution"
                                        + " and (f.state in :apart"
                                        + " or f.id is null and a.outcome = :unreadable)",
                                Object[].class)
                        .setParameter("execution", execution)
                        .setParameter("apart", ImportedFile.APART)
                        .setParameter("unreadable", Arrival.Outcome.UNREADABLE)
                        .getSingleResult();
        return ((Number) sums[0]).intValue() + ((Number) sums[1]).intValue();
    }
}
