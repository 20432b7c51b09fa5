package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.odftoolkit.odfdom.doc.OdfSpreadsheetDocument;
import org.odftoolkit.odfdom.doc.table.OdfTable;

class ExportFormatTest {

    private static final List<Cell> ROW =
            List.of(
                    Cell.text("Accueil <1> & \"2\""),
                    Cell.number(1500),
                    Cell.number(new BigDecimal("20.5")),
                    Cell.percent(new BigDecimal("88.2")),
                    Cell.day(LocalDate.of(2021, 5, 3)),
                    Cell.time(LocalTime.of(9, 30)),
                    Cell.NOTHING,
                    Cell.text("fin"));

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "ODS"})
    @Tag("TEL-65")
    void numbers_shares_days_and_hours_leave_as_what_they_are(ExportFormat format) {
        byte[] file = bytes(format, table(Stream.of(ROW)));

        assertThat(ReadExport.list(file))
                .containsExactly(
                        List.of("a", "b", "c", "d", "e", "f", "g", "h"),
                        List.of(
                                "Accueil <1> & \"2\"",
                                "1500",
                                "20.5",
                                "0.882",
                                "2021-05-03",
                                "09:30:00",
                                "",
                                "fin"));
    }

    /** By another's library, for our reader might forgive what we write wrongly. */
    @Test
    @Tag("TEL-65")
    void another_reader_of_OpenDocument_finds_each_cell_of_its_type() throws Exception {
        byte[] file = bytes(ExportFormat.ODS, table(Stream.of(ROW)));
        try (OdfSpreadsheetDocument document =
                OdfSpreadsheetDocument.loadDocument(new ByteArrayInputStream(file))) {
            List<OdfTable> sheets = document.getSpreadsheetTables();
            assertThat(sheets.stream().map(OdfTable::getTableName))
                    .containsExactly("À lire", "Jours");
            OdfTable list = sheets.get(1);
            assertThat(list.getCellByPosition(0, 1).getStringValue())
                    .isEqualTo("Accueil <1> & \"2\"");
            assertThat(list.getCellByPosition(1, 1).getDoubleValue()).isEqualTo(1500);
            assertThat(list.getCellByPosition(3, 1).getPercentageValue()).isEqualTo(0.882);
            assertThat(list.getCellByPosition(4, 1).getValueType()).isEqualTo("date");
            assertThat(list.getCellByPosition(5, 1).getValueType()).isEqualTo("time");
            assertThat(list.getCellByPosition(6, 1).getStringValue()).isEmpty();
        }
    }

    @Test
    @Tag("TEL-65")
    void another_reader_of_Office_Open_XML_finds_each_cell_of_its_type() throws IOException {
        byte[] file = bytes(ExportFormat.XLSX, table(Stream.of(ROW)));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            assertThat(workbook.getSheetName(0)).isEqualTo("À lire");
            XSSFSheet list = workbook.getSheet("Jours");
            assertThat(list.getPaneInformation().isFreezePane()).isTrue();
            XSSFRow row = list.getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("Accueil <1> & \"2\"");
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(1500);
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(20.5);
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(0.882);
            assertThat(row.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("0.0%");
            assertThat(row.getCell(4).getLocalDateTimeCellValue())
                    .isEqualTo(LocalDate.of(2021, 5, 3).atStartOfDay());
            assertThat(row.getCell(5).getLocalDateTimeCellValue().toLocalTime())
                    .isEqualTo(LocalTime.of(9, 30));
            assertThat(row.getCell(6)).isNull();
        }
    }

    @Test
    @Tag("TEL-63")
    void a_text_file_has_the_filters_then_the_titles_then_the_rows_as_French_readers_write() {
        assertThat(text(bytes(ExportFormat.CSV, table(Stream.of(ROW)))).split("\r\n", -1))
                .containsExactly(
                        "mai 2021, toutes les files",
                        "a;b;c;d;e;f;g;h",
                        "\"Accueil <1> & \"\"2\"\"\";1500;20,5;88,2;03/05/2021;09:30;;fin",
                        "");
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "ODS"})
    @Tag("TEL-63")
    void the_first_sheet_says_what_the_file_is_and_what_each_column_means(ExportFormat format) {
        assertThat(ReadExport.about(bytes(format, table(Stream.of(ROW)))))
                .extracting(row -> String.join("|", row))
                .startsWith(
                        "Jours|mai 2021, toutes les files",
                        "Période|Mai 2021",
                        "Colonne|Définition",
                        "a|ce que dit a")
                .endsWith("h|ce que dit h");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+33 1",
                "-2+3",
                "@SUM(A1)",
                "=HYPERLINK(\"http://ailleurs.example\")",
                "<script>alert(1)</script>",
                "#{7*7}",
                "]]>",
                "_x000D_ et _x0041_",
                "deux  espaces  dedans",
                "\u202egauche\u202c \u200fdroite"
            })
    @Tag("TEL-65")
    void a_name_is_a_text_in_every_spreadsheet_whatever_it_begins_with(String name) {
        for (ExportFormat format : List.of(ExportFormat.XLSX, ExportFormat.ODS)) {
            byte[] file = bytes(format, table(Stream.of(List.of(Cell.text(name)))));
            assertThat(ReadExport.list(file).get(1).get(0)).as(format.name()).isEqualTo(name);
            assertThat(ReadExport.parts(file).values())
                    .allSatisfy(
                            part ->
                                    assertThat(part)
                                            .doesNotContain("<f>", "table:formula", "<script"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 1", "-2+3", "@SUM(A1)", "\t=1"})
    @Tag("TEL-65")
    void a_text_file_holds_no_name_that_a_spreadsheet_would_run(String name) {
        String file = text(bytes(ExportFormat.CSV, table(Stream.of(List.of(Cell.text(name))))));
        assertThat(file.split("\r\n", -1)[2]).startsWith("'" + name.charAt(0));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("TEL-65")
    void control_characters_and_halves_of_characters_break_no_file(ExportFormat format) {
        String name = "a\u0000b\u001bc\ud83dd\ufffee";
        byte[] file = bytes(format, table(Stream.of(List.of(Cell.text(name)))));
        String expected = "a\ufffdb\ufffdc\ufffdd\ufffde";
        if (format == ExportFormat.CSV) {
            assertThat(text(file)).contains(expected);
        } else {
            assertThat(ReadExport.list(file).get(1).get(0)).isEqualTo(expected);
        }
    }

    @Test
    @Tag("TEL-65")
    void a_text_longer_than_a_cell_is_cut_where_the_office_suites_would_refuse_the_file() {
        byte[] file =
                bytes(ExportFormat.XLSX, table(Stream.of(List.of(Cell.text("a".repeat(40_000))))));
        assertThat(ReadExport.list(file).get(1).get(0)).hasSize(32_767);
    }

    @Test
    @Tag("TEL-64")
    void a_list_longer_than_a_sheet_goes_on_on_the_next_one_under_the_same_heading() {
        for (boolean ods : List.of(true, false)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Workbook workbook = ods ? new OdsWorkbook(out, 3) : new XlsxWorkbook(out, 3);
            write(workbook, table(numbers(5)));
            String sheets = String.join("", ReadExport.parts(out.toByteArray()).values());
            assertThat(sheets)
                    .contains("\"Jours\"", "\"Jours (2)\"", "\"Jours (3)\"")
                    .doesNotContain("Jours (4)");
            assertThat(sheets.split(">h</", -1)).as("headings").hasSize(1 + 3 + 1);
        }
    }

    @Test
    @Tag("TEL-64")
    void a_list_that_just_fills_a_sheet_has_no_empty_one_behind() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(new XlsxWorkbook(out, 3), table(numbers(2)));
        assertThat(ReadExport.parts(out.toByteArray()))
                .doesNotContainKey("xl/worksheets/sheet3.xml");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("TEL-64")
    void rows_leave_as_they_come(ExportFormat format) throws IOException {
        AtomicInteger written = new AtomicInteger();
        AtomicInteger firstSeen = new AtomicInteger(-1);
        OutputStream out =
                new OutputStream() {
                    @Override
                    public void write(int octet) {
                        firstSeen.compareAndSet(-1, written.get());
                    }
                };
        format.write(table(numbers(100_000).peek(row -> written.incrementAndGet())), out);
        assertThat(written).hasValue(100_000);
        assertThat(firstSeen.get()).as("rows before the first byte").isLessThan(20_000);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("TEL-64")
    void no_row_is_asked_for_once_the_reader_has_left(ExportFormat format) {
        AtomicInteger written = new AtomicInteger();
        OutputStream narrow =
                new OutputStream() {
                    private int taken;

                    @Override
                    public void write(int octet) throws IOException {
                        if (taken++ > 10_000) {
                            throw new IOException("Broken pipe");
                        }
                    }
                };
        assertThatThrownBy(
                        () ->
                                format.write(
                                        table(
                                                numbers(1_000_000)
                                                        .peek(row -> written.incrementAndGet())),
                                        new Outlet(narrow)))
                .isInstanceOf(Outlet.ReaderLeft.class);
        assertThat(written.get()).isLessThan(100_000);
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "ODS"})
    @Tag("TEL-64")
    void a_failure_of_the_rows_leaves_no_file_that_looks_whole(ExportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stream<List<Cell>> failing =
                numbers(10)
                        .peek(
                                row -> {
                                    if (row.get(0).value().equals("7")) {
                                        throw new IllegalStateException("no more rows");
                                    }
                                });
        assertThatThrownBy(() -> format.write(table(failing), out))
                .isInstanceOf(IllegalStateException.class);
        assertThat(new String(out.toByteArray(), StandardCharsets.ISO_8859_1))
                .as("the end of a zip")
                .doesNotContain("PK\u0005\u0006");
    }

    @Test
    void an_address_says_its_format() {
        assertThat(ExportFormat.ofPath("/telephone/jours.ods")).contains(ExportFormat.ODS);
        assertThat(ExportFormat.ofPath("/telephone/jours.pdf")).isEmpty();
    }

    private static Stream<List<Cell>> numbers(int rows) {
        return IntStream.range(0, rows).mapToObj(row -> List.of(Cell.number(row)));
    }

    private static ExportedTable table(Stream<List<Cell>> rows) {
        return new ExportedTable(
                "Jours",
                "mai 2021, toutes les files",
                List.of(new ExportedTable.Fact("Période", "Mai 2021")),
                Arrays.stream("a b c d e f g h".split(" ", -1))
                        .map(title -> new ExportedTable.Column(title, "ce que dit " + title))
                        .toList(),
                rows::forEach);
    }

    private static byte[] bytes(ExportFormat format, ExportedTable table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(table, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Workbook workbook, ExportedTable table) {
        try {
            workbook.write(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the mark of its encoding. */
    private static String text(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8).substring(1);
    }
}
