package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

    @ParameterizedTest
    @CsvSource({
        "400, unread",
        "403, denied",
        "404, missing",
        "405, unread",
        "413, unread",
        "500, incident",
        "503, incident"
    })
    void every_failure_has_its_page_and_a_title(int status, String kind) {
        assertThat(Failures.kind(status)).isEqualTo(kind);
        assertThat(Texts.of("shared." + kind + ".title")).isNotBlank();
    }
}
