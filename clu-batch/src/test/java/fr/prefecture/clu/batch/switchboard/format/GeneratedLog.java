package fr.prefecture.clu.batch.switchboard.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** A log of invented calls, always the same for the same seed, in the order of time. */
public final class GeneratedLog {
    private static final String[] QUEUES = {"accueil", "etrangers", "cartes-grises", "Permis é"};

    /** Into which only dialplans send the calls of a log that can be cut. */
    private static final String DIALPLAN_QUEUE = "standard";

    private static final long NEVER = -1;
    private static final String[] REFUSALS = {
        "FULL", "CLOSED", "JOINEMPTY", "DIVERT_CA_RATIO", "DIVERT_HOLDTIME", "LEAVEEMPTY"
    };

    private static final String[] REFUSED_CALLS = {
        "FULL", "CLOSED", "JOINEMPTY", "DIVERT_CA_RATIO", "DIVERT_HOLDTIME"
    };
    private static final String[] STAFFING = {
        "ADDMEMBER|PAUSED",
        "REMOVEMEMBER|",
        "PAUSE|repas",
        "UNPAUSE|",
        "PENALTY|2",
        "RINGINUSE|1",
        "AGENTLOGIN|SIP/21",
        "AGENTLOGOFF|SIP/21|3600",
        "AGENTCALLBACKLOGIN|21@interne",
        "AGENTCALLBACKLOGOFF|21@interne|3600|Autologoff",
        "OUTCALL|ANSWER|20|0100476600",
        "WRAPUPSTART|30",
        "MOT_INCONNU|1|2|3"
    };

    private record Event(long instant, int order, String text) {
        static final Comparator<Event> ORDER =
                Comparator.comparingLong(Event::instant).thenComparingInt(Event::order);
    }

    private final Random random;
    private final List<Event> events = new ArrayList<>();
    private final long start;
    private final int secondsBetweenCalls;
    private final int ordinaryVisits;
    private final boolean everyVerb;
    private final boolean cuttable;
    private boolean unambiguous;

    private GeneratedLog(
            long seed,
            long start,
            int secondsBetweenCalls,
            int ordinaryVisits,
            boolean everyVerb,
            boolean cuttable) {
        this.random = new Random(seed);
        this.start = start;
        this.secondsBetweenCalls = secondsBetweenCalls;
        this.ordinaryVisits = ordinaryVisits;
        this.everyVerb = everyVerb;
        this.cuttable = cuttable;
    }

    /**
     * Many visits are odd: the log never ends them, ends them under another id, or a restart cuts
     * them; every verb occurs.
     */
    public static List<String> odd(long seed, int calls, long start, int secondsBetweenCalls) {
        return new GeneratedLog(seed, start, secondsBetweenCalls, 12, true, false).lines(calls);
    }

    /**
     * The same, without what means another thing where a file begins or ends: a LEAVEEMPTY that
     * ends a visit tells no wait; of two equal lines one is counted in a file, and one in each of
     * two files; of a call that is twice in a queue at once nobody knows whose CONNECT stands
     * behind the end of one of the two.
     */
    public static List<String> cuttable(long seed, int calls, long start, int secondsBetweenCalls) {
        GeneratedLog log = new GeneratedLog(seed, start, secondsBetweenCalls, 12, true, true);
        return log.lines(calls).stream().distinct().toList();
    }

    /**
     * Nothing in it depends on the order of lines of the same five seconds: calls that come again
     * do so later, every end says how long the visit was, and under its own id.
     */
    static List<String> unambiguous(long seed, int calls, long start, int secondsBetweenCalls) {
        GeneratedLog log = new GeneratedLog(seed, start, secondsBetweenCalls, 12, false, false);
        log.unambiguous = true;
        return log.lines(calls);
    }

    /** Every line stands up to five seconds too late; nothing passes a restart. */
    static List<String> disordered(List<String> lines, Random random) {
        List<Event> events = new ArrayList<>();
        long era = 0;
        for (String line : lines) {
            boolean restart = line.endsWith("QUEUESTART|");
            era += restart ? 1L << 40 : 0;
            events.add(
                    new Event(
                            era + (restart ? 0 : instant(line) + random.nextInt(6)),
                            events.size(),
                            line));
        }
        return events.stream().sorted(Event.ORDER).map(Event::text).toList();
    }

    /** The same lines, most of them with a fraction behind their second. */
    static List<String> withFractions(List<String> lines, Random random) {
        return lines.stream()
                .map(
                        line ->
                                random.nextInt(4) == 0
                                        ? line
                                        : line.replaceFirst(
                                                "^([0-9]{9,13})\\|", "$1" + fraction(random) + "|"))
                .toList();
    }

