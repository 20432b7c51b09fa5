package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.LATEST;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** What the half-hours of a log come to, by day and by queue. */
class DaysOfALogTest {
    private static final List<Measure> OUTCOMES =
            List.of(
                    Measure.ANSWERED,
                    Measure.ABANDONED,
                    Measure.TIMED_OUT,
                    Measure.KEY_EXITS,
                    Measure.EMPTY_EXITS,
                    Measure.WITHDRAWN,
                    Measure.FAILED,
                    Measure.UNRESOLVED);

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Paris",
                        "Indian/Reunion",
                        "America/Guadeloupe",
                        "Pacific/Noumea",
                        "America/Miquelon")
                .map(ZoneId::of);
    }

    /** The days of 23 and of 25 hours, a turn of the year, and a leap day are near. */
    @Provide
    Arbitrary<LocalDate> firstDays() {
        return Arbitraries.of(
                LocalDate.of(2025, 3, 29),
                LocalDate.of(2025, 10, 25),
                LocalDate.of(2024, 12, 30),
                LocalDate.of(2024, 2, 28));
    }

    @Tag("TEL-7")
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void half_hours_come_to_days_and_queues_and_every_day_to_its_outcomes(
            @ForAll long seed, @ForAll("zones") ZoneId zone, @ForAll("firstDays") LocalDate day) {
        long midnight = day.atStartOfDay(zone).toEpochSecond();
        List<String> lines = GeneratedLog.damaged(seed, 150, midnight, 1800);
        QueueLog log = new QueueLog(zone, LATEST);
        byte[] bytes = bytes(lines);
        log.read(bytes, 0, bytes.length);
        List<Cell> alone = log.drain();
        List<Cell> joined = new ArrayList<>(alone);
        Seams.join(zone, List.of(new FileEdges(1, log.ends())))
                .corrections()
                .forEach(correction -> joined.add(correction.cell()));

        NaiveCount naive = NaiveCount.of(lines);
        assertThat(days(alone, zone)).isEqualTo(naive.days(zone));
        for (List<Cell> cells : List.of(alone, joined)) {
            assertIdentity(sums(cells, Cell::halfHour));
            assertIdentity(sums(cells, cell -> cell.queue() + "@" + cell.halfHour()));
            assertIdentity(sums(cells, cell -> dayOf(cell, zone)));
            assertThat(total(sums(cells, Cell::queue)))
                    .isEqualTo(total(sums(cells, cell -> dayOf(cell, zone))));
        }
    }

    private static void assertIdentity(Map<?, long[]> sums) {
        sums.forEach(
                (place, counters) ->
                        assertThat(counters[Measure.ENTERED.ordinal()])
                                .as(place.toString())
                                .isEqualTo(
                                        OUTCOMES.stream()
                                                .mapToLong(outcome -> counters[outcome.ordinal()])
                                                .sum()));
    }

    private static LocalDate dayOf(Cell cell, ZoneId zone) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(cell.halfHour() * 1800), zone);
    }

    private static <K> Map<K, long[]> sums(List<Cell> cells, Function<Cell, K> place) {
        Map<K, long[]> sums = new TreeMap<>();
        for (Cell cell : cells) {
            long[] sum = sums.computeIfAbsent(place.apply(cell), key -> new long[Measure.COUNT]);
            Arrays.setAll(sum, i -> sum[i] + cell.counters()[i]);
        }
        return sums;
    }

    private static List<Long> total(Map<?, long[]> sums) {
        long[] total = new long[Measure.COUNT];
        sums.values().forEach(sum -> Arrays.setAll(total, i -> total[i] + sum[i]));
        return Arrays.stream(total).boxed().toList();
    }

    /** The visits that entered, and those answered, by local day and queue. */
    private static Map<String, List<Long>> days(List<Cell> cells, ZoneId zone) {
        Map<String, List<Long>> days = new TreeMap<>();
        sums(cells, cell -> dayOf(cell, zone) + " " + cell.queue())
                .forEach(
                        (day, counters) -> {
                            if (counters[Measure.ENTERED.ordinal()] != 0) {
                                days.put(
                                        day,
                                        List.of(
                                                counters[Measure.ENTERED.ordinal()],
                                                counters[Measure.ANSWERED.ordinal()]));
                            }
                        });
        return days;
    }
}
