package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The committee's opinion on some templates: prepared, asked for once, then closed. */
@Entity
@Table(name = "letters_consultation")
public class Consultation extends Versioned {

    static final int LONGEST_TITLE = 150;
    static final int LONGEST_SUBJECT = 150;
    static final int LONGEST_WORDS = 2_000;

    private String title;

    @Column(name = "closes_on")
    private LocalDate closesOn;

    @Enumerated(EnumType.STRING)
    private ConsultationState state = ConsultationState.PREPARED;

    private String subject;
    private String words;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "sent_by")
    private String sentBy;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected Consultation() {}

    /**
     * @throws RuleBroken as {@link #describe}
     */
    Consultation(ConsultationTerms terms, LocalDate today, String login, Instant now) {
        openedBy = login;
        openedAt = now;
        describe(terms, today);
    }

    /**
     * LET-30
     *
     * @throws RuleBroken when it has been sent, its closing date is past, or a text is missing or
     *     too long
     */
    final void describe(ConsultationTerms terms, LocalDate today) {
        mustBePrepared();
        String named = terms.title().strip().replaceAll("\\s+", " ");
        if (named.isEmpty()) {
            throw new RuleBroken("letters.consultation.title.missing");
        }
        if (named.length() > LONGEST_TITLE) {
            throw new RuleBroken(
                    "letters.consultation.title.tooLong", LONGEST_TITLE, named.length());
        }
        String line = terms.subject().strip();
        if (line.codePoints().anyMatch(Consultation::breaksALine)) {
            throw new RuleBroken("letters.consultation.subject.lines");
        }
        if (line.length() > LONGEST_SUBJECT) {
            throw new RuleBroken(
                    "letters.consultation.subject.tooLong", LONGEST_SUBJECT, line.length());
        }
        if (terms.words().length() > LONGEST_WORDS) {
            throw new RuleBroken(
                    "letters.consultation.words.tooLong", LONGEST_WORDS, terms.words().length());
        }
        mustNotBePast(terms.closesOn(), today);
        title = named;
        closesOn = terms.closesOn();
        subject = line;
        words = terms.words().replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** What ends a line of a header somewhere, or is no sign at all. */
    private static boolean breaksALine(int sign) {
        int type = Character.getType(sign);
        return Character.isISOControl(sign)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static void mustNotBePast(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            throw new RuleBroken("letters.consultation.past", day, today);
        }
    }

    void mustBePrepared() {
        if (state != ConsultationState.PREPARED) {
            throw new RuleBroken("letters.consultation.sent", sentAt);
        }
    }

    /**
     * LET-32
     *
     * @throws RuleBroken when its closing date has passed meanwhile
     */
    void send(String login, Instant now) {
        mustBePrepared();
        mustNotBePast(closesOn, now.atZone(Settings.zone()).toLocalDate());
        state = ConsultationState.SENT;
        sentBy = login;
        sentAt = now;
    }

    /** LET-33: nothing is noted, and nobody reminded, before it was sent. */
    void mustHaveLeft() {
        if (state == ConsultationState.PREPARED) {
            throw new RuleBroken("letters.consultation.notSent");
        }
    }

    /**
     * LET-44; twice is once.
     *
     * @param early whether somebody confirms that it ends before its day
     * @throws RuleBroken when it was not sent, or its closing date has not passed
     */
    void close(boolean early, String login, Instant now) {
        mustHaveLeft();
        if (state == ConsultationState.CLOSED) {
            return;
        }
        if (!early && !now.atZone(Settings.zone()).toLocalDate().isAfter(closesOn)) {
            throw new RuleBroken("letters.consultation.early", closesOn);
        }
        state = ConsultationState.CLOSED;
        closedBy = login;
        closedAt = now;
    }

    /** LET-35: the closing date itself is in time. */
    boolean isLate(LocalDate day) {
        return day.isAfter(closesOn);
    }

    public String title() {
        return title;
    }

    public LocalDate closesOn() {
        return closesOn;
    }

    public ConsultationState state() {
        return state;
    }

    /** Empty for the usual one. */
    public String subject() {
        return subject;
    }

    public String words() {
        return words;
    }

    /** Login of who prepared it. */
    public String openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Login of who sent it; empty until then. */
    public String sentBy() {
        return sentBy == null ? "" : sentBy;
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    /** Login of who closed it; empty until then. */
    public String closedBy() {
        return closedBy == null ? "" : closedBy;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** For the history. */
    String written() {
        return "%s; %s; %s".formatted(title, closesOn, state);
    }
}
