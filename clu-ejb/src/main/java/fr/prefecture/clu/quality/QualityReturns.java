package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Attachments;
import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.BinnedRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Restorable;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.StoredRows;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;

/** What audits take back from the bin while they are open; and the zips that go with it. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.NIGHT})
public class QualityReturns implements Restorable {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Bin bin;
    @EJB Attachments attachments;
    @EJB Changes changes;

    @Override
    @PermitAll
    public Set<String> subjects() {
        return Set.of(
                Findings.SUBJECT,
                RequestedDocuments.SUBJECT,
                ApplicationFiles.SUBJECT,
                Trainings.SUBJECT);
    }

    @Override
    public void restored(BinnedRow thing) {
        long id = Long.parseLong(thing.key());
        if (thing.subject().equals(Findings.SUBJECT)) {
            em.find(AuditFinding.class, id).audit().checkOpen();
            tellSheet(id);
        } else if (thing.subject().equals(RequestedDocuments.SUBJECT)) {
            em.find(RequestedDocument.class, id).audit().checkOpen();
        }
    }

    /** The sheet came back with its finding. */
    private void tellSheet(long findingId) {
        em.createQuery(
                        "select d from DeviationSheet d where d.finding.id = :id",
                        DeviationSheet.class)
                .setParameter("id", findingId)
                .getResultStream()
                .flatMap(sheet -> sheet.written().entrySet().stream())
                .forEach(
                        field ->
                                changes.restored(
                                        Deviations.SUBJECT,
                                        findingId,
                                        field.getKey() + "=" + field.getValue()));
    }

    /**
     * A zip goes with the last of the files, made or in the bin, that have its bytes; who came to a
     * training goes with it.
     */
    @Override
    public void forgotten(BinnedRow thing, StoredRows rows) {
        if (thing.subject().equals(Trainings.SUBJECT)
                && rows.content(Trainings.TABLE, "id").isPresent()) {
            attachments
                    .of(RegisterFiles.TRAINING, thing.key())
                    .forEach(list -> attachments.remove(list.id()));
        }
        if (!thing.subject().equals(ApplicationFiles.SUBJECT)) {
            return;
        }
        rows.content(ApplicationFiles.TABLE, "sha256")
                .filter(sha256 -> !isMade(sha256))
                .filter(sha256 -> !bin.has(ApplicationFiles.TABLE, "sha256", sha256))
                .ifPresent(ApplicationFiles::erase);
    }

    private boolean isMade(String sha256) {
        return em.createQuery(
                                "select count(f) from ApplicationFile f where f.sha256 = :sha256",
                                Long.class)
                        .setParameter("sha256", sha256)
                        .getSingleResult()
                > 0;
    }
}
