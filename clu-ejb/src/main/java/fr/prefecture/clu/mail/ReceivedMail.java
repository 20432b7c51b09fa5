package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An e-mail that came back to us and was dropped on a page: read once, recognised or attached by
 * hand, then made use of or left, and forgotten.
 */
@Entity
@Table(name = "mail_received")
public class ReceivedMail extends Versioned {

    /** Whether something is still to be done with it. */
    public enum State {
        OPEN,
        /** What it says has been noted where it belongs. */
        SETTLED,
        /** Nothing is to be done with it. */
        DISMISSED
    }

    static final int LONGEST_KEY = 420;

    private static final int LONGEST_REMARKS = 1000;
    private static final int LONGEST_FILES = 4000;
    private static final String BETWEEN = "\n";

    @Column(name = "subject_kind")
    private String subjectKind;

    @Column(name = "subject_key")
    private String subjectKey;

    @Column(name = "mail_key")
    private String mailKey;

    @Enumerated(EnumType.STRING)
    private MailKind kind;

    @Column(name = "sender_name")
    private String senderName;

    @Column(name = "sender_address")
    private String sender;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "subject_line")
    private String subject;

    @Column(name = "content")
    private String text;

    @Enumerated(EnumType.STRING)
    @Column(name = "calendar_reply")
    private CalendarReply reply;

    private String remarks;

    @Column(name = "unkept_files")
    private String unkept;

    @Column(name = "recipient_key")
    private String recipientKey = "";

    @Enumerated(EnumType.STRING)
    private Recognition recognition;

    @Enumerated(EnumType.STRING)
    @Column(name = "bounce_reason")
    private BounceReason reason;

    @Column(name = "bounce_diagnostic")
    private String diagnostic;

    @Column(name = "bounce_address")
    private String failedAddress;

    private int times = 1;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "received_by")
    private String receivedBy;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "kept_until")
    private LocalDate keptUntil;

    protected ReceivedMail() {}

    /** MEL-19: what a machine wrote needs nobody. */
    ReceivedMail(Drop drop, ReadMail mail, String key, String by, Instant at) {
        this.subjectKind = drop.subjectKind();
        this.subjectKey = drop.subjectKey();
        this.mailKey = key;
        this.kind = mail.kind();
        this.senderName = mail.senderName();
        this.sender = mail.sender();
        this.sentAt = mail.sentAt().orElse(null);
        this.subject = mail.subject();
        this.text = mail.text();
        this.reply = mail.reply().orElse(null);
        this.remarks = MailText.cut(String.join(BETWEEN, mail.remarks()), LONGEST_REMARKS);
        this.unkept =
                joined(
                        mail.parts().stream()
                                .filter(part -> part.path().isEmpty())
                                .map(ReadMail.Part::name)
                                .toList());
        this.reason = mail.failure().map(Failure::reason).orElse(null);
        this.diagnostic = mail.failure().map(Failure::diagnostic).orElse("");
        this.failedAddress = mail.failure().map(Failure::recipient).orElse("");
        this.state =
                kind == MailKind.ANSWER || kind == MailKind.BOUNCE ? State.OPEN : State.DISMISSED;
        this.receivedBy = by;
        this.receivedAt = at;
        this.keptUntil = drop.until();
    }

    private static String joined(List<String> names) {
        return MailText.cut(String.join(BETWEEN, names), LONGEST_FILES);
    }

    /** MEL-16: one of its files was no such file as its name says. */
    void leave(String name) {
        List<String> names = new ArrayList<>(parts(unkept));
        names.add(name);
        unkept = joined(names);
    }

    /** MEL-21 */
    void recognise(String key, Recognition how) {
        recipientKey = key;
        recognition = how;
    }

    /**
     * MEL-21: somebody says whom it is from.
     *
     * @throws RuleBroken when it is no answer
     */
    void attach(String key) {
        if (kind != MailKind.ANSWER) {
            throw new RuleBroken("mail.received.noAnswer");
        }
        recognise(key, Recognition.AGENT);
    }

    /** MEL-19: it was taken for a machine's, and is somebody's. */
    void takeForAnswer() {
        if (kind == MailKind.AUTO_REPLY) {
            kind = MailKind.ANSWER;
            state = State.OPEN;
        }
    }

    /** MEL-19: one more of the same. */
    void again() {
        times++;
    }

    /** Twice is once. */
    void close(State how, String by, Instant at) {
        if (state != how) {
            state = how;
            closedBy = by;
            closedAt = at;
        }
    }

    DropOutcome outcome() {
        return switch (kind) {
            case BOUNCE -> DropOutcome.BOUNCED;
            case DELAY -> DropOutcome.DELAYED;
            case AUTO_REPLY -> DropOutcome.AUTOMATIC;
            case ANSWER -> recipientKey.isEmpty() ? DropOutcome.UNKNOWN : DropOutcome.RECOGNISED;
        };
    }

    private static List<String> parts(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(BETWEEN, -1));
    }

    String subjectKey() {
        return subjectKey;
    }

    ReceivedRow row(List<AttachmentRow> files) {
        return new ReceivedRow(
                id(),
                subjectKind,
                subjectKey,
                kind,
                senderName,
                sender,
                Optional.ofNullable(sentAt),
                subject,
                text,
                Optional.ofNullable(reply),
                recipientKey,
                Optional.ofNullable(recognition),
                Optional.ofNullable(reason),
                diagnostic,
                failedAddress,
                parts(remarks),
                files,
                parts(unkept),
                times,
                state,
                receivedAt,
                keptUntil);
    }

    /** For the history: no address, no word of the text. */
    String written() {
        return "{MailKind." + kind + "} · {mail.received.state." + state + "}";
    }
}
