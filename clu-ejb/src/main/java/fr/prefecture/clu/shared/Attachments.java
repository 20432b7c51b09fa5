package fr.prefecture.clu.shared;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files given to the things of all features, each thing known by a kind ({@code
 * "actions.evidence"}) and a key. Who may give, read and remove them is for the feature to decide:
 * pages call its boundary, which calls this one. A file is taken for what it holds, not for what
 * its name says; a picture is written anew, so that nothing but what it shows is kept. What several
 * files hold alike is kept once, by {@link Contents}.
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
public class Attachments {

    public static final int LONGEST_DESCRIPTION = 500;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Contents contents;
    @EJB Changes changes;
    @EJB Bin bin;

    /**
     * Keeps a file; the same name with the same content is kept once.
     *
     * @param name as it was sent; what leads to it is not kept
     * @param content read to its end, or until it proves too long
     * @param by the login of who gives it
     * @throws RuleBroken when it is empty, too long, of a type that is not accepted, or of another
     *     one than its name says
     */
    public AttachmentRow keep(
            String subjectKind, String subjectKey, String name, InputStream content, String by) {
        return keep(subjectKind, subjectKey, name, content, "", by, false);
    }

    /**
     * Keeps a picture, which is turned the right way up and made smaller if it is very large.
     *
     * @param description what it shows, for those who do not see it
     * @throws RuleBroken also when it is no picture, or has no description
     */
    public AttachmentRow keepPicture(
            String subjectKind,
            String subjectKey,
            String name,
            InputStream content,
            String description,
            String by) {
        if (description.isBlank()) {
            throw new RuleBroken("shared.attachment.description.missing");
        }
        return keep(subjectKind, subjectKey, name, content, description.strip(), by, true);
    }

    /** Those of a thing, in the order in which they were given. */
    public List<AttachmentRow> of(String subjectKind, String subjectKey) {
        return em.createQuery(
                        "select a from Attachment a where a.subjectKind = :kind"
                                + " and a.subjectKey = :key order by a.id",
                        Attachment.class)
                .setParameter("kind", subjectKind)
                .setParameter("key", subjectKey)
                .getResultStream()
                .map(Attachment::row)
                .toList();
    }

    /** Those of all things of a kind, by the number of the thing. */
    public Map<Long, List<AttachmentRow>> ofKind(String subjectKind) {
        return em.createQuery(
                        "select a from Attachment a where a.subjectKind = :kind order by a.id",
                        Attachment.class)
                .setParameter("kind", subjectKind)
                .getResultStream()
                .map(Attachment::row)
                .collect(Collectors.groupingBy(row -> Long.valueOf(row.subjectKey())));
    }

    public Optional<AttachmentRow> find(long id) {
        return Optional.ofNullable(em.find(Attachment.class, id)).map(Attachment::row);
    }

    /** Its bytes, fetched as they are read; none when there is no such file. */
    public InputStream open(long id) {
        Attachment attachment = em.find(Attachment.class, id);
        return attachment == null
                ? InputStream.nullInputStream()
                : contents.open(attachment.sha256());
    }

    /**
     * Removes a file as a person does: it goes to the bin, and what it holds stays as long.
     *
     * @param place the path of the page on which it stood
     * @param roles who may remove it, and bring it back
     * @return by which number it can be brought back; nothing when it was gone
     */
    public OptionalLong discard(long id, String place, Set<String> roles) {
        Attachment attachment = em.find(Attachment.class, id);
        if (attachment == null) {
            return OptionalLong.empty();
        }
        long binned =
                bin.keep(
                        new Removal(
                                attachment.subjectKind(),
                                attachment.subjectKey(),
                                attachment.name(),
                                attachment.written(),
                                "",
                                place,
                                roles),
                        List.of(Removal.Rows.of("shared_attachment", id)));
        bin.hold(binned, attachment.sha256());
        em.remove(attachment);
        em.flush();
        return OptionalLong.of(binned);
    }

    /** Removes a file for good, as the rules of archiving or of erasure say. Twice is once. */
    public void remove(long id) {
        Attachment attachment = em.find(Attachment.class, id);
        if (attachment != null) {
            changes.removed(
                    attachment.subjectKind(), attachment.subjectKey(), attachment.written());
            em.remove(attachment);
            em.flush();
            contents.leave(attachment.sha256());
        }
    }

    /**
     * COR-5
     *
     * @throws RuleBroken when a thing has the same file twice: one came back, another one had been
     *     given meanwhile
     */
    public void checkOnce(String subjectKind, String subjectKey) {
        Set<String> once = new HashSet<>();
        for (AttachmentRow row : of(subjectKind, subjectKey)) {
            if (!once.add(row.sha256() + row.name())) {
                throw new RuleBroken("shared.bin.taken");
            }
        }
    }

    private AttachmentRow keep(
            String subjectKind,
            String subjectKey,
            String name,
            InputStream content,
            String description,
            String by,
            boolean picture) {
        try (ReceivedFile file = ReceivedFile.of(name, content, picture)) {
            Attachment attachment =
                    new Attachment(subjectKind, subjectKey, file, description, by, clock.instant());
            try (InputStream in = file.open()) {
                contents.keep(attachment.sha256(), file.size(), in);
            }
            return known(attachment).orElseGet(() -> store(attachment)).row();
        } catch (RuleBroken refusal) {
            Caller.refuse(SecurityEvent.FILE_REFUSED, refusal.getMessage());
            throw refusal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Attachment> known(Attachment like) {
        return em.createQuery(
                        "select a from Attachment a where a.subjectKind = :kind"
                                + " and a.subjectKey = :key and a.name = :name"
                                + " and a.sha256 = :hash",
                        Attachment.class)
                .setParameter("kind", like.subjectKind())
                .setParameter("key", like.subjectKey())
                .setParameter("name", like.name())
                .setParameter("hash", like.sha256())
                .getResultStream()
                .findFirst();
    }

    private Attachment store(Attachment attachment) {
        em.persist(attachment);
        em.flush();
        changes.created(attachment.subjectKind(), attachment.subjectKey(), attachment.written());
        return attachment;
    }
}
