package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ImportTarget.Checked;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("TEL-115")
class OutcomeWordsTest {

    private static final String VIENNE = "standard de Vienne";

    private final Database database =
            Database.empty()
                    .at(Instant.parse("2021-06-01T06:30:00Z"))
                    .as("standard")
                    .in(Roles.SWITCHBOARD);
    private final OutcomeWords words = database.boundary(OutcomeWords.class);
    private final DeclaredFiles declared = database.boundary(DeclaredFiles.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_unknown_word_is_refused_until_somebody_says_what_it_means_for_that_source() {
        assertThat(check(VIENNE, "Bascule").key()).isEqualTo("switchboard.import.outcomeUnknown");

        say(VIENNE, "Bascule", OutcomeMeaning.OVERFLOWED);

        assertThat(check(VIENNE, "BASCULÉ !").isRight()).isTrue();
        assertThat(check(VIENNE, "basculement").isRight()).isFalse();
        assertThat(check("annexe", "bascule").key()).isEqualTo("switchboard.import.outcomeUnknown");
        assertThat(words.rows(VIENNE))
                .containsExactly(new OutcomeWordRow("Bascule", OutcomeMeaning.OVERFLOWED));
    }

    @Test
    void rows_of_a_word_may_be_left_out_and_a_word_said_otherwise_or_asked_about_again() {
        say(VIENNE, "Essai", OutcomeMeaning.LEFT_OUT);
        assertThat(check(VIENNE, "essai").key()).isEqualTo("switchboard.import.outcomeLeftOut");

        say(VIENNE, "ESSAI", OutcomeMeaning.ANSWERED);
        assertThat(check(VIENNE, "essai").isRight()).isTrue();
        assertThat(words.rows(VIENNE)).hasSize(1);

        database.transaction(() -> words.say(VIENNE, Map.of("essai", Optional.empty())));
        assertThat(words.rows(VIENNE)).isEmpty();
        assertThat(check(VIENNE, "essai").key()).isEqualTo("switchboard.import.outcomeUnknown");
    }

    @Test
    void each_unknown_word_is_asked_about_once_and_none_where_they_are_too_many() {
        assertThat(words.asked(List.of("Bascule", "bascule ", "?", "Essai")))
                .containsExactly("Bascule", "?", "Essai");
        List<String> twenty = IntStream.range(0, 20).mapToObj(i -> "mot " + i).toList();
        assertThat(words.asked(twenty)).hasSize(20);
        assertThat(words.asked(IntStream.range(0, 21).mapToObj(i -> "mot " + i).toList()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0476601234", "poste 4012", "+33 6 12", " ", "a\nb"})
    void what_may_be_a_number_of_somebody_is_neither_asked_about_nor_kept(String word) {
        assertThat(words.asked(List.of(word))).isEmpty();
        assertThatThrownBy(() -> say(VIENNE, word, OutcomeMeaning.ANSWERED))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("switchboard.import.noWord");
        assertThat(words.rows(VIENNE)).isEmpty();
    }

    private void say(String source, String word, OutcomeMeaning meaning) {
        database.transaction(() -> words.say(source, Map.of(word, Optional.of(meaning))));
    }

    private Checked check(String source, String word) {
        Map<String, String> call =
                Map.of(
                        "date", "03/05/2021",
                        "hour", "08:15",
                        "queue", "accueil",
                        "outcome", word,
                        "wait", "35");
        return database.transaction(() -> declared.check(source).apply(call));
    }
}
