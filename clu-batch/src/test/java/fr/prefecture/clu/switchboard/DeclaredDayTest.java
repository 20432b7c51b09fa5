package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.batch.switchboard.format.QueueLog;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;

/** Imported calls are counted as a log that tells of the same calls. */
class DeclaredDayTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate MONDAY = LocalDate.of(2021, 5, 3);
    private static final long FILE = 7;
    private static final int CALLS = 400;

    private record Line(long at, String text) {}

    @RepeatedTest(20)
    @Tag("TEL-98")
    void imported_calls_count_as_the_log_that_tells_of_them(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        DeclaredDay day = new DeclaredDay();
        List<Line> lines = new ArrayList<>();
        long midnight = MONDAY.atStartOfDay(PARIS).toEpochSecond();
        for (int i = 0; i < CALLS; i++) {
            String call = "%d.%d".formatted(midnight, i);
            DeclaredCall first = call(random, call, midnight + random.nextInt(80_000), "accueil");
            day.add(FILE, first);
            log(first, call, lines);
            if (first.outcome() == DeclaredOutcome.OVERFLOWED) {
                DeclaredCall second =
                        call(random, call, first.entered() + first.waited(), "titres");
                day.add(FILE, second);
                log(second, call, lines);
            }
        }

        Map<String, Counts> imported = sums(day.contributions().getOrDefault(FILE, List.of()));

        assertThat(imported).isEqualTo(logged(lines)).hasSizeGreaterThan(40);
    }

    private static DeclaredCall call(Random random, String call, long entered, String queue) {
        DeclaredOutcome outcome =
                DeclaredOutcome.values()[random.nextInt(DeclaredOutcome.values().length)];
        return new DeclaredCall(
                queue,
                MONDAY,
                entered,
                Optional.of(call),
                outcome,
                outcome.hasEntered() ? random.nextInt(random.nextBoolean() ? 10 : 400) : 0,
                outcome == DeclaredOutcome.ANSWERED && random.nextInt(5) > 0
                        ? OptionalInt.of(random.nextInt(900))
                        : OptionalInt.empty());
    }

    private static void log(DeclaredCall call, String name, List<Line> lines) {
        long end = call.entered() + call.waited();
        switch (call.outcome()) {
            case REFUSED -> lines.add(line(call.entered(), name, call.queue(), "FULL|"));
            case CLOSED -> lines.add(line(call.entered(), name, call.queue(), "CLOSED|"));
            default -> {
                lines.add(line(call.entered(), name, call.queue(), "ENTERQUEUE|||1"));
                lines.add(line(end, name, call.queue(), end(call)));
                call.talk()
                        .ifPresent(
                                talk ->
                                        lines.add(
                                                line(
                                                        end + talk,
                                                        name,
                                                        call.queue(),
                                                        "COMPLETECALLER|%d|%d|1"
                                                                .formatted(call.waited(), talk))));
            }
        }
    }

    private static String end(DeclaredCall call) {
        return switch (call.outcome()) {
            case ANSWERED -> "CONNECT|%d|x|1".formatted(call.waited());
            case ABANDONED -> "ABANDON|1|1|%d".formatted(call.waited());
            default -> "EXITWITHTIMEOUT|1|1|%d".formatted(call.waited());
        };
    }

    private static Line line(long at, String call, String queue, String event) {
        return new Line(at, "%d|%s|%s|NONE|%s\n".formatted(at, call, queue, event));
    }

    private static Map<String, Counts> logged(List<Line> lines) {
        byte[] log =
                lines.stream()
                        .sorted(Comparator.comparingLong(Line::at))
                        .map(Line::text)
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8);
        QueueLog calls =
                new QueueLog(PARIS, MONDAY.plusDays(3).atStartOfDay(PARIS).toEpochSecond());
        calls.read(log, 0, log.length);
        return sums(
                calls.drain().stream()
                        .map(
                                cell ->
                                        new Contribution(
                                                cell.queue(),
                                                cell.halfHour(),
                                                Counts.of(cell.counters())))
                        .toList());
    }

    private static Map<String, Counts> sums(List<Contribution> contributions) {
        Map<String, Counts> sums = new TreeMap<>();
        contributions.forEach(
                one -> sums.merge(one.queue() + " " + one.halfHour(), one.counts(), Counts::plus));
        sums.values().removeIf(Counts::isNone);
        return sums;
    }
}
