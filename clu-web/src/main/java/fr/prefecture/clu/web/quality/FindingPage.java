package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.Commitments;
import fr.prefecture.clu.quality.DeviationGrade;
import fr.prefecture.clu.quality.FindingKind;
import fr.prefecture.clu.quality.FindingRow;
import fr.prefecture.clu.quality.Findings;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A finding, said anew or taken off: never over a text that was not seen. QUA-45, QUA-46 */
@Named
@RequestScoped
public class FindingPage extends AuditFrame {

    private static final String MEANWHILE = "quality.finding.changedMeanwhile";

    private final FindingForm form = new FindingForm();

    @Inject Findings findings;
    @Inject Commitments commitments;
    @Inject AuditChoices choices;

    private Optional<FindingRow> finding = Optional.empty();
    private int version;
    private boolean confirmed;
    private AuditConflict conflict;

    @PostConstruct
    void begin() {
        finding = findings.find(number());
        finding.ifPresent(
                row -> {
                    version = row.version();
                    form.begin(row.terms());
                });
    }

    @Override
    protected Optional<Long> auditId() {
        return finding.map(FindingRow::auditId);
    }

    public String save() throws IOException {
        try {
            findings.change(number(), version, form.terms());
            lead(getAddress() + "#constats", Texts.of("quality.finding.changed", getNumber()));
        } catch (RuleBroken refusal) {
            refuse(refusal);
            if (refusal.getMessage().equals(MEANWHILE)) {
                conflict = form.against(finding(), named());
            }
        }
        return null;
    }

    /** « 1.2 … », as the finding that was typed names it. */
    private String named() {
        return form.terms()
                .commitmentId()
                .flatMap(commitments::find)
                .map(one -> one.code() + " " + one.wording())
                .orElse("");
    }

    public String remove() throws IOException {
        if (!confirmed) {
            AuditRefusals.say("quality.finding.remove", Texts.of("quality.finding.remove.confirm"));
            return null;
        }
        try {
            String news = Texts.of("quality.finding.removed", getNumber());
            String list = getAddress() + "#constats";
            messages.tellRemoved(news, findings.remove(number(), version));
            messages.leadTo(list);
        } catch (RuleBroken refusal) {
            refuse(refusal);
        }
        return null;
    }

    private void refuse(RuleBroken refusal) {
        if (refusal.getMessage().equals(MEANWHILE)) {
            AuditRefusals.say(
                    MEANWHILE,
                    Texts.of(MEANWHILE, person(finding().changedBy()), finding().changedAt()));
            version = finding().version();
        } else {
            AuditRefusals.say(refusal);
        }
    }

    private FindingRow finding() {
        return finding.orElseThrow();
    }

    public int getNumber() {
        return finding().number();
    }

    /** « Constat 3, Audit interne, Préfecture, 27 septembre 2021 » */
    public String getHeading() {
        return Texts.of("quality.finding.heading", getNumber());
    }

    public FindingLine getLine() {
        return new FindingLine(finding(), request);
    }

    /** Until the audit is closed. */
    public boolean isChangeable() {
        return isWritable() && isOpen();
    }

    public boolean isRemovable() {
        return isChangeable() && finding().action().isEmpty();
    }

    public AuditConflict getConflict() {
        return conflict;
    }

    public String getActingAddress() {
        return request.getContextPath() + AuditActing.PATH;
    }

    public List<SelectItem> getKinds() {
        return AuditWords.choices(FindingKind.class, "");
    }

    public List<SelectItem> getGrades() {
        return AuditWords.choices(DeviationGrade.class, Texts.of("quality.finding.noGrade"));
    }

    public List<SelectItem> getCommitments() {
        return choices.commitments(row().terms().editionId());
    }

    public FindingForm getForm() {
        return form;
    }

    /** The one that was shown. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }
}
