package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.batch.table.Table;
import fr.prefecture.clu.batch.table.Tables;
import fr.prefecture.clu.batch.table.UnreadableTable;
import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.ImportColumn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of calls and totals, from their bytes to their rows: their usual headings ask nothing. */
class DeclaredTablesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2021, 5, 3);
    private static final String HEAD = "date;heure;issue;attente\n";
    private static final String ROW = "03/05/2021;08:15:30;répondu;35\n";

    @TempDir private Path folder;

    private final DeclaredRows rows = new DeclaredRows("standard", PARIS, NOW, Map.of());

    @ParameterizedTest
    @Tag("TEL-96")
    @ValueSource(strings = {"appels.csv", "appels.xlsx"})
    void the_calls_of_our_sample_are_read_whatever_holds_them(String name) throws Exception {
        List<DeclaredCall> calls = new ArrayList<>();
        for (Map<String, String> cells : cells(sample(name))) {
            assertThat(check().of(cells).key()).as("%s", cells).isNull();
            calls.add(rows.call(cells));
        }
        assertThat(calls)
                .extracting(DeclaredCall::outcome)
                .containsExactly(
                        DeclaredOutcome.ANSWERED,
                        DeclaredOutcome.ANSWERED,
                        DeclaredOutcome.ABANDONED,
                        DeclaredOutcome.OVERFLOWED,
                        DeclaredOutcome.REFUSED,
                        DeclaredOutcome.CLOSED);
        assertThat(calls).extracting(DeclaredCall::waited).containsExactly(35, 4, 3, 120, 0, 0);
        assertThat(calls.get(0).talk()).hasValue(162);
        assertThat(calls.get(1).talk()).isEmpty();
        assertThat(calls.get(0).entered())
                .isEqualTo(MONDAY.atTime(8, 15, 30).atZone(PARIS).toEpochSecond());
        assertThat(calls.get(0).digest()).isEqualTo(calls.get(3).digest());
    }

    @Test
    @Tag("TEL-96")
    void days_that_count_from_1904_are_the_same_days() throws Exception {
        List<Map<String, String>> cells = cells(sample("appels-1904.xlsx"));
        assertThat(rows.call(cells.get(0)).entered())
                .isEqualTo(MONDAY.atTime(8, 15, 30).atZone(PARIS).toEpochSecond());
        assertThat(rows.call(cells.get(1)).day()).isEqualTo(MONDAY.plusDays(1));
        assertThat(rows.call(cells.get(1)).waited()).as("12,5 s").isEqualTo(13);
    }

    @Test
    @Tag("TEL-99")
    void the_totals_of_days_of_our_sample_are_read() throws Exception {
        List<Map<String, String>> cells = cells(sample("jours.csv"));
        DeclaredTotal total = rows.total(cells.get(0));
        assertThat(total.day()).isEqualTo(MONDAY);
        assertThat(total.counts().written()).isEqualTo("120,95,20,?,?,?,3373,15390");
        assertThat(check().of(cells.get(1)).isRight()).isTrue();
    }

    @Test
    @Tag("TEL-99")
    void the_totals_of_half_hours_of_our_sample_are_read_from_windows() throws Exception {
        List<Map<String, String>> cells = cells(sample("demi-heures.csv"));
        DeclaredTotal total = rows.total(cells.get(1));
        assertThat(total.queue()).isEqualTo("accueil");
        assertThat(total.start()).contains(LocalTime.of(8, 30));
        assertThat(total.counts().written()).isEqualTo("15,15,?,?,?,?,?,?");
    }

    @ParameterizedTest
    @Tag("TEL-96")
    @ValueSource(strings = {"UTF-8", "UTF-8-BOM", "windows-1252", "UTF-16"})
    void the_letters_of_a_file_are_read_whatever_its_charset(String charset) throws Exception {
        String text = HEAD + ROW;
        byte[] bytes =
                charset.equals("UTF-8-BOM")
                        ? ("\ufeff" + text).getBytes(StandardCharsets.UTF_8)
                        : text.getBytes(Charset.forName(charset));
        assertThat(keys(bytes)).containsExactly("right");
    }

    @ParameterizedTest
    @Tag("TEL-96")
    @ValueSource(strings = {";", ",", "\t"})
    void the_fields_of_a_file_are_parted_by_what_parts_them(String separator) throws Exception {
        assertThat(keys((HEAD + ROW + ROW).replace(";", separator).replace("\n", "\r\n")))
                .containsExactly("right", "right");
    }

    @Test
    @Tag("TEL-97")
    void bad_rows_are_refused_one_by_one_and_the_others_are_right() throws Exception {
        assertThat(
                        keys(
                                HEAD
                                        + ROW
                                        + "répondu;03/05/2021;08:15:30;35\n"
                                        + "03/05/2021;08:15;répondu;-1\n"
                                        + "03/05/2021;08:15;=cmd|' /C calc'!A0;35\n"
                                        + "26/10/2025;02:30;répondu;35\n"
                                        + "30/03/2025;02:30;répondu;35\n"
                                        + "03/05/2031;08:15;répondu;35\n"
                                        + "03/05/2021;08:15\n"
                                        + "03/05/2021;08:16;répondu;12,5\n"))
                .containsExactly(
                        "right",
                        "switchboard.import.noDate",
                        "switchboard.import.negative",
                        "switchboard.import.outcomeUnknown",
                        "switchboard.import.hourTwice",
                        "switchboard.import.hourSkipped",
                        "switchboard.import.future",
                        "switchboard.import.outcomeMissing",
                        "right");
    }

    @Test
    @Tag("TEL-97")
    void a_quoted_field_may_hold_a_line_feed() throws Exception {
        assertThat(
                        keys(
                                "date;heure;file;issue;attente\n03/05/2021;08:15;\"accueil\nnord\";répondu;1\n"))
                .containsExactly("right");
    }

    @Test
    @Tag("TEL-96")
    void headings_that_nobody_knows_fill_no_column() throws Exception {
        assertThat(keys("quand;quoi\n03/05/2021;répondu\n"))
                .containsExactly("switchboard.import.noKind");
    }

    @ParameterizedTest
    @Tag("TEL-96")
    @ValueSource(
            strings = {"03/05/2021;08:15;1;35\n", "", "\n\n", "<html><table></table>", "%PDF-1.4"})
    void what_is_no_table_is_refused_whatever_its_name(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("appels.csv"), content);
        assertThatThrownBy(() -> Tables.open(file)).isInstanceOf(UnreadableTable.class);
    }

    @Test
    @Tag("TEL-96")
    void a_workbook_called_csv_is_read_as_a_workbook_and_a_bomb_is_refused() throws Exception {
        Path renamed = Files.copy(sample("appels.xlsx"), folder.resolve("appels.csv"));
        assertThat(cells(renamed)).hasSize(6);
        Path bomb = folder.resolve("bombe.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertThatThrownBy(() -> cells(bomb)).isInstanceOf(UnreadableTable.class);
    }

    private DeclaredCheck check() {
        return new DeclaredCheck("standard", rows, List.of(), Map.of());
    }

    private List<String> keys(String text) throws IOException {
        return keys(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> keys(byte[] bytes) throws IOException {
        DeclaredCheck check = check();
        return cells(Files.write(folder.resolve("file"), bytes)).stream()
                .map(check::of)
                .map(checked -> Optional.ofNullable(checked.key()).orElse("right"))
                .toList();
    }

    /** By the columns whose headings are known, as the wizard fills them without a question. */
    private static List<Map<String, String>> cells(Path file) throws IOException {
        List<Map<String, String>> all = new ArrayList<>();
        try (Table table = Tables.open(file)) {
            Map<String, Integer> places = new LinkedHashMap<>();
            for (ImportColumn column : DeclaredColumns.ALL) {
                column.headings().stream()
                        .map(DeclaredTablesTest::bare)
                        .map(
                                bare ->
                                        table.header().stream()
                                                .map(DeclaredTablesTest::bare)
                                                .toList()
                                                .indexOf(bare))
                        .filter(place -> place >= 0)
                        .findFirst()
                        .ifPresent(place -> places.put(column.code(), place));
            }
            for (Optional<Table.Row> row = table.next(); row.isPresent(); row = table.next()) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (Map.Entry<String, Integer> place : places.entrySet()) {
                    cells.put(place.getKey(), row.get().cells().get(place.getValue()));
                }
                all.add(cells);
            }
        }
        return all;
    }

    private static String bare(String heading) {
        return Folded.key(heading).replace(" ", "");
    }

    private Path sample(String name) throws IOException {
        Path copy = folder.resolve("sample-" + name);
        try (InputStream in = DeclaredTablesTest.class.getResourceAsStream("declared/" + name)) {
            Files.write(copy, in.readAllBytes());
        }
        return copy;
    }
}
