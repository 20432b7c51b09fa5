package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The e-mails of ours that came back, or that somebody answers. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.NIGHT})
public class Bounces {

    private static final Set<MessageState> LEFT =
            Set.of(MessageState.SENT, MessageState.WRITTEN, MessageState.SENDING);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB MailingLists lists;
    @EJB Changes changes;

    /** The first of ours that these Message-IDs name. */
    public Optional<MessageRow> named(List<String> messageIds) {
        return messageIds.stream().map(lists::known).flatMap(Optional::stream).findFirst();
    }

    /**
     * The last that left for an address about a thing, for servers that say no more than where it
     * was to go.
     *
     * @param subjectKey as features name what their mailings are about
     */
    public Optional<MessageRow> lastTo(String address, String subjectKey) {
        return em.createQuery(
                        "select m from Message m where lower(m.address) = :address"
                                + " and m.mailing.subjectKey = :key order by m.id desc",
                        Message.class)
                .setParameter("address", address.toLowerCase(Locale.ROOT))
                .setParameter("key", subjectKey)
                .getResultStream()
                .filter(message -> LEFT.contains(message.state()))
                .map(Message::row)
                .findFirst();
    }

    /**
     * MEL-18: it has left and come back; one that has been put back into the queue since, or has
     * come back before, stays as it is.
     *
     * @param said what the server that gave it back said
     */
    public void note(long messageId, String said) {
        Message message = em.find(Message.class, messageId);
        if (message != null && LEFT.contains(message.state())) {
            String before = message.written();
            message.bounced(said);
            changes.changed("mail.message", messageId, before, message.written());
        }
    }
}
