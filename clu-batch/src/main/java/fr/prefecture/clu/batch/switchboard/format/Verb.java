package fr.prefecture.clu.batch.switchboard.format;

import java.nio.charset.StandardCharsets;

/**
 * A word of the fifth field that this reader knows, and the shape of its parameters.
 *
 * <p>In a shape, {@code w} is a wait, {@code t} a talk, {@code n} another number, {@code k} one of
 * a few fixed words; {@code -} is what may tell about a person. An ellipsis says that the
 * parameters before the last three may be more numerous, so that those three are found from the
 * right.
 */
enum Verb {
    ENTERQUEUE(Kind.START, "--n-"),
    CONNECT(Kind.CONNECT, "w-n"),
    COMPLETECALLER(Outcome.ANSWERED, "wtn"),
    COMPLETEAGENT(Outcome.ANSWERED, "wtn"),
    TRANSFER(Outcome.ANSWERED, "--...wtn"),
    BLINDTRANSFER(Outcome.ANSWERED, "--...wtn"),
    ATTENDEDTRANSFER(Outcome.ANSWERED, "k-...wtn"),
    ABANDON(Outcome.ABANDONED, "nnw"),
    EXITWITHTIMEOUT(Outcome.TIMED_OUT, "nnw"),
    EXITWITHKEY(Outcome.KEY_EXIT, "-nnw"),
    EXITEMPTY(Outcome.EMPTY_EXIT, "nnw"),
    LEAVEEMPTY(Outcome.EMPTY_EXIT, ""),
    WITHDRAW(Outcome.WITHDRAWN, "nnw-"),
    SYSCOMPAT(Outcome.FAILED, ""),
    CLOSED(Measure.REFUSED_CLOSED),
    FULL(Measure.REFUSED_FULL),
    JOINEMPTY(Measure.REFUSED_JOIN_EMPTY),
    DIVERT_CA_RATIO(Measure.REFUSED_DIVERTED),
    DIVERT_HOLDTIME(Measure.REFUSED_DIVERTED),
    QUEUESTART(Kind.RESTART, ""),
    RINGNOANSWER(Kind.OTHER, "n"),
    RINGCANCELED(Kind.OTHER, "n"),
    ADDMEMBER(Kind.OTHER, "k"),
    REMOVEMEMBER(Kind.OTHER, "k"),
    PENALTY(Kind.OTHER, "n"),
    RINGINUSE(Kind.OTHER, "n"),
    AGENTLOGOFF(Kind.OTHER, "-n"),
    AGENTCALLBACKLOGOFF(Kind.OTHER, "-n-"),
    WRAPUPSTART(Kind.OTHER, "n"),
    OUTCALL(Kind.OTHER, "-n-"),
    /** Every other word: read, not counted. */
    UNKNOWN(Kind.OTHER, "");

    enum Kind {
        START,
        CONNECT,
        END,
        REFUSAL,
        RESTART,
        OTHER
    }

    private static final String MORE = "...";
    private static final Verb[] PLACES = new Verb[128];

    static {
        for (Verb verb : values()) {
            int place = place(verb.start, verb.length);
            while (PLACES[place] != null) {
                place = place + 1 & PLACES.length - 1;
            }
            PLACES[place] = verb;
        }
    }

    final Kind kind;
    final Outcome outcome;
    final Measure refusal;
    private final byte[] word = name().getBytes(StandardCharsets.US_ASCII);
    private final int length = word.length;
    private final long start = start(word, 0, word.length);
    private final long end = end(word, 0, word.length);
    private final String shape;
    private final boolean fromTheRight;
    private final int wait;
    private final int talk;

    Verb(Kind kind, String shape) {
        this(kind, null, null, shape);
    }

    Verb(Outcome outcome, String shape) {
        this(Kind.END, outcome, null, shape);
    }

    Verb(Measure refusal) {
        this(Kind.REFUSAL, null, refusal, "");
    }

    Verb(Kind kind, Outcome outcome, Measure refusal, String shape) {
        this.kind = kind;
        this.outcome = outcome;
        this.refusal = refusal;
        this.shape = shape.replace(MORE, "");
        this.fromTheRight = shape.contains(MORE);
        this.wait = this.shape.indexOf('w');
        this.talk = this.shape.indexOf('t');
    }

    static Verb of(byte[] bytes, int from, int to) {
        int length = to - from;
        long start = start(bytes, from, to);
        long end = end(bytes, from, to);
        int place = place(start, length);
        Verb verb;
        while ((verb = PLACES[place]) != null) {
            if (verb.start == start
                    && verb.end == end
                    && verb.length == length
                    && (length <= 16 || Words.are(bytes, from, to, verb.word))) {
                return verb;
            }
            place = place + 1 & PLACES.length - 1;
        }
        return UNKNOWN;
    }

    /** The first eight bytes, filled up with zeros. */
    private static long start(byte[] bytes, int from, int to) {
        return from + 8 > bytes.length
                ? Words.at(bytes, from, to)
                : Words.at(bytes, from) & -1L >>> lacking(from, to);
    }

    /** The last eight bytes, preceded by zeros. */
    private static long end(byte[] bytes, int from, int to) {
        return to < 8
                ? start(bytes, from, to) << lacking(from, to)
                : Words.at(bytes, to - 8) & -1L << lacking(from, to);
    }

    /** Bits that a word of eight bytes has more than these. */
    private static int lacking(int from, int to) {
        return 8 - Math.min(8, to - from) << 3;
    }

    private static int place(long start, int length) {
        return (int) ((start + length) * 0x9e3779b97f4a7c15L >>> 57);
    }

    /** Index of the wait among this many parameters, or -1; it may lie beyond the last one. */
    int waitAt(int parameters) {
        return index(wait, parameters);
    }

    int talkAt(int parameters) {
        return index(talk, parameters);
    }

    /** The same, which seldom needs to know how many parameters the line has. */
    int waitAt(Line line) {
        return fromTheRight ? waitAt(line.parameters()) : wait;
    }

    int talkAt(Line line) {
        return fromTheRight ? talkAt(line.parameters()) : talk;
    }

    boolean hasWait() {
        return wait >= 0;
    }

    boolean hasTalk() {
        return talk >= 0;
    }

    private int index(int index, int parameters) {
        return index < 0 || !fromTheRight
                ? index
                : index + Math.max(0, parameters - shape.length());
    }

    /** The letter of one of this many parameters in the shape. */
    char shape(int index, int parameters) {
        int extra = Math.max(0, parameters - shape.length());
        if (fromTheRight && extra > 0 && index > 0) {
            return index > 1 + extra ? shape.charAt(index - extra) : '-';
        }
        if (kind == Kind.START && extra > 0 || index >= shape.length()) {
            return '-';
        }
        return shape.charAt(index);
    }
}
