package fr.prefecture.clu.batch.switchboard.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** A log of invented calls, always the same for the same seed, in the order of time. */
final class GeneratedLog {
    private static final String[] QUEUES = {"accueil", "etrangers", "cartes-grises", "Permis é"};

    private static final long NEVER = -1;
    private static final String[] REFUSALS = {
        "FULL", "CLOSED", "JOINEMPTY", "DIVERT_CA_RATIO", "DIVERT_HOLDTIME", "LEAVEEMPTY"
    };

    private record Event(long instant, int order, String text) {}

    private final Random random;
    private final List<Event> events = new ArrayList<>();
    private final long start;
    private final int secondsBetweenCalls;
    private final int ordinaryVisits;

    private GeneratedLog(long seed, long start, int secondsBetweenCalls, int ordinaryVisits) {
        this.random = new Random(seed);
        this.start = start;
        this.secondsBetweenCalls = secondsBetweenCalls;
        this.ordinaryVisits = ordinaryVisits;
    }

    /**
     * Many visits are odd: the log never ends them, ends them under another id, or a restart cuts
     * them.
     */
    static List<String> odd(long seed, int calls, long start, int secondsBetweenCalls) {
        return new GeneratedLog(seed, start, secondsBetweenCalls, 12).lines(calls);
    }

    /** Few visits are odd, as in a log of every day. */
    static List<String> ordinary(long seed, int calls, long start, int secondsBetweenCalls) {
        return new GeneratedLog(seed, start, secondsBetweenCalls, 1000).lines(calls);
    }

    private List<String> lines(int calls) {
        addCalls(calls);
        addRestarts(calls * secondsBetweenCalls);
        return events.stream()
                .sorted(Comparator.comparingLong(Event::instant).thenComparingInt(Event::order))
                .map(event -> event.instant + "|" + event.text)
                .toList();
    }

    /**
     * The same, with what real logs suffer from: repeated, disordered, damaged, unknown and old
     * lines.
     */
    static List<String> damaged(long seed, int calls, long start, int secondsBetweenCalls) {
        List<String> lines = new ArrayList<>(odd(seed, calls, start, secondsBetweenCalls));
        Random random = new Random(seed);
        for (int i = lines.size() - 1; i > 0; i--) {
            String line = lines.get(i);
            switch (random.nextInt(40)) {
                case 0 -> lines.add(random.nextInt(lines.size()), line);
                case 1 -> lines.set(i, lines.set(i - 1, line));
                case 2 -> lines.set(i, line.substring(0, random.nextInt(line.length())));
                case 3 -> lines.set(i, line.replace("COMPLETEAGENT", "TRANSFER|12|interne"));
                case 4 -> lines.set(i, line.replaceAll("\\|\\d+$", ""));
                case 5 -> lines.set(i, line.replaceAll("\\|\\d+$", "|-1"));
                case 6 ->
                        lines.add(
                                i,
                                line.replaceAll(
                                        "^(\\d+\\|[^|]*\\|[^|]*\\|).*", "$1NONE|LEAVEEMPTY|"));
                case 7 -> lines.add(i, "");
                default -> {}
            }
        }
        return lines;
    }

    private void addCalls(int calls) {
        long instant = start;
        String lastId = null;
        for (int i = 0; i < calls; i++) {
            instant += random.nextInt(2 * secondsBetweenCalls + 1);
            String id = (random.nextInt(10) == 0 ? "pbx-" : "") + (instant - 3) + "." + i;
            long at = instant;
            for (int visits = 1 + random.nextInt(8) / 6; visits > 0 && at != NEVER; visits--) {
                long end = addVisit(id, lastId, at);
                at = end == NEVER ? NEVER : end + 1 + random.nextInt(900);
            }
            lastId = id;
        }
    }

    /** Returns when the visit ended; a call that did not end its visit makes no other. */
    private long addVisit(String id, String otherId, long entry) {
        String queue = QUEUES[random.nextInt(QUEUES.length)];
        int wait = random.nextInt(3) == 0 ? random.nextInt(400) : random.nextInt(40);
        long end = entry + wait;
        add(entry, id, queue, "NONE|ENTERQUEUE||0100" + (100000 + random.nextInt(900000)) + "|1");
        for (int rings = random.nextInt(4); rings > 0; rings--) {
            add(
                    entry + random.nextInt(wait + 1),
                    id,
                    queue,
                    "Local/2" + rings + "@i/n|RINGNOANSWER|1000");
        }
        String places = "|" + (1 + random.nextInt(3)) + "|1|";
        if (isOdd()) {
            return NEVER;
        }
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> add(end, id, queue, "NONE|ABANDON" + places + wait);
            case 4 -> add(end, id, queue, "NONE|EXITWITHTIMEOUT" + places + wait);
            case 5 -> add(end, id, queue, "NONE|EXITWITHKEY|9" + places + wait);
            case 6 -> add(end, id, queue, "NONE|EXITEMPTY" + places + wait);
            case 7 -> add(end, id, queue, "NONE|WITHDRAW" + places + wait + "|motif");
            case 8 -> add(end, id, queue, "SIP/1|SYSCOMPAT|");
            case 9 -> {
                add(end, id, queue, "NONE|EXITEMPTY" + places + wait);
                add(end, id, queue, "NONE|" + REFUSALS[random.nextInt(REFUSALS.length)] + "|");
            }
            default -> end = addTalk(id, otherId, queue, end, wait);
        }
        return end;
    }

    private long addTalk(String id, String otherId, String queue, long connected, int wait) {
        int talk = random.nextInt(12) == 0 ? random.nextInt(9000) : random.nextInt(300);
        long end = connected + talk;
        add(connected, id, queue, "SIP/1|CONNECT|" + wait + "|" + (connected - 1) + ".9|2");
        if (isOdd()) {
            return NEVER;
        }
        boolean exchanged = otherId != null && isOdd();
        String endId = exchanged ? otherId + "9" : id;
        String numbers = "|" + wait + "|" + talk + "|1";
        switch (random.nextInt(16)) {
            case 0 -> add(end, endId, queue, "SIP/1|BLINDTRANSFER|21|interne" + numbers);
            case 1 -> add(end, endId, queue, "SIP/1|ATTENDEDTRANSFER|BRIDGE|b-1" + numbers);
            case 2 ->
                    add(end, endId, queue, "SIP/1|ATTENDEDTRANSFER|LINK|SIP/1-1|SIP/2-2" + numbers);
            case 3, 4, 5, 6 -> add(end, endId, queue, "SIP/1|COMPLETEAGENT" + numbers);
            default -> add(end, endId, queue, "SIP/1|COMPLETECALLER" + numbers);
        }
        return exchanged ? NEVER : end;
    }

    private boolean isOdd() {
        return random.nextInt(ordinaryVisits) == 0;
    }

    private void addRestarts(int seconds) {
        for (int left = random.nextInt(3); left > 0; left--) {
            long instant = start + random.nextInt(seconds + 1);
            add(instant, "NONE", "NONE", "NONE|QUEUESTART|");
        }
    }

    private void add(long instant, String id, String queue, String rest) {
        events.add(new Event(instant, events.size(), id + "|" + queue + "|" + rest));
    }
}
