package fr.prefecture.clu.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hands e-mails over to a mail server, many on one connection. */
final class SmtpPost implements Post {

    /** Servers grow suspicious of connections that never end. */
    private static final int MOST_ON_A_CONNECTION = 100;

    private static final Pattern ANSWER =
            Pattern.compile("^\\s*([245])\\d\\d\\b.*", Pattern.DOTALL);

    private final Session session;
    private final Optional<String> copy;
    private Transport transport;
    private int handed;

    /**
     * @param copy the mailbox that gets a blind copy of everything
     */
    SmtpPost(Session session, Optional<String> copy) {
        this.session = session;
        this.copy = copy;
    }

    @Override
    public Delivery hand(Parcel parcel) {
        Address[] to;
        try {
            to = to(parcel);
            connect();
        } catch (MessagingException e) {
            close();
            return new Delivery(Delivery.Outcome.DOWN, words(e));
        }
        try {
            MimeMessage message =
                    new MimeMessage(session, new ByteArrayInputStream(parcel.content()));
            transport.sendMessage(message, to);
            handed++;
            return new Delivery(Delivery.Outcome.SENT, "");
        } catch (SendFailedException e) {
            return refused(e, parcel);
        } catch (MessagingException e) {
            close();
            return new Delivery(Delivery.Outcome.DROPPED, words(e));
        }
    }

    private void connect() throws MessagingException {
        if (handed >= MOST_ON_A_CONNECTION || transport != null && !transport.isConnected()) {
            close();
        }
        if (transport == null) {
            transport = session.getTransport("smtp");
            transport.connect();
        }
    }

    private Address[] to(Parcel parcel) throws MessagingException {
        InternetAddress recipient = new InternetAddress(parcel.to(), true);
        if (copy.isEmpty() || copy.get().equalsIgnoreCase(parcel.to())) {
            return new Address[] {recipient};
        }
        try {
            InternetAddress control = new InternetAddress(copy.get(), true);
            control.validate();
            return new Address[] {recipient, control};
        } catch (AddressException e) {
            throw new MessagingException("CLU_MAIL_COPY: " + copy.get(), e);
        }
    }

    /** MEL-8: the first digit of the server's answer says whether asking again makes sense. */
    private Delivery refused(SendFailedException e, Parcel parcel) {
        Optional<String> answer = answer(e);
        if (answer.isEmpty()) {
            // It hung up instead of answering.
            close();
            return new Delivery(Delivery.Outcome.DROPPED, words(e));
        }
        if (answer.get().startsWith("421")) {
            close();
        }
        return new Delivery(
                answer.get().startsWith("5") && !isOnlyTheCopyRefused(e, parcel)
                        ? Delivery.Outcome.REFUSED
                        : Delivery.Outcome.DEFERRED,
                answer.get());
    }

    private boolean isOnlyTheCopyRefused(SendFailedException e, Parcel parcel) {
        Address[] refused = e.getInvalidAddresses();
        return refused != null
                && refused.length > 0
                && Arrays.stream(refused).map(Address::toString).noneMatch(parcel.to()::equals);
    }

    private static Optional<String> answer(MessagingException e) {
        for (Exception next = e; next != null; next = next(next)) {
            Matcher matcher = ANSWER.matcher(String.valueOf(next.getMessage()));
            if (matcher.matches()) {
                return Optional.of(next.getMessage().strip());
            }
        }
        return Optional.empty();
    }

    private static Exception next(Exception e) {
        return e instanceof MessagingException m ? m.getNextException() : null;
    }

    private static String words(MessagingException e) {
        return String.valueOf(e.getMessage()).strip();
    }

    @Override
    public void close() {
        handed = 0;
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException e) {
                // It is over, in order or not.
            }
            transport = null;
        }
    }
}
