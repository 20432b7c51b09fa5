package fr.prefecture.clu.batch.switchboard.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The invented queue log that comparisons with others are made on: 101 préfectures with four queues
 * each, 24 million calls a year, three lines a call, hundreds of calls at once, always the same.
 *
 * <p>A call enters one queue once. What all contenders count, for each queue and hour (of {@code
 * epoch / 3600}) of the ENTERQUEUE line: these lines (offered), their calls' CONNECT lines
 * (answered), the sum of the waits and the number of waits of at most 20 seconds on the latter
 * (wait, within20), the sum of the talks on the COMPLETECALLER and COMPLETEAGENT lines (talk), and
 * the ABANDON lines (abandoned). The result is the sorted lines {@code
 * hour|queue|offered|answered|abandoned|wait|talk|within20}. A call that is open at the end of the
 * file counts with what is known of it.
 */
public final class NationalLog {
    /** One département each, and the capital's police. */
    public static final int PREFECTURES = 101;

    /** Four weeks before the clocks go forward. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2025, 3, 1);

    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final String[] DESKS = {"accueil", "etrangers", "cartes-grises", "permis"};
    private static final double CALLS_A_DAY = 65_540;

    /** Of an ordinary day, from midnight on; the sum does not matter. */
    private static final double[] HOURS = {
        .02, .01, .01, .01, .01, .02, .05, .1, .6, 1.3, 1.4, 1.2, .6, .8, 1.3, 1.2, .9, .3, .1, .05,
        .04, .03, .03, .02
    };

    private static final int LONGEST_DELAY = 1 << 13;
    private static final int NONE = -1;

    /** What comes next of a call. */
    private static final byte RING = 0;

    private static final byte CONNECT = 1;
    private static final byte COMPLETE = 2;
    private static final byte LEAVE = 3;

    private final byte[] buffer = new byte[1 << 20];
    private int filled;
    private int whole;
    private long left;
    private OutputStream out;

    private final byte[][] queues;
    private final double callsADay;
    private long random;
    private long sequence = 1;

    private final int[] due = new int[LONGEST_DELAY];
    private int[] next = new int[1024];
    private byte[] event = new byte[1024];
    private long[] entry = new long[1024];
    private long[] id = new long[1024];
    private int[] born = new int[1024];
    private int[] queue = new int[1024];
    private int[] agent = new int[1024];
    private int[] wait = new int[1024];
    private int[] talk = new int[1024];
    private int free = NONE;
    private int calls;

    private NationalLog(int firstPrefecture, int prefectures) {
        queues = new byte[prefectures * DESKS.length][];
        for (int i = 0; i < queues.length; i++) {
            int prefecture = firstPrefecture + i / DESKS.length;
            String name = "pref-%02d-%s".formatted(prefecture, DESKS[i % DESKS.length]);
            queues[i] = name.getBytes(StandardCharsets.US_ASCII);
        }
        callsADay = CALLS_A_DAY * prefectures / PREFECTURES;
        random = 0x5deece66dL + firstPrefecture;
        Arrays.fill(due, NONE);
    }

    /** Writes the log of the whole country; the first lines of a longer one are the same. */
    public static void write(Path file, long lines) throws IOException {
        new NationalLog(1, PREFECTURES).write(file, FIRST_DAY, lines);
    }

    /**
     * Writes the log of one préfecture.
     *
     * @param prefecture from 1 on; it is in the names of the queues
     */
    public static void writeSource(Path file, int prefecture, LocalDate firstDay, long lines)
            throws IOException {
        new NationalLog(prefecture, 1).write(file, firstDay, lines);
    }

