package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.Attachments;
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
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The figures and proofs that services give when they are asked. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SECRETARY_GENERAL,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.SWITCHBOARD,
    Roles.STAFF
})
public class Gifts {

    /** Of the files; the key is the number of the asking. */
    public static final String FILES = "indicators.asking";

    private static final int MOST = 20;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB AskingRights rights;
    @EJB Attachments attachments;
    @EJB Changes changes;
    @Resource SessionContext session;

    /** IND-27: all that was given, the last one, which counts, first. */
    public List<GiftRow> of(long askingId) {
        return entities(askingId).stream().map(Gift::row).toList();
    }

    /**
     * IND-26, IND-27, IND-28, IND-34: gives what is asked, or corrects it; the same again changes
     * nothing.
     *
     * @param shown the number of the gift that was read; 0 for none
     * @throws RuleBroken when it is not the caller's, is set aside, or lacks what is asked; when a
     *     file is not accepted; when another one was given since; when it cannot be a value of its
     *     indicator
     */
    public void give(long askingId, long shown, GiftTerms terms, Optional<GivenFile> file) {
        Asking asking = Askings.locked(em, askingId);
        rights.checkGive(asking.login());
        file.ifPresent(one -> keep(askingId, one));
        give(asking, shown, terms, session.getCallerPrincipal().getName(), clock.instant());
    }

    /**
     * Takes over what somebody gave in another way, such as on paper.
     *
     * @throws RuleBroken as {@link #give}
     */
    @RolesAllowed(Roles.QUALITY)
    public void takeOver(long askingId, GiftTerms terms, String by, Instant at) {
        give(Askings.locked(em, askingId), 0, terms, by, at);
    }

    private void give(Asking asking, long shown, GiftTerms terms, String by, Instant at) {
        LocalDate on = LocalDate.ofInstant(at, clock.getZone());
        asking.given(on);
        Gift gift =
                new Gift(
                        asking,
                        terms,
                        files(asking.id()).stream()
                                .map(AttachmentRow::name)
                                .collect(Collectors.joining(", ")),
                        by,
                        at);
        Optional<Gift> last = entities(asking.id()).stream().findFirst();
        if (last.filter(gift::isLike).isPresent()) {
            return;
        }
        if (last.map(Gift::id).orElse(0L) != shown) {
            throw new RuleBroken(
                    "indicators.gift.changedSince",
                    last.map(one -> one.row().by()).orElse(""),
                    last.map(Gift::written).orElse(""));
        }
        em.persist(gift);
        em.flush();
        GivenValue.keep(em, changes, YearMonth.from(on), asking, last, gift);
        if (last.isPresent()) {
            changes.changed(Askings.SUBJECT, asking.id(), last.get().written(), gift.written());
        } else {
            changes.created(Askings.SUBJECT, asking.id(), gift.written());
        }
    }

    private void keep(long askingId, GivenFile file) {
        if (files(askingId).size() >= MOST) {
            throw new RuleBroken("indicators.gift.files.tooMany", MOST);
        }
        attachments.keep(
                FILES,
                String.valueOf(askingId),
                file.name(),
                file.content(),
                session.getCallerPrincipal().getName());
    }

    public List<AttachmentRow> files(long askingId) {
        return attachments.of(FILES, String.valueOf(askingId));
    }

    /** A file of this asking, none of another one. */
    public Optional<AttachmentRow> file(long askingId, long fileId) {
        return attachments
                .find(fileId)
                .filter(
                        one ->
                                one.subjectKind().equals(FILES)
                                        && one.subjectKey().equals(String.valueOf(askingId)));
    }

    /** Its bytes; none when it is not of this asking. */
    public InputStream open(long askingId, long fileId) {
        return file(askingId, fileId)
                .map(one -> attachments.open(one.id()))
                .orElseGet(InputStream::nullInputStream);
    }

    private List<Gift> entities(long askingId) {
        return em.createQuery(
                        "select g from Gift g where g.asking.id = :id order by g.id desc",
                        Gift.class)
                .setParameter("id", askingId)
                .getResultList();
    }
}
