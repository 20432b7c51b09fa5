package fr.prefecture.clu.batch.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Spreadsheets made by hand, and what a table says. */
final class TableExamples {

    static final String OFFICE =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns:";

    private TableExamples() {}

    /** What a table holds, and what it has to say of itself. */
    record Content(List<String> header, List<Table.Row> rows, List<Table.Remark> remarks) {
        List<List<String>> cells() {
            return rows.stream().map(Table.Row::cells).toList();
        }

        List<Long> lines() {
            return rows.stream().map(Table.Row::line).toList();
        }

        List<String> remarkKeys() {
            return remarks.stream().map(Table.Remark::key).toList();
        }
    }

    static Content read(Path file) throws IOException {
        try (Table table = Tables.open(file)) {
            return read(table);
        }
    }

    static Content read(Table table) throws IOException {
        List<Table.Row> rows = new ArrayList<>();
        for (Optional<Table.Row> row = table.next(); row.isPresent(); row = table.next()) {
            rows.add(row.get());
        }
        return new Content(table.header(), rows, table.remarks());
    }

    /** A workbook of one sheet with shared strings, and three formats: plain, day, hour. */
    static Path xlsx(Path folder, String rows, String... strings) {
        return workbook(
                folder, sheets("<sheet name=\"Un\" sheetId=\"1\" r:id=\"rId1\"/>"), rows, strings);
    }

    static String sheets(String sheets) {
        return "<workbook " + OFFICE + "><sheets>" + sheets + "</sheets></workbook>";
    }

    static Path workbook(Path folder, String workbook, String rows, String... strings) {
        return zip(folder.resolve("classeur"), partsOf(workbook, rows, strings));
    }

    /** The parts of a workbook of one sheet. */
    static Map<String, String> partsOf(String rows) {
        return partsOf(sheets("<sheet name=\"Un\" sheetId=\"1\" r:id=\"rId1\"/>"), rows);
    }

    private static Map<String, String> partsOf(String workbook, String rows, String... strings) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", relations("rId1", "officeDocument", "xl/workbook.xml"));
        parts.put("xl/workbook.xml", workbook);
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(
                        "rId1",
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "rId2",
                        "worksheet",
                        "worksheets/sheet2.xml",
                        "rId3",
                        "sharedStrings",
                        "sharedStrings.xml",
                        "rId4",
                        "styles",
                        "/xl/styles.xml"));
        parts.put("xl/worksheets/sheet1.xml", sheet(rows));
        parts.put(
                "xl/worksheets/sheet2.xml",
                sheet("<row r=\"1\"><c t=\"str\"><v>Deux</v></c></row>"));
        parts.put("xl/sharedStrings.xml", sharedStrings(strings));
        parts.put(
                "xl/styles.xml",
                "<styleSheet "
                        + OFFICE
                        + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\\ hh:mm\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"0.00&quot; jours&quot;\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
                        + "<xf numFmtId=\"165\"/></cellXfs></styleSheet>");
        return parts;
    }

    private static String sheet(String rows) {
        return rows.contains("<worksheet")
                ? rows
                : "<worksheet " + OFFICE + "><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static String sharedStrings(String... strings) {
        StringBuilder table = new StringBuilder("<sst " + OFFICE + ">");
        for (String string : strings) {
            table.append(string.startsWith("<si>") ? string : "<si><t>" + string + "</t></si>");
        }
        return table.append("</sst>").toString();
    }

    private static String relations(String... relations) {
        StringBuilder all = new StringBuilder("<Relationships>");
        for (int i = 0; i < relations.length; i += 3) {
            all.append(
                    "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>"
                            .formatted(relations[i], RELATION, relations[i + 1], relations[i + 2]));
        }
        return all.append("</Relationships>").toString();
    }

    static Path ods(Path folder, String tables) {
        return ods(folder, "", tables);
    }

    static Path ods(Path folder, String styles, String tables) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put("META-INF/manifest.xml", "<manifest/>");
        parts.put("content.xml", openDocument(styles, tables));
        return zip(folder.resolve("classeur"), parts);
    }

    static String openDocument(String styles, String tables) {
        StringBuilder names = new StringBuilder();
        for (String name : List.of("office", "table", "text", "style")) {
            names.append(" xmlns:%s=\"%s%s:1.0\"".formatted(name, OPEN_DOCUMENT, name));
        }
        names.append(" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc\"");
        return "<office:document-content%s><office:automatic-styles>%s</office:automatic-styles>"
                        .formatted(names, styles)
                + "<office:body><office:spreadsheet>%s</office:spreadsheet></office:body>"
                        .formatted(tables)
                + "</office:document-content>";
    }

    static Path zip(Path file, Map<String, String> parts) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
