package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.EvidenceRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;

/** A piece of evidence as lists write it. */
public record EvidenceLine(EvidenceRow row, String address, String structure, String proves) {

    public String title() {
        return row.title();
    }

    public String kind() {
        return EvidenceWords.kind(row.kind());
    }

    public String service() {
        return row.service();
    }

    public String obtained() {
        return French.dateInTable(row.obtainedOn());
    }

    public String until() {
        return row.validUntil().map(French::dateInTable).orElse("");
    }

    public String state() {
        return EvidenceWords.state(row.state());
    }

    public String look() {
        return EvidenceWords.look(row.state());
    }

    /** « 2 fichiers » */
    public String files() {
        return row.files().isEmpty()
                ? ""
                : Texts.count(row.files().size(), "quality.evidence.count.files");
    }
}