    /**
     * Writes one file for each of the first préfectures, called {@code queue_log-001} and so on.
     *
     * @return the files, in the order of the préfectures
     */
    public static List<Path> writeSources(
            Path folder, int sources, LocalDate firstDay, long linesEach) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (int source = 1; source <= sources; source++) {
            Path file = folder.resolve("queue_log-%03d".formatted(source));
            writeSource(file, source, firstDay, linesEach);
            files.add(file);
        }
        return files;
    }

    /** Writes that many lines of the country's log into a file. */
    public static void main(String[] fileAndLines) throws IOException {
        write(Path.of(fileAndLines[0]), Long.parseLong(fileAndLines[1]));
    }

    private void write(Path file, LocalDate firstDay, long lines) throws IOException {
        left = lines;
        try (OutputStream stream = Files.newOutputStream(file)) {
            out = stream;
            long second = firstDay.atStartOfDay(ZONE).toEpochSecond();
            double expected = 0;
            double nextCall = 1;
            while (left > 0) {
                double rate = callsASecond(second);
                for (long end = second + 3600; second < end && left > 0; second++) {
                    if (buffer.length - filled < 1 << 16) {
                        flush();
                    }
                    happen(second);
                    for (expected += rate; expected >= nextCall; nextCall += 2 * part()) {
                        enter(second);
                    }
                }
            }
            flush();
        }
    }

    private double callsASecond(long second) {
        ZonedDateTime at = Instant.ofEpochSecond(second).atZone(ZONE);
        DayOfWeek day = at.getDayOfWeek();
        double share = day == DayOfWeek.SUNDAY ? .02 : day == DayOfWeek.SATURDAY ? .08 : 1;
        double weekdays = 7 / 5.1;
        return callsADay
                * weekdays
                * share
                * HOURS[at.getHour()]
                / Arrays.stream(HOURS).sum()
                / 3600;
    }

    private void enter(long second) {
        int call = allot();
        int which = below(queues.length);
        entry[call] = second;
        born[call] = 1 + below(9);
        id[call] = sequence;
        sequence += 2 + below(3);
        queue[call] = which;
        agent[call] = 100 + below(12) + 12 * (which & 3);
        wait[call] = 1 + skewed(160) + (below(20) == 0 ? below(600) : 0);
        talk[call] = NONE;
        int lot = below(10_000);
        if (lot < 7500) {
            talk[call] = 5 + skewed(540) + (below(30) == 0 ? below(1500) : 0);
        }
        if (below(50) == 0) {
            begin(second).text("MANAGER|").bytes(queues[which]);
            text("|PJSIP/").number(agent[call]).text("|PAUSE|dejeuner").end();
        }
        begin(second, call).text("|NONE|ENTERQUEUE||0").number(100_000_000 + below(800_000_000));
        text("|").number(1 + below(9)).end();
        if (lot % 100 < 32 && wait[call] > 1) {
            await(call, RING, second, 1 + below(wait[call] - 1));
        } else {
            awaitEndOfWait(call, second, wait[call]);
        }
    }

    private void awaitEndOfWait(int call, long second, int delay) {
        await(call, talk[call] == NONE ? LEAVE : CONNECT, second, delay);
    }

    private void await(int call, byte what, long second, int delay) {
        int slot = (int) (second + delay) & LONGEST_DELAY - 1;
        event[call] = what;
        next[call] = due[slot];
        due[slot] = call;
    }

    private void happen(long second) {
        int slot = (int) second & LONGEST_DELAY - 1;
        int call = due[slot];
        due[slot] = NONE;
        while (call != NONE) {
            int after = next[call];
            happen(second, call);
            call = after;
        }
    }

    private void happen(long second, int call) {
        switch (event[call]) {
            case RING -> {
                begin(second, call).agent(call).text("|RINGNOANSWER|15000").end();
                awaitEndOfWait(call, second, (int) (entry[call] + wait[call] - second));
            }
            case CONNECT -> {
                begin(second, call).agent(call).text("|CONNECT|").number(wait[call]);
                text("|").number(second - 2).text(".").number(id[call] + 1);
                text("|").number(1 + below(9)).end();
                await(call, COMPLETE, second, talk[call]);
            }
            case COMPLETE -> {
                begin(second, call).agent(call);
                text(below(3) == 0 ? "|COMPLETEAGENT|" : "|COMPLETECALLER|").number(wait[call]);
                text("|").number(talk[call]).text("|").number(1 + below(9)).end();
                release(call);
            }
            default -> {
                int lot = below(25);
                begin(second, call).text("|NONE|");
                text(lot > 4 ? "ABANDON|" : lot > 0 ? "EXITWITHTIMEOUT|" : "EXITWITHKEY|1|");
                number(1 + below(5)).text("|").number(1 + below(9));
                text("|").number(wait[call]).end();
                release(call);
            }
        }
    }

    private int allot() {
        if (free != NONE) {
            int call = free;
            free = next[call];
            return call;
        }
        if (calls == next.length) {
            int length = 2 * calls;
            next = Arrays.copyOf(next, length);
            event = Arrays.copyOf(event, length);
            entry = Arrays.copyOf(entry, length);
            id = Arrays.copyOf(id, length);
            born = Arrays.copyOf(born, length);
            queue = Arrays.copyOf(queue, length);
            agent = Arrays.copyOf(agent, length);
            wait = Arrays.copyOf(wait, length);
            talk = Arrays.copyOf(talk, length);
        }
        return calls++;
    }

    private void release(int call) {
        next[call] = free;
        free = call;
    }

    private long draw() {
        random += 0x9e3779b97f4a7c15L;
        long mixed = (random ^ random >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    private int below(int bound) {
        return (int) ((draw() >>> 32) * bound >>> 32);
    }

    private double part() {
        return (draw() >>> 11) * 0x1p-53;
    }

    /** Mostly little, sometimes much: a third of the bound on the average. */
    private int skewed(int bound) {
        double part = part();
        return (int) (part * part * bound);
    }

    private void flush() throws IOException {
        out.write(buffer, 0, whole);
        whole = 0;
        filled = 0;
    }

    private NationalLog begin(long second) {
        return number(second).text("|");
    }

    /** Ends a line, and drops it if there are enough of them. */
    private void end() {
        buffer[filled++] = '\n';
        if (left > 0) {
            left--;
            whole = filled;
        }
        filled = whole;
    }

    private NationalLog begin(long second, int call) {
        begin(second).number(entry[call] - born[call]).text(".").number(id[call]);
        return text("|").bytes(queues[queue[call]]);
    }

    private NationalLog agent(int call) {
        return text("|PJSIP/").number(agent[call]);
    }

    private NationalLog text(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            buffer[filled++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    private NationalLog bytes(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, filled, bytes.length);
        filled += bytes.length;
        return this;
    }

    private NationalLog number(long number) {
        int digits = 1;
        for (long more = number; more >= 10; more /= 10) {
            digits++;
        }
        int at = filled + digits;
        for (long rest = number; at > filled; rest /= 10) {
            buffer[--at] = (byte) ('0' + rest % 10);
        }
        filled += digits;
        return this;
    }
}
