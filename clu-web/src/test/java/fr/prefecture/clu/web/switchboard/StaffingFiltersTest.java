package fr.prefecture.clu.web.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.switchboard.ServiceTarget;
import fr.prefecture.clu.switchboard.StaffingModel;
import fr.prefecture.clu.switchboard.StaffingQuestion;
import fr.prefecture.clu.switchboard.WhatIf;
import fr.prefecture.clu.web.shared.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffingFiltersTest {

    @Test
    void an_address_without_parameters_asks_for_85_percent_over_eight_weeks() {
        assertThat(read(Map.of()).question())
                .contains(
                        new StaffingQuestion(
                                8,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                ServiceTarget.answered(85),
                                StaffingModel.ERLANG_A,
                                0,
                                WhatIf.NOTHING));
    }

    @Test
    void all_that_is_typed_is_understood() {
        StaffingFilters filters =
                read(
                        Map.of(
                                "au", "31 mai 2021",
                                "file", "standard",
                                "objectif", "delai",
                                "modele", "c",
                                "apres", "30",
                                "moins", "10",
                                "decalage", "-30",
                                "renforts", "1",
                                "apprentissage", "6"));

        assertThat(filters.question())
                .contains(
                        new StaffingQuestion(
                                8,
                                Optional.of(LocalDate.of(2021, 5, 31)),
                                Optional.of("standard"),
                                Optional.empty(),
                                ServiceTarget.answeredWithin(80, 20),
                                StaffingModel.ERLANG_C,
                                30,
                                new WhatIf(10, -30, 1, 6)));
        assertThat(filters.typed("pourcent")).isEqualTo("80");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-05-31", "31/05/2021", "31/5/21", "31 mai 2021"})
    void a_day_is_understood_however_it_is_written_and_shown_as_fields_show_it(String written) {
        StaffingFilters filters = read(Map.of("au", written));

        assertThat(filters.question().orElseThrow().until()).contains(LocalDate.of(2021, 5, 31));
        assertThat(filters.typed("au")).isEqualTo("31/05/2021");
    }

    @ParameterizedTest
    @Tag("TEL-23")
    @CsvSource(
            delimiter = '|',
            value = {
                "pourcent|100|Objectif de 100 % : aucun nombre d’agents ne garantit que tous les"
                        + " appels sont décrochés. Saisissez un objectif de 1 à 99 %.",
                "pourcent|0|Objectif : saisissez un pourcentage de 1 à 99.",
                "pourcent|85,5|Objectif, en % : « 85,5 » n’est pas un nombre entier. Saisissez un"
                        + " nombre comme 20.",
                "moins|101|Appels en moins : saisissez un pourcentage de 0 à 100.",
                "moins|N/C|Appels en moins grâce au site, en % : « N/C » n’est pas un nombre entier."
                        + " Saisissez un nombre comme 20.",
                "renforts|-1|Vacataires en plus : saisissez un nombre de 0 à 20.",
                "renforts|=1+1|Vacataires en plus : « =1+1 » n’est pas un nombre entier. Saisissez un"
                        + " nombre comme 20.",
                "decalage|20|Horaires : choisissez un décalage par demi-heures, de 180 minutes au"
                        + " plus.",
                "apprentissage|0|Semaines d’apprentissage : saisissez un nombre de 1 à 52.",
                "semaines|105|Période : choisissez de 1 à 104 semaines.",
                "apres|-5|Travail après appel : saisissez un nombre de secondes de 0 à 3 600.",
                "au|31/06/2021|Jusqu’au : « 31/06/2021 » n’est pas une date. Saisissez une date comme"
                        + " 31/05/2021.",
                "file|nulle-part|La file d’attente « nulle-part » est inconnue. Vérifiez son nom :"
                        + " il apparaît après le premier appel reçu."
            })
    void what_is_wrong_is_said_at_its_field_and_stays(String field, String typed, String said) {
        StaffingFilters filters = read(Map.of(field, typed));

        assertThat(filters.question()).isEmpty();
        assertThat(filters.typed(field)).isEqualTo(typed);
        assertThat(filters.problems()).hasSize(1);
        Filters.Problem problem = filters.problems().get(0);
        assertThat(problem.field()).isEqualTo(field);
        assertThat(Texts.of(problem.key(), problem.arguments()).replaceAll("[\\u00a0\\u202f]", " "))
                .isEqualTo(said);
    }

    @Test
    @Tag("TEL-23")
    void all_that_is_wrong_is_said_at_once_whatever_is_wrong_with_it() {
        StaffingFilters filters =
                read(
                        Map.of(
                                "objectif", "delai",
                                "pourcent", "100",
                                "secondes", "-5",
                                "apres", "-5",
                                "moins", "N/C",
                                "renforts", "21",
                                "apprentissage", "0"));

        assertThat(filters.question()).isEmpty();
        assertThat(filters.problems())
                .extracting(Filters.Problem::field)
                .containsExactlyInAnyOrder(
                        "pourcent", "secondes", "apres", "moins", "renforts", "apprentissage");
    }

    private static StaffingFilters read(Map<String, String> typed) {
        return new StaffingFilters(typed::get, List.of("standard", "titres"), List.of("p"));
    }
}
