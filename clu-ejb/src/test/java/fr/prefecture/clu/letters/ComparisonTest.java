package fr.prefecture.clu.letters;

import static fr.prefecture.clu.letters.Comparison.Change.ADDED;
import static fr.prefecture.clu.letters.Comparison.Change.CHANGED;
import static fr.prefecture.clu.letters.Comparison.Change.REMOVED;
import static fr.prefecture.clu.letters.Comparison.Change.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.letters.Comparison.Piece;
import fr.prefecture.clu.letters.Comparison.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static Comparison of(String former, String latter) {
        return Comparison.between("Objet", former, "Objet", latter);
    }

    @Test
    @Tag("LET-12")
    void the_same_text_has_no_difference_whatever_its_empty_lines() {
        assertThat(of("Un.\n\nDeux.", "Un.\nDeux.").isSame()).isTrue();
    }

    @Test
    @Tag("LET-12")
    void a_line_that_was_changed_says_which_words() {
        Comparison comparison =
                of("Nous répondons sous quinzaine.", "Nous répondons sous sept jours.");

        assertThat(comparison.rows()).extracting(Row::change).containsExactly(SAME, CHANGED);
        Row row = comparison.rows().get(1);
        assertThat(row.before())
                .containsExactly(
                        new Piece(SAME, "Nous répondons sous "), new Piece(REMOVED, "quinzaine."));
        assertThat(row.after())
                .containsExactly(
                        new Piece(SAME, "Nous répondons sous "), new Piece(ADDED, "sept jours."));
    }

    @Test
    @Tag("LET-12")
    void a_line_that_was_added_removed_or_replaced_stands_alone() {
        Comparison comparison =
                of(
                        "Bonjour,\nAncienne phrase.\nFin.",
                        "Bonjour,\nTout autre contenu ici\nFin.\n- un point");

        assertThat(comparison.rows())
                .extracting(Row::change)
                .containsExactly(SAME, SAME, REMOVED, ADDED, SAME, ADDED);
        assertThat(comparison.count(ADDED)).isEqualTo(2);
        assertThat(comparison.count(REMOVED)).isEqualTo(1);
    }

    @Test
    @Tag("LET-12")
    void a_changed_subject_is_a_difference() {
        assertThat(Comparison.between("Un objet", "Texte.", "Un autre objet", "Texte.").rows())
                .extracting(Row::change)
                .containsExactly(CHANGED, SAME);
    }
}
