package fr.prefecture.clu.web.website;

import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.website.SheetRow;
import java.time.temporal.ChronoUnit;

/** A sheet of practical information as its table shows it. */
public record SheetLine(SheetRow row) {

    public String checkedOn() {
        return row.checkedOn().map(French::date).orElse("");
    }

    public String checkedBy() {
        return row.checkedBy().orElse("");
    }

    public String proof() {
        return row.proof().orElse("");
    }

    public boolean isProofAddress() {
        return proof().matches("https?://\\S+");
    }

    public boolean isAddressLink() {
        return row.address().matches("https?://\\S+");
    }

    public String due() {
        return French.date(row.due());
    }

    /** « dans 12 jours », « il y a 3 jours » */
    public String away() {
        return French.away(row.today(), row.due());
    }

    public String kind() {
        return row.late() ? "erreur" : "succes";
    }

    public String state() {
        if (row.checkedOn().isEmpty()) {
            return Texts.of("website.sheet.never");
        }
        return row.late()
                ? Texts.of(
                        "website.sheet.late",
                        Texts.count(
                                ChronoUnit.DAYS.between(row.due(), row.today()),
                                "website.count.days"))
                : Texts.of("website.sheet.upToDate");
    }
}
