package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.switchboard.Target.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TargetTest {

    private static final Target AT_LEAST_85 =
            target(Target.Indicator.ANSWER_RATE, Target.Operator.GE, 85);
    private static final Target AT_MOST_15 =
            target(Target.Indicator.ABANDONMENT_RATE, Target.Operator.LE, 15);

    @Test
    @Tag("TEL-19")
    void a_value_on_the_threshold_reaches_the_target() {
        assertThat(AT_LEAST_85.judge(new Rate(85, 100))).isEqualTo(Verdict.REACHED);
        assertThat(AT_LEAST_85.judge(new Rate(100, 100))).isEqualTo(Verdict.REACHED);
        assertThat(AT_MOST_15.judge(new Rate(15, 100))).isEqualTo(Verdict.REACHED);
        assertThat(AT_MOST_15.judge(new Rate(0, 100))).isEqualTo(Verdict.REACHED);
    }

    @Test
    @Tag("TEL-19")
    void up_to_5_points_short_of_the_target_is_to_be_watched() {
        assertThat(AT_LEAST_85.judge(new Rate(849, 1000))).isEqualTo(Verdict.WATCH);
        assertThat(AT_LEAST_85.judge(new Rate(80, 100))).isEqualTo(Verdict.WATCH);
        assertThat(AT_MOST_15.judge(new Rate(20, 100))).isEqualTo(Verdict.WATCH);
    }

    @Test
    @Tag("TEL-19")
    void more_than_5_points_short_misses_it() {
        assertThat(AT_LEAST_85.judge(new Rate(799, 1000))).isEqualTo(Verdict.MISSED);
        assertThat(AT_MOST_15.judge(new Rate(201, 1000))).isEqualTo(Verdict.MISSED);
    }

    @Test
    @Tag("TEL-19")
    void without_any_call_there_is_nothing_to_judge() {
        assertThat(AT_LEAST_85.judge(new Rate(0, 0))).isEqualTo(Verdict.NOT_AVAILABLE);
    }

    @Test
    @Tag("TEL-19")
    void the_home_page_judges_by_the_same_margin() {
        FigureTarget onTheHomePage = AT_LEAST_85.asFigureTarget();
        assertThat(onTheHomePage)
                .isEqualTo(new FigureTarget(true, BigDecimal.valueOf(85), BigDecimal.valueOf(5)));
        assertThat(AT_MOST_15.asFigureTarget().atLeast()).isFalse();
    }

    private static Target target(
            Target.Indicator indicator, Target.Operator operator, int threshold) {
        return new Target(
                indicator,
                LocalDate.of(2021, 1, 1),
                operator,
                BigDecimal.valueOf(threshold),
                "invented",
                FigureTarget.Status.TO_VALIDATE);
    }
}
