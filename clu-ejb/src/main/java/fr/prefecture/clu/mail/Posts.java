package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.MessageIDTerm;
import java.util.Optional;
import java.util.Properties;

/** The way out, as the server is set: a mail server, or a folder. */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Posts {

    @Resource(lookup = "java:jboss/mail/clu")
    Session server;

    /** To be closed by whoever opened it. */
    public Post open() {
        return Settings.mailHost().isEmpty()
                ? new FolderPost(Settings.outbox())
                : new SmtpPost(
                        Settings.mailUser().isPresent() ? server : anonymous(),
                        Settings.mailCopy());
    }

    /** Whether it can be seen afterwards if an e-mail has left. */
    public boolean canLook() {
        return Settings.mailHost().isPresent()
                && Settings.mailCopy().isPresent()
                && Settings.mailImapHost().isPresent()
                && Settings.mailImapUser().isPresent();
    }

    /**
     * MEL-7: whether the blind copy of an e-mail lies in the control mailbox.
     *
     * @return nothing when the mailbox does not answer
     */
    public Optional<Boolean> hasLeft(String messageId) {
        try (Store store = server.getStore("imap")) {
            store.connect();
            try (Folder folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_ONLY);
                return Optional.of(
                        folder.search(new MessageIDTerm("<" + messageId + ">")).length > 0);
            }
        } catch (MessagingException e) {
            return Optional.empty();
        }
    }

    /** The server's resource always has a user; where none is set, nobody is to log in. */
    private Session anonymous() {
        Properties anonymous = new Properties();
        server.getProperties()
                .forEach((name, setting) -> anonymous.put(String.valueOf(name), setting));
        anonymous.remove("mail.smtp.user");
        anonymous.setProperty("mail.smtp.auth", "false");
        return Session.getInstance(anonymous);
    }
}
