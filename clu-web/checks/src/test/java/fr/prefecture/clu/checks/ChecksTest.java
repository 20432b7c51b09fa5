package fr.prefecture.clu.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChecksTest {

    @Test
    @Tag("ETA-3")
    void a_server_is_ready_while_its_database_answers_however_slowly() {
        assertThat(Checks.isReady(Map.of("database", "SOUND"))).isTrue();
        assertThat(Checks.isReady(Map.of("database", "CARE", "database.answer.seconds", "1.5")))
                .isTrue();
        assertThat(Checks.isReady(Map.of("database", "BROKEN"))).isFalse();
    }

    @Test
    @Tag("ETA-3")
    void a_server_that_serves_no_pages_yet_is_not_ready() {
        assertThat(Checks.isReady(Map.of())).isFalse();
    }
}
