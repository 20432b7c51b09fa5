package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.Attachments;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The files that came with received e-mails. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.NIGHT})
public class ReceivedFiles {

    /** Of the attachments; the key is the number of the e-mail. */
    public static final String SUBJECT = "mail.received";

    @EJB Attachments attachments;

    /**
     * Keeps a file by itself: one that is refused takes nothing else with it.
     *
     * @throws RuleBroken as {@link Attachments#keep}
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keep(long receivedId, String name, InputStream content, String by) {
        attachments.keep(SUBJECT, String.valueOf(receivedId), name, content, by);
    }

    public List<AttachmentRow> of(long receivedId) {
        return attachments.of(SUBJECT, String.valueOf(receivedId));
    }

    /** A file of a received e-mail; files of other things are none. */
    public Optional<AttachmentRow> find(long id) {
        return attachments.find(id).filter(row -> row.subjectKind().equals(SUBJECT));
    }

    /** Its bytes, fetched as they are read. */
    public InputStream open(long id) {
        return attachments.open(find(id).map(AttachmentRow::id).orElse(-1L));
    }

    public void removeAll(long receivedId) {
        of(receivedId).forEach(row -> attachments.remove(row.id()));
    }
}
