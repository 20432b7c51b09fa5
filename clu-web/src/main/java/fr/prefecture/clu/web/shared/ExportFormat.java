package fr.prefecture.clu.web.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files in which a list leaves. */
public enum ExportFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODS("application/vnd.oasis.opendocument.spreadsheet");

    private final String media;

    ExportFormat(String media) {
        this.media = media;
    }

    /** By the end of an address. */
    public static Optional<ExportFormat> ofPath(String path) {
        return Arrays.stream(values())
                .filter(format -> path.endsWith('.' + format.extension()))
                .findFirst();
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    String media() {
        return media;
    }

    /**
     * Writes the list as its rows come; {@code out} is left open.
     *
     * @throws IOException when {@code out} takes no more
     */
    public void write(ExportedTable table, OutputStream out) throws IOException {
        switch (this) {
            case CSV -> writeCsv(table, out);
            case XLSX -> new XlsxWorkbook(out).write(table);
            case ODS -> new OdsWorkbook(out).write(table);
        }
    }

    private static void writeCsv(ExportedTable table, OutputStream out) throws IOException {
        try {
            SpreadsheetCsv.Stream csv = SpreadsheetCsv.to(out);
            csv.write(List.of(table.summary()));
            csv.write(table.titles());
            table.rows().each(row -> csv.write(row.stream().map(Cell::inCsv).toList()));
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
