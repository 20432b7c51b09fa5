package fr.prefecture.clu.bench;

import fr.prefecture.clu.batch.switchboard.format.HourlyRows;
import java.util.List;
import java.util.stream.Stream;

/**
 * The hours of a log, told apart from other results by their hash.
 *
 * @param rows how many there are
 * @param hash as {@link HourlyRows} has it
 */
record Counted(int rows, String hash) {

    static Counted of(Stream<String> hours) {
        List<String> sorted = hours.sorted().map(hour -> hour + "\n").toList();
        return new Counted(sorted.size(), HourlyRows.hash(String.join("", sorted)));
    }
}
