package fr.prefecture.clu.batch.website.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    private static final Times TIMES =
            new Times(
                    ZoneId.of("Europe/Paris"),
                    Instant.parse("2026-01-01T00:00:00Z").getEpochSecond());

    @ParameterizedTest
    @CsvSource({
        "2020-06-05T17:37:53+02:00, 2020-06-05T15:37:53Z",
        "2020-06-05 17:37:53, 2020-06-05T15:37:53Z",
        "2020-06-05T17:37Z, 2020-06-05T17:37:00Z",
        "2020-06-05T17:37:53.123456+0200, 2020-06-05T15:37:53Z",
        "05/06/2020 17:37, 2020-06-05T15:37:00Z",
        "5/6/20 17h37, 2020-06-05T15:37:00Z",
        "'Thu, 02 Apr 2020 15:54:54 +0200', 2020-04-02T13:54:54Z",
        "'Thu, 2 Apr 20 15:54 GMT', 2020-04-02T15:54:00Z",
        "2 Apr 2020 15:54:54 EST, 2020-04-02T20:54:54Z",
        "2021-05-31 23:59:59, 2021-05-31T21:59:59Z",
        "2021-06-01 00:00:00, 2021-05-31T22:00:00Z",
        "2021-10-31 02:30:00, 2021-10-31T00:30:00Z",
        "2021-03-28 02:30:00, 2021-03-28T01:30:00Z"
    })
    void an_instant_is_read_in_the_shapes_of_feeds_and_in_the_sites_zone(
            String written, Instant instant) throws RefusedEntry {
        assertThat(TIMES.read(written)).isEqualTo(Moment.second(instant.getEpochSecond()));
    }

    @ParameterizedTest
    @CsvSource({"2020-02-29, 2020-02-29", "29/02/2020, 2020-02-29", "1.6.21, 2021-06-01"})
    void a_bare_date_stays_a_date(String written, LocalDate day) throws RefusedEntry {
        assertThat(TIMES.read(written)).isEqualTo(Moment.day(day.toEpochDay()));
    }

    @ParameterizedTest
    @CsvSource({
        "'', DATE_MISSING",
        "bientôt, DATE_UNREADABLE",
        "2020, DATE_UNREADABLE",
        "2020-06, DATE_UNREADABLE",
        "2020-06 17:37, DATE_UNREADABLE",
        "29/02/2021, DATE_IMPOSSIBLE",
        "31/06/2021, DATE_IMPOSSIBLE",
        "2021-05-03T25:00:00, DATE_IMPOSSIBLE",
        "1999-12-30, DATE_BEFORE_2000",
        "02/01/2026, DATE_IN_FUTURE",
        "2026-01-01T00:00:01Z, DATE_IN_FUTURE"
    })
    void anything_else_is_refused_with_its_reason(String written, Reason reason) {
        assertRefused(() -> TIMES.read(written), reason);
    }

    @ParameterizedTest
    @CsvSource({
        "America/Martinique, 2000-01-01T00:00:00Z",
        "America/Martinique, 1999-12-31",
        "Pacific/Noumea, 1999-12-31T12:59:59Z"
    })
    void a_time_is_refused_that_is_in_1999_where_the_site_is(ZoneId zone, String written) {
        assertRefused(() -> new Times(zone, Long.MAX_VALUE).read(written), Reason.DATE_BEFORE_2000);
    }

    @ParameterizedTest
    @CsvSource({
        "America/Martinique, 2000-01-01T04:00:00Z",
        "Pacific/Noumea, 1999-12-31T13:00:00Z",
        "Pacific/Noumea, 2000-01-01"
    })
    void the_first_day_of_2000_begins_where_the_site_is(ZoneId zone, String written)
            throws RefusedEntry {
        assertThat(new Times(zone, Long.MAX_VALUE).read(written)).isNotNull();
    }

    @Test
    void seconds_since_1970_are_read_as_such_and_nothing_else() throws RefusedEntry {
        assertThat(TIMES.readSeconds("1507066134")).isEqualTo(Moment.second(1_507_066_134));
        assertRefused(() -> TIMES.readSeconds("2017-10-03"), Reason.DATE_UNREADABLE);
        assertRefused(() -> TIMES.readSeconds("1507066134000"), Reason.DATE_UNREADABLE);
        assertRefused(() -> TIMES.readSeconds(""), Reason.DATE_MISSING);
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedEntry.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
