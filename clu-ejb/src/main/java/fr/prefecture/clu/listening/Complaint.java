package fr.prefecture.clu.listening;

import fr.prefecture.clu.actions.ServiceUnit;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A complaint, a suggestion or a report about accessibility, from its reception to its answer and
 * its end; later its words are erased, and only what is counted stays.
 */
@Entity
@Table(name = "listening_complaint")
public class Complaint extends Versioned {

    private static final int LONGEST_NOTE = ComplaintAnswers.LONGEST_NOTE;

    /** Read by queries only. */
    @SuppressWarnings("UnusedVariable")
    private String entry;

    @Column(name = "opened_year")
    private int year;

    @Column(name = "opened_number")
    private int number;

    @Enumerated(EnumType.STRING)
    private ComplaintKind kind;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    private ComplaintChannel channel;

    @ManyToOne
    @JoinColumn(name = "service_id")
    private ServiceUnit service;

    @ManyToOne
    @JoinColumn(name = "reason_id")
    private ComplaintReason reason;

    @ManyToOne
    @JoinColumn(name = "second_reason_id")
    private ComplaintReason secondReason;

    /** The same for queries that group by them: a path through the reason would join its table. */
    @Column(name = "reason_id", insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable")
    private Long reasonId;

    @Column(name = "second_reason_id", insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable")
    private Long secondReasonId;

    @Column(name = "told_text")
    private String text;

    @Column(name = "answer_wanted")
    private boolean answerWanted;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "answer_channel")
    private ComplaintChannel answerChannel;

    @Column(name = "answer_template")
    private String answerTemplate = "";

    @Column(name = "answer_summary")
    private String answerSummary;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    /** Whether it is answered or closed: lists are ordered by it, queries alone read it. */
    @SuppressWarnings("UnusedVariable")
    private boolean settled;

    @Column(name = "closing_note")
    private String closingNote = "";

    @Column(name = "redacted_text")
    private String redacted;

    @Column(name = "redacted_on")
    private LocalDate redactedOn;

    @Column(name = "erased_on")
    private LocalDate erasedOn;

    @Column(name = "entered_by")
    private String enteredBy;

    /** For those who look into the table: nothing is decided by it. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "entered_on")
    private LocalDate enteredOn;

    protected Complaint() {}

    /** What a complaint is about, found by its names. */
    record About(
            Optional<ServiceUnit> service,
            ComplaintReason reason,
            Optional<ComplaintReason> secondReason,
            Optional<LocalDate> dueOn) {}

    /**
     * ECO-81, ECO-82
     *
     * @throws RuleBroken when it is received on a day to come
     */
    Complaint(
            String entry,
            int number,
            ComplaintTerms terms,
            About about,
            String enteredBy,
            LocalDate today) {
        this.entry = entry;
        this.year = terms.receivedOn().getYear();
        this.number = number;
        this.enteredBy = enteredBy;
        this.enteredOn = today;
        say(terms, about, today);
    }

    /**
     * ECO-89
     *
     * @throws RuleBroken when it is closed, or it was answered before it would have been received
     */
    void change(ComplaintTerms terms, About about, LocalDate today) {
        checkOpen();
        if (answeredOn != null && answeredOn.isBefore(terms.receivedOn())) {
            throw new RuleBroken("listening.complaint.answer.early", terms.receivedOn())
                    .at("receivedOn");
        }
        if (!terms.text().equals(text)) {
            redact(Optional.empty(), today);
        }
        say(terms, about, today);
    }

    private void say(ComplaintTerms terms, About about, LocalDate today) {
        if (terms.receivedOn().isAfter(today)) {
            throw new RuleBroken("listening.complaint.received.future", terms.receivedOn())
                    .at("receivedOn");
        }
        if (kind != terms.kind()
                || !terms.receivedOn().equals(receivedOn)
                || answerWanted != terms.answerWanted()) {
            dueOn = terms.answerWanted() ? about.dueOn().orElse(null) : null;
        }
        kind = terms.kind();
        receivedOn = terms.receivedOn();
        channel = terms.channel();
        text = terms.text();
        answerWanted = terms.answerWanted();
        service = about.service().orElse(null);
        reason = about.reason();
        secondReason = about.secondReason().orElse(null);
    }

    /** Whether nothing else is typed than what is kept. */
    boolean says(ComplaintTerms terms) {
        return kind == terms.kind()
                && receivedOn.equals(terms.receivedOn())
                && channel == terms.channel()
                && terms.service().equals(service == null ? "" : service.name())
                && reason.id() == terms.reason()
                && terms.secondReason().equals(Optional.ofNullable(secondReason).map(Versioned::id))
                && terms.text().equals(text)
                && answerWanted == terms.answerWanted();
    }

    /**
     * ECO-87
     *
     * @throws RuleBroken when it is closed, or answered before it came or on a day to come
     */
    void answer(ComplaintAnswer answer, LocalDate today) {
        checkOpen();
        if (answer.answeredOn().isBefore(receivedOn)) {
            throw new RuleBroken("listening.complaint.answer.early", receivedOn).at("answeredOn");
        }
        if (answer.answeredOn().isAfter(today)) {
            throw new RuleBroken("listening.complaint.answer.future", answer.answeredOn())
                    .at("answeredOn");
        }
        answeredOn = answer.answeredOn();
        settled = true;
        answerChannel = answer.channel();
        answerTemplate = answer.template();
        answerSummary = answer.summary();
    }

    /**
     * ECO-88
     *
     * @throws RuleBroken when an answer is awaited, and neither it nor a reason is there
     */
    void close(String note, LocalDate today) {
        if (closedOn != null) {
            return;
        }
        String why = note.strip();
        if (why.length() > LONGEST_NOTE) {
            throw new RuleBroken("listening.complaint.note.long", LONGEST_NOTE, why.length())
                    .at("note");
        }
        if (answerWanted && answeredOn == null && why.isEmpty() && erasedOn == null) {
            throw new RuleBroken("listening.complaint.close.unanswered").at("note");
        }
        if (!why.isEmpty()) {
            checkWords();
        }
        closedOn = today;
        settled = true;
        closingNote = why;
    }

    /** ECO-92: what all may read; nothing takes it back. */
    void redact(Optional<String> anew, LocalDate today) {
        anew.filter(words -> words.length() > ComplaintTerms.LONGEST_TEXT)
                .ifPresent(
                        words -> {
                            throw new RuleBroken(
                                    "listening.complaint.text.long",
                                    ComplaintTerms.LONGEST_TEXT,
                                    words.length());
                        });
        redacted = anew.orElse(null);
        redactedOn = anew.isPresent() ? today : null;
    }

    /** ECO-93: its words go, what is counted stays. */
    void erase(LocalDate today) {
        text = null;
        answerSummary = null;
        closingNote = "";
        erasedOn = today;
    }

    /** ECO-86 */
    private ComplaintState state(LocalDate today) {
        return ComplaintState.of(answerWanted, dueOn, answeredOn, closedOn, today);
    }

    private boolean isLate(LocalDate today) {
        return closedOn == null && answeredOn == null && dueOn != null && dueOn.isBefore(today);
    }

    private boolean isInTime() {
        return answeredOn != null && dueOn != null && !answeredOn.isAfter(dueOn);
    }

    private void checkOpen() {
        if (closedOn != null) {
            throw new RuleBroken("listening.complaint.closed", reference());
        }
        checkWords();
    }

    /** ECO-93: what was erased takes no words again, which nothing would erase any more. */
    private void checkWords() {
        if (erasedOn != null) {
            throw new RuleBroken("listening.complaint.erased.words", reference());
        }
    }

    /** ECO-82 */
    String reference() {
        return "%d-%04d".formatted(year, number);
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    String enteredBy() {
        return enteredBy;
    }

    boolean names(ComplaintReason one) {
        return one.equals(reason) || one.equals(secondReason);
    }

    boolean isAnswered() {
        return answeredOn != null;
    }

    Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    /** ECO-93: from when on its words are kept for a time; nothing while an answer is awaited. */
    Optional<LocalDate> endedOn() {
        return closedOn()
                .or(() -> Optional.ofNullable(answeredOn))
                .or(() -> answerWanted ? Optional.empty() : Optional.of(receivedOn));
    }

    boolean isErased() {
        return erasedOn != null;
    }

    ComplaintRow row(LocalDate today) {
        return new ComplaintRow(
                id(),
                version(),
                reference(),
                kind,
                receivedOn,
                channel,
                service == null ? "" : service.name(),
                reason.name(),
                secondReason == null ? "" : secondReason.name(),
                answerWanted,
                Optional.ofNullable(dueOn),
                Optional.ofNullable(answeredOn),
                Optional.ofNullable(closedOn),
                state(today),
                isLate(today),
                isInTime(),
                redacted == null ? "" : redacted,
                enteredBy);
    }

    ComplaintSheet sheet(LocalDate today, Optional<LocalDate> eraseOn) {
        return new ComplaintSheet(
                row(today),
                reason.id(),
                Optional.ofNullable(secondReason).map(Versioned::id),
                text == null ? "" : text,
                answer(),
                closingNote,
                Optional.ofNullable(redactedOn),
                Optional.ofNullable(erasedOn),
                eraseOn);
    }

    private Optional<ComplaintAnswer> answer() {
        if (answeredOn == null) {
            return Optional.empty();
        }
        return Optional.of(
                new ComplaintAnswer(
                        answeredOn,
                        answerChannel,
                        answerTemplate,
                        answerSummary == null ? "–" : answerSummary));
    }

    /** For the history, which outlives the words: it tells that they changed, not what they say. */
    String written() {
        return reference()
                + ": "
                + kind
                + ", received "
                + receivedOn
                + " by "
                + channel
                + ", service "
                + (service == null ? "–" : service.name())
                + ", reasons "
                + reason.code()
                + (secondReason == null ? "" : " " + secondReason.code())
                + ", text "
                + mark(text)
                + ", due "
                + dueOn
                + ", answered "
                + (answeredOn == null ? "–" : answeredOn)
                + " "
                + answerTemplate
                + " "
                + mark(answerSummary)
                + ", closed "
                + (closedOn == null ? "–" : closedOn)
                + ", published "
                + mark(redacted);
    }

    private static String mark(String words) {
        return words == null ? "–" : words.length() + "/" + Integer.toHexString(words.hashCode());
    }
}
