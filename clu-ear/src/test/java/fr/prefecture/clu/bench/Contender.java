package fr.prefecture.clu.bench;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Somebody who counts the hours of a queue log. */
interface Contender {

    /** Counts a log from its first byte to its last. */
    void count(Path log);

    /** What was counted last, in any order: see {@code NationalLog}. */
    Stream<String> hours();

    /** The seconds that processors have worked for it so far, in all processes that it needs. */
    double processorTime();

    /** Counts a log, and says what it cost. */
    default Cost measure(Path log) {
        double before = processorTime();
        long start = System.nanoTime();
        count(log);
        double wall = (System.nanoTime() - start) / 1e9;
        return new Cost(wall, processorTime() - before);
    }

    /** Forgets what was counted last. */
    default void forget() {}
}
