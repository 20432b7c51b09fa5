package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.AuditKind;
import fr.prefecture.clu.quality.AuditTerms;
import fr.prefecture.clu.web.shared.French;
import java.time.LocalDate;
import java.util.Optional;

/** What is typed of an audit. */
public class AuditForm {

    private Long structure;
    private Long edition;
    private AuditKind kind;
    private LocalDate plannedFrom;
    private LocalDate plannedTo;
    private LocalDate actualFrom;
    private LocalDate actualTo;
    private String auditors;
    private String lead;
    private String perimeter;
    private Integer headcount;
    private Integer affected;
    private Integer sites;
    private String prefect;
    private String secretary;
    private String officer;
    private String hours;
    private String plan;
    private String evaluation;

    void begin(AuditTerms terms) {
        structure = terms.structureId();
        edition = terms.editionId();
        kind = terms.kind();
        plannedFrom = terms.plannedFrom();
        plannedTo = terms.plannedTo();
        actualFrom = terms.actualFrom().orElse(null);
        actualTo = terms.actualTo().orElse(null);
        auditors = terms.auditors();
        lead = terms.lead();
        perimeter = terms.perimeter();
        headcount = terms.headcount().orElse(null);
        affected = terms.headcountAffected().orElse(null);
        sites = terms.sites().orElse(null);
        prefect = terms.prefect();
        secretary = terms.secretary();
        officer = terms.officer();
        hours = terms.openingHours();
        plan = terms.plan();
        evaluation = terms.evaluation();
    }

    AuditTerms terms() {
        return new AuditTerms(
                structure,
                edition,
                kind,
                plannedFrom,
                plannedTo,
                Optional.ofNullable(actualFrom),
                Optional.ofNullable(actualTo),
                text(auditors),
                text(lead),
                text(perimeter),
                Optional.ofNullable(headcount),
                Optional.ofNullable(affected),
                Optional.ofNullable(sites),
                text(prefect),
                text(secretary),
                text(officer),
                text(hours),
                text(plan),
                text(evaluation));
    }

    AuditConflict against(AuditTerms kept) {
        AuditTerms typed = terms();
        return new AuditConflict()
                .with(
                        "quality.audit.kind",
                        AuditWords.kind(kept.kind()),
                        AuditWords.kind(typed.kind()))
                .with(
                        "quality.audit.planned",
                        French.period(kept.plannedFrom(), kept.plannedTo()),
                        French.period(typed.plannedFrom(), typed.plannedTo()))
                .with(
                        "quality.audit.actual",
                        AuditWords.days(kept.actualFrom(), kept.actualTo()),
                        AuditWords.days(typed.actualFrom(), typed.actualTo()))
                .with("quality.audit.auditors", kept.auditors(), typed.auditors())
                .with("quality.audit.lead", kept.lead(), typed.lead())
                .with("quality.audit.perimeter", kept.perimeter(), typed.perimeter())
                .with(
                        "quality.audit.headcount",
                        number(kept.headcount()),
                        number(typed.headcount()))
                .with(
                        "quality.audit.affected",
                        number(kept.headcountAffected()),
                        number(typed.headcountAffected()))
                .with("quality.audit.sites", number(kept.sites()), number(typed.sites()))
                .with("quality.audit.prefect", kept.prefect(), typed.prefect())
                .with("quality.audit.secretary", kept.secretary(), typed.secretary())
                .with("quality.audit.officer", kept.officer(), typed.officer())
                .with("quality.audit.hours", kept.openingHours(), typed.openingHours())
                .with("quality.audit.plan", kept.plan(), typed.plan())
                .with("quality.audit.evaluation", kept.evaluation(), typed.evaluation());
    }

    private static String number(Optional<Integer> count) {
        return count.map(French::number).orElse("");
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    public Long getStructure() {
        return structure;
    }

    public void setStructure(Long structure) {
        this.structure = structure;
    }

    public Long getEdition() {
        return edition;
    }

    public void setEdition(Long edition) {
        this.edition = edition;
    }

    public AuditKind getKind() {
        return kind;
    }

    public void setKind(AuditKind kind) {
        this.kind = kind;
    }

    public LocalDate getPlannedFrom() {
        return plannedFrom;
    }

    public void setPlannedFrom(LocalDate plannedFrom) {
        this.plannedFrom = plannedFrom;
    }

    public LocalDate getPlannedTo() {
        return plannedTo;
    }

    public void setPlannedTo(LocalDate plannedTo) {
        this.plannedTo = plannedTo;
    }

    public LocalDate getActualFrom() {
        return actualFrom;
    }

    public void setActualFrom(LocalDate actualFrom) {
        this.actualFrom = actualFrom;
    }

    public LocalDate getActualTo() {
        return actualTo;
    }

    public void setActualTo(LocalDate actualTo) {
        this.actualTo = actualTo;
    }

    public String getAuditors() {
        return auditors;
    }

    public void setAuditors(String auditors) {
        this.auditors = auditors;
    }

    public String getLead() {
        return lead;
    }

    public void setLead(String lead) {
        this.lead = lead;
    }

    public String getPerimeter() {
        return perimeter;
    }

    public void setPerimeter(String perimeter) {
        this.perimeter = perimeter;
    }

    public Integer getHeadcount() {
        return headcount;
    }

    public void setHeadcount(Integer headcount) {
        this.headcount = headcount;
    }

    public Integer getAffected() {
        return affected;
    }

    public void setAffected(Integer affected) {
        this.affected = affected;
    }

    public Integer getSites() {
        return sites;
    }

    public void setSites(Integer sites) {
        this.sites = sites;
    }

    public String getPrefect() {
        return prefect;
    }

    public void setPrefect(String prefect) {
        this.prefect = prefect;
    }

    public String getSecretary() {
        return secretary;
    }

    public void setSecretary(String secretary) {
        this.secretary = secretary;
    }

    public String getOfficer() {
        return officer;
    }

    public void setOfficer(String officer) {
        this.officer = officer;
    }

    public String getHours() {
        return hours;
    }

    public void setHours(String hours) {
        this.hours = hours;
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = plan;
    }

    public String getEvaluation() {
        return evaluation;
    }

    public void setEvaluation(String evaluation) {
        this.evaluation = evaluation;
    }
}
