package fr.prefecture.clu.batch.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prefecture.clu.batch.ChangedInputs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first byte says which part of a sound workbook the others are put into. */
class SpreadsheetFuzzTest {

    private static final List<String> PARTS =
            List.of(
                    "xl/worksheets/sheet1.xml",
                    "xl/sharedStrings.xml",
                    "xl/styles.xml",
                    "xl/workbook.xml",
                    "xl/_rels/workbook.xml.rels",
                    "content.xml",
                    "META-INF/manifest.xml");
    private static final int WHOLE_FILE = PARTS.size();
    private static final int FIRST_OF_OPEN_DOCUMENT = 5;
    private static final String ROWS =
            "<row><c t=\"s\"><v>0</v></c></row><row><c s=\"1\"><v>44319</v></c></row>";
    private static final String[] WORDS = {
        "<row>",
        "</row>",
        "<c>",
        "</c>",
        "<v>",
        "</v>",
        "<a>",
        "9",
        "-",
        "&amp;",
        "<text:p>",
        "\"",
        "1e9"
    };

    @TempDir static Path folder;

    @Test
    void five_hundred_changed_inputs_hold() throws IOException {
        for (byte[] input : ChangedInputs.of(getClass(), 500, WORDS).toList()) {
            any_part_of_a_spreadsheet_is_read_or_refused_with_a_reason(input);
        }
    }

    @DictionaryFile(resourcePath = "spreadsheet.dict")
    @FuzzTest(maxDuration = "")
    void any_part_of_a_spreadsheet_is_read_or_refused_with_a_reason(byte[] input)
            throws IOException {
        if (input.length == 0) {
            return;
        }
        Path file = file(input);
        try {
            TableExamples.Content content = TableExamples.read(file);
            assertThat(content.rows())
                    .allMatch(row -> row.cells().size() == content.header().size());
            assertThat(content.lines()).isSorted();
        } catch (UnreadableTable e) {
            assertThat(e.key()).isNotEmpty();
        }
    }

    private static Path file(byte[] input) throws IOException {
        int part = Math.floorMod(input[0] - '0', WHOLE_FILE + 1);
        byte[] content = java.util.Arrays.copyOfRange(input, 1, input.length);
        Path file = folder.resolve("classeur");
        if (part == WHOLE_FILE) {
            byte[] whole = new byte[content.length + 4];
            System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, whole, 0, 4);
            System.arraycopy(content, 0, whole, 4, content.length);
            return Files.write(file, whole);
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        if (part < FIRST_OF_OPEN_DOCUMENT) {
            TableExamples.partsOf(ROWS)
                    .forEach(
                            (name, text) -> parts.put(name, text.getBytes(StandardCharsets.UTF_8)));
        } else {
            parts.put(
                    "mimetype",
                    "application/vnd.oasis.opendocument.spreadsheet"
                            .getBytes(StandardCharsets.UTF_8));
            parts.put(
                    "content.xml",
                    TableExamples.openDocument("", "<table:table/>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        parts.put(PARTS.get(part), content);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(0);
            for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}
