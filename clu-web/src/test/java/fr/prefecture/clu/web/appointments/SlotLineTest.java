package fr.prefecture.clu.web.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.appointments.TypedOutcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlotLineTest {

    private final SlotLine line = SlotLine.empty(7, Optional.empty(), "Guichet 3");

    @Test
    void a_refused_row_names_the_column_that_is_wrong() {
        SlotLine refused =
                line.with(
                        new TypedOutcome(
                                TypedOutcome.Kind.REFUSED,
                                "missed",
                                "appointments.count.negative",
                                List.of(-6)));

        assertThat(spaced(refused.said()))
                .isEqualTo("Non honorés : −6 est un nombre négatif. Saisissez 0 ou plus.");
        assertThat(spaced(refused.refused()))
                .isEqualTo(
                        "Guichet 3, Non honorés : −6 est un nombre négatif. Saisissez 0 ou plus.");
    }

    @Test
    void a_row_that_is_refused_as_a_whole_names_no_column() {
        SlotLine refused =
                line.with(
                        new TypedOutcome(
                                TypedOutcome.Kind.REFUSED,
                                "date",
                                "appointments.day.whole",
                                List.of()));

        assertThat(spaced(refused.refused())).startsWith("Guichet 3 : Ce guichet est déjà compté");
    }

    private static String spaced(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }
}
