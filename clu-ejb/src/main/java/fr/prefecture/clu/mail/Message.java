package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The e-mail of one recipient of a mailing, from the queue to what came back. */
@Entity
@Table(name = "mail_message")
public class Message extends Versioned {

    private static final int LONGEST_KEY = 60;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_ERROR = 1000;

    @ManyToOne(optional = false)
    @JoinColumn(name = "mailing_id")
    private Mailing mailing;

    @Column(name = "recipient_key")
    private String recipientKey;

    private String name;
    private String address;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    @Enumerated(EnumType.STRING)
    private MailFailure failure;

    private String error;
    private int attempts;

    @Column(name = "next_at")
    private Instant nextAt;

    @Column(name = "sending_at")
    private Instant sendingAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "message_id")
    private String messageId;

    private String claim;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    protected Message() {}

    /** MEL-3: an address that is none waits for its correction, and keeps nobody else waiting. */
    Message(Mailing mailing, Recipient recipient, Sender sender, Instant now) {
        if (recipient.key().isBlank() || recipient.key().length() > LONGEST_KEY) {
            throw new IllegalArgumentException("A recipient's key: " + recipient.key().length());
        }
        this.mailing = mailing;
        this.recipientKey = recipient.key();
        this.name = Headers.shortened(recipient.name(), LONGEST_NAME);
        address(recipient.address(), sender, now);
    }

    private void address(String typed, Sender sender, Instant now) {
        this.error = "";
        this.attempts = 0;
        this.sendingAt = null;
        this.sentAt = null;
        this.messageId = UUID.randomUUID() + "@" + sender.address().domain();
        try {
            this.address = EmailAddress.of(typed).text();
            this.state = MessageState.WAITING;
            this.failure = null;
            this.nextAt = now;
        } catch (RuleBroken wrong) {
            this.address = Headers.shortened(typed, LONGEST_ADDRESS);
            refused(MailFailure.ADDRESS, "");
        }
    }

    /**
     * MEL-9: goes back into the queue as another e-mail, with a Message-ID of its own.
     *
     * @throws RuleBroken when it has left or is leaving, or the address is none
     */
    void retry(String corrected, Sender sender, Instant now) {
        EmailAddress good = EmailAddress.of(corrected);
        if (state == MessageState.SENT || state == MessageState.WRITTEN) {
            throw new RuleBroken("mail.retry.sent", name);
        }
        if (state == MessageState.SENDING) {
            throw new RuleBroken("mail.retry.sending", name);
        }
        if (state.isOver() || !good.text().equals(address)) {
            address(good.text(), sender, now);
        }
    }

    /** MEL-10: false when it is too late. */
    boolean cancel() {
        if (state != MessageState.WAITING && state != MessageState.PREPARED) {
            return false;
        }
        over(MessageState.CANCELLED);
        return true;
    }

    void prepared() {
        this.state = MessageState.PREPARED;
    }

    /** MEL-7: said before anything is said to the server. */
    void sending(Instant now, Instant settled, Instant until) {
        this.state = MessageState.SENDING;
        this.sendingAt = now;
        this.attempts++;
        this.failure = null;
        this.error = "";
        this.nextAt = settled;
        this.claimedUntil = until;
    }

    void sent(Instant now) {
        over(MessageState.SENT);
        this.sentAt = now;
    }

    void written(Instant now) {
        over(MessageState.WRITTEN);
        this.sentAt = now;
    }

    void refused(MailFailure why, String said) {
        over(MessageState.REFUSED);
        this.failure = why;
        this.error = Headers.shortened(said, LONGEST_ERROR);
    }

    void bounced(String said) {
        over(MessageState.BOUNCED);
        this.failure = MailFailure.BOUNCED;
        this.error = Headers.shortened(said, LONGEST_ERROR);
    }

    /** MEL-8: it has not left, and is tried again later, for a day. */
    void deferred(MailFailure why, String said, Instant now) {
        Optional<Duration> wait = Patience.after(attempts);
        if (wait.isEmpty()) {
            refused(MailFailure.GIVEN_UP, said);
            return;
        }
        this.state = MessageState.PREPARED;
        later(why, said, now.plus(wait.get()));
    }

    /** MEL-7: nobody knows whether it has left; it is looked for when that can be seen. */
    void inDoubt(String said, Instant again) {
        later(MailFailure.DROPPED, said, again);
    }

    /** MEL-7: it has not left, or so one must believe: it is sent again, the same. */
    void notLeft(Instant now) {
        if (failure == MailFailure.DROPPED) {
            deferred(MailFailure.DROPPED, error, sendingAt);
        } else {
            this.state = MessageState.PREPARED;
            this.nextAt = now;
        }
    }

    /** Back into the queue as it was, for the line is down: no fault of its own. */
    void back(Instant now) {
        this.state = MessageState.PREPARED;
        this.attempts--;
        this.nextAt = now;
        free();
    }

    void free() {
        this.claim = null;
        this.claimedUntil = null;
    }

    /** It could not be written for a reason that may pass. */
    void unwritten(Instant now) {
        this.attempts++;
        deferred(MailFailure.DRAFT, "", now);
        if (state == MessageState.PREPARED) {
            this.state = MessageState.WAITING;
        }
    }

    private void later(MailFailure why, String said, Instant again) {
        this.failure = why;
        this.error = Headers.shortened(said, LONGEST_ERROR);
        this.nextAt = again;
        free();
    }

    private void over(MessageState end) {
        this.state = end;
        this.failure = null;
        this.error = "";
        this.nextAt = null;
        free();
    }

    boolean isHeldBy(String token) {
        return token.equals(claim);
    }

    Mailing mailing() {
        return mailing;
    }

    Recipient recipient() {
        return new Recipient(recipientKey, name, address);
    }

    MessageState state() {
        return state;
    }

    Instant sendingAt() {
        return sendingAt;
    }

    String messageId() {
        return messageId;
    }

    MessageRow row() {
        return new MessageRow(
                id(),
                mailing.id(),
                recipientKey,
                name,
                address,
                state,
                Optional.ofNullable(failure),
                error == null ? "" : error,
                attempts,
                Optional.ofNullable(nextAt),
                Optional.ofNullable(sentAt),
                messageId);
    }

    /** What the history keeps. */
    String written() {
        return name + " <" + address + ">: " + state + (failure == null ? "" : " " + failure);
    }
}
