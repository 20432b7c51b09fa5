package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One sending to the people beside a meeting: prepared and looked at, then sent, once. */
@Entity
@Table(name = "committee_dispatch")
public class Dispatch extends Versioned {

    /** What is sent. */
    public enum Kind {
        CONVOCATION("convocation"),
        REMINDER("relance"),
        UPDATE("changement"),
        CANCELLATION("annulation"),
        MINUTES("releve");

        private final String file;

        Kind(String file) {
            this.file = file;
        }

        /** The beginning of the names of its files. */
        String file() {
            return file;
        }

        /** What the e-mails of this kind are known by. */
        public String mail() {
            return "committee." + name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String mail) {
            return Arrays.stream(values()).filter(kind -> kind.mail().equals(mail)).findFirst();
        }
    }

    /** Of a subject. */
    public static final int LONGEST_SUBJECT = 150;

    /** Of the words that are added. */
    public static final int LONGEST_WORDS = 2000;

    @ManyToOne(optional = false)
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private int number;
    private String subject = "";
    private String words = "";

    @ElementCollection
    @CollectionTable(
            name = "committee_dispatch_file",
            joinColumns = @JoinColumn(name = "dispatch_id"))
    @Column(name = "attachment_id")
    private Set<Long> files = new HashSet<>();

    @ElementCollection
    @CollectionTable(
            name = "committee_dispatch_person",
            joinColumns = @JoinColumn(name = "dispatch_id"))
    @Column(name = "participation_id")
    private Set<Long> chosen = new HashSet<>();

    @Embedded private Announcement before;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "sent_by")
    private String sentBy;

    protected Dispatch() {}

    Dispatch(Meeting meeting, Kind kind, int number) {
        this.meeting = meeting;
        this.kind = kind;
        this.number = number;
    }

    /**
     * COM-40, COM-41
     *
     * @throws RuleBroken when the subject is not one line, a text too long, or it has been sent
     */
    void prepare(DispatchTerms terms) {
        if (isSent()) {
            throw new RuleBroken("committee.dispatch.sent", sentAt);
        }
        if (terms.subject().codePoints().anyMatch(Dispatch::breaksALine)) {
            throw new RuleBroken("committee.dispatch.subject.lines");
        }
        if (terms.subject().length() > LONGEST_SUBJECT) {
            throw new RuleBroken(
                    "committee.dispatch.subject.tooLong",
                    LONGEST_SUBJECT,
                    terms.subject().length());
        }
        if (terms.words().length() > LONGEST_WORDS) {
            throw new RuleBroken(
                    "committee.dispatch.words.tooLong", LONGEST_WORDS, terms.words().length());
        }
        subject = terms.subject();
        words = terms.words();
        files.retainAll(terms.files());
        files.addAll(terms.files());
        chosen.retainAll(terms.chosen());
        chosen.addAll(terms.chosen());
    }

    /** COM-41: it has been prepared so. */
    boolean says(DispatchTerms terms) {
        return subject.equals(terms.subject())
                && words.equals(terms.words())
                && files.equals(terms.files())
                && chosen.equals(terms.chosen());
    }

    /** What ends a line of a header somewhere, or is no sign at all. */
    private static boolean breaksALine(int sign) {
        int type = Character.getType(sign);
        return Character.isISOControl(sign)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** COM-41: it leaves; a second time changes nothing. */
    void send(String login, Instant now) {
        if (!isSent()) {
            before = meeting.told().orElse(null);
            sentBy = login;
            sentAt = now;
        }
    }

    public Meeting meeting() {
        return meeting;
    }

    public Kind kind() {
        return kind;
    }

    /** 1 for the first of its kind about the meeting. */
    public int number() {
        return number;
    }

    /** Empty for the usual one. */
    public String subject() {
        return subject;
    }

    public String words() {
        return words;
    }

    public Set<Long> files() {
        return Set.copyOf(files);
    }

    /** Whom it is for; nobody named: all who are concerned. */
    public Set<Long> chosen() {
        return Set.copyOf(chosen);
    }

    /** What members had been told before it left. */
    Optional<Announcement> before() {
        return isSent() ? Optional.ofNullable(before) : meeting.told();
    }

    public boolean isSent() {
        return sentAt != null;
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    /** The day on which it left, where the préfecture is. */
    LocalDate sentOn() {
        return sentAt.atZone(Settings.zone()).toLocalDate();
    }

    /** Login of who sent it. */
    public String sentBy() {
        return sentBy == null ? "" : sentBy;
    }

    /** For the history. */
    String written() {
        return String.join(
                " · ",
                "{committee.dispatch." + kind + "} " + number,
                subject,
                words,
                isSent() ? "{committee.state.SENT}" : "{committee.state.PREPARED}");
    }
}
