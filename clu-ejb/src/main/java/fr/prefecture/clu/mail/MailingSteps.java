package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** What people do with a whole mailing. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.ADMINISTRATOR, Roles.NIGHT})
public class MailingSteps {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

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
                        // Whoever sends goes on meanwhile, and takes them up one by one.
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
        int cancelled = Math.toIntExact(waiting.stream().filter(Message::cancel).count());
        if (cancelled > 0) {
            changes.changed("mail.mailing", mailingId, "waiting", cancelled + " taken out");
        }
        return cancelled;
    }
}
