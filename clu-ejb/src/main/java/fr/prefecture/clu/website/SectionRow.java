package fr.prefecture.clu.website;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A section as lists show it.
 *
 * @param ageLimit days after which its last update is too old
 * @param pages how many of its pages the feeds have named
 * @param today the site's day on which it was looked at
 */
public record SectionRow(
        long id,
        String name,
        Optional<String> service,
        Optional<Integer> ageLimit,
        long pages,
        Optional<LocalDate> lastUpdate,
        LocalDate today) {

    /** Days since the last update. */
    public Optional<Long> age() {
        return lastUpdate.map(day -> ChronoUnit.DAYS.between(day, today));
    }

    /** WEB-11: days beyond the limit; 0 when it is not late or has no limit. */
    public long daysLate() {
        return ageLimit.flatMap(limit -> age().map(age -> Math.max(0, age - limit))).orElse(0L);
    }
}
