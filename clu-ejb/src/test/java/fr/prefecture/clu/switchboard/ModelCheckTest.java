package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ModelCheckTest {

    private static final LocalDate MONDAY = LocalDate.of(2021, 5, 3);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime TWO = LocalTime.of(14, 0);
    private static final CallFlow FLOW = new CallFlow(180, OptionalDouble.of(120));
    private static final LearningCurve CURVE = new LearningCurve(8);

    @Test
    @Tag("TEL-29")
    void what_the_model_says_is_summed_over_the_half_hours_with_the_people_who_were_there() {
        ModelCheck check =
                check(
                                new PresenceRow(MONDAY, HalfDay.MORNING, 2, 0),
                                new PresenceRow(MONDAY, HalfDay.AFTERNOON, 1, 0))
                        .orElseThrow();

        assertThat(check.halfHours()).isEqualTo(2);
        assertThat(check.received()).isEqualTo(40);
        assertThat(check.entered()).isEqualTo(36);
        assertThat(check.answered()).isEqualTo(22);
        assertThat(check.observed()).isEqualTo(new Rate(22, 40));
        assertThat(check.predicted())
                .isCloseTo(
                        30 * new ErlangA(2, 3, 180, 120).answered()
                                + 10 * new ErlangA(1, 1, 180, 120).answered(),
                        within(1e-9));
        assertThat(check.points())
                .isCloseTo(check.predictedPercent() - 100 * 22 / 40.0, within(1e-9));
    }

    @Test
    @Tag("TEL-29")
    void half_hours_whose_people_nobody_counted_are_left_out_of_both_sides() {
        ModelCheck check = check(new PresenceRow(MONDAY, HalfDay.AFTERNOON, 1, 0)).orElseThrow();

        assertThat(check.halfHours()).isEqualTo(1);
        assertThat(check.received()).isEqualTo(10);
        assertThat(check.answered()).isEqualTo(7);
    }

    @Test
    @Tag("TEL-29")
    void more_than_five_points_apart_is_worth_a_warning_and_few_calls_are_not() {
        assertThat(new ModelCheck(2, 1000, 1000, 700, 750).parts()).isFalse();
        assertThat(new ModelCheck(2, 1000, 1000, 700, 751).parts()).isTrue();
        assertThat(new ModelCheck(2, 1000, 1000, 700, 649).parts()).isTrue();
        assertThat(new ModelCheck(2, 29, 29, 10, 29).parts()).isFalse();
    }

    @Test
    @Tag("TEL-29")
    void nobody_there_answers_nobody() {
        assertThat(
                        check(new PresenceRow(MONDAY, HalfDay.AFTERNOON, 0, 0))
                                .orElseThrow()
                                .predicted())
                .isZero();
    }

    @Test
    @Tag("TEL-29")
    void without_people_or_without_patience_there_is_nothing_to_hold_against() {
        assertThat(check()).isEmpty();
        assertThat(
                        ModelCheck.of(
                                Map.of(MONDAY, Map.of(NINE, counts(30, 26, 15))),
                                List.of(new PresenceRow(MONDAY, HalfDay.MORNING, 2, 0)),
                                List.of(),
                                CURVE,
                                new CallFlow(180, OptionalDouble.empty())))
                .isEmpty();
    }

    private static Optional<ModelCheck> check(PresenceRow... people) {
        return ModelCheck.of(
                Map.of(
                        MONDAY,
                        Map.of(
                                NINE,
                                counts(30, 26, 15),
                                TWO,
                                counts(10, 10, 7),
                                LocalTime.of(15, 0),
                                Counts.NONE)),
                List.of(people),
                List.of(),
                CURVE,
                FLOW);
    }

    private static Counts counts(long received, long entered, long answered) {
        return PatienceTest.counts(
                Map.of(
                        Counter.ENTERED, entered,
                        Counter.REFUSED_FULL, received - entered,
                        Counter.ANSWERED, answered));
    }
}
