package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.calls;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.night.ReadFile;
import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.FileShare;
import fr.prefecture.clu.switchboard.Lines;
import fr.prefecture.clu.web.shared.Cell;
import fr.prefecture.clu.web.shared.ExportedTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("TEL-109")
class FileShareTableTest {

    private static final LocalDate MONDAY = LocalDate.of(2021, 5, 31);

    @Test
    void a_file_leaves_with_its_share_the_lines_that_hold_it_and_why_others_were_refused() {
        List<Cell> cells = cells(CallFigure.ANSWER_RATE);

        assertThat(cells)
                .startsWith(
                        Cell.text("=1+1"),
                        Cell.text("principal"),
                        Cell.day(MONDAY),
                        Cell.day(MONDAY.plusDays(1)),
                        Cell.number(4),
                        Cell.number(6),
                        Cell.number(1));
        assertThat(cells.get(7).value()).startsWith("Lignes 1 à 9").contains("non enregistrées");
        assertThat(cells.get(8).value()).contains("a/b.gz");
        assertThat(cells.subList(9, 12))
                .containsExactly(Cell.number(260), Cell.number(5), Cell.number(2));
        assertThat(cells.get(12).value()).contains("L’identifiant de l’appel manque.");
    }

    @Test
    void all_the_stretches_that_the_page_leaves_out_are_in_the_file() {
        FileShare many =
                new FileShare(
                        7,
                        LongStream.range(0, 30)
                                .mapToObj(n -> new Lines(3 * n + 1, 3 * n + 1))
                                .map(
                                        lines ->
                                                new FileShare.Stretch(
                                                        Optional.of(lines), calls(1, 0)))
                                .toList(),
                        calls(0, 0),
                        MONDAY,
                        MONDAY);
        assertThat(table(CallFigure.ANSWERED).cells(many, known()).get(6).value())
                .contains("ligne 88")
                .doesNotContain("autres plages");
    }

    @ParameterizedTest
    @EnumSource
    void each_figure_has_as_many_columns_as_cells_and_each_column_is_explained(CallFigure figure) {
        List<ExportedTable.Column> columns = table(figure).columns();

        assertThat(cells(figure)).hasSameSizeAs(columns);
        assertThat(columns)
                .allSatisfy(
                        column -> {
                            assertThat(column.title()).isNotBlank().doesNotContain("{", "|");
                            assertThat(column.definition()).endsWith(".").doesNotContain("{");
                        });
    }

    private static FileShareTable table(CallFigure figure) {
        return new FileShareTable(figure, 20);
    }

    private static List<Cell> cells(CallFigure figure) {
        FileShare share =
                new FileShare(
                        7,
                        List.of(
                                new FileShare.Stretch(Optional.of(new Lines(1, 9)), calls(2, 1)),
                                new FileShare.Stretch(Optional.empty(), calls(1, 1))),
                        calls(1, 0),
                        MONDAY,
                        MONDAY.plusDays(1));
        return table(figure).cells(share, known());
    }

    private static FileShareTable.Known known() {
        ReadFile file =
                new ReadFile(
                        7,
                        "switchboard",
                        "principal",
                        "=1+1",
                        "a".repeat(64),
                        Instant.EPOCH,
                        ImportedFile.State.DONE,
                        260,
                        0,
                        2,
                        Optional.of("a/b.gz"),
                        Optional.empty(),
                        Optional.of("QUEUE_LOG"),
                        false);
        return new FileShareTable.Known(
                Map.of(7L, file), Map.of(7L, 5L), Map.of(7L, new TreeMap<>(Map.of("NO_CALL", 2L))));
    }
}
