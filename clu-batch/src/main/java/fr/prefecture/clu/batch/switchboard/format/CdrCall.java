package fr.prefecture.clu.batch.switchboard.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records of one call, and the visits that they tell of: TEL-81 to TEL-83. */
final class CdrCall {
    /** More of them say nothing new. */
    private static final int MOST = 100;

    /** Nobody takes a call within it, unless the switchboard has answered before (a menu). */
    private static final int AT_ONCE = 1;

    private final List<CdrRecord> records = new ArrayList<>();
    private long last;

    /**
     * A visit of the call.
     *
     * @param record the first that tells of it
     * @param answeredBefore whether the switchboard had answered, so that neither the wait nor the
     *     talk can be told
     */
    record Visit(
            CdrRecord record,
            String queue,
            Outcome outcome,
            int waited,
            int talked,
            boolean ofQueue,
            boolean answeredBefore) {}

    /** Whether there is room for the record, the how manieth of the file that could be read. */
    boolean add(CdrRecord record, long count) {
        last = count;
        return records.size() < MOST && records.add(record);
    }

    /** Which record of the file was its last so far. */
    long last() {
        return last;
    }

    List<CdrRecord> records() {
        return records;
    }

    String id() {
        return records.get(0).linked;
    }

    List<Visit> visits() {
        Map<String, List<CdrRecord>> byQueue = new LinkedHashMap<>();
        for (CdrRecord record : records) {
            record.queue()
                    .ifPresent(
                            queue ->
                                    byQueue.computeIfAbsent(queue, q -> new ArrayList<>())
                                            .add(record));
        }
        List<Visit> visits = new ArrayList<>();
        byQueue.forEach((queue, of) -> visits.add(inQueue(queue, of)));
        if (visits.isEmpty()) {
            offered().map(CdrCall::atTelephones).ifPresent(visits::add);
        }
        return visits;
    }

    private static Visit inQueue(String queue, List<CdrRecord> records) {
        CdrRecord first = records.get(0);
        return records.stream().anyMatch(CdrRecord::isServed)
                ? new Visit(first, queue, Outcome.INCOMPLETE, 0, 0, true, true)
                : new Visit(
                        first,
                        queue,
                        Outcome.ABANDONED,
                        seconds(first, last(records).end()),
                        0,
                        true,
                        false);
    }

    /** Those of the channel with which the call began, if it came from outside. */
    private Optional<List<CdrRecord>> offered() {
        CdrRecord main =
                records.stream().filter(CdrRecord::isFirst).findFirst().orElse(records.get(0));
        List<CdrRecord> offered =
                records.stream().filter(r -> r.isOf(main) && r.isOffered()).toList();
        return main.isFromOutside() && !offered.isEmpty() ? Optional.of(offered) : Optional.empty();
    }

    private static Visit atTelephones(List<CdrRecord> records) {
        CdrRecord first = records.get(0);
        Optional<CdrRecord> served = records.stream().filter(CdrRecord::isServed).findFirst();
        if (served.isPresent()) {
            int wait = seconds(first, served.get().answered());
            boolean answeredBefore =
                    wait <= AT_ONCE
                            || records.stream().anyMatch(r -> !r.isServed() && r.billed > 0);
            return new Visit(
                    first,
                    first.called(),
                    answeredBefore ? Outcome.INCOMPLETE : Outcome.ANSWERED,
                    answeredBefore ? 0 : wait,
                    answeredBefore ? 0 : served.get().billed,
                    false,
                    answeredBefore);
        }
        boolean voiceMail = records.stream().anyMatch(CdrRecord::isLeftToVoiceMail);
        boolean unanswered = records.stream().anyMatch(CdrRecord::isUnanswered);
        Outcome outcome =
                voiceMail ? Outcome.TIMED_OUT : unanswered ? Outcome.ABANDONED : Outcome.FAILED;
        long until = voiceMail ? last(records).answered() : last(records).end();
        return new Visit(first, first.called(), outcome, seconds(first, until), 0, false, false);
    }

    private static CdrRecord last(List<CdrRecord> records) {
        return records.get(records.size() - 1);
    }

    private static int seconds(CdrRecord first, long until) {
        return (int) Math.max(0, Math.min(until - first.start, Line.LONGEST_DURATION));
    }
}
