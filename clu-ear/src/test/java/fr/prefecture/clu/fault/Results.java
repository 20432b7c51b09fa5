package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the trials have shown so far, as the table that the documentation shows. */
final class Results {

    private static final Map<String, int[]> ROWS = new TreeMap<>();

    private Results() {}

    /** Counts a trial, and demands that it gave what nobody's disturbing gives. */
    static synchronized void add(String fault, Database.Kind kind, Ledger calm, Ledger disturbed) {
        List<String> differences = calm.differences(disturbed);
        int[] row = ROWS.computeIfAbsent("| %s | %s |".formatted(fault, kind), f -> new int[2]);
        row[0]++;
        row[1] += differences.size();
        write();
        assertThat(differences).as(fault).isEmpty();
    }

    private static void write() {
        StringBuilder table = new StringBuilder("| Fault | Database | Number | Differences |\n");
        table.append("| --- | --- | --- | --- |\n");
        ROWS.forEach(
                (fault, row) ->
                        table.append(fault).append(" %d | %d |\n".formatted(row[0], row[1])));
        try {
            Path file = Installation.FOLDER.resolve("results.md");
            Files.writeString(file, table.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
