package fr.prefecture.clu.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTimesTest {

    @ParameterizedTest
    @CsvSource({
        "200,, answered",
        "304,, answered",
        "200, incident, incident",
        "500, incident, incident",
        "200, held up, held up",
        "503, held up, held up",
        "401,, not logged in",
        "403,, denied",
        "404,, missing",
        "400,, refused",
        "429,, busy",
        "503,, busy",
        "500,, failed",
        "504,, failed"
    })
    void a_request_ends_in_one_of_a_few_ways(int status, String ours, String end) {
        assertThat(RequestTimes.end(status, Optional.ofNullable(ours))).isEqualTo(end);
    }
}
