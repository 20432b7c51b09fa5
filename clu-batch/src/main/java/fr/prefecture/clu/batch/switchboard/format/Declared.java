package fr.prefecture.clu.batch.switchboard.format;

import java.time.ZoneId;
import java.util.List;

/**
 * What files leave unsaid, and their source says.
 *
 * @param zone of its clock
 * @param gmt whether times without a zone are those of Greenwich all the same
 * @param columns the order of a {@code Master.csv}'s columns; empty for the usual one
 */
public record Declared(ZoneId zone, boolean gmt, List<String> columns) {

    public Declared {
        columns = List.copyOf(columns);
    }

    Declared in(ZoneId other) {
        return new Declared(other, gmt, columns);
    }
}
