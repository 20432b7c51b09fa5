package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.ObservationRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;

/** An observation as a list writes it. */
public record ObservationLine(ObservationRow row) {

    private static final int LONGEST = 240;

    public long id() {
        return row.id();
    }

    public String number() {
        return ConsultationWords.number(row.number());
    }

    /** « 7. Votre rendez-vous (LT-05) » */
    public String whole() {
        return ConsultationWords.text(row.number(), row.code(), row.subject());
    }

    /** « Claire Dupont, Association … » */
    public String who() {
        return ConsultationWords.person(row.member(), row.body());
    }

    public String channel() {
        return Texts.of("ObservationChannel." + row.channel().name());
    }

    public String on() {
        return French.date(row.receivedOn());
    }

    public boolean late() {
        return row.late();
    }

    public String text() {
        return row.text();
    }

    /** Its beginning. */
    public String start() {
        return row.text().length() <= LONGEST
                ? row.text()
                : row.text().substring(0, LONGEST).strip() + "…";
    }

    public String followUp() {
        return ConsultationWords.followUp(row.followUp());
    }

    public String kind() {
        return ConsultationWords.kind(row.followUp());
    }

    public String reason() {
        return row.reason();
    }
}
