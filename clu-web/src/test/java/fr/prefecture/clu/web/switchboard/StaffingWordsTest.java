package fr.prefecture.clu.web.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.switchboard.Shortage;
import fr.prefecture.clu.switchboard.StaffingSlot;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StaffingWordsTest {

    @Test
    @Tag("TEL-26")
    void neighbours_that_lack_the_same_are_told_of_together() {
        assertThat(
                        said(
                                slot(DayOfWeek.MONDAY, 8, 30, 2, 2, 2, 2),
                                slot(DayOfWeek.MONDAY, 9, 0, 3, 4, 4, 2),
                                slot(DayOfWeek.MONDAY, 9, 30, 3, 3, 4, 2),
                                slot(DayOfWeek.MONDAY, 10, 0, 3, 4, 4, 2),
                                slot(DayOfWeek.MONDAY, 10, 30, 3, 4, 4, 2),
                                slot(DayOfWeek.MONDAY, 11, 0, 2, 3, 5, 2),
                                slot(DayOfWeek.MONDAY, 11, 30, 3, 3, 3, 2),
                                slot(DayOfWeek.TUESDAY, 9, 0, 3, 3, 3, 2)))
                .containsExactly(
                        "Il manque 1 à 2 agents le lundi de 9 h à 11 h.",
                        "Il peut manquer jusqu’à 3 agents le lundi de 11 h à 11 h 30.",
                        "Il manque 1 agent le lundi de 11 h 30 à 12 h.",
                        "Il manque 1 agent le mardi de 9 h à 9 h 30.");
    }

    @Test
    @Tag("TEL-26")
    void where_nobody_was_counted_nothing_is_missing_and_the_half_day_is_named() {
        StaffingSlot open =
                new StaffingSlot(
                        DayOfWeek.FRIDAY,
                        LocalTime.of(14, 0),
                        4,
                        10,
                        1,
                        2,
                        2,
                        3,
                        OptionalInt.empty());

        assertThat(StaffingWords.missing(List.of(open))).isEmpty();
        assertThat(StaffingWords.uncounted(List.of(open)).stream().map(StaffingWordsTest::plain))
                .containsExactly("vendredi après-midi");
    }

    @Test
    @Tag("TEL-27")
    void the_hours_of_a_week_come_with_their_range() {
        assertThat(plain(StaffingWords.shortage(new Shortage(5, 8.5, 11, 17, 75))))
                .isEqualTo(
                        "Il manque 8,5 heures d’agent par semaine (fourchette à 90 % : de 5,0 à"
                                + " 11,0), réparties sur 17 demi-heures parmi les 75 dont l’effectif"
                                + " présent est connu.");
        assertThat(StaffingWords.shortage(new Shortage(0, 0, 0, 0, 0)))
                .startsWith("Le manque ne peut pas être calculé");
    }

    @Test
    @Tag("TEL-27")
    void a_week_that_lacks_nobody_has_one_sentence_of_its_own() {
        assertThat(plain(StaffingWords.shortage(new Shortage(0, 0, 0, 0, 75))))
                .isEqualTo(
                        "Il ne manque personne : les jours moyens, les personnes présentes suffisent"
                                + " aux 75 demi-heures dont l’effectif présent est connu.");
        assertThat(plain(StaffingWords.shortage(new Shortage(0, 0, 1.5, 0, 75))))
                .isEqualTo(
                        "Les jours moyens, les personnes présentes suffisent aux 75 demi-heures dont"
                                + " l’effectif présent est connu, mais il peut manquer jusqu’à 1,5"
                                + " heure d’agent par semaine (fourchette à 90 %).");
        assertThat(plain(StaffingWords.shortage(new Shortage(0, 0.5, 2, 1, 75))))
                .startsWith("Il manque 0,5 heure d’agent par semaine");
    }

    private static List<String> said(StaffingSlot... slots) {
        return StaffingWords.missing(List.of(slots)).stream()
                .map(StaffingWordsTest::plain)
                .toList();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }

    private static StaffingSlot slot(
            DayOfWeek weekday, int hour, int minute, int low, int agents, int high, int present) {
        return new StaffingSlot(
                weekday,
                LocalTime.of(hour, minute),
                4,
                10,
                1,
                low,
                agents,
                high,
                OptionalInt.of(present));
    }
}
