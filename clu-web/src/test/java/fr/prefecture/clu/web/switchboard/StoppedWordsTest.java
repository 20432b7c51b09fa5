package fr.prefecture.clu.web.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.switchboard.StoppedSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StoppedWordsTest {

    @Test
    @Tag("TEL-117")
    void a_switchboard_that_is_not_awaited_is_named_with_its_last_day() {
        assertThat(
                        StoppedWords.sentences(
                                List.of(new StoppedSource("principal", LocalDate.of(2026, 5, 3)))))
                .extracting(sentence -> sentence.replaceAll("\\p{Zs}", " "))
                .containsExactly(
                        "Le standard « principal » n’a rien transmis depuis le 3 mai 2026 : il"
                                + " n’est plus attendu.");
    }
}
