package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.batch.table.Table;
import fr.prefecture.clu.batch.table.Tables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A spreadsheet of ours as the reader of imports reads it back. */
public final class ReadExport {

    private ReadExport() {}

    /** The parts of the file, by name. */
    public static Map<String, String> parts(byte[] file) {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** The first sheet, which says what the file is. */
    public static List<List<String>> about(byte[] file) {
        return read(file);
    }

    /** The list with its heading: days and hours in ISO 8601, shares as a part of one. */
    public static List<List<String>> list(byte[] file) {
        Map<String, String> parts = parts(file);
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, xml) -> xml.replaceFirst("<sheet ", "<sheet state=\"hidden\" "));
        parts.computeIfPresent(
                "content.xml",
                (name, xml) ->
                        xml.replaceFirst(
                                        "<office:automatic-styles>",
                                        "<office:automatic-styles><style:style style:name=\"unseen\""
                                                + " style:family=\"table\"><style:table-properties"
                                                + " table:display=\"false\"/></style:style>")
                                .replaceFirst(
                                        "<table:table table:name",
                                        "<table:table table:style-name=\"unseen\" table:name"));
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(changed)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(changed.toByteArray());
    }

    private static List<List<String>> read(byte[] file) {
        try {
            Path kept = Files.write(Files.createTempFile("export", ".zip"), file);
            List<List<String>> rows = new ArrayList<>();
            try (Table table = Tables.open(kept)) {
                rows.add(table.header());
                for (Optional<Table.Row> row = table.next(); row.isPresent(); row = table.next()) {
                    rows.add(row.get().cells());
                }
            } finally {
                Files.delete(kept);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
