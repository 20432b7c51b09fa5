package fr.prefecture.clu.web.switchboard;

import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.calls;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.period;
import static fr.prefecture.clu.web.switchboard.SwitchboardExamples.spaced;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.SwitchboardNoteRow;
import fr.prefecture.clu.switchboard.TypedCounts;
import fr.prefecture.clu.switchboard.TypedDayRow;
import fr.prefecture.clu.switchboard.TypedLine;
import fr.prefecture.clu.web.shared.ExportFormat;
import fr.prefecture.clu.web.shared.SpreadsheetCsv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TypedDayLineTest {

    private static final LocalDate MONDAY = LocalDate.of(2021, 5, 31);
    private static final Instant AT = Instant.parse("2021-06-01T06:30:00Z");

    @Test
    @Tag("TEL-47")
    void what_was_typed_stands_beside_the_log_with_the_difference_in_words() {
        assertThat(spaced(line(12, 10, Optional.of(calls(7, 2))).difference()))
                .isEqualTo(
                        "3 présentés de plus que le journal, 3 décrochés de plus que le journal");
        assertThat(spaced(line(8, 7, Optional.of(calls(7, 2))).difference()))
                .isEqualTo(
                        "1 présenté de moins que le journal, autant de décrochés que le journal");
        assertThat(spaced(line(9, 7, Optional.of(calls(7, 2))).difference()))
                .isEqualTo(
                        "Autant de présentés que le journal, autant de décrochés que le journal");
        assertThat(line(12, 10, Optional.empty()).difference())
                .isEqualTo("Aucun journal ce jour-là");
        assertThat(line(12, 10, Optional.of(calls(7, 2))).logEntered()).isEqualTo("9");
        assertThat(line(12, 10, Optional.empty()).logEntered()).isEmpty();
    }

    @Test
    @Tag("TEL-45")
    void the_export_leaves_what_nobody_counted_empty() {
        List<List<String>> rows =
                TypedDaysExport.rows(
                        period("2021-05-01", "2021-05-31"),
                        List.of(line(12, 9, Optional.of(calls(7, 2)))));

        assertThat(rows.get(1)).hasSameSizeAs(rows.get(2));
        assertThat(rows.get(2).subList(0, 8))
                .containsExactly("31/05/2021", "12", "9", "", "4", "75,0", "9", "7");
        assertThat(spaced(rows.get(2).get(9)))
                .isEqualTo("Saisi à la main par standard le 1er juin 2021 à 8 h 30");
    }

    @Test
    @Tag("TEL-51")
    void the_notes_of_a_day_follow_it_in_the_table_and_in_its_export() throws IOException {
        DayTable table =
                SwitchboardExamples.table(
                                period("2021-05-13", "2021-05-14"),
                                SwitchboardExamples.day("2021-05-14", calls(7, 2)))
                        .noted(
                                Map.of(
                                        LocalDate.of(2021, 5, 13),
                                        List.of("Astreinte"),
                                        LocalDate.of(2021, 5, 14),
                                        List.of("=1+1", "Panne du standard")));

        assertThat(table.lines())
                .extracting(DayLine::note)
                .containsExactly("Jour de l’Ascension · Astreinte", "=1+1 · Panne du standard");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ExportFormat.CSV.write(CallTables.days("x", List.of(), table.lines()), bytes);
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains(";'=1+1 · Panne du standard")
                .contains("Jour de l’Ascension · Astreinte");
        assertThat(table.total()).isEqualTo(calls(7, 2));
    }

    @Test
    @Tag("TEL-54")
    void a_formula_in_a_note_is_exported_as_text() {
        SwitchboardNoteLine line =
                new SwitchboardNoteLine(
                        new SwitchboardNoteRow(1, 1, MONDAY, MONDAY, "=1+1", "standard", AT));

        String csv =
                new String(
                        SpreadsheetCsv.bytes(
                                SwitchboardNotesExport.rows(
                                        period("2021-05-01", "2021-05-31"), List.of(line))),
                        StandardCharsets.UTF_8);
        assertThat(csv).contains("\r\n31/05/2021;31/05/2021;'=1+1;");
    }

    private static TypedDayLine line(long entered, long answered, Optional<Counts> log) {
        return new TypedDayLine(
                new TypedDayRow(
                        MONDAY,
                        "1.1",
                        List.of(
                                TypedLine.ofDay(
                                        new TypedCounts(
                                                entered,
                                                answered,
                                                OptionalLong.empty(),
                                                OptionalLong.of(4)))),
                        "standard",
                        AT),
                log);
    }
}
