package fr.prefecture.clu.fault;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A mail server in the tests' own process: it outlives those that it is tried with. */
final class Mailroom implements AutoCloseable {

    private static final String CONTROL = "controle@prefecture.example";
    private static final String PASSWORD = "secret";

    private GreenMail server;
    private int smtpPort;
    private int imapPort;

    Mailroom() {
        open(0, 0);
    }

    private void open(int smtp, int imap) {
        server =
                new GreenMail(
                        new ServerSetup[] {
                            new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                            new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                        });
        server.start();
        server.setUser(CONTROL, CONTROL, PASSWORD);
        smtpPort = server.getSmtp().getPort();
        imapPort = server.getImap().getPort();
    }

    /** The server is there again, at the addresses that it had, and empty. */
    void reopen() {
        open(smtpPort, imapPort);
    }

    /** Sends through it; whether an e-mail has left, nobody will be able to say. */
    Installation serve(Installation installation) {
        return installation
                .with("CLU_MAIL_HOST", "127.0.0.1")
                .with("CLU_MAIL_PORT", Integer.toString(smtpPort))
                .with("CLU_MAIL_FROM", "comite@prefecture.example")
                .with("CLU_MAIL_SETTLE", "2");
    }

    /** The same, with a control mailbox. */
    Installation serveWithControl(Installation installation) {
        return serve(installation)
                .with("CLU_MAIL_COPY", CONTROL)
                .with("CLU_MAIL_IMAP_HOST", "127.0.0.1")
                .with("CLU_MAIL_IMAP_PORT", Integer.toString(imapPort))
                .with("CLU_MAIL_IMAP_TLS", "false")
                .with("CLU_MAIL_IMAP_USER", CONTROL)
                .with("CLU_MAIL_IMAP_PASSWORD", PASSWORD);
    }

    /** How many e-mails lie in all mailboxes but the control mailbox. */
    int received() {
        return recipients().stream().mapToInt(user -> inbox(user).getMessageCount()).sum();
    }

    /** The Message-IDs in each mailbox but the control mailbox. */
    Map<String, List<String>> mailboxes() {
        Map<String, List<String>> mailboxes = new TreeMap<>();
        for (GreenMailUser user : recipients()) {
            mailboxes.put(user.getEmail(), ids(inbox(user)));
        }
        return mailboxes;
    }

    private Collection<GreenMailUser> recipients() {
        return server.getUserManager().listUser().stream()
                .filter(user -> !user.getEmail().equals(CONTROL))
                .toList();
    }

    private static List<String> ids(MailFolder folder) {
        List<String> ids = new ArrayList<>();
        for (StoredMessage message : folder.getMessages()) {
            try {
                ids.add(message.getMimeMessage().getMessageID().replaceAll("[<>]", ""));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        return ids;
    }

    private MailFolder inbox(GreenMailUser user) {
        try {
            return server.getManagers().getImapHostManager().getInbox(user);
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    void empty() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
