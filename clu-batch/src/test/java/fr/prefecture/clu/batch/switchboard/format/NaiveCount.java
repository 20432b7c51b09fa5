package fr.prefecture.clu.batch.switchboard.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts a log in the plainest way, to be compared with the real reader: visits first, figures
 * after. It knows the verbs by itself, and shares with the reader the names of what is counted
 * only.
 */
final class NaiveCount {
    private static final int DAY = 86_400;

    /** Where the wait and the talk stand: from the left, or, below zero, from the right. */
    private record Meaning(Outcome outcome, Integer waitAt, Integer talkAt) {}

    private static final Meaning COMPLETE = new Meaning(Outcome.ANSWERED, 5, 6);
    private static final Meaning TRANSFER = new Meaning(Outcome.ANSWERED, -3, -2);
    private static final Map<String, Meaning> MEANINGS = new HashMap<>();
    private static final Map<String, Measure> REFUSALS =
            Map.of(
                    "FULL", Measure.REFUSED_FULL,
                    "CLOSED", Measure.REFUSED_CLOSED,
                    "JOINEMPTY", Measure.REFUSED_JOIN_EMPTY,
                    "DIVERT_CA_RATIO", Measure.REFUSED_DIVERTED,
                    "DIVERT_HOLDTIME", Measure.REFUSED_DIVERTED);

    static {
        MEANINGS.put("ENTERQUEUE", new Meaning(null, null, null));
        MEANINGS.put("CONNECT", new Meaning(null, 5, null));
        MEANINGS.put("COMPLETECALLER", COMPLETE);
        MEANINGS.put("COMPLETEAGENT", COMPLETE);
        MEANINGS.put("TRANSFER", TRANSFER);
        MEANINGS.put("BLINDTRANSFER", TRANSFER);
        MEANINGS.put("ATTENDEDTRANSFER", TRANSFER);
        MEANINGS.put("ABANDON", new Meaning(Outcome.ABANDONED, 7, null));
        MEANINGS.put("EXITWITHTIMEOUT", new Meaning(Outcome.TIMED_OUT, 7, null));
        MEANINGS.put("EXITWITHKEY", new Meaning(Outcome.KEY_EXIT, 8, null));
        MEANINGS.put("EXITEMPTY", new Meaning(Outcome.EMPTY_EXIT, 7, null));
        MEANINGS.put("WITHDRAW", new Meaning(Outcome.WITHDRAWN, 7, null));
        MEANINGS.put("LEAVEEMPTY", new Meaning(Outcome.EMPTY_EXIT, null, null));
        MEANINGS.put("SYSCOMPAT", new Meaning(Outcome.FAILED, null, null));
    }

    private static final class Visit {
        String call;
        String queue;
        boolean started;
        long entry;
        Long connectedAt;
        Long endedAt;
        int wait;
        int talk;
        Outcome outcome = Outcome.UNRESOLVED;
    }

    private final Map<List<String>, Visit> open = new HashMap<>();
    private final List<Visit> visits = new ArrayList<>();
    private final Map<List<String>, Visit> ended = new HashMap<>();
    private final List<Cell> cells = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();
    private long newest;
    private long refused;

    static NaiveCount of(List<String> lines) {
        NaiveCount count = new NaiveCount();
        lines.stream().filter(line -> !line.isBlank()).forEach(count::read);
        return count;
    }

    long refused() {
        return refused;
    }

    private void read(String line) {
        String[] fields = line.split("\\|", -1);
        if (line.length() > 65_536 || fields.length < 5 || !isCredible(fields[0])) {
            refused++;
            return;
        }
        long time = Long.parseLong(seconds(fields[0]));
        newest = Math.max(newest, time);
        boolean counted = REFUSALS.containsKey(fields[4]) || MEANINGS.containsKey(fields[4]);
        if (fields[4].equals("QUEUESTART")) {
            if (seen.add(List.of(time))) {
                open.clear();
                ended.clear();
            }
        } else if (counted && !isNamed(fields[1], fields[2])) {
            refused++;
        } else if (REFUSALS.containsKey(fields[4])) {
            if (seen.add(List.of(time, fields[1], fields[2], fields[4]))) {
                refuse(fields[2], time, REFUSALS.get(fields[4]));
            }
        } else if (counted) {
            readCounted(fields, time, MEANINGS.get(fields[4]));
        }
    }

    private static String seconds(String instant) {
        return instant.replaceFirst("[.,]\\d{1,9}$", "");
    }

    private boolean isCredible(String written) {
        String instant = seconds(written);
        return instant.matches("[1-9]\\d{8,9}")
                && Long.parseLong(instant) >= 946_684_800
                && Long.parseLong(instant) <= LogExamples.LATEST
                && Long.parseLong(instant) >= newest - 2 * DAY;
    }

    private static boolean isNamed(String call, String queue) {
        return !Set.of("", "NONE", "REALTIME", "MANAGER", "CLI").contains(call)
                && !Set.of("", "NONE").contains(queue)
                && queue.length() <= 80;
    }

    private void refuse(String queue, long time, Measure refusal) {
        long[] counters = new long[Measure.COUNT];
        counters[refusal.ordinal()]++;
        cells.add(new Cell(queue, time / 1800, counters));
    }

