package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** An audit of a structure, from the day on which it is planned to its closing minutes. */
@Entity
@Table(name = "quality_audit")
public class Audit extends Versioned {

    @Column(name = "entry_key")
    private String entry;

    @Column(name = "structure_id")
    private long structureId;

    @Column(name = "edition_id")
    private long editionId;

    @Enumerated(EnumType.STRING)
    private AuditKind kind;

    @Column(name = "planned_from")
    private LocalDate plannedFrom;

    @Column(name = "planned_to")
    private LocalDate plannedTo;

    @Column(name = "actual_from")
    private LocalDate actualFrom;

    @Column(name = "actual_to")
    private LocalDate actualTo;

    /** When it began, else when it should; by which lists are ordered. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "begins_on")
    private LocalDate beginsOn;

    private String auditors;

    @Column(name = "lead_function")
    private String lead;

    private String perimeter;
    private Integer headcount;

    @Column(name = "headcount_affected")
    private Integer headcountAffected;

    private Integer sites;

    @Column(name = "prefect_function")
    private String prefect;

    @Column(name = "secretary_function")
    private String secretary;

    @Column(name = "officer_function")
    private String officer;

    @Column(name = "opening_hours")
    private String openingHours;

    @Column(name = "plan_text")
    private String plan;

    @Column(name = "evaluation_text")
    private String evaluation;

    @Column(name = "closing_text")
    private String closing = "";

    @Column(name = "closed_on")
    private LocalDate closedOn;

    protected Audit() {}

    /**
     * @throws RuleBroken when an actual date is to come
     */
    Audit(String entry, AuditTerms terms, LocalDate today) {
        this.entry = entry;
        this.structureId = terms.structureId();
        say(terms, today);
    }

    /**
     * QUA-41: says anew what it is; its structure stays.
     *
     * @throws RuleBroken when it is closed, or an actual date is to come
     */
    void change(AuditTerms terms, LocalDate today) {
        checkOpen();
        say(terms, today);
    }

    private void say(AuditTerms terms, LocalDate today) {
        checkPast(terms.actualFrom(), today, "quality.audit.actualFrom.future");
        checkPast(terms.actualTo(), today, "quality.audit.actualTo.future");
        this.editionId = terms.editionId();
        this.kind = terms.kind();
        this.plannedFrom = terms.plannedFrom();
        this.plannedTo = terms.plannedTo();
        this.actualFrom = terms.actualFrom().orElse(null);
        this.actualTo = terms.actualTo().orElse(null);
        this.beginsOn = terms.actualFrom().orElse(plannedFrom);
        this.auditors = terms.auditors();
        this.lead = terms.lead();
        this.perimeter = terms.perimeter();
        this.headcount = terms.headcount().orElse(null);
        this.headcountAffected = terms.headcountAffected().orElse(null);
        this.sites = terms.sites().orElse(null);
        this.prefect = terms.prefect();
        this.secretary = terms.secretary();
        this.officer = terms.officer();
        this.openingHours = terms.openingHours();
        this.plan = terms.plan();
        this.evaluation = terms.evaluation();
    }

    private static void checkPast(Optional<LocalDate> day, LocalDate today, String rule) {
        if (day.filter(today::isBefore).isPresent()) {
            throw new RuleBroken(rule, day.get());
        }
    }

    /**
     * QUA-43
     *
     * @throws RuleBroken when it was not held, the minutes are missing or too long, or the day is
     *     to come or before its last one
     */
    void close(String minutes, LocalDate on, LocalDate today) {
        checkOpen();
        if (actualTo == null) {
            throw new RuleBroken("quality.audit.close.notHeld");
        }
        String text = AuditText.checked(minutes, AuditTerms.LONGEST_TEXT);
        if (text.isEmpty()) {
            throw new RuleBroken("quality.audit.close.minutes");
        }
        if (on.isBefore(actualTo) || on.isAfter(today)) {
            throw new RuleBroken("quality.audit.close.day", actualTo);
        }
        this.closing = text;
        this.closedOn = on;
    }

    /** QUA-43: something was forgotten; the minutes stay as they are. */
    void reopen() {
        this.closedOn = null;
    }

    /**
     * QUA-43
     *
     * @throws RuleBroken when it is closed
     */
    void checkOpen() {
        if (closedOn != null) {
            throw new RuleBroken("quality.audit.closed", closedOn);
        }
    }

    /** QUA-42 */
    AuditState state(LocalDate today) {
        return AuditState.of(plannedFrom, actualFrom, actualTo, closedOn, today);
    }

    long structureId() {
        return structureId;
    }

    long editionId() {
        return editionId;
    }

    AuditKind kind() {
        return kind;
    }

    LocalDate plannedFrom() {
        return plannedFrom;
    }

    /** What was said when it was closed; empty before. */
    String closing() {
        return closing;
    }

    AuditTerms terms() {
        return new AuditTerms(
                structureId,
                editionId,
                kind,
                plannedFrom,
                plannedTo,
                Optional.ofNullable(actualFrom),
                Optional.ofNullable(actualTo),
                auditors,
                lead,
                perimeter,
                Optional.ofNullable(headcount),
                Optional.ofNullable(headcountAffected),
                Optional.ofNullable(sites),
                prefect,
                secretary,
                officer,
                openingHours,
                plan,
                evaluation);
    }

    AuditRow row(String structure, String edition, LocalDate today) {
        return new AuditRow(
                id(),
                version(),
                structure,
                edition,
                terms(),
                state(today),
                closing,
                Optional.ofNullable(closedOn));
    }

    /** For the history. */
    String written() {
        return (AuditText.written("kind", kind)
                        + AuditText.written("edition", editionId)
                        + AuditText.written("planned", plannedFrom + "/" + plannedTo)
                        + AuditText.written(
                                "actualFrom",
                                Optional.ofNullable(actualFrom).map(LocalDate::toString).orElse(""))
                        + AuditText.written(
                                "actualTo",
                                Optional.ofNullable(actualTo).map(LocalDate::toString).orElse(""))
                        + AuditText.written(
                                "closedOn",
                                Optional.ofNullable(closedOn).map(LocalDate::toString).orElse(""))
                        + AuditText.written("auditors", auditors)
                        + AuditText.written("lead", lead)
                        + AuditText.written("headcount", headcount == null ? "" : headcount)
                        + AuditText.written(
                                "affected", headcountAffected == null ? "" : headcountAffected)
                        + AuditText.written("sites", sites == null ? "" : sites)
                        + AuditText.written("officer", officer)
                        + AuditText.written("hours", openingHours)
                        + AuditText.written("perimeter", perimeter)
                        + AuditText.written("plan", plan)
                        + AuditText.written("evaluation", evaluation)
                        + AuditText.written("closing", closing))
                .strip();
    }
}
