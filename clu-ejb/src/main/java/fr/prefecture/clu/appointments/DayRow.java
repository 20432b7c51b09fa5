package fr.prefecture.clu.appointments;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A desk's day, or an hour of it, as pages show it.
 *
 * @param hour at which the hour begins; nothing for a whole day
 */
public record DayRow(
        long id,
        int version,
        long deskId,
        String service,
        String desk,
        LocalDate day,
        Optional<Integer> hour,
        DayCounts counts) {}
