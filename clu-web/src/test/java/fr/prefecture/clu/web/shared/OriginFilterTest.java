package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginFilterTest {

    private static final String HOST = "clu.example:8443";

    @Test
    void a_form_of_ours_is_taken() {
        assertThat(OriginFilter.isOurs("same-origin", "https://clu.example:8443", HOST)).isTrue();
        assertThat(OriginFilter.isOurs("none", null, HOST)).isTrue();
        assertThat(OriginFilter.isOurs(null, "https://clu.example:8443", HOST)).isTrue();
    }

    @Test
    void a_program_that_is_no_browser_is_taken() {
        assertThat(OriginFilter.isOurs(null, null, HOST)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", ""})
    void what_the_browser_calls_foreign_is_refused(String site) {
        assertThat(OriginFilter.isOurs(site, "https://clu.example:8443", HOST)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ailleurs.example",
                "https://clu.example",
                "https://clu.example:8443.ailleurs.example",
                "null",
                "",
                "https://a b"
            })
    void a_foreign_origin_is_refused(String origin) {
        assertThat(OriginFilter.isOurs(null, origin, HOST)).isFalse();
    }
}
