package fr.prefecture.clu.log;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.suite.Stopwatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How long the proofs of this run took, told at its end: minutes of each suite, and the twenty
 * slowest classes. A suite that passes its budget by half fails the build: what it needs more is
 * earned elsewhere, or moves to what is tagged « slow ».
 */
class DurationsIT {

    /** Minutes of one fork's time, the classes of two forks added up. */
    private static final Map<String, Double> BUDGETS =
            Map.of(
                    "unit clu-ejb", 8.0,
                    "unit clu-batch", 4.0,
                    "unit clu-web", 3.0,
                    "pages and acts", 80.0,
                    "faults", 28.0,
                    "PostgreSQL", 4.0,
                    "bench", 3.0);

    private static final Pattern UNIT =
            Pattern.compile("<testsuite [^>]*?name=\"([\\w.]+)\"[^>]*? time=\"([\\d.,]+)\"");

    private static final int SLOWEST = 20;
    private static final double LOAD = 1.5;
    private static final double MINUTE = 60;

    /** A class and its seconds. */
    private record Took(String suite, String name, double seconds) {}

    @Test
    void no_suite_passes_its_budget_by_half() throws IOException {
        List<Took> all = new ArrayList<>(ofUnits());
        all.addAll(ofServers());
        Map<String, Double> minutes = new LinkedHashMap<>();
        all.forEach(one -> minutes.merge(one.suite(), one.seconds() / MINUTE, Double::sum));
        minutes.forEach((suite, sum) -> System.out.printf("%6.1f min  %s%n", sum, suite));
        all.stream()
                .sorted(Comparator.comparing(Took::seconds).reversed())
                .limit(SLOWEST)
                .forEach(one -> System.out.printf("%6.1f s    %s%n", one.seconds(), one.name()));

        assertThat(minutes)
                .allSatisfy(
                        (suite, sum) ->
                                assertThat(sum)
                                        .as(suite)
                                        .isLessThan(
                                                LOAD
                                                        * BUDGETS.getOrDefault(
                                                                suite, Double.MAX_VALUE)));
    }

    /** Of the modules built before. */
    private static List<Took> ofUnits() throws IOException {
        List<Took> found = new ArrayList<>();
        for (String module : List.of("clu-ejb", "clu-batch", "clu-web")) {
            for (Path file : listed(Path.of("..", module, "target", "surefire-reports"), ".xml")) {
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
        return found;
    }

    private static List<Took> ofServers() throws IOException {
        List<Took> found = new ArrayList<>();
        for (Path file : listed(Stopwatch.FOLDER, ".tsv")) {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split("\t", 2);
                found.add(new Took(suite(words[0]), words[0], Double.parseDouble(words[1]) / 1000));
            }
        }
        return found;
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
