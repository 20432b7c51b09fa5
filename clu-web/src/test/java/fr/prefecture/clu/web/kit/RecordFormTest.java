package fr.prefecture.clu.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.StaleVersion;
import fr.prefecture.clu.web.shared.Texts;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who has changed a record meanwhile, as a page says it that shows the other values, or not. */
class RecordFormTest {

    private static final Instant AT = Instant.parse("2026-12-03T10:00:00Z");
    private static final String ABOVE =
            "l’autre valeur est écrite au-dessus de chaque champ concerné";

    @Test
    void a_form_that_compares_says_where_the_other_value_stands_and_may_be_sent_again() {
        StaleVersion stale = new StaleVersion("shared.changedMeanwhile", "camille", AT);
        assertThat(said(RecordForm.compared(stale)))
                .startsWith("Modifié par camille le ")
                .contains(ABOVE)
                .endsWith("puis enregistrez de nouveau.");

        StaleVersion unknown = new StaleVersion("shared.changedMeanwhile.somebody");
        assertThat(said(RecordForm.compared(unknown))).contains(ABOVE);
    }

    @Test
    void elsewhere_nothing_is_promised_that_the_page_does_not_show() {
        assertThat(said(new StaleVersion("shared.changedMeanwhile", "camille", AT)))
                .startsWith("Modifié par camille le ")
                .doesNotContain(ABOVE)
                .endsWith("puis recommencez depuis la page à jour.");
        assertThat(said(new StaleVersion("shared.changedMeanwhile.somebody")))
                .doesNotContain(ABOVE)
                .endsWith("puis recommencez depuis la page à jour.");
    }

    @Test
    void what_a_record_says_in_words_of_its_own_stays() {
        StaleVersion own = new StaleVersion("listening.reason.changedSince", "Attente");
        assertThat(RecordForm.compared(own).getMessage())
                .isEqualTo("listening.reason.changedSince");
    }

    private static String said(RuleBroken refusal) {
        return Texts.of(refusal.getMessage(), refusal.arguments());
    }
}
