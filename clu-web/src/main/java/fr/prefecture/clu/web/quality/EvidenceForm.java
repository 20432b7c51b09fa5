package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.EvidenceKind;
import fr.prefecture.clu.quality.EvidenceSheet;
import fr.prefecture.clu.quality.EvidenceTerms;
import fr.prefecture.clu.quality.RetentionRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a form says of a piece of evidence; the boxes are read from the request. */
public class EvidenceForm {

    /** How the end of the validity is said. */
    public enum Validity {
        PROPOSED,
        UNTIL,
        NONE
    }

    private String title;
    private EvidenceKind kind;
    private String link;
    private String description;
    private String service;
    private LocalDate obtainedOn;
    private String rule;
    private Validity validity = Validity.PROPOSED;
    private LocalDate validUntil;
    private String structure;

    void begin(LocalDate today) {
        kind = EvidenceKind.FILE;
        obtainedOn = today;
    }

    void begin(EvidenceSheet sheet) {
        title = sheet.row().title();
        kind = sheet.row().kind();
        link = sheet.row().link();
        description = sheet.description();
        service = sheet.row().service();
        obtainedOn = sheet.row().obtainedOn();
        rule = sheet.retention().map(RetentionRow::code).orElse("");
        validUntil = sheet.row().validUntil().orElse(null);
        validity = validUntil == null ? Validity.NONE : Validity.UNTIL;
        structure = sheet.row().structureId().map(String::valueOf).orElse("");
    }

    EvidenceTerms terms(Set<Long> commitments, List<RetentionRow> rules) {
        return new EvidenceTerms(
                text(title),
                kind,
                text(service),
                obtainedOn,
                until(rules),
                Optional.of(text(structure))
                        .filter(one -> one.matches("\\d{1,18}"))
                        .map(Long::valueOf),
                text(link),
                commitments,
                text(rule),
                text(description));
    }

    /** QUA-14: the kind of document proposes it. */
    private Optional<LocalDate> until(List<RetentionRow> rules) {
        return switch (validity) {
            case NONE -> Optional.empty();
            case UNTIL -> Optional.ofNullable(validUntil);
            case PROPOSED ->
                    rules.stream()
                            .filter(one -> one.code().equals(rule))
                            .flatMap(one -> one.terms().validityMonths().stream())
                            .findFirst()
                            .map(months -> obtainedOn.plusMonths(months));
        };
    }

    /** Whether a date is needed and missing. */
    boolean isEndMissing() {
        return validity == Validity.UNTIL && validUntil == null;
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    // --- fields

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public EvidenceKind getKind() {
        return kind;
    }

    public void setKind(EvidenceKind kind) {
        this.kind = kind;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public LocalDate getObtainedOn() {
        return obtainedOn;
    }

    public void setObtainedOn(LocalDate obtainedOn) {
        this.obtainedOn = obtainedOn;
    }

    public String getRule() {
        return rule;
    }

    public void setRule(String rule) {
        this.rule = rule;
    }

    public Validity getValidity() {
        return validity;
    }

    public void setValidity(Validity validity) {
        this.validity = validity;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(LocalDate validUntil) {
        this.validUntil = validUntil;
    }

    public String getStructure() {
        return structure;
    }

    public void setStructure(String structure) {
        this.structure = structure;
    }
}
