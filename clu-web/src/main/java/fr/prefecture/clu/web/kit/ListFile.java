package fr.prefecture.clu.web.kit;

import fr.prefecture.clu.list.ListedRow;
import fr.prefecture.clu.web.shared.Cell;
import fr.prefecture.clu.web.shared.Download;
import fr.prefecture.clu.web.shared.ExportFormat;
import fr.prefecture.clu.web.shared.ExportedTable;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A list as a file: the rows that the filters leave, all of them, in the order and with the columns
 * that are shown. It is written whole before it is sent: a failure is a page that says so, never a
 * file that was cut.
 */
final class ListFile {

    /** The longest name of a sheet. */
    private static final int SHEET = 25;

    private ListFile() {}

    /** The format that the address asks for, if it asks for a file. */
    static Optional<ExportFormat> asked(HttpServletRequest request) {
        return Stream.of(ExportFormat.values())
                .filter(one -> one.extension().equals(request.getParameter(ListState.FILE)))
                .findFirst();
    }

    static void send(FacesContext context, ListView<?> list, ExportFormat format)
            throws IOException {
        send(
                (HttpServletResponse) context.getExternalContext().getResponse(),
                name(list),
                format,
                exported(context, list));
        context.responseComplete();
    }

    /** The answer is not touched before the last row has been read. */
    static void send(
            HttpServletResponse response, String stem, ExportFormat format, ExportedTable table)
            throws IOException {
        Path file = Files.createTempFile("clu-list", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                format.write(table, out);
            }
            Download.send(response, stem + "." + format.extension(), format, file);
        } finally {
            Files.delete(file);
        }
    }

    /** As the address of the page is named. */
    private static String name(ListView<?> list) {
        return list.getPath().replaceFirst(".*/", "");
    }

    private static String sheet(String caption) {
        return caption.substring(0, Math.min(SHEET, caption.length()));
    }

    private static <R extends ListedRow> ExportedTable exported(
            FacesContext context, ListView<R> list) {
        List<ListColumn> columns =
                list.getColumns().shown().stream().filter(ListColumn::isExported).toList();
        Map<String, Object> request = context.getExternalContext().getRequestMap();
        return new ExportedTable(
                sheet(list.getCaption()),
                list.getFilters().getInWords(),
                List.of(new ExportedTable.Fact(Texts.of("kit.file.shown"), list.getStatus())),
                columns.stream()
                        .map(one -> new ExportedTable.Column(one.header(), one.definition()))
                        .toList(),
                reader ->
                        list.each(
                                row -> {
                                    request.put(LinkedTable.ROW, row);
                                    reader.accept(cells(context, columns));
                                }));
    }

    private static List<Cell> cells(FacesContext context, List<ListColumn> columns) {
        return columns.stream().map(one -> ListColumn.cell(one.value(context))).toList();
    }
}
