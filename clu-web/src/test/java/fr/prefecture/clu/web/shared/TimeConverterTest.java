package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeConverterTest {

    @ParameterizedTest
    @ValueSource(strings = {"14 h 30", "14h30", "14:30", " 14 : 30 ", "14.30", "14\u00a0h\u00a030"})
    void an_hour_is_read_in_every_usual_form(String typed) {
        assertThat(TimeConverter.parse(typed)).contains(LocalTime.of(14, 30));
    }

    @Test
    void a_whole_hour_needs_no_minutes() {
        assertThat(TimeConverter.parse("9h")).contains(LocalTime.of(9, 0));
        assertThat(TimeConverter.parse("9 heures")).contains(LocalTime.of(9, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25 h", "14 h 60", "midi", "14", "-1 h", "14h3"})
    void an_hour_that_does_not_exist_is_none(String typed) {
        assertThat(TimeConverter.parse(typed)).isEmpty();
    }
}
