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
import java.util.List;
import java.util.Optional;

/** What people have said that files are, where the nights had recognised something else. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.SWITCHBOARD})
public class Rereadings {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;
    @Resource SessionContext session;

    /**
     * NIT-26: the next night that finds a file reads it as another format, and what it said before
     * counts no more.
     *
     * @param format the word of the format
     * @throws RuleBroken when its job reads one format only, when it is read so already, or when a
     *     longer file continues it
     */
    public void readAs(long file, String format) {
        ImportedFile known =
                Optional.ofNullable(em.find(ImportedFile.class, file))
                        .filter(one -> one.format().isPresent())
                        .orElseThrow(() -> new RuleBroken("night.rereading.unknown"));
        List<ImportedFile> longer = continuing(known);
        if (!longer.isEmpty()) {
            throw new RuleBroken("night.rereading.continued", known.name(), longer.get(0).name());
        }
        Optional<Rereading> before = of(known);
        String now = before.map(Rereading::format).orElseGet(() -> known.format().orElseThrow());
        if (now.equals(format)) {
            throw new RuleBroken("night.rereading.same", known.name());
        }
        String by = session.getCallerPrincipal().getName();
        if (before.isPresent()) {
            before.get().decide(format, by, clock.instant());
        } else {
            em.persist(new Rereading(known, format, by, clock.instant()));
        }
        changes.changed(Files.SUBJECT, file, now, format);
    }

    private List<ImportedFile> continuing(ImportedFile file) {
        return em.createQuery(
                        "select f from ImportedFile f where f.continues = :file"
                                + " and f.state <> :replaced order by f.id",
                        ImportedFile.class)
                .setParameter("file", file)
                .setParameter("replaced", ImportedFile.State.REPLACED)
                .getResultList();
    }

    private Optional<Rereading> of(ImportedFile file) {
        return em.createQuery(
                        "select r from Rereading r where r.job = :job and r.source = :source"
                                + " and r.sha256 = :sha256",
                        Rereading.class)
                .setParameter("job", file.job())
                .setParameter("source", file.source())
                .setParameter("sha256", file.originalSha256())
                .getResultStream()
                .findFirst();
    }

    /** What has been said of the contents of a source, shortest first. */
    @RolesAllowed({
        Roles.ADMINISTRATOR,
        Roles.SWITCHBOARD,
        Roles.QUALITY,
        Roles.SECRETARY_GENERAL,
        Roles.NIGHT
    })
    public List<RereadingRow> rows(String job, String source) {
        return em.createQuery(
                        "select r from Rereading r where r.job = :job and r.source = :source"
                                + " order by r.bytes, r.id",
                        Rereading.class)
                .setParameter("job", job)
                .setParameter("source", source)
                .getResultStream()
                .map(RereadingRow::of)
                .toList();
    }
}
