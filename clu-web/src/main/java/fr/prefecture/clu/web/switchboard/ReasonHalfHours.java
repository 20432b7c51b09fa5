package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.CallReasonReport;
import fr.prefecture.clu.switchboard.ReasonCalls;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * TEL-112: the counted calls of a period by half-hour of the clock: all of them, those of the
 * reasons that are counted most, and the others together.
 */
public final class ReasonHalfHours {

    /** A half-hour; a number for each head. */
    public record Line(String id, String start, List<String> calls) {}

    private static final int FIRST = 5;

    private final List<ReasonCalls> first;
    private final boolean more;
    private final SortedMap<LocalTime, Map<String, Long>> calls;

    /**
     * @param calls by half-hour, then by the code of their reason
     */
    ReasonHalfHours(CallReasonReport report, SortedMap<LocalTime, Map<String, Long>> calls) {
        List<ReasonCalls> counted = report.rows().stream().filter(row -> row.calls() > 0).toList();
        this.more = counted.size() > FIRST;
        this.first = counted.subList(0, Math.min(FIRST, counted.size()));
        this.calls = calls;
    }

    List<String> heads() {
        List<String> heads = new ArrayList<>();
        heads.add(Texts.of("switchboard.reasons.column.all"));
        first.forEach(row -> heads.add(row.reason().terms().label()));
        if (more) {
            heads.add(Texts.of("switchboard.reasons.column.others"));
        }
        return heads;
    }

    List<Line> lines() {
        return calls.entrySet().stream()
                .map(
                        halfHour ->
                                new Line(
                                        halfHour.getKey().toString(),
                                        French.time(halfHour.getKey()),
                                        numbers(halfHour.getValue()).map(French::number).toList()))
                .toList();
    }

    private Stream<Long> numbers(Map<String, Long> byCode) {
        long all = byCode.values().stream().mapToLong(Long::longValue).sum();
        List<Long> numbers = new ArrayList<>();
        numbers.add(all);
        first.forEach(row -> numbers.add(byCode.getOrDefault(row.reason().terms().code(), 0L)));
        long shown = numbers.stream().mapToLong(Long::longValue).sum() - all;
        if (more) {
            numbers.add(all - shown);
        }
        return numbers.stream();
    }
}
