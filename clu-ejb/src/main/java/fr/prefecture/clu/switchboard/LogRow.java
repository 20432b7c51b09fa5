package fr.prefecture.clu.switchboard;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a file tells of, as those see it who have to choose between files.
 *
 * @param firstDay the first local day that it covers
 * @param entered calls that entered a queue, by local day
 */
public record LogRow(LocalDate firstDay, LocalDate lastDay, SortedMap<LocalDate, Long> entered) {

    public LogRow {
        entered = Collections.unmodifiableSortedMap(new TreeMap<>(entered));
    }
}
