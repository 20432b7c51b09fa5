package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.EvidenceSheet;
import fr.prefecture.clu.quality.RetentionRow;
import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;

/** A piece whose time is over, as lists write it. */
public record DueLine(EvidenceSheet sheet, String address) {

    static DueLine of(EvidenceSheet sheet, HttpServletRequest request) {
        return new DueLine(
                sheet, Address.of(request, EvidencesPage.PATH + "/" + sheet.row().id()).toString());
    }

    public long id() {
        return sheet.row().id();
    }

    public String title() {
        return sheet.row().title();
    }

    public String service() {
        return sheet.row().service();
    }

    public String obtained() {
        return French.dateInTable(sheet.row().obtainedOn());
    }

    public String due() {
        return sheet.dueOn().map(French::dateInTable).orElse("");
    }

    /** By its rule, or because it was taken back. */
    public String why() {
        return sheet.withdrawal()
                .map(one -> Texts.of("quality.elimination.withdrawn", one.reason()))
                .or(() -> sheet.retention().map(RetentionRow::terms).map(RetentionWords::said))
                .orElse("");
    }

    public String volume() {
        return Texts.of(
                "quality.elimination.volume",
                Texts.count(sheet.row().files().size(), "quality.evidence.count.files"),
                French.size(sheet.row().files().stream().mapToLong(AttachmentRow::size).sum()));
    }
}
