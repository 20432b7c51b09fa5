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
        List<ImportedFile> dropped =
                instead.stream().map(id -> em.find(ImportedFile.class, id)).toList();
        if (kept.state() != ImportedFile.State.HELD
                && dropped.stream().noneMatch(f -> f.state() == ImportedFile.State.HELD)) {
            throw new RuleBroken("night.choice.notHeld", kept.name());
        }
        String why = reasonOf(reason);
        for (ImportedFile other : dropped) {
            em.createQuery("delete from Choice c where c.kept = :kept and c.dropped = :dropped")
                    .setParameter("kept", other)
                    .setParameter("dropped", kept)
                    .executeUpdate();
            keep(kept, Optional.of(other), why);
        }
    }

    /** Whether a file is not to count because another does. */
    @RolesAllowed(Roles.NIGHT)
    public boolean isDropped(long file) {
        return number("select count(c) from Choice c where c.dropped.id = :file", file) > 0;
    }

    /** Whether a file is to count whatever lines it has refused. */
    @RolesAllowed(Roles.NIGHT)
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
        if (held.state() != ImportedFile.State.HELD) {
            throw new RuleBroken("night.choice.notHeld", held.name());
        }
        return held;
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
