package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningCurveTest {

    private static final LocalDate TRAINED = LocalDate.of(2021, 5, 12);
    private static final LearningCurve CURVE = new LearningCurve(8);

    @Test
    @Tag("TEL-28")
    void calls_come_down_from_twice_the_duration_of_the_team_in_a_straight_line_and_no_further() {
        assertThat(CURVE.duration(0)).isEqualTo(2);
        assertThat(CURVE.duration(4)).isCloseTo(1.5, within(1e-9));
        assertThat(CURVE.duration(8)).isEqualTo(1);
        assertThat(CURVE.duration(80)).isEqualTo(1);
        assertThat(CURVE.worth(4)).isCloseTo(1 / 1.5, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-05-11, 2, 5",
        "2021-05-12, 2, 3",
        "2021-05-13, 1, 3",
        "2021-05-13, 2, 4",
        "2021-06-09, 2, 4",
        "2021-06-09, 3, 5",
        "2021-07-06, 1, 3",
        "2021-07-07, 1, 4",
        "2021-07-07, 2, 5"
    })
    @Tag("TEL-26")
    void temporaries_count_for_the_whole_agents_that_they_are_worth_since_their_training(
            LocalDate day, int temporaries, int agents) {
        PresenceRow row = new PresenceRow(day, HalfDay.MORNING, 3, temporaries);

        assertThat(CURVE.agents(row, List.of(new TrainingRow(1, TRAINED, 2)))).isEqualTo(agents);
    }

    @Test
    @Tag("TEL-26")
    void those_present_are_those_trained_last_and_others_have_learnt() {
        List<TrainingRow> trainings =
                List.of(
                        new TrainingRow(3, TRAINED.plusDays(30), 5),
                        new TrainingRow(2, TRAINED, 1),
                        new TrainingRow(1, TRAINED.minusWeeks(20), 1));
        PresenceRow row = new PresenceRow(TRAINED.plusDays(1), HalfDay.AFTERNOON, 0, 3);

        assertThat(CURVE.agents(row, trainings)).isEqualTo(2);
        assertThat(CURVE.agents(row, List.of())).isEqualTo(3);
    }
}
