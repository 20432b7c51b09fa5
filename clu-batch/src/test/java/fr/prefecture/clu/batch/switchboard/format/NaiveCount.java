package fr.prefecture.clu.batch.switchboard.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts a log in the plainest way, to be compared with the real reader: visits first, figures
 * after.
 */
final class NaiveCount {
    private static final class Visit {
        String call;
        String queue;
        long entry;
        Long connectedAt;
        int wait;
        int talk;
        Outcome outcome = Outcome.UNRESOLVED;
    }

    private final Map<List<String>, Visit> open = new HashMap<>();
    private final List<Visit> visits = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();
    private long newest;

    static Figures of(List<String> lines) {
        NaiveCount count = new NaiveCount();
        lines.forEach(count::read);
        return count.figures();
    }

    private void read(String line) {
        String[] fields = line.split("\\|", -1);
        if (fields.length < 5
                || !fields[0].matches("\\d{10}")
                || Long.parseLong(fields[0]) < newest - 172_800) {
            return;
        }
        long time = Long.parseLong(fields[0]);
        newest = Math.max(newest, time);
        Verb verb =
                List.of(Verb.values()).stream()
                        .filter(v -> v.name().equals(fields[4]))
                        .findFirst()
                        .orElse(Verb.UNKNOWN);
        boolean named = !fields[1].isEmpty() && !fields[1].equals("NONE") && !fields[2].isEmpty();
        Integer wait = number(fields, 5 + verb.waitAt(fields.length - 5), verb.hasWait());
        Integer talk = number(fields, 5 + verb.talkAt(fields.length - 5), verb.hasTalk());
        if (verb == Verb.QUEUESTART && seen.add(List.of(time, verb))) {
            open.clear();
        } else if (verb.kind != Verb.Kind.OTHER
                && verb.kind != Verb.Kind.RESTART
                && named
                && (wait == null || wait >= 0)
                && (talk == null || talk >= 0)
                && seen.add(List.of(time, fields[1], fields[2], verb, wait + "/" + talk))) {
            count(verb, time, fields[1], fields[2], wait, talk);
        }
    }

    private static Integer number(String[] fields, int index, boolean exists) {
        return !exists || index >= fields.length || fields[index].isEmpty()
                ? null
                : fields[index].matches("\\d{1,5}")
                        ? Integer.valueOf(fields[index])
                        : Integer.valueOf(-1);
    }

    private void count(
            Verb verb, long time, String call, String queue, Integer wait, Integer talk) {
        if (verb.kind == Verb.Kind.REFUSAL) {
            long[] counters = new long[Measure.COUNT];
            counters[verb.refusal.ordinal()]++;
            cells.add(new Cell(queue, time / 1800, counters));
            return;
        }
        Visit visit = open.get(List.of(call, queue));
        if (visit == null) {
            boolean missing = verb.hasWait() && wait == null || verb.hasTalk() && talk == null;
            if (verb == Verb.LEAVEEMPTY || missing) {
                return;
            }
            visit = new Visit();
            visit.call = call;
            visit.queue = queue;
            visit.entry = time - (wait == null ? 0 : wait) - (talk == null ? 0 : talk);
            visits.add(visit);
            open.put(List.of(call, queue), visit);
        }
        if (verb == Verb.CONNECT && visit.connectedAt == null) {
            visit.connectedAt = time;
            visit.wait = wait != null ? wait : (int) Math.max(0, time - visit.entry);
            visit.outcome = Outcome.INCOMPLETE;
        } else if (verb.kind == Verb.Kind.END) {
            end(visit, verb.outcome, time, wait, talk);
            open.remove(List.of(call, queue));
        }
    }

    private static void end(Visit visit, Outcome outcome, long time, Integer wait, Integer talk) {
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
    }

    private Figures figures() {
        List<CallEntry> entries = new ArrayList<>();
        for (Visit visit : visits) {
            long[] counters = new long[Measure.COUNT];
            visit.outcome.count(counters, 0, visit.wait, visit.talk, 1);
            cells.add(new Cell(visit.queue, visit.entry / 1800, counters));
            entries.add(new CallEntry(visit.call, visit.queue, visit.entry, entries.size(), 0));
        }
        cells.addAll(NaiveDistinctCalls.of(entries));
        return Figures.of(cells);
    }
}
