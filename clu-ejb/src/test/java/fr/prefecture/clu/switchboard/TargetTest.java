package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.shared.FigureUnit;
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
        assertThat(verdict(AT_LEAST_85, 85, 100)).isEqualTo(Verdict.REACHED);
        assertThat(verdict(AT_LEAST_85, 100, 100)).isEqualTo(Verdict.REACHED);
        assertThat(verdict(AT_MOST_15, 15, 100)).isEqualTo(Verdict.REACHED);
        assertThat(verdict(AT_MOST_15, 0, 100)).isEqualTo(Verdict.REACHED);
    }

    @Test
    @Tag("TEL-19")
    void up_to_5_points_short_of_the_target_is_to_be_watched() {
        assertThat(verdict(AT_LEAST_85, 849, 1000)).isEqualTo(Verdict.WATCHED);
        assertThat(verdict(AT_LEAST_85, 80, 100)).isEqualTo(Verdict.WATCHED);
        assertThat(verdict(AT_MOST_15, 20, 100)).isEqualTo(Verdict.WATCHED);
    }

    @Test
    @Tag("TEL-19")
    void more_than_5_points_short_misses_it() {
        assertThat(verdict(AT_LEAST_85, 799, 1000)).isEqualTo(Verdict.MISSED);
        assertThat(verdict(AT_MOST_15, 201, 1000)).isEqualTo(Verdict.MISSED);
    }

    @Test
    @Tag("TEL-19")
    void without_any_call_there_is_nothing_to_judge() {
        assertThat(verdict(AT_LEAST_85, 0, 0)).isEqualTo(Verdict.UNAVAILABLE);
    }

    @Test
    @Tag("TEL-19")
    void the_home_page_judges_by_the_same_margin() {
        FigureTarget onTheHomePage = AT_LEAST_85.asFigureTarget();
        assertThat(onTheHomePage)
                .isEqualTo(new FigureTarget(true, BigDecimal.valueOf(85), BigDecimal.valueOf(5)));
        assertThat(AT_MOST_15.asFigureTarget().atLeast()).isFalse();
    }

    @Test
    @Tag("TEL-19")
    void what_is_judged_is_no_rounded_rate() {
        assertThat(verdict(AT_LEAST_85, 8496, 10_000)).isEqualTo(Verdict.WATCHED);
        assertThat(verdict(AT_LEAST_85, 79_996, 100_000)).isEqualTo(Verdict.MISSED);
        assertThat(verdict(AT_MOST_15, 1504, 10_000)).isEqualTo(Verdict.WATCHED);
    }

    private static Verdict verdict(Target target, long numerator, long denominator) {
        return new Figure(
                        "",
                        BigDecimal.valueOf(numerator),
                        BigDecimal.valueOf(denominator),
                        FigureUnit.PERCENT,
                        target.asFigureTarget(),
                        null,
                        "")
                .verdict();
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
