package fr.prefecture.clu.shared;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The bytes of the attached files, part by part, so that no file is ever whole in memory. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.NIGHT
})
public class AttachmentParts {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    public void keep(long attachmentId, int part, byte[] content) {
        em.createNativeQuery(
                        "insert into shared_attachment_part (attachment_id, part, content)"
                                + " values (?1, ?2, ?3)")
                .setParameter(1, attachmentId)
                .setParameter(2, part)
                .setParameter(3, content)
                .executeUpdate();
    }

    /** Nothing after the last part, or once the file has been removed. */
    public Optional<byte[]> find(long attachmentId, int part) {
        List<?> found =
                em.createNativeQuery(
                                "select content from shared_attachment_part"
                                        + " where attachment_id = ?1 and part = ?2")
                        .setParameter(1, attachmentId)
                        .setParameter(2, part)
                        .getResultList();
        return found.stream().map(byte[].class::cast).findFirst();
    }

    public void remove(long attachmentId) {
        em.createNativeQuery("delete from shared_attachment_part where attachment_id = ?1")
                .setParameter(1, attachmentId)
                .executeUpdate();
    }
}
