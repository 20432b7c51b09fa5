package fr.prefecture.clu.shared;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The bytes of the contents, part by part, so that none is ever whole in memory. */
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
public class ContentParts {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    public void keep(String sha256, int part, byte[] content) {
        em.createNativeQuery(
                        "insert into shared_content_part (sha256, part, content)"
                                + " values (?1, ?2, ?3)")
                .setParameter(1, sha256)
                .setParameter(2, part)
                .setParameter(3, content)
                .executeUpdate();
    }

    /** Nothing after the last part, or once the content has been removed. */
    public Optional<byte[]> find(String sha256, int part) {
        List<?> found =
                em.createNativeQuery(
                                "select content from shared_content_part"
                                        + " where sha256 = ?1 and part = ?2")
                        .setParameter(1, sha256)
                        .setParameter(2, part)
                        .getResultList();
        return found.stream().map(byte[].class::cast).findFirst();
    }

    public void remove(String sha256) {
        em.createNativeQuery("delete from shared_content_part where sha256 = ?1")
                .setParameter(1, sha256)
                .executeUpdate();
    }
}
