package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WallClockTest {
    private final WallClock paris = new WallClock(PARIS, false);
    private final WallClock gmt = new WallClock(PARIS, true);

    private static String shown(WallClock.Reading reading) {
        return reading.problem()
                .map(Reason::toString)
                .orElseGet(
                        () -> Instant.ofEpochSecond(0, reading.microseconds() * 1000).toString());
    }

    private static String shown(WallClock clock, String text) {
        return shown(clock.read(text, OptionalLong.empty(), 0));
    }

    @ParameterizedTest
    @Tag("TEL-78")
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-03-10 10:00:00|2025-03-10T09:00:00Z",
                "2025-03-10T10:00:00|2025-03-10T09:00:00Z",
                "2025-07-10 10:00:00.5|2025-07-10T08:00:00.500Z",
                "2025-07-10 10:00:00,123456|2025-07-10T08:00:00.123456Z",
                "2025-07-10 10:00:00.123456789|2025-07-10T08:00:00.123456Z",
                "2025-07-10 10:00:00+00|2025-07-10T10:00:00Z",
                "2025-07-10 10:00:00.25-03:30|2025-07-10T13:30:00.250Z",
                "2025-07-10 10:00:00+0200|2025-07-10T08:00:00Z",
                "2025-07-10T10:00:00Z|2025-07-10T10:00:00Z",
                "2025-07-10 10:00:00 UTC|2025-07-10T10:00:00Z",
                "1741597200|2025-03-10T09:00:00Z",
                "1741597200.000250|2025-03-10T09:00:00.000250Z",
                "1741597200000|EPOCH_IN_MILLISECONDS",
                "1999-12-31 23:59:59|EPOCH_BEFORE_2000",
                "0000-00-00 00:00:00|TIME_UNREADABLE",
                "2025-02-29 10:00:00|TIME_UNREADABLE",
                "2025-03-10 24:00:00|TIME_UNREADABLE",
                "2025-03-10 10:00|TIME_UNREADABLE",
                "10/03/2025 10:00:00|TIME_UNREADABLE",
                "2025-03-10 10:00:00+99:00|TIME_UNREADABLE",
                "hier|TIME_UNREADABLE",
                "''|TIME_UNREADABLE"
            })
    void a_time_is_one_of_the_clock_of_the_switchboard_unless_it_says_more(
            String text, String expected) {
        assertThat(shown(paris, text)).isEqualTo(expected);
    }

    @Test
    @Tag("TEL-78")
    void a_clock_that_shows_gmt_is_read_so_and_has_no_doubled_hour() {
        assertThat(shown(gmt, "2025-07-10 10:00:00")).isEqualTo("2025-07-10T10:00:00Z");
        assertThat(shown(gmt, "2025-10-26 02:30:00")).isEqualTo("2025-10-26T02:30:00Z");
        assertThat(shown(gmt, "2025-03-30 02:30:00")).isEqualTo("2025-03-30T02:30:00Z");
    }

    @Test
    @Tag("TEL-78")
    void a_zone_overseas_is_read_as_one() {
        WallClock cayenne = new WallClock(ZoneId.of("America/Cayenne"), false);
        assertThat(shown(cayenne, "2025-10-26 02:30:00")).isEqualTo("2025-10-26T05:30:00Z");
    }

    @ParameterizedTest
    @Tag("TEL-78")
    @ValueSource(strings = {"2025-03-30 02:00:00", "2025-03-30 02:30:00", "2025-03-30 02:59:59.9"})
    void an_hour_that_the_clock_jumped_over_is_refused(String text) {
        assertThat(shown(paris, text)).isEqualTo("TIME_SKIPPED");
        assertThat(shown(paris, text + "+01")).startsWith("2025-03-30T01:");
    }

    /** The first 02:30 is 00:30 UTC, epoch 1761438600; the second is an hour later. */
    @ParameterizedTest
    @Tag("TEL-78")
    @CsvSource({
        "1761438590,    0, 2025-10-26T00:30:00Z",
        "1761438603,    0, 2025-10-26T00:30:00Z",
        "1761438606,    0, 2025-10-26T01:30:00Z",
        "1761442190,    0, 2025-10-26T01:30:00Z",
        "1761438000,  300, 2025-10-26T00:30:00Z",
        "1761438500,  300, 2025-10-26T01:30:00Z",
        "1761442000, 1800, TIME_TWICE",
        "1761430000,    0, 2025-10-26T00:30:00Z",
        "1761420000,    0, TIME_TWICE",
        "1761450000,    0, TIME_TWICE"
    })
    void an_hour_that_comes_twice_is_the_first_at_which_the_call_can_have_been_there(
            long born, long since, String expected) {
        assertThat(shown(paris.read("2025-10-26 02:30:00", OptionalLong.of(born), since)))
                .isEqualTo(expected);
    }

    @Test
    @Tag("TEL-78")
    void an_hour_that_comes_twice_is_refused_when_nothing_says_which_it_is() {
        assertThat(shown(paris, "2025-10-26 02:30:00")).isEqualTo("TIME_TWICE");
        assertThat(shown(paris, "2025-10-26 03:00:00")).isEqualTo("2025-10-26T02:00:00Z");
        assertThat(shown(paris, "2025-10-26 02:30:00+02")).isEqualTo("2025-10-26T00:30:00Z");
        assertThat(shown(paris, "2025-10-26 02:30:00+01")).isEqualTo("2025-10-26T01:30:00Z");
    }

    @Test
    @Tag("TEL-78")
    void an_id_says_when_its_call_began_if_it_has_an_epoch() {
        assertThat(WallClock.birth("1761438590.12")).hasValue(1_761_438_590L);
        assertThat(WallClock.birth("xivo-1761438590.12")).hasValue(1_761_438_590L);
        assertThat(WallClock.birth("received_1")).isEmpty();
        assertThat(WallClock.birth("appel.7")).isEmpty();
        assertThat(WallClock.birth("12.7")).isEmpty();
        assertThat(WallClock.birth("")).isEmpty();
    }
}
