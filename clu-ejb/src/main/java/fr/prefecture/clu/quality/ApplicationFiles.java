package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Removal;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The application files that were asked for, and what became of them. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
public class ApplicationFiles {

    static final String TABLE = "quality_application";
    static final String SUBJECT = "quality.application";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;
    @EJB Bin bin;
    @EJB Commitments commitments;
    @Resource SessionContext session;

    /** Latest first. */
    public List<ApplicationFileRow> all() {
        return em.createQuery(
                        "select f from ApplicationFile f order by f.requestedAt desc, f.id desc",
                        ApplicationFile.class)
                .getResultStream()
                .map(ApplicationFile::row)
                .toList();
    }

    public Optional<ApplicationFileRow> find(long id) {
        return Optional.ofNullable(em.find(ApplicationFile.class, id)).map(ApplicationFile::row);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * QUA-58: asks for a file; one of the same kind that is under way is taken for it.
     *
     * @return its number
     * @throws RuleBroken when there is no such structure or edition, nothing of it is asked of the
     *     structure, or the day is to come
     */
    @RolesAllowed({Roles.QUALITY, Roles.NIGHT})
    public long request(ApplicationOrder order) {
        CandidateStructure structure =
                em.find(
                        CandidateStructure.class,
                        order.structureId(),
                        LockModeType.PESSIMISTIC_WRITE);
        FrameworkVersion edition = em.find(FrameworkVersion.class, order.editionId());
        if (structure == null || edition == null) {
            throw new RuleBroken("quality.application.unknownSubject");
        }
        if (commitments.askedOf(order.structureId(), order.editionId()).isEmpty()) {
            throw new RuleBroken("quality.application.noPerimeter", structure.row().name());
        }
        ApplicationFile asked =
                new ApplicationFile(
                        structure,
                        edition,
                        order,
                        session.getCallerPrincipal().getName(),
                        today(),
                        clock.instant());
        return underWay(order)
                .map(ApplicationFile::id)
                .orElseGet(
                        () -> {
                            em.persist(asked);
                            em.flush();
                            changes.created(SUBJECT, asked.id(), asked.written());
                            return asked.id();
                        });
    }

    private Optional<ApplicationFile> underWay(ApplicationOrder order) {
        return em.createQuery(
                        "select f from ApplicationFile f where f.structure.id = :structure"
                                + " and f.edition.id = :edition and f.asOf = :asOf"
                                + " and f.monthFrom = :from and f.monthTo = :to",
                        ApplicationFile.class)
                .setParameter("structure", order.structureId())
                .setParameter("edition", order.editionId())
                .setParameter("asOf", order.asOf())
                .setParameter("from", order.from().atDay(1))
                .setParameter("to", order.to().atDay(1))
                .getResultStream()
                .filter(ApplicationFile::isUnderWay)
                .findFirst();
    }

    /** Those that have the same bytes as this one. */
    public List<ApplicationFileRow> same(long id) {
        ApplicationFileRow row = find(id).orElseThrow(ApplicationFiles::unknown);
        return all().stream()
                .filter(other -> other.id() != id && row.sha256().isPresent())
                .filter(other -> other.sha256().equals(row.sha256()))
                .toList();
    }

    /**
     * Deletes a file that was made, or could not be; its zip goes once the bin forgets it, unless
     * another has the same bytes.
     *
     * @return by which number it can be brought back from the bin; nothing when it was gone
     * @throws RuleBroken while it is being made
     */
    @RolesAllowed(Roles.QUALITY)
    public OptionalLong delete(long id) {
        ApplicationFile file = em.find(ApplicationFile.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (file == null) {
            return OptionalLong.empty();
        }
        if (file.isUnderWay()) {
            throw new RuleBroken("quality.application.underWay");
        }
        ApplicationFileRow row = file.row();
        long binned =
                bin.keep(
                        Removal.byQuality(
                                SUBJECT,
                                id,
                                row.structureName()
                                        + " · "
                                        + row.editionName()
                                        + " · "
                                        + row.asOf(),
                                file.written(),
                                "/dossiers/" + id,
                                "/dossiers"),
                        List.of(Removal.Rows.of(TABLE, id)));
        em.remove(file);
        em.flush();
        return OptionalLong.of(binned);
    }

    static void erase(String sha256) {
        try {
            Files.deleteIfExists(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the zip of these bytes lies. */
    public static Path path(String sha256) {
        return Settings.applicationFiles().resolve(sha256 + ".zip");
    }

    private static RuleBroken unknown() {
        return new RuleBroken("quality.application.unknown");
    }
}
