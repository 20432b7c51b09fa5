package fr.prefecture.clu.batch.switchboard.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.switchboard.PbxClock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowTimeTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @Tag("TEL-93")
    @CsvSource({
        "2021-03-15 09:00:00, 2021-03-15T08:00:00+00:00",
        "2021-07-15 09:00:00.123456, 2021-07-15T07:00:00.123456+00:00",
        "2021-03-15T09:00:00, 2021-03-15T08:00:00+00:00",
        "2021-03-15 08:00:00+00, 2021-03-15T08:00:00+00:00",
        "2021-03-15 09:00:00.5+01:00, 2021-03-15T08:00:00.5+00:00",
        "2021-03-15T08:00:00Z, 2021-03-15T08:00:00+00:00",
        "1615795200, 2021-03-15T08:00:00+00:00",
        "1615795200.250000, 2021-03-15T08:00:00.25+00:00"
    })
    void a_time_that_is_certain_becomes_utc(String told, String utc) {
        RowTime time = RowTime.of(told, PbxClock.LOCAL, PARIS);

        assertThat(time.text()).isEqualTo(utc);
        assertThat(time.second())
                .hasValue(Instant.parse(utc.replace("+00:00", "Z")).getEpochSecond());
        assertThat(time.twice()).isFalse();
    }

    @ParameterizedTest
    @Tag("TEL-93")
    @ValueSource(
            strings = {"", "hier", "15/03/2021 09:00", "2021-02-30 09:00:00", "2021-03-15", "12"})
    void a_time_that_cannot_be_read_is_left_as_it_is(String told) {
        RowTime time = RowTime.of(told, PbxClock.LOCAL, PARIS);

        assertThat(time.text()).isEqualTo(told);
        assertThat(time.second()).isEmpty();
    }

    @Test
    @Tag("TEL-93")
    void of_an_hour_that_came_twice_the_later_counts_and_the_text_stays() {
        RowTime time = RowTime.of("2020-10-25 02:30:00", PbxClock.LOCAL, PARIS);

        assertThat(time.text()).isEqualTo("2020-10-25 02:30:00");
        assertThat(time.second()).hasValue(Instant.parse("2020-10-25T01:30:00Z").getEpochSecond());
        assertThat(time.twice()).isTrue();
        assertThat(RowTime.of("2020-10-25 02:30:00", PbxClock.UTC, PARIS).twice()).isFalse();
    }

    @Test
    @Tag("TEL-93")
    void an_hour_that_the_clock_jumped_over_is_left_as_it_is() {
        RowTime time = RowTime.of("2021-03-28 02:30:00", PbxClock.LOCAL, PARIS);

        assertThat(time.text()).isEqualTo("2021-03-28 02:30:00");
        assertThat(time.second()).hasValue(Instant.parse("2021-03-28T01:30:00Z").getEpochSecond());
    }
}
