package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

    @ParameterizedTest
    @CsvSource({
        "400, unread",
        "403, denied",
        "404, missing",
        "405, unread",
        "413, tooLarge",
        "500, incident",
        "503, incident"
    })
    void every_failure_has_its_page_and_a_title(int status, String kind) {
        assertThat(Failures.kind(status)).isEqualTo(kind);
        assertThat(Texts.of("shared." + kind + ".title")).isNotBlank();
    }

    @Test
    @Tag("ETA-10")
    void a_page_without_a_database_says_what_to_do_and_loads_nothing() {
        assertThat(Failures.withoutDatabase("3F2A-9C5D-4E6B"))
                .contains("<html lang=\"fr\">", "La base de données ne répond pas.")
                .contains("Rechargez cette page dans quelques minutes.", "3F2A-9C5D-4E6B")
                .doesNotContain("<script", "<link", "%");
    }
}
