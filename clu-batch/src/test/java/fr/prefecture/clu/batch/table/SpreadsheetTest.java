package fr.prefecture.clu.batch.table;

import static fr.prefecture.clu.batch.table.TableExamples.OFFICE;
import static fr.prefecture.clu.batch.table.TableExamples.ods;
import static fr.prefecture.clu.batch.table.TableExamples.openDocument;
import static fr.prefecture.clu.batch.table.TableExamples.partsOf;
import static fr.prefecture.clu.batch.table.TableExamples.read;
import static fr.prefecture.clu.batch.table.TableExamples.sheets;
import static fr.prefecture.clu.batch.table.TableExamples.workbook;
import static fr.prefecture.clu.batch.table.TableExamples.xlsx;
import static fr.prefecture.clu.batch.table.TableExamples.zip;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.batch.table.TableExamples.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadsheetTest {

    private static final String HEADER = "<row r=\"1\"><c t=\"str\"><v>a</v></c></row>";
    private static final String ODS_HEADER =
            "<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
                    + "</table:table-row>";

    @TempDir Path folder;

    // --- XLSX

    @Test
    void strings_numbers_days_and_hours_come_as_plain_text() throws IOException {
        Content content =
                read(
                        xlsx(
                                folder,
                                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
                                        + "<c r=\"B1\" t=\"inlineStr\"><is><t>Nombre</t></is></c>"
                                        + "<c r=\"C1\" t=\"s\"><v>1</v></c>"
                                        + "<c r=\"D1\" t=\"str\"><v>Urgent</v></c></row>"
                                        + "<row r=\"3\"><c r=\"A3\" s=\"1\"><v>44319</v></c>"
                                        + "<c r=\"B3\"><v>1.1000000000000001</v></c>"
                                        + "<c r=\"C3\" s=\"2\"><v>44319.34375</v></c>"
                                        + "<c r=\"D3\" t=\"b\"><v>1</v></c></row>"
                                        + "<row><c r=\"B4\" s=\"3\"><v>1E3</v></c>"
                                        + "<c t=\"e\"><v>#REF!</v></c></row>",
                                "Date",
                                "<si><r><t>Créé </t></r><r><t>le</t></r><rPh><t>x</t></rPh></si>"));

        assertThat(content.header()).containsExactly("Date", "Nombre", "Créé le", "Urgent");
        assertThat(content.cells())
                .containsExactly(
                        List.of("2021-05-03", "1.1", "2021-05-03T08:15:00", "true"),
                        List.of("", "1000", "#REF!", ""));
        assertThat(content.lines()).containsExactly(3L, 4L);
        assertThat(content.remarks()).isEmpty();
    }

    @Test
    void a_formula_gives_its_stored_value_and_is_not_computed() throws IOException {
        Content content =
                read(
                        xlsx(
                                folder,
                                HEADER
                                        + "<row><c><f>1+1</f><v>2</v></c></row>"
                                        + "<row><c><f>WEBSERVICE(\"http://x\")</f></c></row>"
                                        + "<row><c><v>3</v></c></row>"));

        assertThat(content.cells()).containsExactly(List.of("2"), List.of("3"));
        assertThat(content.remarks())
                .containsExactly(Table.Remark.of("table.remark.uncomputed", 1L));
    }

    @Test
    void the_first_visible_sheet_is_read_and_the_others_are_said() throws IOException {
        Content content =
                read(
                        workbook(
                                folder,
                                sheets(
                                        "<sheet name=\"Cachée\" state=\"veryHidden\" r:id=\"rId1\"/>"
                                                + "<sheet name=\"Lue\" r:id=\"rId2\"/>"
                                                + "<sheet name=\"Autre\" r:id=\"rId1\"/>"),
                                HEADER));

        assertThat(content.header()).containsExactly("Deux");
        assertThat(content.remarks())
                .containsExactly(
                        Table.Remark.of("table.remark.hiddenSheets", 1, "Cachée"),
                        Table.Remark.of("table.remark.otherSheets", 1, "Autre"));
    }

    @Test
    void merged_cells_and_hidden_rows_are_said() throws IOException {
        Content content =
                read(
                        xlsx(
                                folder,
                                "<worksheet "
                                        + OFFICE
                                        + "><sheetData>"
                                        + HEADER
                                        + "<row hidden=\"1\"><c><v>1</v></c></row></sheetData>"
                                        + "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"
                                        + "</worksheet>"));

        assertThat(content.cells()).containsExactly(List.of("1"));
        assertThat(content.remarkKeys())
                .containsExactly("table.remark.merged", "table.remark.hiddenRows");
    }

    @Test
    void a_workbook_may_count_days_from_1904() throws IOException {
        String workbook =
                sheets("<sheet name=\"Un\" r:id=\"rId1\"/>")
                        .replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>");

        assertThat(
                        read(workbook(
                                        folder,
                                        workbook,
                                        HEADER + "<row><c s=\"1\"><v>42857</v></c></row>"))
                                .cells())
                .containsExactly(List.of("2021-05-03"));
    }

    @Test
    void a_cell_far_to_the_right_takes_no_memory() throws IOException {
        assertThat(
                        read(xlsx(
                                        folder,
                                        HEADER
                                                + "<row><c r=\"A2\"><v>1</v></c>"
                                                + "<c r=\"ZZZ2\"><v>2</v></c></row>"))
                                .cells())
                .containsExactly(List.of("1"));
    }

    // --- ODS

    @Test
    void values_of_an_open_document_come_as_plain_text() throws IOException {
        Content content =
                read(
                        ods(
                                folder,
                                "<table:table table:name=\"Un\"><table:table-header-rows>"
                                        + row(
                                                "<p>Date</p>",
                                                "<p>Heure</p>",
                                                "<p>Taux</p>",
                                                "<p>Note</p>")
                                        + "</table:table-header-rows>"
                                        + row(
                                                "date|date-value|2021-05-03",
                                                "time|time-value|PT08H15M00S",
                                                "percentage|value|0.125",
                                                "<annotation><p>caché</p></annotation>"
                                                        + "<p>deux<s c=\"2\"/><span>mots</span></p>"
                                                        + "<p>suite</p>")
                                        + row(
                                                "date|date-value|2021-05-03T08:15:00.000000000",
                                                "boolean|boolean-value|true",
                                                "float|value|1200",
                                                "")
                                        + "</table:table>"));

        assertThat(content.header()).containsExactly("Date", "Heure", "Taux", "Note");
        assertThat(content.cells())
                .containsExactly(
                        List.of("2021-05-03", "08:15:00", "0.125", "deux  mots\nsuite"),
                        List.of("2021-05-03T08:15:00", "true", "1200", ""));
    }

    @Test
    void repeated_rows_and_columns_are_read_as_often_as_they_stand_there() throws IOException {
        Content content =
                read(
                        ods(
                                folder,
                                "<table:table>"
                                        + row("<p>a</p>", "<p>b</p>", "<p>c</p>")
                                        + "<table:table-row table:number-rows-repeated=\"3\">"
                                        + "<table:table-cell table:number-columns-repeated=\"2\"/>"
                                        + "</table:table-row>"
                                        + "<table:table-row table:number-rows-repeated=\"2\">"
                                        + "<table:table-cell/>"
                                        + "<table:table-cell table:number-columns-repeated=\"2\">"
                                        + "<text:p>x</text:p></table:table-cell>"
                                        + "<table:table-cell table:number-columns-repeated=\"16000\"/>"
                                        + "</table:table-row>"
                                        + "<table:table-row table:number-rows-repeated=\"1048569\">"
                                        + "<table:table-cell/></table:table-row></table:table>"));

        assertThat(content.cells()).containsExactly(List.of("", "x", "x"), List.of("", "x", "x"));
        assertThat(content.lines()).containsExactly(5L, 6L);
    }

    @Test
    void a_row_repeated_without_end_is_refused() {
        Path file =
                ods(
                        folder,
                        "<table:table>"
                                + ODS_HEADER
                                + "<table:table-row table:number-rows-repeated=\"999999999\">"
                                + "<table:table-cell><text:p>x</text:p></table:table-cell>"
                                + "</table:table-row></table:table>");
        assertThatThrownBy(() -> read(file)).hasMessage("table.bomb");
    }

    @Test
    void hidden_and_other_sheets_merged_cells_and_hidden_rows_are_said() throws IOException {
        Content content =
                read(
                        ods(
                                folder,
                                "<style:style style:name=\"ta1\"><style:table-properties"
                                        + " table:display=\"false\"/></style:style>",
                                "<table:table table:name=\"Cachée\" table:style-name=\"ta1\">"
                                        + ODS_HEADER
                                        + "</table:table><table:table table:name=\"Lue\">"
                                        + ODS_HEADER
                                        + "<table:table-row table:visibility=\"filter\">"
                                        + "<table:table-cell table:number-columns-spanned=\"2\">"
                                        + "<text:p>x</text:p></table:table-cell>"
                                        + "<table:covered-table-cell/></table:table-row></table:table>"
                                        + "<table:table table:name=\"Autre\"/>"
                                        + "<table:table table:name=\"Et\" table:style-name=\"ta1\"/>"));

        assertThat(content.header()).containsExactly("a");
        assertThat(content.cells()).containsExactly(List.of("x"));
        assertThat(content.remarks())
                .containsExactly(
                        Table.Remark.of("table.remark.hiddenSheets", 2, "Cachée, Et"),
                        Table.Remark.of("table.remark.otherSheets", 1, "Autre"),
                        Table.Remark.of("table.remark.merged", 1L),
                        Table.Remark.of("table.remark.hiddenRows", 1L));
    }

    // --- what is refused

    @Test
    void a_protected_or_old_workbook_is_refused() throws IOException {
        Path old = folder.resolve("vieux.csv");
        Files.write(old, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2});
        assertThatThrownBy(() -> read(old)).hasMessage("table.oldOrProtected");

        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put("META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>");
        parts.put("content.xml", "\u0001\u0002");
        Path locked = zip(folder.resolve("protege"), parts);
        assertThatThrownBy(() -> read(locked)).hasMessage("table.oldOrProtected");
    }

    @Test
    void an_archive_that_is_no_spreadsheet_is_refused() {
        Path photos = zip(folder.resolve("a"), Map.of("photo.jpg", "x"));
        assertThatThrownBy(() -> read(photos)).hasMessage("table.notASpreadsheet");

        Path letter =
                zip(
                        folder.resolve("b"),
                        Map.of("mimetype", "application/vnd.oasis.opendocument.text"));
        assertThatThrownBy(() -> read(letter)).hasMessage("table.notASpreadsheet");

        Path word = zip(folder.resolve("c"), Map.of("[Content_Types].xml", "<Types/>"));
        assertThatThrownBy(() -> read(word)).hasMessage("table.notASpreadsheet");
    }

    @Test
    void a_truncated_archive_is_refused() throws IOException {
        Path whole = xlsx(folder, HEADER);
        Path cut = folder.resolve("coupe");
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> read(cut)).hasMessage("table.damaged");
    }

    @ParameterizedTest
    @CsvSource({
        "'<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>', &e;",
        "'<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY e \"&a;&a;&a;\">]>', &e;",
        "'<!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\">', x"
    })
    void what_declares_a_type_or_an_entity_is_refused(String type, String text) {
        Path open =
                zip(
                        folder.resolve("o"),
                        Map.of(
                                "mimetype",
                                "application/vnd.oasis.opendocument.spreadsheet",
                                "content.xml",
                                type
                                        + openDocument(
                                                "",
                                                "<table:table>"
                                                        + ODS_HEADER.replace(
                                                                ">a<", ">" + text + "<")
                                                        + "</table:table>")));
        assertThatThrownBy(() -> read(open)).hasMessage("table.damaged");

        Path office =
                xlsx(
                        folder,
                        type
                                + "<worksheet "
                                + OFFICE
                                + "><sheetData>"
                                + HEADER.replace(">a<", ">" + text + "<")
                                + "</sheetData></worksheet>");
        assertThatThrownBy(() -> read(office)).hasMessage("table.damaged");
    }

    @Test
    void what_unpacks_to_far_more_than_a_table_is_refused() {
        String rows = "<row><c><v>1</v></c></row>".repeat(1_200_000);
        Path zeros = xlsx(folder, HEADER + rows);
        assertThatThrownBy(() -> read(zeros)).hasMessage("table.bomb");
    }

    @Test
    void a_cell_or_a_tag_without_end_is_refused() {
        Path cell = xlsx(folder, HEADER.replace(">a<", ">" + "a".repeat(2_000_000) + "<"));
        assertThatThrownBy(() -> read(cell)).hasMessage("table.bomb");

        Path tag =
                xlsx(folder, HEADER.replace("<row ", "<row x=\"" + "a".repeat(2_000_000) + "\" "));
        assertThatThrownBy(() -> read(tag)).hasMessage("table.bomb");
    }

    @Test
    void an_archive_of_thousands_of_parts_is_refused() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        for (int i = 0; i < 2_000; i++) {
            parts.put("part" + i, "");
        }
        Path file = zip(folder.resolve("parts"), parts);
        assertThatThrownBy(() -> read(file)).hasMessage("table.bomb");
    }

    @Test
    void what_nests_without_end_is_refused() {
        Path nested = xlsx(folder, "<a>".repeat(100_000));
        assertThatThrownBy(() -> read(nested)).hasMessage("table.damaged");
    }

    @Test
    void more_formats_than_a_workbook_has_are_refused() {
        Map<String, String> parts = partsOf(HEADER);
        parts.put(
                "xl/styles.xml",
                "<styleSheet><cellXfs>"
                        + "<xf a=\"\"/>".repeat(70_000)
                        + "</cellXfs></styleSheet>");
        Path file = zip(folder.resolve("formats"), parts);
        assertThatThrownBy(() -> read(file)).hasMessage("table.bomb");
    }

    /** Its names lead out of it, differ by case only, or begin at the root: nothing is written. */
    @Test
    void the_names_within_an_archive_are_not_believed() throws IOException {
        Map<String, String> parts = partsOf(HEADER);
        parts.put("../../../../../../../tmp/evil", "x");
        parts.put("/etc/evil", "x");
        parts.put("XL/WORKBOOK.XML", "<workbook/>");
        assertThat(read(zip(folder.resolve("noms"), parts)).header()).containsExactly("a");

        parts.put(
                "xl/_rels/workbook.xml.rels",
                parts.get("xl/_rels/workbook.xml.rels")
                        .replace("worksheets/sheet1.xml", "../../../../../../etc/hostname"));
        Path out = zip(folder.resolve("dehors"), parts);
        assertThatThrownBy(() -> read(out)).hasMessage("table.noSheet");
    }

    @Test
    void an_encrypted_archive_is_refused() throws IOException {
        byte[] bytes = Files.readAllBytes(xlsx(folder, HEADER));
        for (int i = 0; i < bytes.length - 10; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K') {
                if (bytes[i + 2] == 3 && bytes[i + 3] == 4) {
                    bytes[i + 6] |= 1;
                } else if (bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                    bytes[i + 8] |= 1;
                }
            }
        }
        Path encrypted = Files.write(folder.resolve("chiffre"), bytes);
        assertThatThrownBy(() -> read(encrypted)).isInstanceOf(UnreadableTable.class);
    }

    @Test
    void a_sheet_that_is_not_there_or_is_no_xml_is_refused() {
        Path none = workbook(folder, sheets(""), HEADER);
        assertThatThrownBy(() -> read(none)).hasMessage("table.noSheet");

        Path broken = xlsx(folder, "<worksheet " + OFFICE + "><sheetData><row>");
        assertThatThrownBy(() -> read(broken)).hasMessage("table.damaged");

        Path lost = xlsx(folder, "<row><c t=\"s\"><v>7</v></c></row>");
        assertThatThrownBy(() -> read(lost)).hasMessage("table.damaged");

        Path empty = xlsx(folder, "");
        assertThatThrownBy(() -> read(empty)).hasMessage("table.empty");
    }

    @Test
    void neither_a_link_nor_a_folder_is_opened() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("lien"), xlsx(folder, HEADER));
        assertThatThrownBy(() -> read(link)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> read(folder)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_csv_file_is_read_whatever_its_name() throws IOException {
        Path file = folder.resolve("relevé.xlsx");
        Files.write(file, "date;page\n2021-05-03;/a\n".getBytes(UTF_8));
        assertThat(read(file).cells()).containsExactly(List.of("2021-05-03", "/a"));
    }

    /** A row of paragraphs, or of {@code type|attribute|value}. */
    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<table:table-row>");
        for (String cell : cells) {
            String[] value = cell.split("\\|", 3);
            row.append(
                    value.length < 3
                            ? "<table:table-cell>" + named(cell) + "</table:table-cell>"
                            : ("<table:table-cell office:value-type=\"%s\" office:%s=\"%s\""
                                            + " calcext:value-type=\"%1$s\"><text:p>?</text:p>"
                                            + "</table:table-cell>")
                                    .formatted(value[0], value[1], value[2]));
        }
        return row.append("</table:table-row>").toString();
    }

    private static String named(String content) {
        return content.replaceAll("(</?)(p|span)\\b", "$1text:$2")
                .replaceAll("<s c=", "<text:s text:c=")
                .replaceAll("(</?)annotation", "$1office:annotation");
    }
}
