package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** One text of a template: written once, kept for ever, and judged. LET-2, LET-3 */
@Entity
@Table(name = "letters_version")
public class TemplateVersion extends Versioned {

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_NOTE = 400;

    @ManyToOne(optional = false)
    @JoinColumn(name = "template_id")
    private ReplyTemplate template;

    private int edition;

    private String subject;

    private String content;

    @Column(name = "change_note")
    private String note;

    @Enumerated(EnumType.STRING)
    private TemplateState state = TemplateState.DRAFT;

    @Column(name = "written_by")
    private String by;

    @Column(name = "written_at")
    private Instant at;

    @Column(name = "validated_at")
    private Instant validatedAt;

    protected TemplateVersion() {}

    /**
     * @throws RuleBroken when the subject is empty or more than one line, or something too long
     */
    TemplateVersion(
            ReplyTemplate template,
            String subject,
            ReplyText text,
            String note,
            String by,
            Instant at) {
        String line = subject.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            throw new RuleBroken("letters.subject.missing");
        }
        if (line.length() > LONGEST_SUBJECT) {
            throw new RuleBroken("letters.subject.tooLong", LONGEST_SUBJECT, line.length());
        }
        if (note.strip().length() > LONGEST_NOTE) {
            throw new RuleBroken("letters.note.tooLong", LONGEST_NOTE, note.strip().length());
        }
        this.template = template;
        this.edition = template.nextEdition();
        this.subject = line;
        this.content = text.source();
        this.note = note.strip();
        this.by = by;
        this.at = at;
    }

    /** LET-3; twice is once. */
    void submit() {
        template.mustServe();
        mustBeSound();
        if (state == TemplateState.DRAFT) {
            state = TemplateState.SUBMITTED;
        }
    }

    /** LET-3; twice is once. */
    void validate(Instant when) {
        template.mustServe();
        mustBeSound();
        mustBlockNothing();
        if (state != TemplateState.VALIDATED) {
            state = TemplateState.VALIDATED;
            validatedAt = when;
        }
    }

    /** LET-6 */
    private void mustBeSound() {
        for (String name : text().variables()) {
            if (Variables.SHIPPED.find(name).isEmpty()) {
                throw Variables.SHIPPED
                        .nearest(name)
                        .map(meant -> new RuleBroken("letters.variable.meant", name, meant.name()))
                        .orElseGet(() -> new RuleBroken("letters.variable.unknown", name));
            }
        }
    }

    /** LET-13 */
    private void mustBlockNothing() {
        TemplateTerms terms = template.terms();
        Checker.SHIPPED.check(terms.kind(), terms.channel(), subject, text()).stream()
                .filter(Finding::blocks)
                .findFirst()
                .ifPresent(
                        finding -> {
                            throw new RuleBroken(
                                    "letters.version.blocked", finding.what(), finding.todo());
                        });
    }

    public ReplyTemplate template() {
        return template;
    }

    /** Its number, from 1. */
    public int edition() {
        return edition;
    }

    public String subject() {
        return subject;
    }

    public ReplyText text() {
        return ReplyText.of(content);
    }

    /** What was changed, as its author says it. */
    public String note() {
        return note;
    }

    public TemplateState state() {
        return state;
    }

    /** The login of its author. */
    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    public Optional<Instant> validatedAt() {
        return Optional.ofNullable(validatedAt);
    }

    boolean says(String otherSubject, ReplyText other) {
        return subject.equals(otherSubject.strip().replaceAll("\\s+", " "))
                && content.equals(other.source());
    }

    String written() {
        return "%s v%d; %s; %s".formatted(template.code(), edition, state, subject);
    }
}
