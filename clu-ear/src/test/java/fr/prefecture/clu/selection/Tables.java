package fr.prefecture.clu.selection;

import fr.prefecture.clu.it.ShippedRoutes;
import fr.prefecture.clu.it.ShippedRoutes.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what a run of everything has measured into the tables that runs are chosen by: the seconds
 * of each class, and which pages it opens. Classes that did not run keep what is known of them.
 */
public final class Tables {

    private static final Path FOLDER =
            Path.of("clu-ear/src/test/resources/fr/prefecture/clu/selection");

    /** A page that more than one act in three opens, as the home page, says nothing of any. */
    private static final long TOO_MANY = 3;

    private Tables() {}

    /**
     * @param arguments the root of the sources
     */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        Proofs known = Proofs.shipped();
        Path proofs = root.resolve(FOLDER).resolve("proofs.txt");
        Files.write(proofs, timed(Files.readAllLines(proofs), seconds(root)));
        Files.write(
                root.resolve(FOLDER).resolve("acts.tsv"),
                acts(
                        known,
                        visits(root.resolve("clu-ear").resolve(Visits.FOLDER)),
                        ShippedRoutes.all()));
    }

    private static Map<String, Double> seconds(Path root) throws IOException {
        return Minutes.classes(root).stream()
                .collect(
                        Collectors.toMap(
                                took -> took.name().replace(Stopwatch.PACKAGE, ""),
                                Minutes.Took::seconds,
                                Double::sum));
    }

    /** The lines of the table of proofs with the seconds of those that ran. */
    static List<String> timed(List<String> lines, Map<String, Double> seconds) {
        List<String> timed = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            if (words[0].matches("\\d/\\d") && seconds.containsKey(words[1])) {
                words[2] = String.format(Locale.ROOT, "%.1f", seconds.get(words[1]));
            }
            timed.add(String.join(" ", words));
        }
        return timed;
    }

    private static Map<String, Set<String>> visits(Path folder) throws IOException {
        Map<String, Set<String>> visits = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    for (String line : Files.readAllLines(file)) {
                        String[] words = line.split("\t", 2);
                        visits.computeIfAbsent(
                                        words[0].replace(Stopwatch.PACKAGE, ""),
                                        any -> new TreeSet<>())
                                .add(words[1]);
                    }
                }
            }
        }
        return visits;
    }

    /**
     * The lines of the table of acts.
     *
     * @param visits the paths that each class has asked for
     */
    static List<String> acts(Proofs known, Map<String, Set<String>> visits, List<Page> pages) {
        Map<String, Set<String>> acts = new TreeMap<>();
        known.acts()
                .forEach(
                        (page, names) ->
                                names.stream()
                                        .filter(name -> !visits.containsKey(name))
                                        .filter(known.classes()::containsKey)
                                        .forEach(name -> add(acts, page, name)));
        visits.forEach(
                (name, paths) -> {
                    if (known.classes().containsKey(name)
                            && !known.classes().get(name).runsEachTime()) {
                        pages.stream()
                                .filter(page -> paths.stream().anyMatch(page::isAt))
                                .forEach(page -> add(acts, page.path(), name));
                    }
                });
        long all = acts.values().stream().flatMap(Set::stream).distinct().count();
        return acts.entrySet().stream()
                .filter(one -> one.getValue().size() * TOO_MANY <= Math.max(all, TOO_MANY))
                .map(one -> one.getKey() + "\t" + String.join(" ", one.getValue()))
                .toList();
    }

    private static void add(Map<String, Set<String>> acts, String page, String name) {
        acts.computeIfAbsent(page, any -> new TreeSet<>()).add(name);
    }
}
