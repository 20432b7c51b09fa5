package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    /** The first line is of Newcombe (1998), table I: 81 of 263, 25.5 to 36.6 %. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 30.8, 25.5, 36.6",
        "15, 148, 10.1, 6.2, 16.0",
        "0, 30, 0.0, 0.0, 11.4",
        "30, 30, 100.0, 88.6, 100.0"
    })
    void a_share_has_its_interval(
            long successes, long n, BigDecimal percent, BigDecimal low, BigDecimal high) {
        Proportion share = new Proportion(successes, n);
        assertThat(share.percent()).contains(percent);
        assertThat(share.interval()).contains(new Proportion.Interval(low, high));
    }

    @Test
    void under_thirty_cases_there_is_no_percentage() {
        Proportion few = new Proportion(9, 29);
        assertThat(few.isTooFew()).isTrue();
        assertThat(few.percent()).isEmpty();
        assertThat(few.interval()).isEmpty();
        assertThat(Proportion.NONE.percent()).isEmpty();
        assertThat(few.plus(new Proportion(1, 1))).isEqualTo(new Proportion(10, 30));
    }

    /** 30 % and 40 % of 100: 2.198 on one degree; of 1000: 21.98. */
    @Test
    void shares_differ_when_chance_would_hardly_make_them_so() {
        assertThat(Proportion.differ(List.of(new Proportion(30, 100), new Proportion(40, 100))))
                .isFalse();
        assertThat(Proportion.differ(List.of(new Proportion(300, 1000), new Proportion(400, 1000))))
                .isTrue();
        assertThat(Proportion.differ(List.of(new Proportion(300, 1000), new Proportion(29, 29))))
                .as("too few cases say nothing")
                .isFalse();
        assertThat(Proportion.differ(List.of(new Proportion(0, 50), new Proportion(0, 60))))
                .isFalse();
    }

    @Test
    void more_cases_than_there_are_is_no_share() {
        assertThatThrownBy(() -> new Proportion(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proportion(-1, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
