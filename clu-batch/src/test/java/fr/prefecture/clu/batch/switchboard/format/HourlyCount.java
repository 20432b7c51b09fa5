package fr.prefecture.clu.batch.switchboard.format;

import java.util.Arrays;

/**
 * The reduced count that comparisons with others are made on, from the very classes that read the
 * lines of {@link QueueLog}: every field is bounded by its line, every number checked, and what
 * cannot be read is refused and counted. What is counted, {@link NationalLog} says.
 *
 * <p>However the file is cut into blocks of whole lines, and whether or not the count goes through
 * {@link #state} and {@link #resume} between two of them, the sum of the drained rows is the same.
 * Not safe for use by several threads.
 */
public final class HourlyCount {
    /** How many figures a row has. */
    public static final int FIGURES = 6;

    private static final int OFFERED = 0;
    private static final int ANSWERED = 1;
    private static final int ABANDONED = 2;
    private static final int WAIT = 3;
    private static final int TALK = 4;
    private static final int WITHIN_20 = 5;

    private static final int SOON = 20;
    private static final int HOUR = 3600;
    private static final int DAY = 24;
    private static final int VERSION = 1;
    private static final long LATEST = 4_102_444_800L;
    private static final int LONGEST_QUEUE = 80;
    private static final int LONGEST_CALL = 150;

    /** All the country's switchboards have some hundreds at once. */
    private static final int MOST_OPEN = 1 << 20;

    /** One place in eight is taken at most. */
    private static final int ROOM = 16;

    private static final int FREE = -1;

    /** A row lies in one line of the processor's cache: its key, its figures, nothing. */
    private static final int ROW = 8;

    private final Line line = new Line();
    private final CallIds ids = new CallIds();
    private final QueueNames names = new QueueNames();
    private final long[] refused = new long[Reason.values().length];
    private long lines;
    private long strangers;
    private int lastHour;

    private long[] rows;
    private int[] places;
    private int used;
    private final int[] latestRow = new int[QueueNames.MOST];

    /** Of an open call: its number, then its hour and queue; see {@link #key}. */
    private long[] open;

    private int openCalls;

    public HourlyCount() {
        allotRows();
        open = new long[2 * 1024];
    }

    /** Takes what a queue gained in an hour. */
    public interface Sink {
        /**
         * @param utcHour hours since 1970-01-01T00:00Z
         * @param six offered, answered, abandoned, seconds waited, seconds talked, answered within
         *     20 seconds; to be read before returning
         */
        void row(long utcHour, String queue, long[] six);
    }

    /**
     * Goes on with a count that was interrupted.
     *
     * @param state what {@link #state} returned
     */
    public static HourlyCount resume(byte[] state) {
        HourlyCount count = new HourlyCount();
        count.unpack(new Unpacker(state));
        return count;
    }

    /**
     * Reads whole lines; only the last line of the file may lack its line feed.
     *
     * @param from index of the first byte
     * @param to index after the last byte
     */
    public void read(byte[] block, int from, int to) {
        int at = lines == 0 ? Line.afterByteOrderMark(block, from, to) : from;
        while (at < to) {
            at = line.scan(block, at, to);
            lines++;
            readLine();
        }
    }

    private void readLine() {
        if (line.isTooLong()) {
            refuse(Reason.LINE_TOO_LONG);
        } else if (line.hasAllFields()) {
            readFields();
        } else if (!line.isBlank()) {
            refuse(Reason.TOO_FEW_FIELDS);
        }
    }

    private void readFields() {
        long instant = line.instant();
        if (instant < QueueLog.YEAR_2000 || instant > LATEST) {
            refuse(Reason.EPOCH_UNREADABLE);
            return;
        }
        Verb verb = line.verb;
        if (verb.kind == Verb.Kind.START) {
            if (hasPlace()) {
                enter(numberOfCall(instant), queueOfLine(), (int) (instant / HOUR));
            }
        } else if (verb.kind == Verb.Kind.CONNECT) {
            if (hasPlace()) {
                connect(instant, line.duration(verb.waitAt(line)));
            }
        } else if (verb.kind == Verb.Kind.END && hasPlace()) {
            leave(instant, verb);
        }
    }

