package fr.prefecture.clu.switchboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * TEL-98: the imported calls of a source's day, counted as those of a log are: each visit in the
 * half-hour of its entry, each call once.
 */
final class DeclaredDay {

    private static final Comparator<Counted> BY_ENTRY =
            Comparator.<Counted>comparingLong(one -> one.call().entered())
                    .thenComparingLong(Counted::file)
                    .thenComparing(one -> one.call().queue());

    private record Counted(long file, DeclaredCall call) {}

    private record Cell(long file, String queue, long halfHour) {}

    private final List<Counted> calls = new ArrayList<>();

    void add(long file, DeclaredCall call) {
        calls.add(new Counted(file, call));
    }

    /** What each file adds. */
    Map<Long, List<Contribution>> contributions() {
        Map<Cell, long[]> cells = new LinkedHashMap<>();
        Set<List<Object>> entered = new HashSet<>();
        for (Counted one : calls.stream().sorted(BY_ENTRY).toList()) {
            DeclaredCall call = one.call();
            long halfHour = Math.floorDiv(call.entered(), (long) Source.SECONDS_IN_HALF_HOUR);
            long[] numbers =
                    cells.computeIfAbsent(
                            new Cell(one.file(), call.queue(), halfHour),
                            cell -> new long[Counter.values().length]);
            count(call, numbers);
            if (call.outcome().hasEntered()) {
                countCall(call, halfHour, entered, numbers);
            }
        }
        Map<Long, List<Contribution>> contributions = new HashMap<>();
        cells.forEach(
                (cell, numbers) ->
                        contributions
                                .computeIfAbsent(cell.file(), file -> new ArrayList<>())
                                .add(
                                        new Contribution(
                                                cell.queue(),
                                                cell.halfHour(),
                                                Counts.of(numbers))));
        return contributions;
    }

    private static void count(DeclaredCall call, long[] numbers) {
        switch (call.outcome()) {
            case ANSWERED -> {
                add(numbers, Counter.ENTERED, 1);
                add(numbers, Counter.ANSWERED, 1);
                add(numbers, Counter.WAIT_ANSWERED, call.waited());
                numbers[Counter.ANSWERED_5.ordinal() + step(call.waited())]++;
                add(numbers, Counter.INCOMPLETE, call.talk().isPresent() ? 0 : 1);
                add(numbers, Counter.TALK, call.talk().orElse(0));
            }
            case ABANDONED -> {
                add(numbers, Counter.ENTERED, 1);
                add(numbers, Counter.ABANDONED, 1);
                add(numbers, Counter.WAIT_ABANDONED, call.waited());
                numbers[Counter.ABANDONED_5.ordinal() + step(call.waited())]++;
                add(
                        numbers,
                        Counter.SHORT_ABANDONED,
                        call.waited() < Counter.WAIT_STEPS.get(0) ? 1 : 0);
            }
            case OVERFLOWED -> {
                add(numbers, Counter.ENTERED, 1);
                add(numbers, Counter.TIMED_OUT, 1);
                add(numbers, Counter.WAIT_TIMED_OUT, call.waited());
            }
            case REFUSED -> add(numbers, Counter.REFUSED_FULL, 1);
            case CLOSED -> add(numbers, Counter.REFUSED_CLOSED, 1);
        }
    }

    /** A call without a name is one of its own. */
    private static void countCall(
            DeclaredCall call, long halfHour, Set<List<Object>> entered, long[] numbers) {
        boolean unnamed = call.digest().isEmpty();
        String name = call.digest().orElse("");
        add(
                numbers,
                Counter.CALLS,
                unnamed || entered.add(List.of(name, call.queue(), halfHour)) ? 1 : 0);
        add(
                numbers,
                Counter.CALLS_IN_QUEUE_DAY,
                unnamed || entered.add(List.of(name, call.queue())) ? 1 : 0);
        add(numbers, Counter.CALLS_IN_DAY, unnamed || entered.add(List.of(name)) ? 1 : 0);
    }

    private static void add(long[] numbers, Counter counter, long number) {
        numbers[counter.ordinal()] += number;
    }

    private static int step(int wait) {
        int step = 0;
        while (step < Counter.WAIT_STEPS.size() && wait > Counter.WAIT_STEPS.get(step)) {
            step++;
        }
        return step;
    }
}
