package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.ConsultationRow;
import fr.prefecture.clu.letters.ConsultationState;
import fr.prefecture.clu.letters.FollowUp;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.time.LocalDate;

/** The words of the pages about consultations. */
final class ConsultationWords {

    private ConsultationWords() {}

    static String state(ConsultationState state) {
        return Texts.of("ConsultationState." + state.name());
    }

    /** The sign beside it. */
    static String kind(ConsultationState state) {
        return switch (state) {
            case PREPARED -> "afaire";
            case SENT -> "encours";
            case CLOSED -> "succes";
        };
    }

    static String followUp(FollowUp followUp) {
        return Texts.of("FollowUp." + followUp.name());
    }

    static String kind(FollowUp followUp) {
        return switch (followUp) {
            case NONE -> "afaire";
            case ACCEPTED -> "succes";
            case PARTLY_ACCEPTED -> "alerte";
            case REJECTED -> "erreur";
            case NOTHING_ASKED -> "info";
        };
    }

    /** « jusqu’au mardi 15 juin 2021 inclus (dans 3 jours) » */
    static String until(ConsultationRow row, LocalDate today) {
        return Texts.of(
                "letters.consultation.until",
                French.weekday(row.closesOn()),
                French.away(today, row.closesOn()));
    }

    /** « Modèle 7 », « Sur l’ensemble » */
    static String number(int number) {
        return number == 0
                ? Texts.of("letters.observation.whole")
                : Texts.of("letters.observation.numbered", number);
    }

    /** « 7. Votre rendez-vous (LT-05) » */
    static String text(int number, String code, String subject) {
        return number == 0
                ? Texts.of("letters.observation.whole")
                : Texts.of("letters.consultation.text", number, subject, code);
    }

    /** « Claire Dupont, Association … » */
    static String person(String name, String body) {
        return body.isEmpty() ? name : name + ", " + body;
    }
}
