package fr.prefecture.clu.switchboard;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a file tells of, as those see it who have to choose between files.
 *
 * @param firstDay the first local day that it covers
 * @param first its first event, in its source's zone; nothing in a file without any
 * @param entered calls that entered a queue, by local day
 */
public record LogRow(
        LocalDate firstDay,
        LocalDate lastDay,
        Optional<ZonedDateTime> first,
        Optional<ZonedDateTime> last,
        SortedMap<LocalDate, Long> entered) {

    public LogRow {
        entered = Collections.unmodifiableSortedMap(new TreeMap<>(entered));
    }
}
