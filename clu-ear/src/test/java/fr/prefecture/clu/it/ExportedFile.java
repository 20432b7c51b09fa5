package fr.prefecture.clu.it;

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

/** A file that the product handed out, as the reader of its own imports reads it back. */
public final class ExportedFile {

    private final byte[] content;
    private final String ending;

    public ExportedFile(byte[] content, String ending) {
        this.content = content.clone();
        this.ending = ending;
    }

    /** The first sheet of a spreadsheet, which says what the file is. */
    public List<List<String>> about() {
        return read(content);
    }

    /** The list with its heading: days in ISO 8601, numbers with a point, shares of one. */
    public List<List<String>> list() {
        return ending.equals("csv") ? ofText() : read(withoutFirstSheet());
    }

    /** The line that tells the filters is no part of the list. */
    private List<List<String>> ofText() {
        String text = new String(content, StandardCharsets.UTF_8);
        return read(text.substring(text.indexOf("\r\n") + 2).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] withoutFirstSheet() {
        Map<String, String> parts = new LinkedHashMap<>();
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        try (ZipOutputStream zip = new ZipOutputStream(changed)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changed.toByteArray();
    }

    private static List<List<String>> read(byte[] file) {
        try {
            Path kept = Files.write(Files.createTempFile("clu-export", ""), file);
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
