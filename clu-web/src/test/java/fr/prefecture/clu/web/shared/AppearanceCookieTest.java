package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.account.Appearance;
import fr.prefecture.clu.account.Brightness;
import fr.prefecture.clu.account.TextSize;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppearanceCookieTest {

    @ParameterizedTest
    @EnumSource
    @Tag("CPT-22")
    void a_look_is_read_as_it_was_written_but_for_the_keys(Brightness brightness) {
        for (TextSize size : TextSize.values()) {
            Appearance chosen = new Appearance(brightness, size, true, true);
            assertThat(AppearanceCookie.read(AppearanceCookie.written(chosen)))
                    .isEqualTo(new Appearance(brightness, size, true, false));
        }
    }

    @Test
    @Tag("CPT-22")
    void nothing_chosen_is_nothing_written() {
        assertThat(AppearanceCookie.written(Appearance.USUAL)).isEmpty();
        assertThat(AppearanceCookie.read("")).isEqualTo(Appearance.USUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "sombre, DARK, NORMAL, false",
        "clair, LIGHT, NORMAL, false",
        "sombre.tres-grande.calme, DARK, LARGEST, true",
        "calme.grande, SYSTEM, LARGE, true"
    })
    @Tag("CPT-23")
    void the_words_that_are_ours_are_believed(
            String cookie, Brightness brightness, TextSize size, boolean still) {
        assertThat(AppearanceCookie.read(cookie))
                .isEqualTo(new Appearance(brightness, size, still, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rouge",
                "SOMBRE",
                "sombre clair",
                "clair.sombre",
                "\"><script>",
                "raccourcis",
                "....................",
                "x.x.x.x.x.x.x.x.x.x.sombre"
            })
    @Tag("CPT-23")
    void anything_else_is_nothing(String cookie) {
        assertThat(AppearanceCookie.read(cookie)).isEqualTo(Appearance.USUAL);
    }
}
