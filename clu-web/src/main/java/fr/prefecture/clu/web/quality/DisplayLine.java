package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.CheckOutcome;
import fr.prefecture.clu.quality.DisplayPlace;
import fr.prefecture.clu.quality.DisplayRow;
import fr.prefecture.clu.quality.DisplayState;
import fr.prefecture.clu.quality.DisplaySubject;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.time.LocalDate;

/** Something posted as the register writes it. */
public record DisplayLine(DisplayRow row, LocalDate today, String address) {

    static String text(DisplaySubject subject) {
        return Texts.of("DisplaySubject." + subject.name());
    }

    static String text(DisplayPlace place) {
        return Texts.of("DisplayPlace." + place.name());
    }

    static String text(DisplayState state) {
        return Texts.of("DisplayState." + state.name());
    }

    static String text(CheckOutcome outcome) {
        return Texts.of("CheckOutcome." + outcome.name());
    }

    public String subject() {
        return text(row.subject());
    }

    /** « Hall d’accueil, préfecture » */
    public String place() {
        return row.placeText().isEmpty()
                ? text(row.place())
                : Texts.of("quality.display.at", text(row.place()), row.placeText());
    }

    public String postedOn() {
        return French.date(row.postedOn());
    }

    /** When it is to be looked at; for what was taken down, nothing. */
    public String nextCheck() {
        return row.isPosted() ? French.date(row.nextCheckOn()) : "";
    }

    public String away() {
        return row.isPosted() ? French.away(today, row.nextCheckOn()) : "";
    }

    public String takenDown() {
        return row.takenDownOn().map(French::date).orElse("");
    }

    public String state() {
        return text(row.state());
    }

    public String kind() {
        return switch (row.state()) {
            case TO_CHECK, TO_REPLACE -> "alerte";
            case POSTED -> "succes";
            case TAKEN_DOWN -> "indisponible";
        };
    }
}
