package fr.prefecture.clu.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.ChainFault;
import fr.prefecture.clu.shared.ChainVerdict;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.web.shared.Past;
import fr.prefecture.clu.web.shared.Texts;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChainPageTest {

    @Test
    @Tag("HIS-14")
    void the_first_broken_line_is_named_with_its_place_its_number_and_its_time() {
        assertThat(
                        ChainPage.broken(
                                new ChainVerdict.Break(
                                        ChainFault.ALTERED,
                                        1234,
                                        5678,
                                        Optional.of(Instant.parse("2021-05-31T08:00:00Z")))))
                .startsWith("Une ligne ne dit plus ce qui a été écrit")
                .contains("1\u202f234", "5\u202f678", "31\u00a0mai\u00a02021");
        assertThat(
                        ChainPage.broken(
                                new ChainVerdict.Break(ChainFault.PERSON, 0, 0, Optional.empty())))
                .isEqualTo("Derrière une clé, l’identifiant d’une autre personne a été mis.");
        assertThat(Texts.of("history.alert.broken", 12L))
                .endsWith("à partir de sa ligne n°\u00a012.");
        assertThat(Texts.of("history.alert.broken", 0L)).endsWith("tel qu’il a été écrit.");
    }

    @Test
    @Tag("HIS-12")
    void who_and_what_was_erased_is_said_so() {
        assertThat(Past.person(Changes.ERASED)).isEqualTo("Personne effacée");
        assertThat(Past.person(Changes.SYSTEM)).isEqualTo("L’application");
        assertThat(Past.person("referent")).isEqualTo("referent");
        assertThat(Past.differences("committee.member", null, Changes.ERASED))
                .singleElement()
                .satisfies(one -> assertThat(one.after()).isEqualTo("textes effacés"));
        assertThat(Texts.of("committee.changedSince", Changes.ERASED, Instant.EPOCH))
                .contains("Personne effacée");
    }
}
