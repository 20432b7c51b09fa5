package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.AuditRow;
import fr.prefecture.clu.quality.AuditState;
import fr.prefecture.clu.quality.Findings;
import fr.prefecture.clu.quality.RequestedDocuments;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One audit: what it is, what it found, what has to be handed over, its papers, its closing. */
@Named
@RequestScoped
public class AuditPage extends AuditFrame {

    @Inject Findings findings;
    @Inject RequestedDocuments documents;

    private List<FindingLine> found = List.of();
    private List<DocumentLine> asked = List.of();
    private Optional<AuditRow> external = Optional.empty();
    private int version;
    private String minutes;
    private LocalDate closedOn;
    private String label;
    private String holder;
    private LocalDate due;

    @PostConstruct
    void begin() {
        found().ifPresent(this::begin);
    }

    private void begin(AuditRow row) {
        found = findings.of(row.id()).stream().map(one -> new FindingLine(one, request)).toList();
        asked = documents.of(row.id()).stream().map(DocumentLine::new).toList();
        external = audits.externalAfter(row.id());
        version = row.version();
        minutes = row.closing();
        closedOn = row.terms().actualTo().orElse(null);
    }

    /** QUA-48 */
    public String close() throws IOException {
        try {
            audits.close(number(), version, minutes == null ? "" : minutes, closedOn);
            lead(getAddress(), Texts.of("quality.audit.close.done"));
        } catch (RuleBroken refusal) {
            AuditRefusals.say(refusal);
            version = row().version();
        }
        return null;
    }

    public String reopen() throws IOException {
        audits.reopen(number());
        lead(getAddress(), Texts.of("quality.audit.reopened"));
        return null;
    }

    /** QUA-55 */
    public String ask() throws IOException {
        try {
            documents.ask(
                    number(),
                    label == null ? "" : label,
                    holder == null ? "" : holder,
                    Optional.ofNullable(due));
            lead(getAddress() + "#documents", Texts.of("quality.document.asked"));
        } catch (RuleBroken refusal) {
            AuditRefusals.say(refusal);
        }
        return null;
    }

    // --- what the page shows

    /** « Audit interne, Préfecture » */
    public String getHeading() {
        return Texts.of(
                "quality.audit.heading", AuditWords.kind(row().terms().kind()), row().structure());
    }

    public String getEdition() {
        return row().edition();
    }

    public String getPlanned() {
        return AuditWords.days(
                Optional.of(row().terms().plannedFrom()), Optional.of(row().terms().plannedTo()));
    }

    public String getActual() {
        return AuditWords.days(row().terms().actualFrom(), row().terms().actualTo());
    }

    /** « dans 12 jours »; empty once it has begun. */
    public String getAway() {
        return row().terms().actualFrom().isPresent()
                ? ""
                : French.away(audits.today(), row().terms().plannedFrom());
    }

    public String getAuditors() {
        return row().terms().auditors();
    }

    public String getLead() {
        return row().terms().lead();
    }

    public String getPerimeter() {
        return row().terms().perimeter();
    }

    public String getHeadcount() {
        return row().terms().headcount().map(French::number).orElse("");
    }

    public String getAffected() {
        return row().terms().headcountAffected().map(French::number).orElse("");
    }

    public String getSites() {
        return row().terms().sites().map(French::number).orElse("");
    }

    public String getPrefect() {
        return row().terms().prefect();
    }

    public String getSecretary() {
        return row().terms().secretary();
    }

    public String getOfficer() {
        return row().terms().officer();
    }

    public String getHours() {
        return row().terms().openingHours();
    }

    public String getPlan() {
        return row().terms().plan();
    }

    public String getEvaluation() {
        return row().terms().evaluation();
    }

    /** QUA-53: until when what it found has to be put right; empty when no day is known. */
    public String getDeadline() {
        return external.map(
                        one ->
                                Texts.of(
                                        "quality.audit.deadline",
                                        one.begins(),
                                        one.terms().plannedFrom().minusDays(1)))
                .orElse("");
    }

    /** QUA-54 */
    public String getAfterExternal() {
        long count = found.stream().filter(FindingLine::afterExternal).count();
        return count == 0 ? "" : Texts.count(count, "quality.audit.afterExternal");
    }

    /** QUA-57 */
    public String getWanting() {
        long count = found.stream().filter(FindingLine::wanting).count();
        return count == 0 ? "" : Texts.count(count, "quality.audit.wanting");
    }

    public List<FindingLine> getFindings() {
        return found;
    }

    public String getFindingsNote() {
        return Texts.count(found.size(), "quality.audit.findings.count");
    }

    public List<DocumentLine> getDocuments() {
        return asked;
    }

    public String getDocumentsNote() {
        return Texts.of(
                "quality.audit.documents.note",
                asked.stream().filter(DocumentLine::given).count(),
                asked.size());
    }

    /** Whether one that is not named otherwise can still be asked for a month before. */
    public String getUsualDue() {
        return Texts.of("quality.document.due.help", row().terms().plannedFrom().minusMonths(1));
    }

    public List<FindingLine.Paper> getPapers() {
        List<FindingLine.Paper> papers = new ArrayList<>();
        for (String extension : List.of("pdf", "odt", "html")) {
            papers.add(paper("rapport", extension, "quality.paper.report." + extension));
        }
        papers.add(paper("rapport-gros-caracteres", "pdf", "quality.paper.report.large"));
        found.forEach(line -> papers.addAll(line.papers()));
        return papers;
    }

    private FindingLine.Paper paper(String what, String extension, String key) {
        return new FindingLine.Paper(
                AuditFiles.address(request, what, number(), extension), Texts.of(key));
    }

    public String getActingAddress() {
        return request.getContextPath() + AuditActing.PATH;
    }

    /** It was held, and waits for its minutes. */
    public boolean isClosable() {
        return isWritable() && row().state() == AuditState.HELD;
    }

    public boolean isReopenable() {
        return isWritable() && !isOpen();
    }

    public boolean isChangeable() {
        return isWritable() && isOpen();
    }

    public String getClosing() {
        return row().closing();
    }

    public String getClosedText() {
        return row().closedOn().map(day -> Texts.of("quality.audit.closedOn", day)).orElse("");
    }

    // --- fields

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public void setClosedOn(LocalDate closedOn) {
        this.closedOn = closedOn;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = holder;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }
}
