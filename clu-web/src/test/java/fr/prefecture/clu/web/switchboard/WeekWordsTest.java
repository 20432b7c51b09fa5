package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.calls;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.origin;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.spaced;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.switchboard.QuietHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-36")
class WeekWordsTest {

    private static final QuietHours.Stretch TEN = stretch("10:00", "11:00");
    private static final QuietHours.Stretch THREE = stretch("15:00", "15:30");

    @Test
    void a_half_hour_says_when_it_is_and_how_it_goes() {
        WeekWords.Sentence sentence =
                WeekWords.sentences(
                                List.of(
                                        WeekTableTest.slot(
                                                DayOfWeek.MONDAY, "09:30", calls(30, 10))),
                                origin())
                        .get(0);

        assertThat(spaced(sentence.when())).isEqualTo("lundi, de 9 h 30 à 10 h");
        assertThat(spaced(sentence.what()))
                .isEqualTo(" : 75,0 % décrochés, 10 perdus sur 40 présentés, attente moyenne 20 s");
        assertThat(sentence.address())
                .isEqualTo(
                        "/clu/telephone/chiffre?indicateur=taux-de-decroche&du=2021-05-01"
                                + "&au=2021-05-31&heure=09%3A30&jour=1");
    }

    @Test
    void where_nobody_was_answered_there_is_no_wait_of_the_answered() {
        assertThat(
                        WeekWords.sentences(
                                        List.of(
                                                WeekTableTest.slot(
                                                        DayOfWeek.MONDAY, "09:30", calls(0, 30))),
                                        origin())
                                .get(0)
                                .what())
                .endsWith("attente moyenne sans objet");
    }

    @Test
    void the_quiet_hours_are_a_sentence_to_publish() {
        assertThat(quiet(Optional.of(DayOfWeek.FRIDAY), TEN, THREE))
                .isEqualTo(
                        "Pour joindre plus facilement le standard, appelez de préférence le"
                                + " vendredi, ou les autres jours de 10 h à 11 h ou de 15 h à"
                                + " 15 h 30.");
        assertThat(quiet(Optional.of(DayOfWeek.FRIDAY))).endsWith("de préférence le vendredi.");
        assertThat(quiet(Optional.empty(), TEN)).endsWith("de préférence de 10 h à 11 h.");
        assertThat(quiet(Optional.empty())).isEmpty();
    }

    private static String quiet(Optional<DayOfWeek> day, QuietHours.Stretch... stretches) {
        return spaced(WeekWords.quiet(new QuietHours(day, List.of(stretches))));
    }

    private static QuietHours.Stretch stretch(String from, String to) {
        return new QuietHours.Stretch(LocalTime.parse(from), LocalTime.parse(to));
    }
}
