package fr.prefecture.clu.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionAgeFilterTest {

    private static final Instant BEGUN = Instant.parse("2021-05-31T06:00:00Z");
    private static final Duration MOST = Duration.ofHours(10);

    @Test
    void a_session_ends_when_its_time_is_over_however_busy() {
        assertThat(SessionAgeFilter.isTooOld(BEGUN, BEGUN, MOST)).isFalse();
        assertThat(SessionAgeFilter.isTooOld(BEGUN, BEGUN.plus(MOST).minusSeconds(1), MOST))
                .isFalse();
        assertThat(SessionAgeFilter.isTooOld(BEGUN, BEGUN.plus(MOST), MOST)).isTrue();
    }
}
