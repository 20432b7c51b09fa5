package fr.prefecture.clu.switchboard;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * An imported total of a queue's day, or of a part of it.
 *
 * @param start nothing for the whole day
 */
public record DeclaredTotal(
        String queue, LocalDate day, Optional<LocalTime> start, DeclaredCounts counts) {

    /** Of which time it is. */
    String key() {
        return day + " " + start.map(LocalTime::toString).orElse("") + " " + queue;
    }

    /** All that it says; the day comes first. */
    String identity() {
        return day
                + " "
                + start.map(LocalTime::toString).orElse("")
                + " "
                + counts.written()
                + " "
                + queue;
    }
}
