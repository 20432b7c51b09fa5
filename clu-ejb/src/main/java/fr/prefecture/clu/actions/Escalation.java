package fr.prefecture.clu.actions;

import fr.prefecture.clu.shared.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;

/** What was sent up to the ministry, and what came back. */
@Embeddable
public class Escalation {

    private static final int LONGEST = ActionSteps.LONGEST_NOTE;

    @Column(name = "escalation_note")
    private String note;

    @Column(name = "escalation_sent_on")
    private LocalDate sentOn;

    @Column(name = "escalation_answered_on")
    private LocalDate answeredOn;

    @Column(name = "escalation_answer")
    private String answer;

    protected Escalation() {}

    private Escalation(String note, LocalDate sentOn, LocalDate answeredOn, String answer) {
        this.note = note;
        this.sentOn = sentOn;
        this.answeredOn = answeredOn;
        this.answer = answer;
    }

    /**
     * ACT-6
     *
     * @param sentOn none while the note is only ready
     * @throws RuleBroken when the note is missing or too long, or the day is to come
     */
    static Escalation of(String note, Optional<LocalDate> sentOn, LocalDate today) {
        if (note.isBlank()) {
            throw new RuleBroken("actions.escalation.note.missing");
        }
        checkLength(note);
        sentOn.ifPresent(day -> checkPast(day, today));
        return new Escalation(note.strip(), sentOn.orElse(null), null, null);
    }

    /** The same with another note or day, the answer being kept. */
    Escalation rewritten(String otherNote, Optional<LocalDate> otherDay, LocalDate today) {
        Escalation other = of(otherNote, otherDay, today);
        if (answeredOn == null) {
            return other;
        }
        return other.answered(answeredOn, answer, today);
    }

    /**
     * ACT-6
     *
     * @throws RuleBroken when the note was not sent, the answer is missing or too long, or its day
     *     is to come or before the one on which the note was sent
     */
    Escalation answered(LocalDate day, String content, LocalDate today) {
        if (sentOn == null) {
            throw new RuleBroken("actions.escalation.notSent");
        }
        if (content.isBlank()) {
            throw new RuleBroken("actions.escalation.answer.missing");
        }
        checkLength(content);
        checkPast(day, today);
        if (day.isBefore(sentOn)) {
            throw new RuleBroken("actions.escalation.answeredBefore", day, sentOn);
        }
        return new Escalation(note, sentOn, day, content.strip());
    }

    private static void checkLength(String text) {
        if (text.strip().length() > LONGEST) {
            throw new RuleBroken("actions.text.tooLong", LONGEST, text.strip().length());
        }
    }

    private static void checkPast(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new RuleBroken("actions.escalation.future", day, today);
        }
    }

    public String note() {
        return note;
    }

    public Optional<LocalDate> sentOn() {
        return Optional.ofNullable(sentOn);
    }

    public Optional<LocalDate> answeredOn() {
        return Optional.ofNullable(answeredOn);
    }

    /** Empty while there is none. */
    public String answer() {
        return answer == null ? "" : answer;
    }
}
