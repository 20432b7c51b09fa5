package fr.prefecture.clu.selection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The committed tables of what may run: the classes with their turn and their seconds, the pages
 * that one class alone makes a thing for, and which pages each class opens.
 *
 * @param classes by their names
 * @param makers the class that makes what a page shows, by the page's path
 * @param acts the classes that ask for a page, by the page's path
 */
record Proofs(
        Map<String, Proof> classes, Map<String, String> makers, Map<String, Set<String>> acts) {

    /** What a page's whole walk takes, in seconds: the mean of all. */
    static final double WALK = 4.5;

    /** How the names of those end that look at pages. */
    private static final String LOOKING = "AccessibilityE2E";

    private static final int QUARTERS = 4;

    static Proofs shipped() {
        return of(read("proofs.txt"), read("acts.tsv"));
    }

    /**
     * @param table lines « {@code 2/4 web.ActionsE2E 35.2} », with the names of what it needs
     *     behind them, and « {@code page /borne web.KioskAccessibilityE2E} »
     * @param acts lines of a path, a tab, and names
     */
    static Proofs of(List<String> table, List<String> acts) {
        Map<String, Proof> classes = new TreeMap<>();
        Map<String, String> makers = new TreeMap<>();
        for (String line : table) {
            String[] words = line.split(" +", -1);
            if (words[0].equals("page")) {
                makers.put(words[1], words[2]);
            } else if (classes.put(words[1], proof(words)) != null) {
                throw new IllegalArgumentException("twice: " + line);
            }
        }
        return new Proofs(classes, makers, byPage(acts));
    }

    private static Proof proof(String... words) {
        String[] share = words[0].split("/", -1);
        return new Proof(
                words[1],
                Integer.parseInt(share[0]),
                Integer.parseInt(share[1]),
                Double.parseDouble(words[2]),
                Set.of(words).stream()
                        .filter(word -> List.of(words).indexOf(word) > 2)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Map<String, Set<String>> byPage(List<String> lines) {
        return lines.stream()
                .map(line -> line.split("\t", 2))
                .collect(
                        Collectors.toMap(
                                words -> words[0],
                                words -> Set.of(words[1].split(" ", -1)),
                                (one, other) -> one,
                                TreeMap::new));
    }

    /**
     * In which quarter a page is walked through: that of the class which makes what it shows or
     * looks at it too, else one that its path alone decides, so that a new page moves no other.
     */
    int quarter(String page) {
        return Stream.concat(
                        Stream.ofNullable(makers.get(page)),
                        acts.getOrDefault(page, Set.of()).stream()
                                .filter(name -> name.endsWith(LOOKING))
                                .sorted())
                .map(classes::get)
                .filter(proof -> proof.parts() == QUARTERS)
                .map(Proof::part)
                .findFirst()
                .orElseGet(() -> Math.floorMod(page.hashCode(), QUARTERS) + 1);
    }

    /** A class and all that it needs. */
    Set<String> withNeeds(String name) {
        Set<String> all = new TreeSet<>(Set.of(name));
        Optional.ofNullable(classes.get(name)).stream()
                .flatMap(proof -> proof.needs().stream())
                .map(this::withNeeds)
                .forEach(all::addAll);
        return all;
    }

    double seconds(String name) {
        return Optional.ofNullable(classes.get(name)).map(Proof::seconds).orElse(0.0);
    }

    private static List<String> read(String name) {
        try (InputStream table = Proofs.class.getResourceAsStream(name)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
