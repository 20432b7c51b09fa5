package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.DeviationTerms;
import fr.prefecture.clu.web.shared.French;
import java.time.LocalDate;
import java.util.Optional;

/** What is typed in a deviation sheet. */
public class DeviationForm {

    private String description;
    private String cause;
    private String treatment;
    private String corrective;
    private LocalDate due;
    private String verification;
    private LocalDate closed;

    void begin(DeviationTerms terms) {
        description = terms.description();
        cause = terms.cause();
        treatment = terms.treatment();
        corrective = terms.correctiveAction();
        due = terms.dueOn().orElse(null);
        verification = terms.verification();
        closed = terms.closedOn().orElse(null);
    }

    DeviationTerms terms() {
        return new DeviationTerms(
                text(description),
                text(cause),
                text(treatment),
                text(corrective),
                Optional.ofNullable(due),
                text(verification),
                Optional.ofNullable(closed));
    }

    AuditConflict against(DeviationTerms kept) {
        DeviationTerms typed = terms();
        return new AuditConflict()
                .with("quality.deviation.description", kept.description(), typed.description())
                .with("quality.deviation.cause", kept.cause(), typed.cause())
                .with("quality.deviation.treatment", kept.treatment(), typed.treatment())
                .with(
                        "quality.deviation.corrective",
                        kept.correctiveAction(),
                        typed.correctiveAction())
                .with("quality.deviation.due", day(kept.dueOn()), day(typed.dueOn()))
                .with("quality.deviation.verification", kept.verification(), typed.verification())
                .with("quality.deviation.closed", day(kept.closedOn()), day(typed.closedOn()));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(French::date).orElse("");
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getCause() {
        return cause;
    }

    public void setCause(String cause) {
        this.cause = cause;
    }

    public String getTreatment() {
        return treatment;
    }

    public void setTreatment(String treatment) {
        this.treatment = treatment;
    }

    public String getCorrective() {
        return corrective;
    }

    public void setCorrective(String corrective) {
        this.corrective = corrective;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }

    public String getVerification() {
        return verification;
    }

    public void setVerification(String verification) {
        this.verification = verification;
    }

    public LocalDate getClosed() {
        return closed;
    }

    public void setClosed(LocalDate closed) {
        this.closed = closed;
    }
}
