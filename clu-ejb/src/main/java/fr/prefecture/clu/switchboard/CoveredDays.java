package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The days that the logs of a source cover, each with what could be told of it (TEL-103). A month
 * of them is a number whose bits are its days.
 */
final class CoveredDays {

    /** By what could be told; a day is the number of days since 1970. */
    private final Map<Told, BitSet> told = new LinkedHashMap<>();

    private final BitSet all = new BitSet();

    /** Of logs of one source. */
    static CoveredDays of(Collection<Coverage.Span> logs) {
        Map<LocalDate, Told> days = new HashMap<>();
        logs.forEach(
                log ->
                        log.firstDay()
                                .datesUntil(log.lastDay().plusDays(1))
                                .forEach(day -> days.merge(day, log.told(), Told::onSameDay)));
        CoveredDays covered = new CoveredDays();
        days.forEach((day, one) -> covered.add(one, (int) day.toEpochDay()));
        return covered;
    }

    /** Adds those days of a month that lie within a period, and of which the same could be told. */
    void add(Told one, YearMonth month, int bits, ReportingPeriod within) {
        int start = (int) month.atDay(1).toEpochDay();
        int from = (int) within.from().toEpochDay();
        int to = (int) within.to().toEpochDay();
        for (int left = bits; left != 0; left &= left - 1) {
            int day = start + Integer.numberOfTrailingZeros(left);
            if (day >= from && day <= to) {
                add(one, day);
            }
        }
    }

    private void add(Told one, int day) {
        told.computeIfAbsent(one, unknown -> new BitSet()).set(day);
        all.set(day);
    }

    /** The bits of a month, by what could be told. */
    Map<Told, Integer> of(YearMonth month) {
        int start = (int) month.atDay(1).toEpochDay();
        Map<Told, Integer> bits = new LinkedHashMap<>();
        told.forEach(
                (one, days) -> {
                    BitSet ofMonth = days.get(start, start + month.lengthOfMonth());
                    if (!ofMonth.isEmpty()) {
                        bits.put(one, (int) ofMonth.toLongArray()[0]);
                    }
                });
        return bits;
    }

    /** As bits, from 1970 on. */
    BitSet all() {
        return all;
    }

    boolean covers(LocalDate day) {
        return all.get((int) day.toEpochDay());
    }

    boolean coversAny(ReportingPeriod period) {
        int next = all.nextSetBit((int) period.from().toEpochDay());
        return next >= 0 && next <= period.to().toEpochDay();
    }

    /** Of how many days of a period anything is known. */
    int covered(ReportingPeriod period) {
        return count(all, period);
    }

    /** On how many days of a period a figure could not be told. */
    int silent(Unrecorded figure, ReportingPeriod period) {
        return told.entrySet().stream()
                .filter(one -> one.getKey().leavesOut(figure))
                .mapToInt(one -> count(one.getValue(), period))
                .sum();
    }

    private static int count(BitSet days, ReportingPeriod period) {
        return days.get((int) period.from().toEpochDay(), (int) period.to().toEpochDay() + 1)
                .cardinality();
    }

    boolean isWhole() {
        return told.keySet().stream().allMatch(Told::isWhole);
    }

    Told told(LocalDate day) {
        return told.entrySet().stream()
                .filter(one -> one.getValue().get((int) day.toEpochDay()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Told.NOTHING);
    }

    Told told(ReportingPeriod period) {
        return told.entrySet().stream()
                .filter(one -> count(one.getValue(), period) > 0)
                .map(Map.Entry::getKey)
                .reduce(Told.NOTHING, Told::and);
    }
}
