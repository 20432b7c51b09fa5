package fr.prefecture.clu.web.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.switchboard.OutcomeMeaning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OutcomeWordsFormTest {

    @Test
    @Tag("TEL-115")
    void each_word_means_what_was_chosen_at_its_place_and_nothing_where_nothing_was() {
        List<String> answers = List.of("LEFT_OUT", "", "répondu", "ANSWERED");

        assertThat(
                        OutcomeWordsForm.chosen(
                                List.of("essai", "bascule", "bizarre", "ok"), answers::get))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "essai", Optional.of(OutcomeMeaning.LEFT_OUT),
                                "bascule", Optional.empty(),
                                "bizarre", Optional.empty(),
                                "ok", Optional.of(OutcomeMeaning.ANSWERED)));
        assertThat(OutcomeWordsForm.chosen(List.of("essai"), place -> null))
                .containsEntry("essai", Optional.empty());
    }
}
