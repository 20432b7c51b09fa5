package fr.prefecture.clu.web.listening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.listening.CommentCodeRow;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CodeTypingTest {

    private static final List<CommentCodeRow> CODES =
            List.of(
                    new CommentCodeRow(1, 1, "accessibilité", false, 0),
                    new CommentCodeRow(2, 1, "accueil", false, 0),
                    new CommentCodeRow(3, 1, "site", false, 0),
                    new CommentCodeRow(4, 1, "site internet", false, 0),
                    new CommentCodeRow(5, 1, "fax", true, 3));

    @Test
    @Tag("ECO-39")
    void the_beginning_of_a_code_is_enough_with_or_without_accents() {
        assertThat(typed(" ACCES ; accu,").ids()).containsExactly(1L, 2L);
        assertThat(typed("accessibilite").ids()).containsExactly(1L);
        assertThat(typed("").ids()).isEmpty();
        assertThat(typed("").wrong()).isEmpty();
    }

    @Test
    @Tag("ECO-39")
    void what_may_be_several_codes_or_none_is_refused() {
        assertThat(typed("acc").wrong()).contains("acc");
        assertThat(typed("accueil, xyz").wrong()).contains("xyz");
        assertThat(typed("site").ids()).as("said whole, it is that one").containsExactly(3L);
    }

    @Test
    @Tag("ECO-38")
    void a_withdrawn_code_is_only_kept_where_it_is() {
        assertThat(typed("fax").wrong()).contains("fax");
        assertThat(CodeTyping.of("fax", CODES, List.of("fax")).ids()).containsExactly(5L);
    }

    private static CodeTyping typed(String text) {
        return CodeTyping.of(text, CODES, List.of());
    }
}
