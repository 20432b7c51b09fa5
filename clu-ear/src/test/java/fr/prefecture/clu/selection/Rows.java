package fr.prefecture.clu.selection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of the runs before: those that are committed, and those that runs on this machine have
 * left beside the checkouts, each of which is thrown away.
 */
final class Rows {

    /** From the root of the sources. */
    static final String COMMITTED = "docs/proofs.tsv";

    /** What runs leave for one another on this machine. */
    static final Path KEPT =
            Path.of(System.getProperty("user.home"), ".cache", "clu", "proofs.tsv");

    private Rows() {}

    /** Of the history of what is checked out, the last one last. */
    static List<Row> of(Path root, Path kept, Checkout checkout) throws IOException {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Path file : List.of(root.resolve(COMMITTED), kept)) {
            for (String line : lines(file)) {
                Row.parse(line)
                        .filter(row -> checkout.hasInHistory(row.commit()))
                        .ifPresent(
                                row -> {
                                    rows.remove(row.commit());
                                    rows.put(row.commit(), row);
                                });
            }
        }
        return new ArrayList<>(rows.values());
    }

    /** What cannot be read holds no row: somebody else's file, or none. */
    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The row of the newest run that was green. */
    static Optional<Row> lastGreen(List<Row> rows) {
        return rows.stream().filter(Row::green).reduce((before, after) -> after);
    }
}
