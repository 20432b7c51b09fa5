package fr.prefecture.clu.web.website;

import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.website.SectionRow;

/** A section as its table shows it. */
public record SectionLine(SectionRow row) {

    public long id() {
        return row.id();
    }

    public String name() {
        return row.name();
    }

    public String service() {
        return row.service().orElse("");
    }

    public String pages() {
        return French.number(row.pages());
    }

    public String lastUpdate() {
        return row.lastUpdate().map(French::date).orElse("");
    }

    /** In days. */
    public String age() {
        return row.age().map(French::number).orElse("");
    }

    /** In days. */
    public String limit() {
        return row.ageLimit().map(days -> French.number(days)).orElse("");
    }

    public String kind() {
        return row.ageLimit().isEmpty() || row.age().isEmpty()
                ? "indisponible"
                : row.daysLate() > 0 ? "erreur" : "succes";
    }

    public boolean isPlain() {
        return row.daysLate() == 0;
    }

    public String state() {
        if (row.daysLate() > 0) {
            return Texts.of(
                    "website.section.late", Texts.count(row.daysLate(), "website.count.days"));
        }
        if (row.age().isEmpty()) {
            return Texts.of("website.section.never");
        }
        return Texts.of(
                row.ageLimit().isEmpty() ? "website.section.noLimit" : "website.section.upToDate");
    }
}
