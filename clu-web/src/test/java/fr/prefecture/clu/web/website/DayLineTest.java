package fr.prefecture.clu.web.website;

import static fr.prefecture.clu.web.website.WebsiteExamples.expected;
import static fr.prefecture.clu.web.website.WebsiteExamples.free;
import static fr.prefecture.clu.web.website.WebsiteExamples.off;
import static fr.prefecture.clu.web.website.WebsiteExamples.spaced;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.website.DayReason;
import org.junit.jupiter.api.Test;

class DayLineTest {

    @Test
    void an_expected_day_is_updated_missed_or_excused() {
        assertThat(expected("2021-05-03").updates(2).line().mark()).isEqualTo(DayMark.DONE);
        assertThat(expected("2021-05-03").line().mark()).isEqualTo(DayMark.MISSED);
        assertThat(expected("2021-05-03").excused("Panne").line().mark())
                .isEqualTo(DayMark.EXCUSED);
        assertThat(expected("2021-05-03").updates(1).excused("Panne").line().mark())
                .as("it was updated after all")
                .isEqualTo(DayMark.DONE);
    }

    @Test
    void another_day_is_urgent_out_of_rule_or_nothing_was_expected() {
        assertThat(free("2021-05-07").updates(1).urgent("").line().mark())
                .isEqualTo(DayMark.URGENT);
        assertThat(free("2021-05-07").updates(1).line().mark()).isEqualTo(DayMark.OUT_OF_RULE);
        assertThat(free("2021-05-07").line().mark()).isEqualTo(DayMark.UNEXPECTED);
        assertThat(off("2021-05-13", DayReason.HOLIDAY, "Ascension").line().mark())
                .isEqualTo(DayMark.HOLIDAY);
        assertThat(off("2021-05-13", DayReason.HOLIDAY, "Ascension").updates(1).line().mark())
                .isEqualTo(DayMark.OUT_OF_RULE);
        assertThat(off("2021-05-14", DayReason.CLOSED, "pont").line().mark())
                .isEqualTo(DayMark.CLOSED);
    }

    @Test
    void a_day_of_which_nothing_is_known_is_to_come_or_not_available() {
        assertThat(expected("2021-06-09").unknown().line().mark()).isEqualTo(DayMark.UNKNOWN);
        assertThat(expected("2021-06-10").unknown().line().mark())
                .as("today goes on")
                .isEqualTo(DayMark.TO_COME);
        assertThat(free("2021-06-11").unknown().line().mark()).isEqualTo(DayMark.TO_COME);
        assertThat(free("2021-06-04").unknown().line().mark()).isEqualTo(DayMark.UNKNOWN);
    }

    @Test
    void a_missing_number_is_no_zero() {
        DayLine missed = expected("2021-05-03").line();
        assertThat(missed.pages()).isEqualTo("0");
        DayLine unknown = expected("2021-06-09").unknown().line();
        assertThat(unknown.pages()).isEmpty();
        assertThat(unknown.missing()).isEqualTo("non disponible");
        DayLine weekEnd = free("2021-05-08").line();
        assertThat(weekEnd.pages()).isEmpty();
        assertThat(weekEnd.missing()).isEqualTo("sans objet");
        assertThat(free("2021-05-08").gazette(3).line().gazette()).isEqualTo("3");
    }

    @Test
    void the_reason_tells_the_holiday_the_urgency_the_excuse_or_that_there_is_none() {
        assertThat(off("2021-05-13", DayReason.HOLIDAY, "ascension").line().reason())
                .isEqualTo("Ascension");
        assertThat(spaced(free("2021-05-07").updates(1).urgent("Crue").line().reason()))
                .isEqualTo("Urgence : Crue");
        assertThat(free("2021-05-07").updates(1).urgent("").line().reason())
                .isEqualTo("Urgence signalée par le journal du site");
        assertThat(spaced(expected("2021-05-03").excused("Panne").line().reason()))
                .isEqualTo("Excusé : Panne");
        assertThat(expected("2021-05-03").line().reason()).isEqualTo("Motif non saisi");
        assertThat(expected("2021-05-03").updates(1).minimum(2).line().reason())
                .isEqualTo("Moins de mises à jour que demandé (2)");
        assertThat(expected("2021-05-03").updates(1).line().reason()).isEmpty();
    }

    @Test
    void of_many_sections_the_first_are_named() {
        assertThat(
                        expected("2021-05-03")
                                .updates(6, "a", "b", "c", "d", "e", "f")
                                .line()
                                .sections())
                .isEqualTo("a, b, c, d et 2 de plus");
        assertThat(expected("2021-05-03").updates(2, "a", "b").line().sections()).isEqualTo("a, b");
    }

    @Test
    void those_who_hear_the_calendar_hear_the_whole_day() {
        assertThat(spaced(off("2021-05-13", DayReason.HOLIDAY, "Ascension").line().spoken()))
                .isEqualTo("mai 2021, Ascension, férié");
        assertThat(spaced(expected("2021-05-03").line().spoken()))
                .isEqualTo("mai 2021, non mis à jour");
    }

    @Test
    void what_is_known_is_final_or_provisional() {
        assertThat(expected("2021-05-03").line().standing()).isEqualTo("Définitif");
        assertThat(expected("2021-05-03").provisional().line().standing()).isEqualTo("Provisoire");
        assertThat(expected("2021-06-11").unknown().line().standing()).isEmpty();
    }

    @Test
    void an_urgency_is_to_be_declared_of_what_is_out_of_rule_and_nothing_of_days_to_come() {
        assertThat(free("2021-05-07").updates(1).line().toDeclare(WebsiteExamples.TODAY))
                .contains("urgence");
        assertThat(expected("2021-05-03").line().toDeclare(WebsiteExamples.TODAY))
                .contains("mise-a-jour");
        assertThat(expected("2021-06-11").unknown().line().toDeclare(WebsiteExamples.TODAY))
                .isEmpty();
    }
}
