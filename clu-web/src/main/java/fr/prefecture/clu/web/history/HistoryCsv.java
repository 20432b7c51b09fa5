package fr.prefecture.clu.web.history;

import fr.prefecture.clu.shared.ChangeLine;
import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.Past;
import fr.prefecture.clu.web.shared.SpreadsheetCsv;
import fr.prefecture.clu.web.shared.Subjects;
import fr.prefecture.clu.web.shared.Texts;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The history line by line as a French spreadsheet opens it, however long. */
final class HistoryCsv implements Closeable {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final SpreadsheetCsv.Stream csv;

    HistoryCsv(OutputStream out, String filters) throws IOException {
        csv = SpreadsheetCsv.to(out);
        csv.write(List.of(filters));
        csv.write(
                List.of(
                        Texts.of("history.column.at"),
                        Texts.of("history.column.by"),
                        Texts.of("history.column.type"),
                        Texts.of("history.column.key"),
                        Texts.of("history.column.kind"),
                        Texts.of("history.column.before"),
                        Texts.of("history.column.after")));
    }

    void add(ChangeLine line) {
        ChangeRow row = line.row();
        csv.write(
                List.of(
                        MOMENT.format(row.at().atZone(Settings.zone())),
                        Past.person(row.by()),
                        Subjects.text(row.subject()),
                        Past.person(row.key()),
                        Texts.of("ChangeKind." + row.kind().name()),
                        Past.words(row.subject(), row.before()),
                        Past.words(row.subject(), row.after())));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
