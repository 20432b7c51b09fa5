package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.AuditRow;
import fr.prefecture.clu.web.shared.French;
import java.util.Optional;

/** An audit as the list writes it. */
public record AuditLine(AuditRow row, long findings, long open, String address) {

    public String kind() {
        return AuditWords.kind(row.terms().kind());
    }

    public String structure() {
        return row.structure();
    }

    public String edition() {
        return row.edition();
    }

    public String planned() {
        return AuditWords.days(
                Optional.of(row.terms().plannedFrom()), Optional.of(row.terms().plannedTo()));
    }

    /** Empty until it has begun. */
    public String actual() {
        return AuditWords.days(row.terms().actualFrom(), row.terms().actualTo());
    }

    public String state() {
        return AuditWords.state(row.state());
    }

    public String sign() {
        return AuditWords.sign(row.state());
    }

    public String findingsText() {
        return French.number(findings);
    }

    public String openText() {
        return French.number(open);
    }
}
