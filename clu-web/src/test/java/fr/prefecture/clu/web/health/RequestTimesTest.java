package fr.prefecture.clu.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTimesTest {

    @ParameterizedTest
    @CsvSource({
        "200, false, answered",
        "304, false, answered",
        "200, true, incident",
        "500, true, incident",
        "401, false, not logged in",
        "403, false, denied",
        "404, false, missing",
        "400, false, refused",
        "429, false, busy",
        "503, false, busy",
        "500, false, failed",
        "504, false, failed"
    })
    void a_request_ends_in_one_of_a_few_ways(int status, boolean incident, String end) {
        assertThat(RequestTimes.end(status, incident)).isEqualTo(end);
    }
}
