package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Removal;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The documents that auditors want to read about one month before they come. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class RequestedDocuments {

    static final String SUBJECT = "quality.requestedDocument";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;
    @EJB Bin bin;

    /** Those of an audit: what is due first, first. */
    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public List<RequestedDocumentRow> of(long auditId) {
        return em.createQuery(
                        "select d from RequestedDocument d join fetch d.audit a where a.id = :audit"
                                + " order by d.dueOn, d.id",
                        RequestedDocument.class)
                .setParameter("audit", auditId)
                .getResultStream()
                .map(one -> one.row(today()))
                .toList();
    }

    /**
     * QUA-50: asked twice it is asked once.
     *
     * @param due one month before the audit when nobody says otherwise
     * @throws RuleBroken when there is no such audit, the name is missing, or it is due once the
     *     audit has begun
     */
    public void ask(long auditId, String label, String holder, Optional<LocalDate> due) {
        Audit audit =
                Optional.ofNullable(em.find(Audit.class, auditId, LockModeType.PESSIMISTIC_WRITE))
                        .orElseThrow(() -> new RuleBroken("quality.audit.unknown"));
        audit.checkOpen();
        String key = RequestedDocument.keyOf(label);
        boolean known =
                em.createQuery(
                                        "select count(d) from RequestedDocument d"
                                                + " where d.audit.id = :audit and d.key = :key",
                                        Long.class)
                                .setParameter("audit", auditId)
                                .setParameter("key", key)
                                .getSingleResult()
                        > 0;
        if (known) {
            return;
        }
        RequestedDocument document =
                new RequestedDocument(
                        audit,
                        label,
                        holder,
                        due.orElseGet(() -> audit.plannedFrom().minusMonths(1)));
        em.persist(document);
        em.flush();
        changes.created(SUBJECT, document.id(), document.written());
    }

    /** QUA-50: those that auditors usually ask for; the list is to be validated. */
    public void askUsual(long auditId) {
        usual().forEach(label -> ask(auditId, label, "", Optional.empty()));
    }

    /**
     * It was handed over; twice is once.
     *
     * @param evidence the number of the piece of evidence that it is; may be empty
     * @throws RuleBroken when the day is to come
     */
    public void give(long id, String evidence, LocalDate on) {
        if (on.isAfter(today())) {
            throw new RuleBroken("quality.document.given.future", on);
        }
        RequestedDocument document = get(id);
        String before = document.written();
        document.give(on, evidence);
        changes.changed(SUBJECT, id, before, document.written());
    }

    /** It was not handed over after all. */
    public void takeBack(long id) {
        RequestedDocument document = get(id);
        String before = document.written();
        document.takeBack();
        changes.changed(SUBJECT, id, before, document.written());
    }

    /**
     * Nobody asks for it any more; twice is once.
     *
     * @return by which number it can be brought back from the bin; nothing when it was gone
     */
    public OptionalLong remove(long id) {
        RequestedDocument document =
                em.find(RequestedDocument.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (document == null) {
            return OptionalLong.empty();
        }
        document.audit().checkOpen();
        long binned =
                bin.keep(
                        Removal.byQuality(
                                SUBJECT,
                                id,
                                document.label(),
                                document.written(),
                                "",
                                "/audits/" + document.audit().id()),
                        List.of(Removal.Rows.of("quality_requested_document", id)));
        em.remove(document);
        return OptionalLong.of(binned);
    }

    /** QUA-52: those that should have been handed over and were not, the most late first. */
    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
    public List<RequestedDocumentRow> late() {
        return em.createQuery(
                        "select d from RequestedDocument d join fetch d.audit a"
                                + " where d.givenOn is null and d.dueOn < :today and a.closedOn is null"
                                + " order by d.dueOn, d.id",
                        RequestedDocument.class)
                .setParameter("today", today())
                .getResultStream()
                .map(one -> one.row(today()))
                .toList();
    }

    private RequestedDocument get(long id) {
        return Optional.ofNullable(
                        em.find(RequestedDocument.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RuleBroken("quality.document.unknown"));
    }

    private static List<String> usual() {
        try (InputStream in =
                RequestedDocuments.class.getResourceAsStream("requested-documents.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
