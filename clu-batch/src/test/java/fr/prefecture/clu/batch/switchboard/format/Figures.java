package fr.prefecture.clu.batch.switchboard.format;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What cells come to when those of the same queue and half-hour are added; cells of zeros are left
 * out.
 */
public final class Figures {
    private final List<Cell> cells;

    private Figures(List<Cell> cells) {
        this.cells = cells;
    }

    public static Figures of(Collection<Cell> drained) {
        Map<String, Cell> sums = new TreeMap<>();
        for (Cell cell : drained) {
            sums.merge(cell.queue() + "@" + cell.halfHour(), cell, Figures::sum);
        }
        return new Figures(
                sums.values().stream()
                        .filter(
                                cell ->
                                        Arrays.stream(cell.counters())
                                                .anyMatch(counter -> counter != 0))
                        .sorted(Comparator.comparing(Cell::queue).thenComparingLong(Cell::halfHour))
                        .toList());
    }

    private static Cell sum(Cell one, Cell other) {
        long[] counters = one.counters().clone();
        for (int i = 0; i < counters.length; i++) {
            counters[i] += other.counters()[i];
        }
        return new Cell(one.queue(), one.halfHour(), counters);
    }

    public List<Cell> cells() {
        return cells;
    }

    public long get(Measure measure) {
        return get(measure, cell -> true);
    }

    long get(Measure measure, Predicate<Cell> which) {
        return cells.stream().filter(which).mapToLong(cell -> cell.get(measure)).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figures figures && cells.equals(figures.cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    @Override
    public String toString() {
        return String.join("\n", cells.stream().map(Cell::toString).toList());
    }
}
