package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What people do with a whole mailing, and what comes back of its e-mails. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.ADMINISTRATOR, Roles.NIGHT})
public class MailingSteps {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Mailings mailings;
    @EJB Changes changes;

    /**
     * MEL-9: puts every e-mail of a mailing that was refused, or came back, into the queue again,
     * but for those whose address is none.
     *
     * @return how many
     */
    public int retryFailed(long mailingId) {
        List<MessageRow> failed =
                mailings.messages(mailingId).stream()
                        .filter(row -> row.state().isFailure())
                        .filter(row -> row.failure().filter(MailFailure.ADDRESS::equals).isEmpty())
                        .toList();
        failed.forEach(row -> mailings.retry(row.id(), row.address()));
        return failed.size();
    }

    /**
     * MEL-10: takes the e-mails of a mailing that have not left out of the queue.
     *
     * @return how many; one that is being sent goes on
     */
    public int cancelWaiting(long mailingId) {
        List<Message> waiting =
                em.createQuery(
                                "select m from Message m where m.mailing.id = :id"
                                        + " and m.state in :states order by m.id",
                                Message.class)
                        .setParameter("id", mailingId)
                        .setParameter(
                                "states", List.of(MessageState.WAITING, MessageState.PREPARED))
                        .getResultList();
        waiting.forEach(Message::cancel);
        if (!waiting.isEmpty()) {
            changes.changed("mail.mailing", mailingId, "waiting", waiting.size() + " taken out");
        }
        return waiting.size();
    }

    /**
     * MEL-15: says of an e-mail that it came back; said again, or of one that has been sent anew
     * since, it changes nothing.
     *
     * @param messageId its Message-ID, with or without angle brackets
     * @param said the words of who sent it back
     * @return the e-mail; nothing when it is none of ours
     */
    public Optional<MessageRow> bounced(String messageId, String said) {
        return mailings.known(messageId)
                .map(row -> em.find(Message.class, row.id()))
                .map(
                        message -> {
                            if (message.state() == MessageState.SENT) {
                                String before = message.written();
                                message.bounced(said);
                                changes.changed(
                                        "mail.message", message.id(), before, message.written());
                            }
                            return message.row();
                        });
    }
}
