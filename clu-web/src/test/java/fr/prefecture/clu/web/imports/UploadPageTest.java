package fr.prefecture.clu.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UploadPageTest {

    @Test
    void the_name_of_a_file_has_no_folders_and_no_signs_that_cannot_be_shown() {
        assertThat(UploadPage.name("C:\\dossier\\mai\n.csv")).isEqualTo("mai.csv");
        assertThat(UploadPage.name("../../etc/mai.csv ")).isEqualTo("mai.csv");
        assertThat(UploadPage.name("a\n/mai.csv")).isEqualTo("mai.csv");
        assertThat(UploadPage.name(null)).isEmpty();
    }

    @Test
    void a_name_of_any_length_is_read_in_a_short_time() {
        String name = "x".repeat(500_000);
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> UploadPage.name(name)))
                .isEqualTo(name);
    }
}
