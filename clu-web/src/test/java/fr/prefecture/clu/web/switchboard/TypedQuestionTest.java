package fr.prefecture.clu.web.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedQuestionTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 1);

    @Test
    @Tag("TEL-45")
    void without_anything_today_is_asked_for_in_usual_hours() {
        TypedQuestion question = question(Map.of());

        assertThat(question.problems()).isEmpty();
        assertThat(question.day()).contains(TODAY);
        assertThat(question.byHalfHour()).isEmpty();
        assertThat(question.starts())
                .hasSize(20)
                .startsWith(LocalTime.of(8, 0))
                .endsWith(LocalTime.of(17, 30));
    }

    @Test
    @Tag("TEL-45")
    void a_day_its_step_and_its_hours_are_understood() {
        TypedQuestion question =
                question(
                        Map.of(
                                "jour", "31 mai 2021",
                                "pas", "journee",
                                "debut", "23:00",
                                "fin", "23:30"));

        assertThat(question.day()).contains(LocalDate.of(2021, 5, 31));
        assertThat(question.byHalfHour()).contains(false);
        assertThat(question.starts()).containsExactly(LocalTime.of(23, 0), LocalTime.of(23, 30));
        assertThat(question(Map.of("pas", "demi-heures")).byHalfHour()).contains(true);
        assertThat(question(Map.of("debut", "20:00")).starts())
                .as("hours after the usual ones")
                .containsExactly(LocalTime.of(20, 0));
    }

    @ParameterizedTest
    @Tag("TEL-46")
    @CsvSource({
        "jour, 2021-06-02, switchboard.typed.future",
        "jour, 31/02/2021, shared.date.doesNotExist",
        "jour, <script>, shared.date.notUnderstood",
        "jour, 1999-12-31, period.outside",
        "debut, 8h, switchboard.typed.hours.wrong",
        "fin, 08:10, switchboard.typed.hours.wrong",
        "fin, 07:30, switchboard.typed.hours.reversed"
    })
    void what_cannot_be_typed_is_said_at_its_field(String field, String typed, String key) {
        TypedQuestion question = question(Map.of(field, typed));

        assertThat(question.problems())
                .extracting(Filters.Problem::field, Filters.Problem::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, key));
        assertThat(question.typed(field)).isEqualTo(typed);
    }

    private static TypedQuestion question(Map<String, String> parameters) {
        return new TypedQuestion(name -> parameters.getOrDefault(name, ""), TODAY);
    }
}
