package fr.prefecture.clu.actions;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** An action from its promise to its end: done with evidence, or abandoned for a reason. */
@Entity
@Table(name = "actions_item")
public class ActionItem extends Versioned {

    /** How far it is. */
    public enum State {
        TO_DO,
        UNDER_WAY,
        DONE,
        ABANDONED
    }

    static final int LONGEST_TITLE = ActionItems.LONGEST_TITLE;
    static final int LONGEST_DETAIL = 4000;
    static final int LONGEST_PLACE = 200;
    static final int LONGEST_REPORT = ActionSteps.LONGEST_TEXT;
    static final int LONGEST_OWNER = 60;
    private static final int LONGEST_SEARCHED = 8000;

    /** Of a field, in the history, where a state is one text. */
    private static final int LONGEST_WRITTEN = 600;

    @Column(name = "opened_year")
    private int year;

    @Column(name = "opened_number")
    private int number;

    @Column(name = "origin_kind")
    private String originKind;

    @Column(name = "origin_key")
    private String originKey;

    @Column(name = "origin_text")
    private String originText;

    @Column(name = "origin_path")
    private String originPath;

    private String title;
    private String detail;
    private String place;

    @ManyToOne
    @JoinColumn(name = "service_id")
    private ServiceUnit service;

    /** By which lists are ordered. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "service_key")
    private String serviceKey;

    @Column(name = "owner_login")
    private String owner;

    @Embedded
    @AttributeOverride(name = "firstDay", column = @Column(name = "due_first"))
    @AttributeOverride(name = "lastDay", column = @Column(name = "due_last"))
    private LooseDate due;

    @Enumerated(EnumType.STRING)
    private State state = State.TO_DO;

    private String progress = "";

    @Column(name = "finished_on")
    private LocalDate finishedOn;

    private String outcome = "";

    @Embedded private Escalation escalation;

    /** Read by queries only. */
    @SuppressWarnings("UnusedVariable")
    private String searched;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected ActionItem() {}

    /**
     * @param service null for none
     * @throws RuleBroken when the title is missing, or a text is too long
     */
    ActionItem(
            int year,
            int number,
            Promise promise,
            ActionTerms terms,
            ServiceUnit service,
            String by,
            Instant at) {
        this.year = year;
        this.number = number;
        this.originKind = promise.originKind();
        this.originKey = promise.originKey();
        this.originText = cut(promise.originText());
        this.originPath = promise.originPath();
        this.openedBy = by;
        this.openedAt = at;
        say(terms, service, at);
    }

    /**
     * Says what is to be done, by whom and until when.
     *
     * @throws RuleBroken when it is finished, the title is missing, or a text is too long
     */
    void change(ActionTerms terms, ServiceUnit responsible, Instant at) {
        checkOpen();
        say(terms, responsible, at);
    }

    private void say(ActionTerms terms, ServiceUnit responsible, Instant at) {
        if (terms.title().isBlank()) {
            throw new RuleBroken("actions.title.missing");
        }
        this.title = checked(terms.title().replaceAll("\\s+", " "), LONGEST_TITLE);
        this.detail = checked(terms.detail(), LONGEST_DETAIL);
        this.place = checked(terms.place().replaceAll("\\s+", " "), LONGEST_PLACE);
        String login = checked(terms.owner(), LONGEST_OWNER).toLowerCase(Locale.ROOT);
        this.owner = login.isEmpty() ? null : login;
        this.service = responsible;
        this.serviceKey = responsible == null ? null : responsible.key();
        this.due = terms.due().orElse(null);
        touch(at);
    }

    /**
     * Somebody says how far it is.
     *
     * @throws RuleBroken when it is finished, or nothing is said, or too much
     */
    void report(String text, Instant at) {
        checkOpen();
        if (text.isBlank()) {
            throw new RuleBroken("actions.progress.missing");
        }
        this.progress = checked(text, LONGEST_REPORT);
        this.state = State.UNDER_WAY;
        touch(at);
    }

    /** Somebody answers for it from now on. */
    void giveTo(String login, Instant at) {
        checkOpen();
        this.owner = login;
        touch(at);
    }

    /**
     * ACT-4
     *
     * @param evidence in words; may be empty when there is a file
     * @param hasFile whether a file is there that shows it
     * @param on when it was done
     * @throws RuleBroken when there is no evidence, the day is to come, or it is finished
     */
    void finish(String evidence, boolean hasFile, LocalDate on, LocalDate today, Instant at) {
        if (state == State.DONE && outcome.equals(evidence.strip())) {
            return;
        }
        checkOpen();
        if (evidence.isBlank() && !hasFile) {
            throw new RuleBroken("actions.evidence.missing");
        }
        if (on.isAfter(today)) {
            throw new RuleBroken("actions.finished.future", on);
        }
        end(State.DONE, evidence, on, at);
    }

