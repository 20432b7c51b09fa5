package fr.prefecture.clu.selection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Keeps the row of a run that has ended beside the checkouts, for whoever is tested next. */
public final class KeepRow {

    private KeepRow() {}

    /**
     * @param arguments the root of the sources, and {@code green} or {@code red}
     */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        Path chosen = root.resolve("clu-ear/target/selection.tsv");
        Checkout checkout = new Checkout(root);
        String commit = checkout.head().orElse("");
        if (commit.isEmpty() || !checkout.isClean() || Files.notExists(chosen)) {
            System.out.println("No row is kept of a run of what no commit holds");
            return;
        }
        Selection selection = Selection.read(chosen);
        Set<String> owed = new TreeSet<>(selection.owed());
        owed.addAll(notRun(root.resolve("clu-ear/target/not-run.tsv")));
        Map<String, Double> minutes = new TreeMap<>();
        Minutes.bySuite(Minutes.classes(root))
                .forEach((suite, sum) -> minutes.put(suite, Math.round(sum * 10) / 10.0));
        Row row =
                new Row(
                        commit,
                        selection.turn(),
                        selection.shares(),
                        owed,
                        minutes,
                        Set.of(),
                        arguments[1].equals("green"));
        try {
            Files.createDirectories(Rows.KEPT.getParent());
            Files.writeString(
                    Rows.KEPT,
                    row.line() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            System.out.println("No row of this run is kept: " + e);
        }
    }

    /** The classes whose means were not to be had. */
    private static Set<String> notRun(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Set.of();
        }
        return Files.readAllLines(file).stream()
                .map(line -> line.replaceFirst("\t.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
