package fr.prefecture.clu.web.shared;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A spreadsheet that is written as its rows come: a sheet that says what the list is, then the
 * list, on as many sheets as it takes.
 */
abstract class Workbook {

    /** As many rows as a sheet can have in the office suites. */
    static final int MOST_ROWS = 1 << 20;

    /** How a cell looks beyond what it holds. */
    enum Look {
        PLAIN,
        HEADING
    }

    private final Outlet outlet;
    private final ZipOutputStream zip;
    private final Writer text;
    private final int mostRows;
    private final List<String> sheets = new ArrayList<>();

    /**
     * @param mostRows of a sheet, its heading included
     */
    Workbook(OutputStream out, int mostRows) {
        this.outlet = new Outlet(out);
        this.zip = new ZipOutputStream(outlet, StandardCharsets.UTF_8);
        this.text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        this.mostRows = mostRows;
    }

    /** Writes the list; what was written stays cut short when the rows fail or nobody reads. */
    final void write(ExportedTable table) throws IOException {
        try {
            begin();
            about(table);
            list(table);
            end();
            text.flush();
            zip.close();
        } catch (IOException | RuntimeException e) {
            outlet.shut();
            giveUp(e);
            throw e;
        }
    }

    /** A zip that was cut short can refuse to be closed as well: why it was cut is what matters. */
    private void giveUp(Exception why) {
        try {
            zip.close();
        } catch (IOException | RuntimeException e) {
            why.addSuppressed(e);
        }
    }

    private void about(ExportedTable table) throws IOException {
        beginSheet(Texts.of("shared.export.about"), List.of(30, 90), false);
        row(List.of(Cell.text(table.title()), Cell.text(table.summary())), Look.HEADING);
        for (ExportedTable.Fact fact : table.facts()) {
            row(List.of(Cell.text(fact.label()), Cell.text(fact.text())), Look.PLAIN);
        }
        row(List.of(), Look.PLAIN);
        row(
                List.of(
                        Cell.text(Texts.of("shared.export.column")),
                        Cell.text(Texts.of("shared.export.definition"))),
                Look.HEADING);
        for (ExportedTable.Column column : table.columns()) {
            row(List.of(Cell.text(column.title()), Cell.text(column.definition())), Look.PLAIN);
        }
        endSheet();
    }

    private void list(ExportedTable table) throws IOException {
        ListSheets list = new ListSheets(table);
        list.begin();
        try {
            table.rows().each(list::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        endSheet();
    }

    /** The sheets of a list: another one where one is full. */
    private final class ListSheets {

        private final ExportedTable table;
        private final List<Integer> widths;
        private final List<Cell> heading;
        private int part;
        private int rows;

        ListSheets(ExportedTable table) {
            this.table = table;
            this.widths = table.titles().stream().map(title -> title.length() + 4).toList();
            this.heading = table.titles().stream().map(Cell::text).toList();
        }

        void begin() throws IOException {
            part++;
            beginSheet(part == 1 ? table.title() : table.title() + " (" + part + ')', widths, true);
            row(heading, Look.HEADING);
            rows = 1;
        }

        void add(List<Cell> cells) {
            try {
                if (rows == mostRows) {
                    endSheet();
                    begin();
                }
                row(cells, Look.PLAIN);
                rows++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What stands before the first sheet. */
    abstract void begin() throws IOException;

    /**
     * @param widths of the columns, in characters
     * @param list whether it is a list below a heading that stays in sight
     */
    abstract void openSheet(String name, List<Integer> widths, boolean list) throws IOException;

    abstract void row(List<Cell> cells, Look look) throws IOException;

    abstract void endSheet() throws IOException;

    /** What stands behind the last sheet. */
    abstract void end() throws IOException;

    private void beginSheet(String name, List<Integer> widths, boolean list) throws IOException {
        sheets.add(name);
        openSheet(name, widths, list);
    }

    /** Those that were begun. */
    final List<String> sheets() {
        return sheets;
    }

    final void part(String name) throws IOException {
        text.flush();
        zip.putNextEntry(new ZipEntry(name));
    }

    final void put(String xml) throws IOException {
        text.write(xml);
    }

    final void entirePart(String name, String xml) throws IOException {
        part(name);
        put(xml);
    }

    /** Not packed, so that whoever looks at the first bytes of the file reads it. */
    final void plainPart(String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        CRC32 check = new CRC32();
        check.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(check.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }
}
