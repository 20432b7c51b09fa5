package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.AuditCycles;
import fr.prefecture.clu.quality.AuditKind;
import fr.prefecture.clu.quality.AuditListed;
import fr.prefecture.clu.quality.AuditState;
import fr.prefecture.clu.quality.Audits;
import fr.prefecture.clu.quality.FindingCount;
import fr.prefecture.clu.quality.Findings;
import fr.prefecture.clu.quality.Structures;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.kit.ListDeclaration;
import fr.prefecture.clu.web.kit.ListFilter.Choice;
import fr.prefecture.clu.web.kit.ListPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The audits, and where each structure stands in the life of its label. */
@Named
@RequestScoped
public class AuditsPage extends ListPage<AuditListed> {

    @Inject Audits audits;
    @Inject AuditCycles cycles;
    @Inject Findings findings;
    @Inject Structures structures;

    private Map<Long, FindingCount> counts;

    @Override
    protected void declare(ListDeclaration<AuditListed> list) {
        list.of(audits, "quality.audits")
                .descending("debut")
                .choice("structure", "quality.audit.structure", this::structures)
                .choice("nature", "quality.audit.kind", AuditsPage::kinds)
                .choice("etat", "quality.audits.state", AuditsPage::states);
    }

    private List<Choice> structures() {
        return structures.all().stream()
                .map(one -> new Choice(one.code(), one.name(), one.id()))
                .toList();
    }

    private static List<Choice> kinds() {
        return Stream.of(AuditKind.values())
                .map(one -> new Choice(word(one), AuditWords.kind(one), one))
                .toList();
    }

    private static List<Choice> states() {
        return Stream.of(AuditState.values())
                .map(one -> new Choice(word(one), AuditWords.state(one), one))
                .toList();
    }

    /** « interne », « en-cours »: as the address says it. */
    private static String word(Enum<?> one) {
        return Texts.of("quality.audits.word." + one.name());
    }

    @Override
    protected void prepare(List<AuditListed> rows) {
        counts = findings.counts(rows.stream().map(AuditListed::id).toList());
    }

    public FindingCount count(AuditListed row) {
        return counts.getOrDefault(row.id(), FindingCount.NONE);
    }

    public String planned(AuditListed row) {
        return AuditWords.days(Optional.of(row.plannedFrom()), Optional.of(row.plannedTo()));
    }

    /** Empty until it has begun. */
    public String actual(AuditListed row) {
        return AuditWords.days(
                Optional.ofNullable(row.actualFrom()), Optional.ofNullable(row.actualTo()));
    }

    public AuditState state(AuditListed row) {
        return row.state(audits.today());
    }

    public String sign(AuditListed row) {
        return AuditWords.sign(state(row));
    }

    public List<CycleLine> getCycles() {
        return cycles.all().stream()
                .map(row -> new CycleLine(row, request.getContextPath(), audits.today()))
                .toList();
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }
}
