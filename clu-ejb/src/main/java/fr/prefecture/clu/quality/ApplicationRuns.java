package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Contents;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The making of application files, as the job sees it: nothing is kept of a run that was lost. */
@Stateless
@RolesAllowed(Roles.NIGHT)
public class ApplicationRuns {

    /**
     * After such a silence a run is taken for dead: a living one gives a sign with every piece, and
     * at least every few megabytes.
     */
    public static final Duration DEAD_AFTER = Duration.ofMinutes(10);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Contents contents;

    /** Whether a file waits, or one is being made by somebody who has fallen silent. */
    public boolean isDue() {
        return !due().isEmpty();
    }

    private List<ApplicationFile> due() {
        return em.createQuery(
                        "select f from ApplicationFile f where f.state = :waiting"
                                + " or f.state = :running and f.beatAt < :dead order by f.id",
                        ApplicationFile.class)
                .setParameter("waiting", ApplicationFile.State.WAITING)
                .setParameter("running", ApplicationFile.State.RUNNING)
                .setParameter("dead", clock.instant().minus(DEAD_AFTER))
                .getResultList();
    }

    /**
     * QUA-60: takes the file that has waited longest; of two who want it at once, one gets it.
     *
     * @param token names the run, and begins with the node's name
     */
    public Optional<ApplicationFileRow> claim(String token) {
        for (ApplicationFile file : due()) {
            em.refresh(file, LockModeType.PESSIMISTIC_WRITE);
            if (due().contains(file)) {
                file.begin(token, clock.instant());
                return Optional.of(file.row());
            }
        }
        return Optional.empty();
    }

    /** Gives back what this node was making before it fell. */
    public void release(String node) {
        em.createQuery(
                        "select f from ApplicationFile f where f.state = :running"
                                + " and f.claim like :node",
                        ApplicationFile.class)
                .setParameter("running", ApplicationFile.State.RUNNING)
                .setParameter("node", node.replaceAll("[%_]", "_") + "/%")
                .getResultList()
                .forEach(ApplicationFile::giveBack);
    }

    /**
     * QUA-59: keeps what was listed until the file is made, whatever becomes of the evidence.
     *
     * @return those of these contents that nobody has any more
     */
    public List<String> hold(long id, String token, Collection<String> hashes) {
        if (held(id, token).isEmpty()) {
            return List.copyOf(hashes);
        }
        contents.release(holder(id));
        return hashes.stream()
                .distinct()
                .sorted()
                .filter(sha256 -> !contents.hold(sha256, holder(id)))
                .toList();
    }

    /** What the file is going to hold, before the first byte of it is written. */
    public void list(long id, String token, int pieces, long bytes, int proven, int asked) {
        held(id, token).ifPresent(file -> file.list(pieces, bytes, proven, asked, clock.instant()));
    }

    /**
     * @return whether the run still has the file
     */
    public boolean advance(long id, String token, int pieces, long bytes) {
        Optional<ApplicationFile> file = held(id, token);
        file.ifPresent(one -> one.advance(pieces, bytes, clock.instant()));
        return file.isPresent();
    }

    /** Whether a run still has the file, which nobody else takes before the transaction ends. */
    public boolean holds(long id, String token) {
        return held(id, token).isPresent();
    }

    public void done(long id, String token, String sha256, long size) {
        held(id, token)
                .ifPresent(
                        file -> {
                            file.done(sha256, size, clock.instant());
                            contents.release(holder(id));
                        });
    }

    public void failed(long id, String token, String key) {
        held(id, token)
                .ifPresent(
                        file -> {
                            file.failed(key, clock.instant());
                            contents.release(holder(id));
                        });
    }

    private Optional<ApplicationFile> held(long id, String token) {
        return Optional.ofNullable(
                        em.find(ApplicationFile.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(file -> file.isMadeBy(token));
    }

    private static String holder(long id) {
        return "quality.application:" + id;
    }
}
