package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.calls;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.day;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.period;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.spaced;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.table;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.DayRow;
import fr.prefecture.clu.switchboard.DayState;
import org.junit.jupiter.api.Test;

class CompletenessTest {

    @Test
    void covered_days_that_cannot_change_are_final() {
        Completeness known =
                completeness(
                        period("2021-05-10", "2021-05-11"),
                        day("2021-05-10", calls(1, 0)),
                        day("2021-05-11", calls(1, 0)));
        assertThat(known.stateText()).isEqualTo("Définitif");
        assertThat(known.isProvisional()).isFalse();
        assertThat(spaced(known.why())).startsWith("Définitif : ");
        assertThat(known.gaps()).isEmpty();
        assertThat(spaced(known.openDays())).isEqualTo("2 jours ouverts");
        assertThat(spaced(known.covered())).isEqualTo("2 jours sur 2 avec un relevé");
    }

    @Test
    void one_day_that_can_change_makes_the_period_provisional_and_is_named() {
        Completeness changing =
                completeness(
                        period("2021-05-10", "2021-05-11"),
                        day("2021-05-10", calls(1, 0)),
                        day("2021-05-11", "accueil", DayState.PROVISIONAL, calls(1, 0)));
        assertThat(changing.stateText()).isEqualTo("Provisoire");
        assertThat(spaced(changing.why()))
                .isEqualTo(
                        "1 jour peut encore changer : 11 mai 2021."
                                + " Dernière ligne reçue : hier soir.");
    }

    @Test
    void a_period_that_goes_on_is_provisional() {
        Completeness going =
                completeness(period("2021-06-09", "2021-06-30"), day("2021-06-09", calls(1, 0)));
        assertThat(going.stateText()).isEqualTo("Provisoire");
        assertThat(spaced(going.why())).startsWith("La période se termine le 30 juin 2021.");
    }

    @Test
    void worked_days_without_log_are_named_the_first_ones_at_least() {
        assertThat(
                        spaced(
                                completeness(
                                                period("2021-05-10", "2021-05-11"),
                                                day("2021-05-10", calls(1, 0)))
                                        .gaps()))
                .startsWith("1 jour ouvert n’a pas de relevé : 11 mai 2021.");
        assertThat(
                        spaced(
                                completeness(
                                                period("2021-05-03", "2021-05-12"),
                                                day("2021-05-03", calls(1, 0)))
                                        .gaps()))
                .startsWith("7 jours ouverts n’ont pas de relevé : 4 mai 2021,")
                .contains("et 2 de plus");
    }

    @Test
    void without_any_log_nothing_is_available() {
        assertThat(completeness(period("2021-05-10", "2021-05-11")).stateText())
                .isEqualTo("Non disponible");
    }

    private static Completeness completeness(ReportingPeriod period, DayRow... rows) {
        return new Completeness(table(period, rows), period.to(), "hier soir");
    }
}
