package fr.prefecture.clu.web.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.appointments.Assumptions;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssumptionFormTest {

    private static AssumptionForm form(Map<String, String> typed) {
        return new AssumptionForm(name -> typed.getOrDefault(name, ""));
    }

    @Test
    void without_a_word_what_is_usual_is_assumed() {
        AssumptionForm form = form(Map.of());
        assertThat(form.problems()).isEmpty();
        assertThat(form.assumptions()).isEqualTo(Assumptions.USUAL);
        assertThat(form.value("rappel-min")).isEqualTo("10");
        assertThat(form.value("semaines")).isEqualTo("3");
        assertThat(form.value("graine")).isEqualTo("20210531");
    }

    @Test
    void a_comma_a_blank_and_a_sign_are_understood() {
        AssumptionForm form =
                form(Map.of("rappel-min", "12,5 %", "rappel-max", "30", "graine", "7"));
        assertThat(form.problems()).isEmpty();
        assertThat(form.assumptions().reminder().low())
                .isEqualByComparingTo(new BigDecimal("12.5"));
        assertThat(form.assumptions().seed()).isEqualTo(7);
        assertThat(form.value("rappel-min")).as("as typed").isEqualTo("12,5 %");
    }

    @Test
    void what_is_wrong_is_said_of_its_field_and_the_rest_is_kept() {
        AssumptionForm form =
                form(
                        Map.of(
                                "rappel-min", "50",
                                "rappel-max", "20",
                                "liste-max", "beaucoup",
                                "graine", "-1",
                                "semaines", "99"));
        assertThat(form.problems())
                .extracting(Filters.Problem::field)
                .containsExactly("graine", "rappel-min", "liste-max", "semaines");
        assertThat(form.problems())
                .allSatisfy(p -> assertThat(AssumptionForm.said(p)).isNotBlank());
    }
}
