package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.AuditRow;
import fr.prefecture.clu.quality.CycleRow;
import fr.prefecture.clu.quality.ExpectedAudit;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where a structure stands in the life of its label, as the page writes it. QUA-51 */
public record CycleLine(CycleRow row, String base, LocalDate today) {

    public String structure() {
        return row.structure().name();
    }

    public String edition() {
        return row.structure().editionName();
    }

    /** « Label, du … au … »; empty for none. */
    public String label() {
        return row.awardedOn()
                .map(
                        day ->
                                Texts.of(
                                        "quality.cycle.label",
                                        row.label(),
                                        day,
                                        row.validUntil().orElse(day)))
                .orElse("");
    }

    public String last() {
        return row.last().map(this::said).orElse("");
    }

    public String lastAddress() {
        return row.last().map(this::address).orElse("");
    }

    public String next() {
        return row.next().map(this::said).orElse("");
    }

    public String nextAddress() {
        return row.next().map(this::address).orElse("");
    }

    /** « Audit de suivi à planifier avant le 10 juin 2023 (dans 40 jours) » */
    public List<String> expected() {
        return row.expected().stream().map(this::said).toList();
    }

    private String said(ExpectedAudit one) {
        return Texts.of(
                "quality.cycle.expected",
                AuditWords.kind(one.kind()),
                one.by(),
                French.away(today, one.by()));
    }

    private String said(AuditRow audit) {
        return Texts.of(
                "quality.cycle.audit",
                AuditWords.kind(audit.terms().kind()),
                AuditWords.days(Optional.of(audit.begins()), Optional.of(audit.ends())),
                AuditWords.state(audit.state()));
    }

    private String address(AuditRow audit) {
        return base + AuditFrame.LIST + "/" + audit.id();
    }
}
