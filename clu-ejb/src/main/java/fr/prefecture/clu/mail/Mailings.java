package fr.prefecture.clu.mail;

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
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The e-mails that features ask for: queued here, written and sent in the background. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.ADMINISTRATOR, Roles.NIGHT})
public class Mailings {

    static final String SUBJECT = "mail.mailing";

    /** The most e-mails of a mailing. */
    static final int MOST = 2000;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Drafts drafts;
    @EJB MailingLists lists;
    @EJB FrozenMessages frozen;
    @EJB Changes changes;
    @Resource SessionContext session;

    /**
     * MEL-1: queues one e-mail for each recipient. The same kind, subject and number are one
     * mailing: asked for again, it is left as it is.
     *
     * @param number as {@link #next} said, so that a double click sends once
     * @param page the path of the page where it was asked for
     * @return the mailing's number
     * @throws RuleBroken when there is no recipient or too many, or the title is missing or too
     *     long
     */
    public long send(
            String kind,
            String subjectKey,
            int number,
            String title,
            String page,
            List<Recipient> recipients) {
        waitForOthers();
        Optional<Mailing> known = numbered(kind, subjectKey, number);
        if (known.isPresent()) {
            return known.get().id();
        }
        return queue(kind, subjectKey, number, 0, title, page, recipients).id();
    }

    /** The number of the next mailing about a subject: 1 for the first. */
    public int next(String kind, String subjectKey) {
        Integer last =
                em.createQuery(
                                "select max(m.number) from Mailing m where m.kind = :kind"
                                        + " and m.subjectKey = :key and m.trial = 0",
                                Integer.class)
                        .setParameter("kind", kind)
                        .setParameter("key", subjectKey)
                        .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    /**
     * MEL-11: sends to somebody what one recipient would get. While the last one still waits to
     * leave, the same is not queued again.
     *
     * @param like whose e-mail it is
     * @throws RuleBroken when the address is none
     */
    public void trial(
            String kind, String subjectKey, int number, Recipient like, String toAddress) {
        EmailAddress.of(toAddress);
        waitForOthers();
        List<Mailing> before =
                em.createQuery(
                                "select m from Mailing m where m.kind = :kind and m.subjectKey = :key"
                                        + " and m.number = :number and m.trial > 0 order by m.trial",
                                Mailing.class)
                        .setParameter("kind", kind)
                        .setParameter("key", subjectKey)
                        .setParameter("number", number)
                        .getResultList();
        Recipient to = new Recipient(like.key(), like.name(), toAddress.strip());
        boolean waits =
                before.stream()
                        .flatMap(trial -> lists.messages(trial.id()).stream())
                        .anyMatch(row -> !row.state().isOver() && isTo(row, to));
        if (!waits) {
            String title = drafts.write(kind, subjectKey, number, like).subject();
            queue(
                    kind,
                    subjectKey,
                    number,
                    before.size() + 1,
                    Headers.shortened(title, Subject.LONGEST),
                    "",
                    List.of(to));
        }
    }

    /**
     * What a recipient would read.
     *
     * @throws RuleBroken when the feature cannot write it, or it could not be sent: MEL-5
     */
    public Draft preview(String kind, String subjectKey, int number, Recipient recipient) {
        Draft draft = drafts.write(kind, subjectKey, number, recipient);
        Subject.of(draft.subject());
        return draft;
    }

    @RolesAllowed({
        Roles.QUALITY,
        Roles.ADMINISTRATOR,
        Roles.SECRETARY_GENERAL,
        Roles.CERT,
        Roles.NIGHT
    })
    public Optional<MailingRow> find(long id) {
        return lists.find(id);
    }

    /** Those about a subject, latest first, without the trials. */
    @RolesAllowed({
        Roles.QUALITY,
        Roles.ADMINISTRATOR,
        Roles.SECRETARY_GENERAL,
        Roles.CERT,
        Roles.NIGHT
    })
    public List<MailingRow> of(String kind, String subjectKey) {
        return lists.of(kind, subjectKey);
    }

    /** The e-mails of a mailing, in the order of its recipients. */
    @RolesAllowed({
        Roles.QUALITY,
        Roles.ADMINISTRATOR,
        Roles.SECRETARY_GENERAL,
        Roles.CERT,
        Roles.NIGHT
    })
    public List<MessageRow> messages(long mailingId) {
        return lists.messages(mailingId);
    }

    /** The e-mail that has this Message-ID, with or without angle brackets. */
    public Optional<MessageRow> known(String messageId) {
        return lists.known(messageId);
    }

    /**
     * MEL-9: puts an e-mail that did not arrive back into the queue; asked for twice is once.
     *
     * @throws RuleBroken when there is no such e-mail, it has left, or the address is none
     */
    public void retry(long messageId, String address) {
        Message message = em.find(Message.class, messageId, LockModeType.PESSIMISTIC_WRITE);
        if (message == null) {
            throw new RuleBroken("mail.message.unknown", messageId);
        }
        String before = message.written();
        String id = message.messageId();
        message.retry(address, Sender.fromSettings(), clock.instant());
        if (!id.equals(message.messageId())) {
            frozen.forget(messageId);
            changes.changed("mail.message", messageId, before, message.written());
        }
    }

    private Mailing queue(
            String kind,
            String subjectKey,
            int number,
            int trial,
            String title,
            String page,
            List<Recipient> recipients) {
        Collection<Recipient> once = once(recipients);
        if (once.isEmpty()) {
            throw new RuleBroken("mail.recipients.none");
        }
        if (once.size() > MOST) {
            throw new RuleBroken("mail.recipients.tooMany", MOST, once.size());
        }
        Instant now = clock.instant();
        Mailing mailing =
                new Mailing(
                        kind,
                        subjectKey,
                        number,
                        trial,
                        title,
                        page,
                        session.isCallerInRole(Roles.NIGHT),
                        session.getCallerPrincipal().getName(),
                        now);
        em.persist(mailing);
        Sender sender = Sender.fromSettings();
        once.forEach(recipient -> em.persist(new Message(mailing, recipient, sender, now)));
        em.flush();
        changes.created(SUBJECT, mailing.id(), mailing.written(once.size()));
        return mailing;
    }

    /** MEL-2: a recipient who is named twice is one; two who share a mailbox are two. */
    private static Collection<Recipient> once(List<Recipient> recipients) {
        Map<String, Recipient> once = new LinkedHashMap<>();
        recipients.forEach(recipient -> once.putIfAbsent(recipient.key(), recipient));
        return once.values();
    }

    /** Those who queue wait for one another on a row, so that a double click finds the first. */
    private void waitForOthers() {
        em.createNativeQuery("update mail_line set queued = queued + 1 where id = 1")
                .executeUpdate();
    }

    private Optional<Mailing> numbered(String kind, String subjectKey, int number) {
        return em.createQuery(
                        "select m from Mailing m where m.kind = :kind and m.subjectKey = :key"
                                + " and m.number = :number and m.trial = 0",
                        Mailing.class)
                .setParameter("kind", kind)
                .setParameter("key", subjectKey)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    private static boolean isTo(MessageRow row, Recipient to) {
        return row.recipientKey().equals(to.key()) && row.address().equals(to.address());
    }
}
