package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.calls;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.spaced;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.night.ReadFile;
import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.FileShare;
import fr.prefecture.clu.switchboard.Lines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FileShareLineTest {

    private static final LocalDate MONDAY = LocalDate.of(2021, 5, 31);
    private static final Instant NIGHT = Instant.parse("2021-11-30T23:30:00Z");

    @Test
    @Tag("TEL-42")
    void a_line_names_the_lines_of_the_masked_copy_and_what_was_not_recorded() {
        assertThat(line(share(stretch(1, 260))).lines()).isEqualTo("Lignes 1 à 260");
        assertThat(line(share(stretch(7, 7), stretch(9, 12))).lines())
                .isEqualTo("Ligne 7, lignes 9 à 12");
        FileShare.Stretch old = new FileShare.Stretch(Optional.empty(), calls(1, 0));
        assertThat(line(share(stretch(1, 2), old)).lines())
                .isEqualTo("Lignes 1 à 2, lignes non enregistrées");
        assertThat(line(share(old)).lines()).isEqualTo("Lignes non enregistrées");
        assertThat(line(share()).lines()).isEqualTo("Aucune ligne propre");
        FileShare.Stretch[] many =
                LongStream.range(0, 30)
                        .mapToObj(n -> stretch(3 * n + 1, 3 * n + 1))
                        .toArray(FileShare.Stretch[]::new);
        assertThat(line(share(many)).lines()).endsWith("ligne 58, et 10 autres plages");
    }

    @Test
    @Tag("TEL-41")
    void a_line_shows_its_share_with_what_joining_changes() {
        FileShare share =
                new FileShare(7, List.of(stretch(1, 9)), calls(1, -2), MONDAY, MONDAY.plusDays(1));
        FileShareLine line = line(share);
        assertThat(line.numerator()).isEqualTo("2");
        assertThat(line.denominator()).isEqualTo("0");
        assertThat(spaced(line.joined()))
                .isEqualTo(
                        "Raccord avec d’autres fichiers : +1 au compte, −1 au diviseur, sans ligne"
                                + " propre.");
        assertThat(line(share(stretch(1, 9))).joined()).isEmpty();
        assertThat(spaced(of(share, CallFigure.ANSWERED, file(Optional.empty())).joined()))
                .isEqualTo("Raccord avec d’autres fichiers : +1, sans ligne propre.");
    }

    @Test
    @Tag("TEL-44")
    void a_line_says_what_has_become_of_the_masked_copy() {
        FileShare share = share(stretch(1, 9));
        assertThat(spaced(line(share).copy())).startsWith("Copie masquée : a/b.gz");
        ReadFile deleted = file(Optional.of(NIGHT));
        assertThat(spaced(of(share, CallFigure.ANSWER_RATE, deleted).copy()))
                .startsWith("Copie masquée supprimée le 1er décembre 2021")
                .contains("ne peuvent plus être relues");
    }

    @Test
    @Tag("NIT-23")
    void refused_lines_are_told_by_reason() {
        FileShareLine line =
                FileShareLine.of(
                        share(stretch(1, 9)),
                        file(Optional.empty()),
                        "",
                        4,
                        new TreeMap<>(Map.of("NO_CALL", 2L, "", 1500L)),
                        false,
                        CallFigure.ANSWER_RATE,
                        20);
        assertThat(line.reasons())
                .extracting(SwitchboardExamples::spaced)
                .containsExactly(
                        "1 500 : motif non conservé, au-delà de mille lignes refusées",
                        "2 : L’identifiant de l’appel manque.");
    }

    @Test
    @Tag("TEL-98")
    void a_table_that_was_imported_says_where_its_rows_are_and_has_no_copy() {
        FileShareLine line =
                FileShareLine.of(
                        share(stretch(1, 9)),
                        file(Optional.empty()),
                        "/telephone/imports/3",
                        4,
                        new TreeMap<>(),
                        true,
                        CallFigure.ANSWER_RATE,
                        20);
        assertThat(line.address()).isEqualTo("/telephone/imports/3");
        assertThat(spaced(line.lines()))
                .isEqualTo("Tableau importé : ses lignes sont dans le fichier envoyé");
        assertThat(line.copy()).isEmpty();
    }

    private static FileShare.Stretch stretch(long first, long last) {
        return new FileShare.Stretch(Optional.of(new Lines(first, last)), calls(1, 0));
    }

    private static FileShare share(FileShare.Stretch... stretches) {
        return new FileShare(7, List.of(stretches), Counts.NONE, MONDAY, MONDAY);
    }

    private static FileShareLine line(FileShare share) {
        return of(share, CallFigure.ANSWER_RATE, file(Optional.empty()));
    }

    private static FileShareLine of(FileShare share, CallFigure figure, ReadFile file) {
        return FileShareLine.of(share, file, "", 4, new TreeMap<>(), false, figure, 20);
    }

    private static ReadFile file(Optional<Instant> deleted) {
        return new ReadFile(
                7,
                "switchboard",
                "principal",
                "queue_log",
                "a".repeat(64),
                NIGHT,
                ImportedFile.State.DONE,
                260,
                0,
                0,
                deleted.isPresent() ? Optional.empty() : Optional.of("a/b.gz"),
                deleted,
                Optional.of("QUEUE_LOG"),
                false);
    }
}
