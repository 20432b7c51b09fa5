package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.Tallied;
import fr.prefecture.clu.web.shared.Texts;
import java.time.LocalDate;

/** What is said of a press. */
final class TallyWords {

    private TallyWords() {}

    /** « + 1 Titre de séjour, 12 aujourd’hui ». */
    static String counted(Tallied one, LocalDate today) {
        return one.day().equals(today)
                ? Texts.of("switchboard.tally.counted", one.label(), one.reasonCalls())
                : Texts.of(
                        "switchboard.tally.countedOn", one.label(), one.reasonCalls(), one.day());
    }

    /** « − 1 Titre de séjour, 11 aujourd’hui ». */
    static String takenBack(Tallied one, LocalDate today) {
        return one.day().equals(today)
                ? Texts.of("switchboard.tally.takenBack", one.label(), one.reasonCalls())
                : Texts.of(
                        "switchboard.tally.takenBackOn", one.label(), one.reasonCalls(), one.day());
    }

    /** Which call the button takes back; empty when there is none. */
    static String last(LastPresses presses) {
        return presses.last()
                .map(press -> Texts.of("switchboard.tally.last", press.label()))
                .orElse("");
    }
}
