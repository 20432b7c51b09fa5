package fr.prefecture.clu.website;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;

/** A stretch of known calendar days without any update, both ends included. */
public record Gap(LocalDate from, LocalDate to) {

    /** The longest one, the earliest of several; nothing where every known day was updated. */
    public static Optional<Gap> longest(Collection<UpdateDayRow> days) {
        Gap longest = null;
        LocalDate start = null;
        LocalDate last = null;
        for (UpdateDayRow day : days) {
            boolean idle = day.known() && day.updates() == 0;
            if (!idle) {
                start = null;
                continue;
            }
            start = start == null || !last.plusDays(1).equals(day.day()) ? day.day() : start;
            last = day.day();
            Gap gap = new Gap(start, last);
            if (longest == null || gap.length() > longest.length()) {
                longest = gap;
            }
        }
        return Optional.ofNullable(longest);
    }

    /** Calendar days. */
    public long length() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
