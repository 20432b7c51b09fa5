package fr.prefecture.clu.selection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long the classes of a run took, one fork's time each, as their reports and stopwatches say.
 */
public final class Minutes {

    private static final Pattern UNIT =
            Pattern.compile("<testsuite [^>]*?name=\"([\\w.]+)\"[^>]*? time=\"([\\d.,]+)\"");

    /**
     * Where stopwatches write, a file for each fork and execution: the class, a tab, milliseconds.
     */
    static final Path FOLDER = Path.of("target", "durations");

    private static final double MINUTE = 60;
    private static final double MILLISECONDS = 1000;

    /** A class and its seconds. */
    public record Took(String suite, String name, double seconds) {}

    private Minutes() {}

    /**
     * @param root of the sources
     */
    public static List<Took> classes(Path root) throws IOException {
        List<Took> found = new ArrayList<>();
        for (String module : List.of("clu-ejb", "clu-batch", "clu-web")) {
            Path reports = root.resolve(module).resolve("target/surefire-reports");
            for (Path file : listed(reports, ".xml")) {
                Matcher suite = UNIT.matcher(Files.readString(file));
                if (suite.find()) {
                    found.add(
                            new Took(
                                    "unit " + module,
                                    suite.group(1),
                                    Double.parseDouble(suite.group(2).replace(",", ""))));
                }
            }
        }
        for (Path file : listed(root.resolve("clu-ear").resolve(FOLDER), ".tsv")) {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split("\t", 2);
                found.add(
                        new Took(
                                suite(words[0]),
                                words[0],
                                Double.parseDouble(words[1]) / MILLISECONDS));
            }
        }
        return found;
    }

    /** The minutes of each suite. */
    public static Map<String, Double> bySuite(List<Took> classes) {
        Map<String, Double> minutes = new LinkedHashMap<>();
        classes.forEach(one -> minutes.merge(one.suite(), one.seconds() / MINUTE, Double::sum));
        return minutes;
    }

    private static String suite(String name) {
        if (name.contains(".web.Postgres")) {
            return "PostgreSQL";
        }
        return switch (name.replaceAll(".*\\.clu\\.(\\w+)\\..*", "$1")) {
            case "fault" -> "faults";
            case "bench" -> "bench";
            case "planted", "log", "supply", "release" -> "what is shipped";
            default -> "pages and acts";
        };
    }

    private static List<Path> listed(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
