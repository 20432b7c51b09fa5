package fr.prefecture.clu.switchboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A period of calls at a glance.
 *
 * @param states of each covered day
 * @param standings of each covered day; nothing in a period that is summed by month
 * @param days what each day comes to, all queues together; nothing in a period that is summed by
 *     month
 * @param months what each month comes to; nothing in a period that is summed by day
 * @param total the period itself
 * @param before the period before it
 * @param yearBefore the same days a year before
 * @param queues by source, then queue
 * @param silences what the files of the period cannot tell, by source
 * @param stopped the sources that are not awaited for its last days
 */
public record CallOverview(
        SortedMap<LocalDate, DayState> states,
        SortedMap<LocalDate, DayStanding> standings,
        SortedMap<LocalDate, Counts> days,
        SortedMap<YearMonth, Counts> months,
        PeriodTotal total,
        Optional<PeriodTotal> before,
        Optional<PeriodTotal> yearBefore,
        List<QueueTotal> queues,
        List<Silence> silences,
        List<StoppedSource> stopped) {

    public CallOverview {
        queues = List.copyOf(queues);
        silences = List.copyOf(silences);
        stopped = List.copyOf(stopped);
    }
}