    private boolean hasPlace() {
        int queueLength = line.queueTo - line.queueFrom;
        if (line.call == Line.UNUSUAL && isNoCall()) {
            return false;
        } else if (queueLength == 0 || queueLength == 4 && line.fieldIs(Line.QUEUE, "NONE")) {
            refuse(Reason.NO_QUEUE);
            return false;
        } else if (queueLength > LONGEST_QUEUE) {
            refuse(Reason.NAME_TOO_LONG);
            return false;
        }
        return true;
    }

    private boolean isNoCall() {
        int length = line.end(Line.CALL) - line.start(Line.CALL);
        if (length == 0 || line.hasNoCall()) {
            refuse(Reason.NO_CALL);
        } else if (length > LONGEST_CALL) {
            refuse(Reason.NAME_TOO_LONG);
        } else {
            return false;
        }
        return true;
    }

    private void refuse(Reason reason) {
        refused[reason.ordinal()]++;
    }

    private long numberOfCall(long instant) {
        if (line.call == Line.UNUSUAL && ids.isFull() || ROOM * openCalls >= open.length) {
            makeRoom();
        }
        return ids.number(line, instant);
    }

    private int queueOfLine() {
        return names.number(line.bytes, line.queueFrom, line.queueTo);
    }

    /** Where the open call of the line is; most often at home, and in the queue as it is spelt. */
    private int placeOfLine(long number) {
        int place = home(number);
        long key = open[place + 1];
        return open[place] == number
                        && names.isSpelt(queueOf(key), line.bytes, line.queueFrom, line.queueTo)
                ? place
                : place(number, queueOfLine());
    }

    private boolean isKnown(int place) {
        boolean known = open[place + 1] != 0;
        strangers += known ? 0 : 1;
        return known;
    }

    private void enter(long call, int queue, int hour) {
        int place = place(call, queue);
        if (open[place + 1] != 0) {
            return;
        }
        long key = key(hour, queue);
        open[place] = call;
        open[place + 1] = key;
        openCalls++;
        lastHour = Math.max(lastHour, hour);
        int row = row(key);
        rows[row + OFFERED]++;
    }

    private void connect(long instant, int wait) {
        if (wait < 0) {
            refuse(wait == Line.MISSING ? Reason.NUMBER_MISSING : Reason.NUMBER_UNREADABLE);
            return;
        }
        int place = placeOfLine(numberOfCall(instant));
        if (isKnown(place)) {
            int row = row(open[place + 1]);
            rows[row + ANSWERED]++;
            rows[row + WAIT] += wait;
            rows[row + WITHIN_20] += wait <= SOON ? 1 : 0;
        }
    }

    private void leave(long instant, Verb verb) {
        int wait = line.duration(verb.waitAt(line));
        int talk = line.duration(verb.talkAt(line));
        if (wait < Line.MISSING || talk < Line.MISSING) {
            refuse(Reason.NUMBER_UNREADABLE);
            return;
        }
        int place = placeOfLine(numberOfCall(instant));
        if (!isKnown(place)) {
            return;
        }
        if (verb.outcome == Outcome.ANSWERED) {
            int row = row(open[place + 1]);
            rows[row + TALK] += Math.max(0, talk);
        } else if (verb.outcome == Outcome.ABANDONED) {
            int row = row(open[place + 1]);
            rows[row + ABANDONED]++;
        }
        remove(place);
    }

    /** Never zero, since no counted hour is. */
    private static long key(int hour, int queue) {
        return (long) hour << 16 | queue;
    }

    private static int queueOf(long key) {
        return (int) key & 0xffff;
    }

    private static int hourOf(long key) {
        return (int) (key >>> 16);
    }

    /** Index of the first figure of a row; may replace the array of rows by a longer one. */
    private int row(long key) {
        int queue = queueOf(key);
        int row = latestRow[queue];
        if (rows[row] != key) {
            row = find(key);
            latestRow[queue] = row;
        }
        return row + 1;
    }

    private int find(long key) {
        int place = Hash.place(key) & places.length - 1;
        while (places[place] != FREE) {
            if (rows[places[place]] == key) {
                return places[place];
            }
            place = place + 1 & places.length - 1;
        }
        int row = used;
        used += ROW;
        places[place] = row;
        rows[row] = key;
        if (used == rows.length) {
            growRows();
        }
        return row;
    }