    /** ACT-5 */
    void abandon(String reason, LocalDate today, Instant at) {
        if (state == State.ABANDONED && outcome.equals(reason.strip())) {
            return;
        }
        checkOpen();
        if (reason.isBlank()) {
            throw new RuleBroken("actions.abandon.reason.missing");
        }
        end(State.ABANDONED, reason, today, at);
    }

    private void end(State end, String why, LocalDate on, Instant at) {
        this.outcome = checked(why, LONGEST_REPORT);
        this.state = end;
        this.finishedOn = on;
        touch(at);
    }

    /** ACT-5: it is under way again, and why is what was last said of it. */
    void reopen(String reason, Instant at) {
        if (!isFinished()) {
            return;
        }
        if (reason.isBlank()) {
            throw new RuleBroken("actions.reopen.reason.missing");
        }
        this.progress = checked(reason, LONGEST_REPORT);
        this.state = State.UNDER_WAY;
        this.finishedOn = null;
        this.outcome = "";
        touch(at);
    }

    /** ACT-6 */
    void sendUp(String note, Optional<LocalDate> sentOn, LocalDate today, Instant at) {
        checkOpen();
        this.escalation =
                escalation == null
                        ? Escalation.of(note, sentOn, today)
                        : escalation.rewritten(note, sentOn, today);
        touch(at);
    }

    /** ACT-6 */
    void answered(LocalDate day, String answer, LocalDate today, Instant at) {
        if (escalation == null) {
            throw new RuleBroken("actions.escalation.notSent");
        }
        this.escalation = escalation.answered(day, answer, today);
        touch(at);
    }

    boolean isFinished() {
        return finishedOn != null;
    }

    /** ACT-3 */
    boolean isLate(LocalDate today) {
        return isLate(finishedOn, due, today);
    }

    static boolean isLate(LocalDate finishedOn, LooseDate due, LocalDate today) {
        return finishedOn == null && due != null && due.isOver(today);
    }

    /** The login of who it is given to; empty for nobody. */
    String owner() {
        return owner == null ? "" : owner;
    }

    State state() {
        return state;
    }

    String outcome() {
        return outcome;
    }

    String originKey() {
        return originKey;
    }

    /** ACT-2 */
    String reference() {
        return reference(year, number);
    }

    static String reference(int year, int number) {
        return "A-%d-%03d".formatted(year, number);
    }

    ActionRow row(LocalDate today) {
        return new ActionRow(
                id(),
                reference(),
                title,
                service == null ? "" : service.name(),
                Optional.ofNullable(due),
                state,
                isLate(today),
                Optional.ofNullable(finishedOn),
                originKind,
                originKey,
                originText,
                originPath,
                escalation != null,
                owner(),
                progress,
                changedAt);
    }

    ActionTerms terms() {
        return new ActionTerms(
                title,
                detail,
                place,
                service == null ? "" : service.name(),
                owner(),
                Optional.ofNullable(due));
    }

    ActionSheet sheet(LocalDate today) {
        return new ActionSheet(
                row(today),
                version(),
                detail,
                place,
                outcome,
                Optional.ofNullable(escalation),
                openedBy,
                openedAt);
    }

    /** For the history: a line for each field that says something. */
    String written() {
        StringBuilder lines = new StringBuilder();
        line(lines, "title", title);
        line(lines, "state", state);
        line(lines, "service", service == null ? "" : service.name());
        line(lines, "owner", owner());
        line(lines, "due", due == null ? "" : due);
        line(lines, "place", place);
        line(lines, "progress", progress);
        line(lines, "outcome", outcome);
        if (escalation != null) {
            line(lines, "sentOn", escalation.sentOn().map(LocalDate::toString).orElse(""));
            line(lines, "answeredOn", escalation.answeredOn().map(LocalDate::toString).orElse(""));
            line(lines, "note", escalation.note());
            line(lines, "answer", escalation.answer());
        }
        line(lines, "detail", detail);
        return lines.toString().strip();
    }

    private static void line(StringBuilder lines, String field, Object value) {
        String text = value.toString().replaceAll("\\s+", " ");
        if (!text.isEmpty()) {
            lines.append(field)
                    .append('=')
                    .append(
                            text.length() <= LONGEST_WRITTEN
                                    ? text
                                    : text.substring(0, LONGEST_WRITTEN - 1) + "…")
                    .append('\n');
        }
    }

    private void checkOpen() {
        if (isFinished()) {
            throw new RuleBroken("actions.item.finished", reference());
        }
    }

    private void touch(Instant at) {
        this.changedAt = at;
        String words =
                Folded.key(
                        String.join(
                                " ",
                                reference(),
                                title,
                                service == null ? "" : service.name(),
                                owner(),
                                place,
                                originText,
                                progress,
                                detail));
        this.searched = words.substring(0, Math.min(LONGEST_SEARCHED, words.length()));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private static String checked(String text, int longest) {
        String clean = text.strip();
        if (clean.length() > longest) {
            throw new RuleBroken("actions.text.tooLong", longest, clean.length());
        }
        return clean;
    }
}
