package fr.prefecture.clu.web.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KioskWordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "es", "pt", "ar"})
    void a_language_has_all_words_with_the_places_of_the_french_ones(String code) {
        KioskWords words = KioskWords.of(code);

        assertThat(words.language()).isEqualTo(code);
        assertThat(words.texts()).containsOnlyKeys(KioskWords.WORDS);
        words.texts()
                .forEach(
                        (word, text) -> {
                            assertThat(text).as(word).isNotBlank();
                            assertThat(places(text))
                                    .as(word)
                                    .containsExactlyInAnyOrderElementsOf(
                                            places(KioskWords.of("fr").texts().get(word)));
                        });
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).toList();
    }

    @ParameterizedTest
    @CsvSource({"fr, Français, ltr", "en, English, ltr", "es, Español, ltr", "ar, العربية, rtl"})
    void a_language_is_named_and_written_as_its_readers_do(
            String code, String name, String direction) {
        assertThat(KioskWords.of(code).name()).isEqualTo(name);
        assertThat(KioskWords.of(code).direction()).isEqualTo(direction);
    }

    @Test
    void where_nobody_has_translated_them_the_words_are_french_and_say_so() {
        KioskWords words = KioskWords.of("uk");

        assertThat(words.language()).isEqualTo("fr");
        assertThat(words.texts()).isEqualTo(KioskWords.of("fr").texts());
        assertThat(KioskWords.of("../fr").language()).isEqualTo("fr");
    }
}
