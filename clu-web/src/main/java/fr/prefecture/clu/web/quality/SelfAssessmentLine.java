package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.SelfAssessmentRow;
import fr.prefecture.clu.web.shared.Texts;

/** A self-assessment as the list writes it. */
public record SelfAssessmentLine(SelfAssessmentRow row, String address) {

    public String year() {
        return String.valueOf(row.year());
    }

    public String structure() {
        return row.structure();
    }

    public String edition() {
        return row.edition();
    }

    /** « 12 sur 20 » */
    public String progress() {
        return Texts.of("quality.self.progress", row.rated(), row.asked());
    }

    public String state() {
        return row.closedOn()
                .map(day -> Texts.of("quality.self.closedOn", day))
                .orElseGet(() -> Texts.of("quality.self.open"));
    }

    public String sign() {
        return row.isOpen() ? "encours" : "succes";
    }
}
