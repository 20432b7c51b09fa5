package fr.prefecture.clu.batch.cert;

import fr.prefecture.clu.batch.Archive;
import fr.prefecture.clu.batch.NightWork;
import fr.prefecture.clu.batch.table.Table;
import fr.prefecture.clu.night.FileRow;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The copies of what the files told: the rows of their first sheet, which name nobody. */
final class CertArchive {

    private CertArchive() {}

    /**
     * @return its name below the archive's folder
     * @throws fr.prefecture.clu.batch.ChangedWhileRead when the file is no longer what was read
     */
    static String write(CertFile file, FileRow row, NightWork<CertFile> work) throws IOException {
        String name =
                "%s/%s/%d-%s.csv.gz"
                        .formatted(
                                RegisterStatements.JOB,
                                file.source(),
                                row.id(),
                                row.sha256().substring(0, 12));
        Archive.write(
                name,
                work.lease(),
                out -> {
                    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    try (Table table = file.open()) {
                        text.write(line(table.header()));
                        for (Optional<Table.Row> next = table.next();
                                next.isPresent();
                                next = table.next()) {
                            work.pulse().beat();
                            text.write(line(next.get().cells()));
                        }
                    }
                    text.flush();
                    file.verify();
                });
        return name;
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(";", "", "\n"));
    }
}
