package fr.prefecture.clu.batch.switchboard.format;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one Asterisk {@code queue_log} file, block after block, and counts its visits.
 *
 * <p>However the file is cut into blocks, and whether or not the state goes through {@link #state}
 * and {@link #resume} between two of them, the sum of the drained cells, the edges and the counts
 * are the same. After each block, that sum reads as if the log ended there. Not safe for use by
 * several threads.
 */
public final class QueueLog {
    private static final int VERSION = 3;
    private static final int MOST_REFUSALS = 1000;
    private static final int LONGEST_QUEUE = 80;

    /**
     * What may be remembered of calls: a call that enters a queue, and is open there, counts twice,
     * and once more if its id is no number. All the country's switchboards together need less.
     */
    private static final int MOST_REMEMBERED = 400_000;

    private static final int LONGEST_CALL = 150;
    static final long YEAR_2000 = 946_684_800;
    private static final long LEAST_MILLISECONDS = 1_000_000_000_000L;

    private final long latest;
    private final Line line = new Line();
    private final Span span = new Span();
    private final Cells cells = new Cells();
    private final QueueNames names = new QueueNames();
    private final CallIds ids = new CallIds();
    private final SeenLines seen = new SeenLines();
    private final Visits visits;
    private final long[] refused = new long[Reason.values().length];
    private List<Refusal> refusals = new ArrayList<>();
    private int keptRefusals;
    private long lines;
    private long blank;

    /**
     * Begins a file.
     *
     * @param zone where the switchboard stands: tells which local day an instant is of
     * @param latest last credible instant, in epoch seconds; later lines are refused
     */
    public QueueLog(ZoneId zone, long latest) {
        this.latest = latest;
        this.visits = new Visits(span, cells, ids, names, new LocalDays(zone));
    }

    /**
     * Goes on with a file whose reading was interrupted.
     *
     * @throws IllegalArgumentException if the bytes are not those of {@link #state} of this version
     */
    public static QueueLog resume(ZoneId zone, long latest, byte[] state) {
        QueueLog log = new QueueLog(zone, latest);
        log.unpack(new Unpacker(state));
        return log;
    }

    /**
     * Reads whole lines; only the last line of the file may lack its line feed.
     *
     * @param from index of the first byte
     * @param to index after the last byte
     * @throws TooManyQueues if the file names more than 2,000 queues; nothing read so far is to be
     *     used
     * @throws TooManyCalls if remembering its calls would take too much memory; likewise
     */
    public void read(byte[] block, int from, int to) {
        int at = lines == 0 ? Line.afterByteOrderMark(block, from, to) : from;
        while (at < to) {
            at = line.scan(block, at, to);
            lines++;
            readLine();
        }
    }

    /**
     * Refuses a line of more than 64 KiB that the caller has skipped, as one line.
     *
     * @param beginning some of its first bytes, for the refusal's text
     */
    public void overlong(byte[] beginning, int from, int to) {
        lines++;
        refuse(Reason.LINE_TOO_LONG, beginning, from, to);
    }

    private void readLine() {
        if (line.isTooLong()) {
            refuse(Reason.LINE_TOO_LONG);
        } else if (line.hasAllFields()) {
            readFields();
        } else if (line.isBlank()) {
            blank++;
        } else {
            refuse(Reason.TOO_FEW_FIELDS);
        }
    }

    private void readFields() {
        long instant = line.instant();
        if (instant < YEAR_2000 || instant > latest) {
            refuse(whyNotCredible(instant));
            return;
        }
        if (instant < seen.since(span.last)) {
            refuse(Reason.LATE);
            return;
        }
        span.include(instant);
        Verb verb = line.verb;
        switch (verb.kind) {
            case OTHER -> {}
            case RESTART -> restart(instant);
            default -> readCounted(verb, instant);
        }
    }

    private Reason whyNotCredible(long instant) {
        if (instant == Words.NOT_DIGITS) {
            return Reason.EPOCH_UNREADABLE;
        }
        if (instant == Words.TOO_MANY_DIGITS) {
            return Reason.EPOCH_IN_FUTURE;
        }
        if (instant < YEAR_2000) {
            return Reason.EPOCH_BEFORE_2000;
        }
        return instant >= LEAST_MILLISECONDS && instant / 1000 <= latest
                ? Reason.EPOCH_IN_MILLISECONDS
                : Reason.EPOCH_IN_FUTURE;
    }

    private void readCounted(Verb verb, long instant) {
        int callLength =
                line.call == Line.UNUSUAL ? line.end(Line.CALL) - line.start(Line.CALL) : 1;
        int queueLength = line.queueTo - line.queueFrom;
        if (callLength == 0 || line.hasNoCall()) {
            refuse(Reason.NO_CALL);
        } else if (queueLength == 0 || queueLength == 4 && line.fieldIs(Line.QUEUE, "NONE")) {
            refuse(Reason.NO_QUEUE);
        } else if (queueLength > LONGEST_QUEUE || callLength > LONGEST_CALL) {
            refuse(Reason.NAME_TOO_LONG);
        } else {
            int wait = line.duration(verb.waitAt(line));
            int talk = line.duration(verb.talkAt(line));
            if (wait < Line.MISSING || talk < Line.MISSING) {
                refuse(whyNoDuration(Math.min(wait, talk)));
            } else {
                count(verb, instant, wait, talk);
            }
        }
    }

    private static Reason whyNoDuration(int duration) {
        return switch (duration) {
            case Line.UNREADABLE -> Reason.NUMBER_UNREADABLE;
            case Line.NEGATIVE -> Reason.NUMBER_NEGATIVE;
            default -> Reason.NUMBER_TOO_LARGE;
        };
    }

    private void restart(long instant) {
        if (seen.add(hash(Verb.QUEUESTART, instant, 0, 0, 0, 0), instant)) {
            visits.restart(instant);
        } else {
            visits.ignoreDuplicate();
        }
    }

    private void count(Verb verb, long instant, int wait, int talk) {
        if (visits.areMany() || ids.isFull() || remembered() > 2 * MOST_REMEMBERED) {
            makeRoom();
        }
        long call = ids.number(line, instant);
        int queue = names.number(line.bytes, line.queueFrom, line.queueTo);
        if (!seen.add(hash(verb, instant, ids.stableHash(call), queue, wait, talk), instant)) {
            visits.ignoreDuplicate();
            return;
        }
        switch (verb.kind) {
            case START -> visits.start(call, queue, instant, lines);
            case REFUSAL -> visits.refuse(queue, instant, verb.refusal);
            default -> follow(verb, instant, call, queue, wait, talk);
        }
    }

    private void follow(Verb verb, long instant, long call, int queue, int wait, int talk) {
        boolean open = visits.isOpen(call, queue);
        if (verb == Verb.LEAVEEMPTY && !open) {
            return;
        }
        if (!open
                && (verb.hasWait() && wait == Line.MISSING
                        || verb.hasTalk() && talk == Line.MISSING)) {
            refuse(Reason.NUMBER_MISSING);
        } else if (verb.kind == Verb.Kind.CONNECT) {
            visits.connect(call, queue, instant, lines, wait);
        } else {
            visits.end(call, queue, instant, lines, verb.outcome, wait, talk);
        }
    }

    /** TEL-8: of what the line says, not of its bytes, so that a masked line is the same line. */
    private static long hash(Verb verb, long instant, long call, int queue, int wait, int talk) {
        long hash = Hash.mix(call, instant << 16 | queue);
        return Hash.mix(hash, (long) wait << 40 | (talk & 0xffff_ffffL) << 8 | verb.ordinal());
    }

    private int remembered() {
        return visits.remembered() + ids.size();
    }

    private void makeRoom() {
        forget();
        if (remembered() > MOST_REMEMBERED) {
            visits.prune();
        }
        if (remembered() > MOST_REMEMBERED) {
            throw new TooManyCalls();
        }
    }

    private void forget() {
        visits.forget();
        ids.forget(span.last - SeenLines.WINDOW);
    }

    private void refuse(Reason reason) {
        refuse(reason, line.bytes, line.from, line.to);
    }

    private void refuse(Reason reason, byte[] bytes, int from, int to) {
        refused[reason.ordinal()]++;
        if (keptRefusals < MOST_REFUSALS) {
            keptRefusals++;
            refusals.add(new Refusal(lines, Mask.excerpt(bytes, from, to), reason));
        }
    }

    /** What was gained since the last call, in the order of queue names and half-hours. */
    public List<Cell> drain() {
        return cells.drain(names);
    }

    /** The lines refused since the last call; of one file, the first 1,000 only. */
    public List<Refusal> drainRefusals() {
        List<Refusal> drained = refusals;
        refusals = new ArrayList<>();
        return drained;
    }

    public Counts counts() {
        Map<Reason, Long> byReason = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            if (refused[reason.ordinal()] > 0) {
                byReason.put(reason, refused[reason.ordinal()]);
            }
        }
        return new Counts(
                lines,
                blank,
                byReason,
                visits.duplicates(),
                visits.orphans(),
                span.first,
                span.last);
    }

    /** At the end of the file: what it leaves to {@link Seams}. */
    public Edges ends() {
        return visits.edges();
    }

    /**
     * Everything needed to go on with the file in another process.
     *
     * @throws IllegalStateException unless cells and refusals were drained, since they are not part
     *     of it
     */
    public byte[] state() {
        if (!cells.isEmpty() || !refusals.isEmpty()) {
            throw new IllegalStateException("cells and refusals are to be drained first");
        }
        forget();
        Packer packer =
                new Packer()
                        .number(VERSION)
                        .number(lines)
                        .number(blank)
                        .number(keptRefusals)
                        .number(span.first)
                        .number(span.last);
        for (long count : refused) {
            packer.number(count);
        }
        names.pack(packer);
        ids.pack(packer);
        seen.pack(packer, span.last);
        visits.pack(packer);
        return packer.toBytes();
    }

    private void unpack(Unpacker from) {
        from.version(VERSION);
        lines = from.number();
        blank = from.number();
        keptRefusals = from.small();
        span.first = from.number();
        span.last = from.number();
        for (int i = 0; i < refused.length; i++) {
            refused[i] = from.number();
        }
        names.unpack(from);
        ids.unpack(from);
        seen.unpack(from);
        visits.unpack(from);
        from.end();
    }
}
