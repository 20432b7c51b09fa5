package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.RuleBroken;
import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/** MEL-4: an e-mail as it travels. Its text part alone says everything. */
final class Mime {

    /** In bytes; many servers take no more. */
    static final int LARGEST = 20_000_000;

    private static final String UTF_8 = "UTF-8";
    private static final String CALENDAR = "text/calendar; charset=UTF-8; method=";

    private Mime() {}

    /**
     * @throws Unsendable when MEL-5 or MEL-6 is broken
     */
    static byte[] of(Message message, Draft draft, Sender sender, Instant now) {
        try {
            return written(message, draft, sender, now);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] written(Message message, Draft draft, Sender sender, Instant now)
            throws MessagingException, IOException {
        checkSize(draft.enclosures().stream().mapToLong(e -> e.content().length).sum());
        if (draft.text().isBlank()) {
            throw new Unsendable(MailFailure.TEXT, "");
        }
        Recipient recipient = message.recipient();
        EmailAddress to = EmailAddress.of(recipient.address());
        String subject = subject(draft);
        Identified mail = new Identified(message.messageId());
        mail.setFrom(new InternetAddress(sender.address().ascii(), sender.name(), UTF_8));
        mail.setReplyTo(
                new InternetAddress[] {
                    new InternetAddress(sender.address().ascii(), sender.name(), UTF_8)
                });
        mail.setRecipient(
                RecipientType.TO, new InternetAddress(to.ascii(), recipient.name(), UTF_8));
        mail.setSubject(message.mailing().isTrial() ? "[Essai] " + subject : subject, UTF_8);
        mail.setSentDate(Date.from(now));
        mail.setHeader("Content-Language", "fr");
        if (message.mailing().isAutomatic()) {
            // RFC 3834: no machine answers to a machine.
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setHeader("X-Auto-Response-Suppress", "All");
        }
        byte[] invitation =
                draft.event()
                        .map(event -> Invitation.of(event, sender, to, recipient.name(), now))
                        .orElse(new byte[0]);
        Multipart readings = readings(draft, subject, invitation);
        if (invitation.length == 0 && draft.enclosures().isEmpty()) {
            mail.setContent(readings);
        } else {
            mail.setContent(with(draft, readings, invitation));
        }
        mail.saveChanges();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        mail.writeTo(out);
        checkSize(out.size());
        return out.toByteArray();
    }

    /** The same three times, the plainest first, as mail programs expect. */
    private static Multipart readings(Draft draft, String subject, byte[] invitation)
            throws MessagingException {
        MimeMultipart readings = new MimeMultipart("alternative");
        readings.addBodyPart(text("plain", draft.text()));
        if (!draft.html().isBlank()) {
            readings.addBodyPart(text("html", page(subject, draft.html())));
        }
        if (invitation.length > 0) {
            MimeBodyPart part = bytes(invitation, CALENDAR + draft.event().orElseThrow().method());
            readings.addBodyPart(part);
        }
        return readings;
    }

    private static Multipart with(Draft draft, Multipart readings, byte[] invitation)
            throws MessagingException {
        MimeMultipart all = new MimeMultipart("mixed");
        BodyPart first = new MimeBodyPart();
        first.setContent(readings);
        all.addBodyPart(first);
        if (invitation.length > 0) {
            all.addBodyPart(attached("invitation.ics", "text/calendar; charset=UTF-8", invitation));
        }
        for (Enclosure enclosure : draft.enclosures()) {
            all.addBodyPart(
                    attached(
                            Headers.plain(enclosure.name()),
                            enclosure.mediaType(),
                            enclosure.content()));
        }
        return all;
    }

    private static MimeBodyPart text(String subtype, String text) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart attached(String name, String mediaType, byte[] content)
            throws MessagingException {
        MimeBodyPart part = bytes(content, mediaType);
        part.setFileName(name);
        part.setDisposition(Part.ATTACHMENT);
        return part;
    }

    private static MimeBodyPart bytes(byte[] content, String mediaType) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, mediaType)));
        part.setHeader("Content-Type", mediaType);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static String page(String subject, String body) {
        return "<!DOCTYPE html>\r\n<html lang=\"fr\"><head><meta charset=\"UTF-8\"><title>"
                + subject.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                + "</title></head><body>\r\n"
                + body
                + "\r\n</body></html>\r\n";
    }

    private static String subject(Draft draft) {
        try {
            return Subject.of(draft.subject()).text();
        } catch (RuleBroken wrong) {
            throw new Unsendable(
                    MailFailure.SUBJECT, Integer.toString(Headers.plain(draft.subject()).length()));
        }
    }

    private static void checkSize(long bytes) {
        if (bytes > LARGEST) {
            throw new Unsendable(MailFailure.SIZE, Long.toString(bytes));
        }
    }

    /** Keeps the Message-ID that it is known by. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
