package fr.prefecture.clu.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was replied to in time, all together, by month, and by service and channel.
 *
 * @param byMonth from the first to the last that is known, those without a count too: LET-58
 * @param bySource late first: LET-61
 * @param lastWeek the Monday of the last week that is counted
 */
public record InboundRates(
        InboundTotals total,
        SortedMap<YearMonth, InboundTotals> byMonth,
        List<OfSource> bySource,
        Optional<LocalDate> lastWeek) {

    /** The counts of a service on one channel. */
    public record OfSource(String service, InboundChannel channel, InboundTotals totals) {}

    private static final BigDecimal UNKNOWN_LAST = BigDecimal.valueOf(1000);

    private static final Comparator<OfSource> LATE_FIRST =
            Comparator.comparing(
                            (OfSource source) ->
                                    source.totals().answered().percent().orElse(UNKNOWN_LAST))
                    .thenComparing(source -> -source.totals().late())
                    .thenComparing(OfSource::service)
                    .thenComparing(OfSource::channel);

    static InboundRates of(List<InboundRow> rows, Limits limits, LocalDate today) {
        InboundTotals total = InboundTotals.NONE;
        SortedMap<YearMonth, InboundTotals> months = new TreeMap<>();
        Map<String, OfSource> sources = new LinkedHashMap<>();
        for (InboundRow row : rows) {
            InboundTotals one =
                    new InboundTotals(
                            1,
                            row.counts().received(),
                            rate(row, ReplyMeasure.ACKNOWLEDGEMENT, limits, today),
                            rate(row, ReplyMeasure.ANSWER, limits, today));
            total = total.plus(one);
            months.merge(row.month(), one, InboundTotals::plus);
            sources.merge(
                    row.channel() + row.service(),
                    new OfSource(row.service(), row.channel(), one),
                    (a, b) -> new OfSource(a.service(), a.channel(), a.totals().plus(b.totals())));
        }
        if (!months.isEmpty()) {
            for (YearMonth month = months.firstKey();
                    month.isBefore(months.lastKey());
                    month = month.plusMonths(1)) {
                months.putIfAbsent(month, InboundTotals.NONE);
            }
        }
        List<OfSource> lateFirst = new ArrayList<>(sources.values());
        lateFirst.sort(LATE_FIRST);
        return new InboundRates(
                total,
                Collections.unmodifiableSortedMap(months),
                List.copyOf(lateFirst),
                rows.stream().map(InboundRow::monday).max(LocalDate::compareTo));
    }

    /** LET-59, LET-60 */
    private static ReplyRate rate(
            InboundRow row, ReplyMeasure measure, Limits limits, LocalDate today) {
        int received = row.counts().received();
        Optional<Integer> inTime = row.counts().inTime(measure);
        if (inTime.isEmpty()) {
            return new ReplyRate(0, 0, 0, 0, received, false);
        }
        Optional<Integer> waiting = row.counts().waiting(measure);
        Optional<LocalDate> last = limits.lastDay(row.channel(), measure, row.sunday());
        boolean open = last.filter(day -> !row.countedOn().isAfter(day)).isPresent();
        boolean over = last.filter(day -> !today.isAfter(day)).isEmpty();
        int still = waiting.orElse(0);
        return new ReplyRate(
                inTime.get(),
                received - still,
                still,
                over ? still : 0,
                0,
                waiting.isEmpty() && open && inTime.get() < received);
    }
}
