package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.DeviationRow;
import fr.prefecture.clu.quality.Deviations;
import fr.prefecture.clu.quality.FindingKind;
import fr.prefecture.clu.quality.FindingRow;
import fr.prefecture.clu.quality.Findings;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;

/** The sheet of a deviation: written by the quality officer, read by the others. QUA-52 */
@Named
@RequestScoped
public class DeviationPage extends AuditFrame {

    private final DeviationForm form = new DeviationForm();

    @Inject Findings findings;
    @Inject Deviations deviations;

    private Optional<FindingRow> finding = Optional.empty();
    private int version = Deviations.NONE;
    private AuditConflict conflict;

    @PostConstruct
    void begin() {
        finding =
                findings.find(number()).filter(row -> row.terms().kind() == FindingKind.DEVIATION);
        Optional<DeviationRow> sheet = finding.flatMap(FindingRow::sheet);
        version = sheet.map(DeviationRow::version).orElse(Deviations.NONE);
        sheet.map(DeviationRow::terms).ifPresent(form::begin);
        if (sheet.isEmpty()) {
            finding.ifPresent(row -> form.setDescription(row.terms().text()));
        }
    }

    @Override
    protected Optional<Long> auditId() {
        return finding.map(FindingRow::auditId);
    }

    public String save() throws IOException {
        try {
            deviations.write(number(), version, form.terms());
            lead(getAddress() + "#constats", Texts.of("quality.deviation.saved"));
        } catch (RuleBroken refusal) {
            AuditRefusals.say(refusal);
            if (refusal.getMessage().equals("quality.deviation.changedMeanwhile")) {
                DeviationRow kept = finding.flatMap(FindingRow::sheet).orElseThrow();
                conflict = form.against(kept.terms());
                version = kept.version();
            }
        }
        return null;
    }

    /** QUA-54: it is due once the external audit has begun; empty else. */
    public String getLateText() {
        return finding.flatMap(FindingRow::sheet)
                .flatMap(sheet -> sheet.terms().dueOn())
                .flatMap(
                        day ->
                                audits.externalAfter(row().id())
                                        .filter(one -> !day.isBefore(one.begins()))
                                        .map(
                                                one ->
                                                        Texts.of(
                                                                "quality.deviation.late",
                                                                day,
                                                                one.begins())))
                .orElse("");
    }

    public String getHeading() {
        return Texts.of("quality.deviation.heading", finding.orElseThrow().number());
    }

    public FindingLine getLine() {
        return new FindingLine(finding.orElseThrow(), request);
    }

    public boolean isWritten() {
        return finding.orElseThrow().sheet().isPresent();
    }

    public String getDueText() {
        return form.getDue() == null ? "" : French.date(form.getDue());
    }

    public String getClosedText() {
        return form.getClosed() == null ? "" : French.date(form.getClosed());
    }

    public AuditConflict getConflict() {
        return conflict;
    }

    public DeviationForm getForm() {
        return form;
    }

    /** The one that was shown. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
