package fr.prefecture.clu.web.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.CallSlice;
import fr.prefecture.clu.switchboard.DayPart;
import fr.prefecture.clu.switchboard.HalfDay;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("TEL-43")
class CallOriginQueryTest {

    private static final LocalDate MONDAY = LocalDate.of(2021, 5, 31);
    private static final Filters.Known KNOWN =
            new Filters.Known(
                    LocalDate.of(2021, 6, 10),
                    Optional.of(MONDAY),
                    List.of("principal"),
                    List.of("accueil"));

    @Test
    void an_address_that_asks_for_all_it_can_is_understood() {
        CallOriginQuery query =
                query("niveau-de-service", "08:30", "1", "30", "2021-05-31", "accueil");
        assertThat(query.problems()).isEmpty();
        assertThat(query.figure()).contains(CallFigure.SERVICE_LEVEL);
        assertThat(query.target()).isEqualTo(30);
        assertThat(query.slice())
                .contains(
                        new CallSlice(
                                new ReportingPeriod(MONDAY, MONDAY),
                                Optional.of("accueil"),
                                Optional.empty(),
                                Optional.of(DayPart.halfHour(LocalTime.of(8, 30))),
                                Optional.of(DayOfWeek.MONDAY)));
    }

    @ParameterizedTest
    @CsvSource({"matin, MORNING, avant 12 h 30", "apres-midi, AFTERNOON, à partir de 12 h 30"})
    void a_half_of_the_day_is_asked_by_its_name(String typed, HalfDay half, String words) {
        CallOriginQuery query = query("attente", typed, "1", "", "2021-05-31", "");
        assertThat(query.slice().orElseThrow().part()).contains(DayPart.of(half));
        assertThat(SwitchboardExamples.spaced(query.inWords("tous les appels"))).endsWith(words);
        assertThat(query.address(Address.of("", "/telephone/chiffre")).toString())
                .contains("heure=" + typed);
    }

    @Test
    void what_is_not_asked_is_not_narrowed_and_an_answer_is_in_time_within_20_seconds() {
        CallOriginQuery query = query("recus", "", " ", "", "2021-05-31", "");
        assertThat(query.target()).isEqualTo(20);
        assertThat(query.part()).isEmpty();
        assertThat(query.weekday()).isEmpty();
        assertThat(query.slice().orElseThrow().queue()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', indicateur, Le chiffre manque",
        "inconnu, indicateur, « inconnu » est inconnu",
        "<script>, indicateur, « <script> » est inconnu",
        "ANSWER_RATE, indicateur, est inconnu"
    })
    void a_figure_that_does_not_exist_is_said(String figure, String field, String words) {
        assertSaid(query(figure, "", "", "", "2021-05-31", ""), field, words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8 h 30", "08:15", "24:00", "08:30:01", "#{7*7}", "=1+1", "\u202e08:30"})
    void a_time_at_which_no_half_hour_begins_is_said(String time) {
        assertSaid(query("recus", time, "", "", "2021-05-31", ""), "heure", "dans la liste");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "8", "lundi", "-1", "11"})
    void what_is_no_weekday_is_said(String day) {
        assertSaid(query("recus", "", day, "", "2021-05-31", ""), "jour", "1 (lundi)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "25", "vingt", "99999999999999999999", "20.0"})
    void a_target_that_is_not_measured_is_said_with_those_that_are(String target) {
        assertSaid(
                query("niveau-de-service", "", "", target, "2021-05-31", ""),
                "cible",
                "5, 10, 15, 20, 30");
    }

    @Test
    void all_that_is_wrong_is_said_at_once_in_the_order_of_the_form() {
        CallOriginQuery query = query("x".repeat(200), "midi", "dimanche", "1", "hier", "nulle");
        assertThat(query.slice()).isEmpty();
        assertThat(query.problems())
                .extracting(Filters.Problem::field)
                .containsExactly("indicateur", "du", "au", "file", "heure", "jour", "cible");
    }

    @Test
    void before_anybody_has_asked_nothing_is_wrong_and_nothing_is_explained() {
        CallOriginQuery query =
                new CallOriginQuery(
                        new CallOriginQuery.Typed(Optional.empty(), "", "", ""),
                        new Filters(new Filters.Typed("", "", "", ""), KNOWN));
        assertThat(query.problems()).isEmpty();
        assertThat(query.slice()).isEmpty();
    }

    private static void assertSaid(CallOriginQuery query, String field, String words) {
        assertThat(query.slice()).isEmpty();
        assertThat(query.problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.field()).isEqualTo(field);
                            assertThat(
                                            SwitchboardExamples.spaced(
                                                    Texts.of(problem.key(), problem.arguments())))
                                    .contains(words);
                        });
    }

    private static CallOriginQuery query(
            String figure,
            String halfHour,
            String weekday,
            String target,
            String day,
            String queue) {
        return new CallOriginQuery(
                new CallOriginQuery.Typed(Optional.of(figure), halfHour, weekday, target),
                new Filters(new Filters.Typed(day, day, queue, ""), KNOWN));
    }
}
