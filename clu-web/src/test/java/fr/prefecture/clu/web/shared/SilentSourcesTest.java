package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.deliveries.SourceKind;
import fr.prefecture.clu.deliveries.SourceRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SilentSourcesTest {

    private static final LocalDate END_OF_MAY = LocalDate.of(2021, 5, 31);

    @Test
    @Tag("DEL-10")
    void sources_that_have_stopped_on_the_same_day_are_said_together() {
        List<SilentSources.Stopped> stopped =
                SilentSources.stopped(
                        List.of(
                                row(1, SourceKind.SWITCHBOARD, "annexe", 30),
                                row(2, SourceKind.SWITCHBOARD, "principal", 30),
                                row(3, SourceKind.WEBSITE, "principal", 25),
                                row(4, SourceKind.CERT, "14 permis", 6)));
        assertThat(stopped)
                .extracting(one -> plain(one.sentence()))
                .containsExactly(
                        "Données arrêtées au 31 mai 2021 : Standard annexe, Standard principal,"
                                + " aucun journal reçu depuis 30 jours ouvrés.",
                        "Données arrêtées au 31 mai 2021 : Site principal, aucune donnée reçue"
                                + " depuis 25 jours attendus.",
                        "Données arrêtées au 31 mai 2021 : CERT, 14 permis, aucune semaine reçue"
                                + " depuis 6 semaines.");
    }

    @Test
    @Tag("DEL-10")
    void figures_name_the_sources_that_they_are_made_of() {
        assertThat(
                        SilentSources.kinds(
                                Stream.of(
                                        "cert.examinationTime",
                                        "switchboard.answerRate",
                                        "letters.answeredRate")))
                .isEqualTo("SWITCHBOARD CERT");
        assertThat(SilentSources.ALL).isEqualTo("SWITCHBOARD WEBSITE CERT");
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }

    private static SourceRow row(long id, SourceKind kind, String name, int silent) {
        return new SourceRow(
                id,
                0,
                kind,
                name,
                LocalDate.of(2021, 1, 1),
                END_OF_MAY,
                silent,
                Optional.empty(),
                Optional.empty(),
                false,
                3);
    }
}
