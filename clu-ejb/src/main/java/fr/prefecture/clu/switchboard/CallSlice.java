package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import java.time.DayOfWeek;
import java.util.Optional;

/**
 * Of which calls a figure is: those of a period, all or of one queue, one source, one part of the
 * day or one weekday.
 */
public record CallSlice(
        ReportingPeriod period,
        Optional<String> queue,
        Optional<String> source,
        Optional<DayPart> part,
        Optional<DayOfWeek> weekday) {}