    private void allotRows() {
        rows = new long[1024 * ROW];
        places = new int[2 * 1024];
        Arrays.fill(places, FREE);
        used = 0;
    }

    private void growRows() {
        rows = Arrays.copyOf(rows, 2 * rows.length);
        places = new int[2 * places.length];
        Arrays.fill(places, FREE);
        for (int row = 0; row < used; row += ROW) {
            int place = Hash.place(rows[row]) & places.length - 1;
            while (places[place] != FREE) {
                place = place + 1 & places.length - 1;
            }
            places[place] = row;
        }
    }

    /** Where a call is in its queue, or would be. */
    private int place(long call, int queue) {
        int place = home(call);
        while (open[place + 1] != 0 && (open[place] != call || queueOf(open[place + 1]) != queue)) {
            place = place + 2 & open.length - 1;
        }
        return place;
    }

    private int home(long call) {
        return Hash.place(call) << 1 & open.length - 1;
    }

    private void remove(int place) {
        int hole = place;
        int mask = open.length - 1;
        for (int i = place + 2 & mask; open[i + 1] != 0; i = i + 2 & mask) {
            int home = home(open[i]);
            if ((i - home & mask) >= (i - hole & mask)) {
                open[hole] = open[i];
                open[hole + 1] = open[i + 1];
                hole = i;
            }
        }
        open[hole + 1] = 0;
        openCalls--;
    }

    /** Forgets the calls that entered more than a day ago. */
    private void makeRoom() {
        long[] old = open;
        int left = 0;
        for (int i = 0; i < old.length; i += 2) {
            left += isYoung(old[i + 1]) ? 1 : 0;
        }
        if (left > MOST_OPEN) {
            throw new TooManyCalls();
        }
        open = new long[Math.max(2048, 2 * ROOM * Integer.highestOneBit(2 * left + 1))];
        openCalls = left;
        for (int i = 0; i < old.length; i += 2) {
            if (isYoung(old[i + 1])) {
                int place = place(old[i], queueOf(old[i + 1]));
                open[place] = old[i];
                open[place + 1] = old[i + 1];
            }
        }
        ids.forget((lastHour - DAY) * (long) HOUR);
    }

    private boolean isYoung(long key) {
        return key != 0 && hourOf(key) >= lastHour - DAY;
    }

    /**
     * Hands out what was gained since the last call, in no order.
     *
     * @return the number of rows
     */
    public int drain(Sink sink) {
        long[] six = new long[FIGURES];
        for (int row = 0; row < used; row += ROW) {
            System.arraycopy(rows, row + 1, six, 0, FIGURES);
            sink.row(hourOf(rows[row]), names.name(queueOf(rows[row])), six);
        }
        int drained = used / ROW;
        allotRows();
        Arrays.fill(latestRow, 0);
        return drained;
    }

    public long lines() {
        return lines;
    }

    public long refused() {
        return Arrays.stream(refused).sum();
    }

    /** Lines of calls that never entered their queue. */
    public long strangers() {
        return strangers;
    }

    /** Everything needed to go on in another process; the rows are to be drained first. */
    public byte[] state() {
        if (used > 0) {
            throw new IllegalStateException("rows are to be drained first");
        }
        makeRoom();
        Packer packer =
                new Packer().number(VERSION).number(lines).number(strangers).number(lastHour);
        for (long count : refused) {
            packer.number(count);
        }
        names.pack(packer);
        ids.pack(packer);
        packer.number(openCalls);
        for (int i = 0; i < open.length; i += 2) {
            if (open[i + 1] != 0) {
                packer.number(open[i]).number(open[i + 1]);
            }
        }
        return packer.toBytes();
    }

    private void unpack(Unpacker from) {
        from.version(VERSION);
        lines = from.number();
        strangers = from.number();
        lastHour = from.small();
        for (int i = 0; i < refused.length; i++) {
            refused[i] = from.number();
        }
        names.unpack(from);
        ids.unpack(from);
        int left = from.count();
        open = new long[Math.max(2048, 2 * ROOM * Integer.highestOneBit(2 * left + 1))];
        openCalls = left;
        for (; left > 0; left--) {
            long call = from.number();
            long key = from.number();
            int place = place(call, queueOf(key));
            open[place] = call;
            open[place + 1] = key;
        }
        from.end();
    }
}
