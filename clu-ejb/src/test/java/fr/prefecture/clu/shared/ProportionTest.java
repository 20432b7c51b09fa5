package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
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

    @Test
    void more_cases_than_there_are_is_no_share() {
        assertThatThrownBy(() -> new Proportion(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proportion(-1, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