    private void readCounted(String[] fields, long time, Meaning meaning) {
        Integer wait = number(fields, meaning.waitAt);
        Integer talk = number(fields, meaning.talkAt);
        boolean readable = (wait == null || wait >= 0) && (talk == null || talk >= 0);
        if (!readable) {
            refused++;
        } else if (seen.add(List.of(time, fields[1], fields[2], fields[4], wait + "/" + talk))) {
            count(fields[4], time, fields[1], fields[2], wait, talk);
        }
    }

    /** A transfer has two parameters, or more, before its three numbers. */
    private static Integer number(String[] fields, Integer place) {
        if (place == null) {
            return null;
        }
        int index = place >= 0 ? place : Math.max(10 + place, fields.length + place);
        return index >= fields.length || fields[index].isEmpty()
                ? null
                : Integer.valueOf(fields[index].matches("\\d{1,5}") ? fields[index] : "-1");
    }

    private void count(
            String verb, long time, String call, String queue, Integer wait, Integer talk) {
        Meaning meaning = MEANINGS.get(verb);
        List<String> key = List.of(call, queue);
        if (open.containsKey(key) && newest - open.get(key).entry > DAY) {
            open.remove(key);
        }
        Visit visit = open.get(key);
        if (visit == null) {
            boolean missing =
                    meaning.waitAt != null && wait == null
                            || meaning.talkAt != null && talk == null;
            boolean late = !missing && isLate(verb, call, queue, time, wait);
            if (verb.equals("LEAVEEMPTY") || missing || late) {
                refused += missing ? 1 : 0;
                return;
            }
            visit = new Visit();
            visit.call = call;
            visit.queue = queue;
            visit.entry = time - (wait == null ? 0 : wait) - (talk == null ? 0 : talk);
            visits.add(visit);
            open.put(key, visit);
        }
        boolean near = Math.abs(visit.entry - time) <= 2;
        visit.started |= verb.equals("ENTERQUEUE") && near;
        if (verb.equals("CONNECT") && visit.connectedAt == null) {
            visit.connectedAt = time;
            visit.wait = wait != null ? wait : (int) Math.max(0, time - visit.entry);
            visit.outcome = Outcome.INCOMPLETE;
        } else if (meaning.outcome != null) {
            end(visit, meaning.outcome, time, wait, talk);
            open.remove(key);
        }
    }

    /** Whether the line was missing when the visit ended; it is missing once only. */
    private boolean isLate(String verb, String call, String queue, long time, Integer wait) {
        Visit visit = ended.get(List.of(call, queue, verb));
        boolean late =
                visit != null
                        && Math.abs(visit.entry - time + (wait == null ? 0 : wait)) <= 2
                        && visit.endedAt >= time
                        && newest - visit.endedAt <= 60;
        return late && ended.remove(List.of(call, queue, verb), visit);
    }

    private void end(Visit visit, Outcome outcome, long time, Integer wait, Integer talk) {
        boolean answered = outcome == Outcome.ANSWERED;
        Integer knownTalk =
                answered && talk == null && visit.connectedAt != null
                        ? Integer.valueOf((int) Math.max(0, time - visit.connectedAt))
                        : talk;
        visit.talk = knownTalk == null ? 0 : knownTalk;
        if (wait != null || !answered || visit.connectedAt == null) {
            visit.wait = wait != null ? wait : (int) Math.max(0, time - visit.talk - visit.entry);
        }
        visit.outcome = answered && knownTalk == null ? Outcome.INCOMPLETE : outcome;
        visit.endedAt = time;
        if (!visit.started && outcome != Outcome.FAILED) {
            ended.put(List.of(visit.call, visit.queue, "ENTERQUEUE"), visit);
        }
        if (answered && visit.connectedAt == null) {
            ended.put(List.of(visit.call, visit.queue, "CONNECT"), visit);
        }
        if (outcome == Outcome.EMPTY_EXIT && wait == null) {
            ended.put(List.of(visit.call, visit.queue, "EXITEMPTY"), visit);
        }
    }

    /** The visits that entered, and those answered, by local day and queue. */
    Map<String, List<Long>> days(ZoneId zone) {
        Map<String, List<Long>> days = new TreeMap<>();
        for (Visit visit : visits) {
            LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(visit.entry), zone);
            boolean answered = Set.of(Outcome.ANSWERED, Outcome.INCOMPLETE).contains(visit.outcome);
            days.merge(
                    day + " " + visit.queue,
                    List.of(1L, answered ? 1L : 0L),
                    (one, other) -> List.of(one.get(0) + other.get(0), one.get(1) + other.get(1)));
        }
        return days;
    }

    Figures figures(ZoneId zone) {
        List<CallEntry> entries = new ArrayList<>();
        for (Visit visit : visits) {
            long[] counters = new long[Measure.COUNT];
            visit.outcome.count(counters, 0, visit.wait, visit.talk, 1);
            cells.add(new Cell(visit.queue, visit.entry / 1800, counters));
            entries.add(new CallEntry(visit.call, visit.queue, visit.entry, entries.size(), 0));
        }
        cells.addAll(NaiveDistinctCalls.of(entries, zone));
        return Figures.of(cells);
    }
}
