package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.ConsultationRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;

/** A consultation as the list writes it. */
public record ConsultationLine(ConsultationRow row) {

    public long id() {
        return row.id();
    }

    public String title() {
        return row.title();
    }

    public String closesOn() {
        return French.date(row.closesOn());
    }

    public String state() {
        return ConsultationWords.state(row.state());
    }

    public String kind() {
        return ConsultationWords.kind(row.state());
    }

    public String texts() {
        return French.number(row.texts());
    }

    /** « 7 sur 13 » */
    public String answered() {
        return Texts.of("letters.consultations.of", row.answered(), row.members());
    }

    public String observations() {
        return French.number(row.observations());
    }

    public String open() {
        return French.number(row.open());
    }
}
