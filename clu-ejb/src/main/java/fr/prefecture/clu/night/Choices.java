package fr.prefecture.clu.night;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The decisions about files that were held; the next night does what they say, and goes on doing so
 * in whatever order files come.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class Choices {

    private static final int LONGEST_REASON = 500;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;
    @Resource SessionContext session;

    /**
     * NIT-11: a file that was held for its refused lines counts all the same.
     *
     * @throws RuleBroken when the file is not held, or the reason is empty or too long
     */
    public void publishAnyway(long file, String reason) {
        ImportedFile held = held(file);
        keep(held, Optional.empty(), reasonOf(reason));
    }

    /**
     * NIT-12: a file counts instead of others that tell of the same time; an opposite choice made
     * before is taken back.
     *
     * @throws RuleBroken when none of the files is held, or the reason is empty or too long
     */
    public void keep(long file, Collection<Long> instead, String reason) {
        ImportedFile kept = em.find(ImportedFile.class, file);
        String why = mayChoose(kept, instead, reason);
        for (Long other : instead) {
            choose(kept, em.find(ImportedFile.class, other), why);
        }
    }

    /**
     * NIT-12: the opposite of {@link #keep(long, Collection, String)}: a file does not count, the
     * others that tell of the same time do.
     *
     * @throws RuleBroken when none of the files is held, or the reason is empty or too long
     */
    public void drop(long file, Collection<Long> inFavourOf, String reason) {
        ImportedFile dropped = em.find(ImportedFile.class, file);
        String why = mayChoose(dropped, inFavourOf, reason);
        for (Long other : inFavourOf) {
            choose(em.find(ImportedFile.class, other), dropped, why);
        }
    }

    /** A choice that was made before may be turned round, whatever a night has done of it. */
    private String mayChoose(ImportedFile file, Collection<Long> others, String reason) {
        Set<Long> chosen = rivals(file.id());
        boolean open =
                isHeld(file)
                        || others.stream()
                                .anyMatch(
                                        other ->
                                                chosen.contains(other)
                                                        || isHeld(
                                                                em.find(
                                                                        ImportedFile.class,
                                                                        other)));
        if (!open || others.isEmpty()) {
            throw new RuleBroken("night.choice.notHeld", file.name());
        }
        return reasonOf(reason);
    }

    private void choose(ImportedFile kept, ImportedFile dropped, String why) {
        em.createQuery("delete from Choice c where c.kept = :kept and c.dropped = :dropped")
                .setParameter("kept", dropped)
                .setParameter("dropped", kept)
                .executeUpdate();
        keep(kept, Optional.of(dropped), why);
    }

    /**
     * NIT-11: takes back that a file counts in spite of its refused lines, as long as no night has
     * done it.
     *
     * @throws RuleBroken when the file is not held, or the reason is empty or too long
     */
    public void publishNot(long file, String reason) {
        ImportedFile held = held(file);
        String why = reasonOf(reason);
        int taken =
                em.createQuery("delete from Choice c where c.kept = :kept and c.dropped is null")
                        .setParameter("kept", held)
                        .executeUpdate();
        if (taken > 0) {
            changes.removed("night.choice", held.id(), written(held, Optional.empty(), why));
        }
    }

    /** The files that wait for a choice, the longest first. */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.QUALITY})
    public List<HeldFile> held() {
        List<Long> decided = decided();
        return em.createQuery(
                        "select f from ImportedFile f where f.state = :held order by f.id",
                        ImportedFile.class)
                .setParameter("held", ImportedFile.State.HELD)
                .getResultStream()
                .map(file -> HeldFile.of(file, decided.contains(file.id())))
                .toList();
    }

    /** A file, whether it waits for a choice or not. */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.QUALITY})
    public Optional<HeldFile> file(long id) {
        return Optional.ofNullable(em.find(ImportedFile.class, id))
                .map(file -> HeldFile.of(file, decided().contains(id)));
    }

    private List<Long> decided() {
        return em.createQuery("select f.id from ImportedFile f where " + Choice.DECIDED, Long.class)
                .getResultList();
    }

    /** The files between which and this one somebody has chosen. */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.QUALITY})
    public SortedSet<Long> rivals(long file) {
        SortedSet<Long> rivals = new TreeSet<>();
        rivals.addAll(
                em.createQuery(
                                "select c.dropped.id from Choice c where c.kept.id = :file"
                                        + " and c.dropped is not null",
                                Long.class)
                        .setParameter("file", file)
                        .getResultList());
        rivals.addAll(
                em.createQuery(
                                "select c.kept.id from Choice c where c.dropped.id = :file",
                                Long.class)
                        .setParameter("file", file)
                        .getResultList());
        return rivals;
    }

    /** Whether a file is not to count because another does. */
    @RolesAllowed({Roles.NIGHT, Roles.ADMINISTRATOR, Roles.QUALITY})
    public boolean isDropped(long file) {
        return number("select count(c) from Choice c where c.dropped.id = :file", file) > 0;
    }

    /** Whether a file is to count whatever lines it has refused. */
    @RolesAllowed({Roles.NIGHT, Roles.ADMINISTRATOR, Roles.QUALITY})
    public boolean isPublishedAnyway(long file) {
        return number(
                        "select count(c) from Choice c where c.kept.id = :file"
                                + " and c.dropped is null",
                        file)
                > 0;
    }

    /** What was decided about a file, latest first. */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.QUALITY})
    public List<ChoiceRow> rows(long file) {
        return em.createQuery(
                        "select c from Choice c left join c.dropped d where c.kept.id = :file"
                                + " or d.id = :file order by c.at desc, c.id desc",
                        Choice.class)
                .setParameter("file", file)
                .getResultStream()
                .map(ChoiceRow::of)
                .toList();
    }

    private void keep(ImportedFile kept, Optional<ImportedFile> dropped, String reason) {
        String by = session.getCallerPrincipal().getName();
        boolean known =
                em.createQuery(
                                "select c from Choice c left join c.dropped d where c.kept = :kept",
                                Choice.class)
                        .setParameter("kept", kept)
                        .getResultStream()
                        .anyMatch(choice -> choice.dropped().equals(dropped));
        if (!known) {
            em.persist(new Choice(kept, dropped, reason, by, clock.instant()));
        }
        changes.created("night.choice", kept.id(), written(kept, dropped, reason));
    }

    private static String written(
            ImportedFile kept, Optional<ImportedFile> dropped, String reason) {
        return kept.name() + dropped.map(file -> " > " + file.name()).orElse("") + ": " + reason;
    }

    private ImportedFile held(long file) {
        ImportedFile held = em.find(ImportedFile.class, file);
        if (!isHeld(held)) {
            throw new RuleBroken("night.choice.notHeld", held.name());
        }
        return held;
    }

    private static boolean isHeld(ImportedFile file) {
        return file.state() == ImportedFile.State.HELD;
    }

    private static String reasonOf(String written) {
        String reason = written == null ? "" : written.strip();
        if (reason.isEmpty()) {
            throw new RuleBroken("night.choice.reason.missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new RuleBroken("night.choice.reason.tooLong", LONGEST_REASON, reason.length());
        }
        return reason;
    }

    private long number(String query, long file) {
        return em.createQuery(query, Long.class).setParameter("file", file).getSingleResult();
    }
}
