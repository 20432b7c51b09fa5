package fr.prefecture.clu.selection;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one run has learnt: a line of {@code docs/proofs.tsv}, or of the file beside the checkouts
 * that it is copied from.
 *
 * @param commit that was tested, in full
 * @param shares those parts of the quarters and sixths that ran, as « 2/4 »
 * @param owed pages and classes that the change touches and that did not fit
 * @param minutes by suite
 * @param flaky the tests that were green only when tried again
 */
record Row(
        String commit,
        int turn,
        Set<String> shares,
        Set<String> owed,
        Map<String, Double> minutes,
        Set<String> flaky,
        boolean green) {

    private static final String TAB = "\t";
    private static final int COLUMNS = 7;

    /** Nothing, where a line is none: a comment, the heading, one that was cut off. */
    static Optional<Row> parse(String line) {
        String[] cells = line.split(TAB, -1);
        if (cells.length != COLUMNS
                || !cells[0].matches("[0-9a-f]{40}")
                || !cells[1].matches("\\d{1,6}")) {
            return Optional.empty();
        }
        return Optional.of(
                new Row(
                        cells[0],
                        Integer.parseInt(cells[1]),
                        words(cells[2]),
                        words(cells[3]),
                        minutes(cells[4]),
                        words(cells[5]),
                        cells[6].equals("green")));
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Double> minutes(String cell) {
        Map<String, Double> minutes = new TreeMap<>();
        for (String one : cell.split("; ", -1)) {
            int blank = one.lastIndexOf(' ');
            if (blank > 0) {
                minutes.put(one.substring(0, blank), Double.valueOf(one.substring(blank + 1)));
            }
        }
        return minutes;
    }

    String line() {
        return String.join(
                TAB,
                List.of(
                        commit,
                        Integer.toString(turn),
                        String.join(" ", shares),
                        String.join(" ", owed),
                        minutes.entrySet().stream()
                                .map(one -> one.getKey() + " " + one.getValue())
                                .collect(Collectors.joining("; ")),
                        String.join(" ", flaky),
                        green ? "green" : "red"));
    }
}
