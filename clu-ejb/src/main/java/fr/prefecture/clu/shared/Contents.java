package fr.prefecture.clu.shared;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What the attached files hold, each content once, known by its SHA-256. A content goes with the
 * last file that has it, unless somebody holds it: who writes a long document from many files holds
 * them first, and finds them all although some are removed meanwhile.
 */
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
public class Contents {

    private static final int PART = 256 * 1024;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB ContentParts parts;

    /** Its bytes, fetched as they are read; none when there is no such content. */
    public InputStream open(String sha256) {
        return new PartsStream(parts, sha256);
    }

    /**
     * Keeps this content for that holder, whatever becomes of the files that have it. Twice is
     * once.
     *
     * @param holder who lets go of it later, all at once
     * @return whether it was still there to be held
     */
    public boolean hold(String sha256, String holder) {
        takeTurn();
        if (!isKept(sha256)) {
            return false;
        }
        if (count("shared_content_hold where sha256 = ?1 and holder = ?2", sha256, holder) == 0) {
            em.createNativeQuery("insert into shared_content_hold (sha256, holder) values (?1, ?2)")
                    .setParameter(1, sha256)
                    .setParameter(2, holder)
                    .executeUpdate();
        }
        return true;
    }

    /** Lets go of all that this holder kept; what no file has any more goes. Twice is once. */
    public void release(String holder) {
        takeTurn();
        List<?> held =
                em.createNativeQuery("select sha256 from shared_content_hold where holder = ?1")
                        .setParameter(1, holder)
                        .getResultList();
        em.createNativeQuery("delete from shared_content_hold where holder = ?1")
                .setParameter(1, holder)
                .executeUpdate();
        held.forEach(sha256 -> forget((String) sha256));
    }

    /**
     * Keeps this content, unless it is kept already: two who give it at once give one. It stays
     * when the caller's transaction ends with a file that has it.
     */
    public void keep(String sha256, long size, InputStream content) throws IOException {
        takeTurn();
        if (isKept(sha256)) {
            return;
        }
        em.createNativeQuery(
                        "insert into shared_content (sha256, byte_count, kept_at)"
                                + " values (?1, ?2, ?3)")
                .setParameter(1, sha256)
                .setParameter(2, size)
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        int part = 0;
        for (byte[] bytes = content.readNBytes(PART);
                bytes.length > 0;
                bytes = content.readNBytes(PART)) {
            parts.keep(sha256, part, bytes);
            part++;
        }
    }

    /** A file that had it is gone: so is the content, unless another file or a holder has it. */
    public void leave(String sha256) {
        takeTurn();
        forget(sha256);
    }

    private void forget(String sha256) {
        if (count("shared_attachment where sha256 = ?1", sha256) == 0
                && count("shared_content_hold where sha256 = ?1", sha256) == 0) {
            parts.remove(sha256);
            em.createNativeQuery("delete from shared_content where sha256 = ?1")
                    .setParameter(1, sha256)
                    .executeUpdate();
        }
    }

    private boolean isKept(String sha256) {
        return count("shared_content where sha256 = ?1", sha256) > 0;
    }

    private long count(String from, String... parameters) {
        Query query = em.createNativeQuery("select count(*) from " + from);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return ((Number) query.getSingleResult()).longValue();
    }

    /** Whoever keeps, holds or removes a content waits here for the others until they are done. */
    private void takeTurn() {
        em.createNativeQuery("update shared_content_turn set taken = taken + 1 where id = 1")
                .executeUpdate();
    }
}
