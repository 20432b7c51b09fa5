package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void a_sentence_that_chooses_its_words_by_a_number_is_given_the_number() {
        assertThat(Texts.of("document.alert.refused", "letter.ftlx", 0)).doesNotContain("ligne");
        assertThat(Texts.of("document.alert.refused", "letter.ftlx", 1234))
                .contains("letter.ftlx", "(ligne 1\u202f234)");
    }

    @Test
    void other_numbers_are_written_as_french_readers_write_them() {
        assertThat(Texts.of("mail.recipients.tooMany", 2000, 12345))
                .contains("2\u202f000", "12\u202f345");
    }
}