    private static String fraction(Random random) {
        String digits = "%09d".formatted(random.nextInt(1_000_000_000));
        return (random.nextBoolean() ? "." : ",") + digits.substring(random.nextInt(9));
    }

    /** Few visits are odd, as in a log of every day. */
    static List<String> ordinary(long seed, int calls, long start, int secondsBetweenCalls) {
        return new GeneratedLog(seed, start, secondsBetweenCalls, 1000, false, false).lines(calls);
    }

    private List<String> lines(int calls) {
        addCalls(calls);
        if (everyVerb) {
            addStaffing(calls / 4 + 1, calls * secondsBetweenCalls);
        }
        addRestarts(calls * secondsBetweenCalls);
        return events.stream()
                .sorted(Event.ORDER)
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
            switch (random.nextInt(60)) {
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
                case 8 -> lines.set(i, unreadable(line, random));
                case 9 -> late(lines, i, random);
                default -> {}
            }
        }
        return lines;
    }

    /** Refused, each for another reason. */
    private static String unreadable(String line, Random random) {
        String afterInstant = line.substring(line.indexOf('|'));
        String instant = line.substring(0, line.indexOf('|'));
        return switch (random.nextInt(13)) {
            case 0 -> instant + "000" + afterInstant;
            case 1 -> "12" + afterInstant;
            case 2 -> "2147483648" + afterInstant;
            case 3 -> instant + ".5.5" + afterInstant;
            case 4 -> line.replaceAll("^(\\d+)\\|[^|]*", "$1|");
            case 5 -> line.replaceAll("^(\\d+)\\|[^|]*", "$1|REALTIME");
            case 6 -> line.replaceAll("^(\\d+\\|[^|]*)\\|[^|]*", "$1|NONE");
            case 7 -> line.replaceAll("^(\\d+\\|[^|]*)\\|[^|]*", "$1|" + "q".repeat(81));
            case 8 -> line.replaceAll("\\|\\d+\\|", "|dix|");
            case 9 -> line.replaceAll("\\|\\d+\\|", "|99999999|");
            case 10 -> line + "|" + "x".repeat(70_000);
            case 11 -> line.replaceAll("\\|\\d+(?=\\||$)", "|");
            default -> Long.parseLong(instant) - 200_000 + afterInstant;
        };
    }

    /** Moves a line behind those of the next five seconds. */
    private static void late(List<String> lines, int i, Random random) {
        long latest = instant(lines.get(i)) + random.nextInt(6);
        int to = i;
        while (to + 1 < lines.size() && instant(lines.get(to + 1)) <= latest) {
            to++;
        }
        lines.add(to, lines.remove(i));
    }

    private static long instant(String line) {
        return line.matches("\\d{10}\\|.*") ? Long.parseLong(line.substring(0, 10)) : 0;
    }

    private void addCalls(int calls) {
        long instant = start;
        String lastId = null;
        for (int i = 0; i < calls; i++) {
            instant += random.nextInt(2 * secondsBetweenCalls + 1);
            String id = (random.nextInt(10) == 0 ? "pbx-" : "") + (instant - 3) + "." + i;
            if (everyVerb) {
                addDialplan(instant, id);
            }
            long at = instant;
            for (int visits = 1 + random.nextInt(8) / 6; visits > 0 && at != NEVER; visits--) {
                long end = addVisit(id, lastId, at, QUEUES[random.nextInt(QUEUES.length)]);
                at = end == NEVER ? NEVER : end + (unambiguous ? 6 : 1) + random.nextInt(900);
            }
            lastId = id;
        }
    }

    private void addDialplan(long instant, String id) {
        String queue = QUEUES[random.nextInt(QUEUES.length)];
        switch (random.nextInt(20)) {
            case 0 -> add(instant, id, queue, "NONE|DID|0100476600");
            case 1 -> add(instant, id, queue, "NONE|INFO|langue|fr");
            case 2 -> add(instant, id, queue, "NONE|" + anyOf(REFUSED_CALLS) + "|");
            case 3 ->
                    addVisit(
                            id,
                            null,
                            instant + 1 + random.nextInt(9),
                            cuttable ? DIALPLAN_QUEUE : queue);
            default -> {}
        }
    }

    private String anyOf(String... words) {
        return words[random.nextInt(words.length)];
    }

    /**
     * Returns when the visit ended; a call that did not end its visit makes no other, or, among
     * every verb, may enter again, the same queue too.
     */
    private long addVisit(String id, String otherId, long entry, String queue) {
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
        if (everyVerb && random.nextInt(6) == 0) {
            ringAll(entry + random.nextInt(wait + 1), id, queue, "RINGNOANSWER|15000");
            add(entry + random.nextInt(wait + 1), id, queue, "SIP/1|AGENTDUMP|");
        }
        String places = "|" + (1 + random.nextInt(3)) + "|1|";
        if (isOdd()) {
            return unended(id, entry, queue);
        }
        switch (random.nextInt(everyVerb ? 22 : 20)) {
            case 0, 1, 2, 3 -> addAbandon(end, id, queue, places + wait);
            case 4 -> add(end, id, queue, "NONE|EXITWITHTIMEOUT" + places + wait);
            case 5 -> add(end, id, queue, "NONE|EXITWITHKEY|9" + places + wait);
            case 6 -> add(end, id, queue, "NONE|EXITEMPTY" + places + wait);
            case 7 -> add(end, id, queue, "NONE|WITHDRAW" + places + wait + "|motif");
            case 8 ->
                    add(
                            end,
                            id,
                            queue,
                            unambiguous ? "NONE|EXITEMPTY" + places + wait : "SIP/1|SYSCOMPAT|");
            case 9 -> {
                add(end, id, queue, "NONE|EXITEMPTY" + places + wait);
                add(end, id, queue, "NONE|" + REFUSALS[random.nextInt(REFUSALS.length)] + "|");
            }
            case 20 -> add(end, id, queue, cuttable ? "SIP/1|SYSCOMPAT|" : "NONE|LEAVEEMPTY|");
            default -> end = addTalk(id, otherId, queue, end, wait);
        }
        return end;
    }

    private void addAbandon(long end, String id, String queue, String numbers) {
        add(end, id, queue, "NONE|ABANDON" + numbers);
        if (everyVerb && random.nextInt(3) == 0) {
            ringAll(end, id, queue, "RINGCANCELED|900");
        }
    }

    /** One line for each phone, at the same second. */
    private void ringAll(long instant, String id, String queue, String verb) {
        for (int phone = 1; phone <= 5; phone++) {
            add(instant, id, queue, "Local/3" + phone + "@i/n|" + verb);
        }
    }

    private long unended(String id, long entry, String queue) {
        if (!everyVerb || random.nextBoolean()) {
            return NEVER;
        }
        long again = entry + random.nextInt(2000);
        return random.nextBoolean() ? again : addVisit(id, null, again, queue);
    }

    private long addTalk(String id, String otherId, String queue, long connected, int wait) {
        int talk = random.nextInt(12) == 0 ? random.nextInt(9000) : random.nextInt(300);
        long end = connected + talk;
        add(connected, id, queue, "SIP/1|CONNECT|" + wait + "|" + (connected - 1) + ".9|2");
        if (isOdd()) {
            return unended(id, connected, queue);
        }
        boolean exchanged = otherId != null && isOdd() && !unambiguous;
        String endId = exchanged ? otherId + "9" : id;
        String numbers = "|" + wait + "|" + talk + "|1";
        switch (random.nextInt(everyVerb ? 18 : 16)) {
            case 0 -> add(end, endId, queue, "SIP/1|BLINDTRANSFER|21|interne" + numbers);
            case 1 -> add(end, endId, queue, "SIP/1|ATTENDEDTRANSFER|BRIDGE|b-1" + numbers);
            case 2 ->
                    add(end, endId, queue, "SIP/1|ATTENDEDTRANSFER|LINK|SIP/1-1|SIP/2-2" + numbers);
            case 3, 4, 5, 6 -> add(end, endId, queue, "SIP/1|COMPLETEAGENT" + numbers);
            case 16 -> add(end, endId, queue, "SIP/1|TRANSFER|21|interne" + numbers);
            case 17 -> add(end, endId, queue, "SIP/1|ATTENDEDTRANSFER|APP|Queue" + numbers);
            default -> add(end, endId, queue, "SIP/1|COMPLETECALLER" + numbers);
        }
        return exchanged ? unended(id, connected, queue) : end;
    }

    private boolean isOdd() {
        return random.nextInt(ordinaryVisits) == 0;
    }

    private void addStaffing(int lines, int seconds) {
        for (int left = lines; left > 0; left--) {
            long instant = start + random.nextInt(seconds + 1);
            switch (random.nextInt(8)) {
                case 0 -> add(instant, "NONE", "NONE", "SIP/21|PAUSEALL|repas");
                case 1 -> add(instant, "NONE", "NONE", "SIP/21|UNPAUSEALL|");
                case 2 -> add(instant, "NONE", "NONE", "NONE|CONFIGRELOAD|");
                default ->
                        add(
                                instant,
                                random.nextBoolean() ? "REALTIME" : "MANAGER",
                                anyOf(QUEUES),
                                "SIP/21|" + anyOf(STAFFING));
            }
        }
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
