package fr.prefecture.clu.batch.switchboard.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one record of {@code Master.csv} says of a call. */
final class CdrRecord {
    private static final Pattern SECONDS = Pattern.compile("(-?)(\\d+)(?:[.,]\\d+)?");
    private static final int MOST_DIGITS = 6;

    /** A telephone of the house, and its number. */
    private static final Pattern TELEPHONE =
            Pattern.compile("(?i)(?:SIP|PJSIP|IAX2|SCCP|Skinny)/\\d{2,6}-[0-9a-f]+.*");

    private static final Pattern SHORT = Pattern.compile("\\d{1,6}");
    private static final Pattern EXTENSION = Pattern.compile("\\d{2,6}");
    private static final Pattern LONG = Pattern.compile("\\d{7}");
    private static final Pattern PEER = Pattern.compile("[^/]*/(.*?)(?:-[0-9a-fA-F]+(?:;\\d)?)?");

    /** Of no telephone: half of a call that the switchboard makes to itself, its own speaker. */
    private static final Pattern OWN = Pattern.compile("(?i)(?:Local|Console)/.*");

    /** Where FreePBX puts the calls of its telephones. */
    private static final Pattern INSIDE =
            Pattern.compile("(?:from-internal|from-queue|outbound|macro-dialout).*");

    private static final Set<String> UNSERVED_ENDS =
            Set.of("voicemail", "congestion", "busy", "playtones");
    private static final long SEQUENCES = 1L << 29;

    final long number;
    final String linked;

    /** Of the channel that calls. */
    final String unique;

    final boolean hasId;
    final long start;
    final int duration;
    final int billed;
    final String disposition;
    private final String app;
    private final String data;
    private final String source;
    private final String destination;
    private final String context;
    private final String channel;
    private final String target;

    private CdrRecord(
            long number,
            CdrColumns columns,
            List<String> cells,
            long start,
            int duration,
            int billed) {
        this.number = number;
        this.start = start;
        this.duration = duration;
        this.billed = Math.min(billed, duration);
        channel = columns.cell(cells, "channel");
        String given = columns.cell(cells, CdrColumns.UNIQUE);
        String link = columns.cell(cells, CdrColumns.LINKED);
        hasId = !given.isEmpty() || !link.isEmpty();
        unique = given.isEmpty() ? start + "." + sequence(channel) : given;
        linked = link.isEmpty() ? unique : link;
        disposition = columns.cell(cells, "disposition");
        app = Records.lower(columns.cell(cells, "lastapp"));
        data = columns.cell(cells, "lastdata");
        source = columns.cell(cells, "src");
        destination = columns.cell(cells, "dst");
        context = columns.cell(cells, "dcontext");
        target = columns.cell(cells, "dstchannel");
    }

    /** A number that stands for a channel's name, which may hold that of a caller. */
    private static long sequence(String channel) {
        byte[] name = channel.getBytes(UTF_8);
        return Math.floorMod(Hash.stable(name, 0, name.length), SEQUENCES);
    }

    /** A record, or why it cannot be read. */
    record Reading(Optional<CdrRecord> found, Optional<Reason> problem) {}

    static Reading read(long number, CdrColumns columns, List<String> cells, WallClock clock) {
        if (!columns.fits(cells)) {
            return problem(Reason.COLUMNS_MISSING);
        }
        WallClock.Reading start = time(columns, cells, "start", clock);
        if (start.problem().isPresent()) {
            return problem(start.problem().get());
        }
        if (!columns.isPlaced(cells)) {
            return problem(Reason.COLUMNS_MISSING);
        }
        int duration =
                columns.has(CdrColumns.DURATION)
                        ? seconds(columns.cell(cells, CdrColumns.DURATION))
                        : between(start, time(columns, cells, CdrColumns.END, clock));
        int billed = billed(columns, cells, clock, start.seconds() + duration);
        int worst = Math.min(duration, billed);
        return worst < 0
                ? problem(whyNot(worst))
                : new Reading(
                        Optional.of(
                                new CdrRecord(
                                        number, columns, cells, start.seconds(), duration, billed)),
                        Optional.empty());
    }

    private static WallClock.Reading time(
            CdrColumns columns, List<String> cells, String name, WallClock clock) {
        String unique = columns.cell(cells, CdrColumns.UNIQUE);
        String id = unique.isEmpty() ? columns.cell(cells, CdrColumns.LINKED) : unique;
        return clock.read(columns.cell(cells, name), WallClock.birth(id), 0);
    }

    /** Where nothing tells when somebody answered, it is as if the switchboard had at once. */
    private static int billed(CdrColumns columns, List<String> cells, WallClock clock, long end) {
        if (columns.has(CdrColumns.BILLED)) {
            return seconds(columns.cell(cells, CdrColumns.BILLED));
        }
        if (!columns.has(CdrColumns.ANSWER)) {
            return Integer.MAX_VALUE;
        }
        boolean answered = !columns.cell(cells, CdrColumns.ANSWER).isEmpty();
        WallClock.Reading answer = time(columns, cells, CdrColumns.ANSWER, clock);
        return answered
                ? between(answer, new WallClock.Reading(end * 1_000_000, Optional.empty()))
                : 0;
    }

    private static int between(WallClock.Reading from, WallClock.Reading to) {
        if (from.problem().isPresent() || to.problem().isPresent()) {
            return Line.UNREADABLE;
        }
        long seconds = to.seconds() - from.seconds();
        return seconds < 0
                ? Line.NEGATIVE
                : seconds > Line.LONGEST_DURATION ? Line.TOO_LARGE : (int) seconds;
    }

    private static Reading problem(Reason reason) {
        return new Reading(Optional.empty(), Optional.of(reason));
    }

    /** A fraction is cut off. */
    private static int seconds(String text) {
        Matcher parts = SECONDS.matcher(text);
        if (text.isEmpty()) {
            return Line.MISSING;
        }
        if (!parts.matches()) {
            return Line.UNREADABLE;
        }
        if (!parts.group(1).isEmpty()) {
            return Line.NEGATIVE;
        }
        boolean possible =
                parts.group(2).length() <= MOST_DIGITS
                        && Integer.parseInt(parts.group(2)) <= Line.LONGEST_DURATION;
        return possible ? Integer.parseInt(parts.group(2)) : Line.TOO_LARGE;
    }

    private static Reason whyNot(int seconds) {
        return switch (seconds) {
            case Line.MISSING -> Reason.NUMBER_MISSING;
            case Line.UNREADABLE -> Reason.NUMBER_UNREADABLE;
            case Line.NEGATIVE -> Reason.NUMBER_NEGATIVE;
            default -> Reason.NUMBER_TOO_LARGE;
        };
    }

    long end() {
        return start + duration;
    }

    /** When the switchboard or a person answered; the end, if nobody did. */
    long answered() {
        return end() - billed;
    }

    boolean isOf(CdrRecord other) {
        return unique.equals(other.unique);
    }

    /** Whether it is of the channel with which its call began. */
    boolean isFirst() {
        return unique.equals(linked);
    }

    /** TEL-81 The name of the queue in which the caller was at last. */
    Optional<String> queue() {
        return app.equals("queue")
                ? Optional.of(data.split("[,|]", 2)[0].strip())
                : Optional.empty();
    }

    /** TEL-81 What stands for a queue where there is none. */
    String called() {
        return EXTENSION.matcher(destination).matches() ? destination : context;
    }

    /** TEL-82 Whether the caller called from outside, as far as can be told. */
    boolean isFromOutside() {
        return !channel.isEmpty()
                && !SHORT.matcher(source).matches()
                && !source.equals(peer(channel))
                && !OWN.matcher(channel).matches()
                && !TELEPHONE.matcher(channel).matches()
                && !INSIDE.matcher(context).matches();
    }

    /** Who or what a channel leads to: its name without technology and number. */
    private static String peer(String channel) {
        Matcher peer = PEER.matcher(channel);
        return peer.matches() ? peer.group(1) : channel;
    }

    /** TEL-81, TEL-82 Whether a telephone of the house was to ring. */
    boolean isOffered() {
        boolean dialled = app.equals("dial") && !hasLongTarget();
        if (isLong(destination)) {
            return TELEPHONE.matcher(target).matches() || dialled && !target.isEmpty();
        }
        return dialled
                || app.equals("voicemail")
                || !app.equals("dial") && !target.isEmpty() && !isLong(peer(target));
    }

    private boolean hasLongTarget() {
        return isLong(data.split("[,|]", 2)[0]) || isLong(peer(target));
    }

    private static boolean isLong(String text) {
        return LONG.matcher(text).find();
    }

    /** TEL-83 */
    boolean isServed() {
        return disposition.equals("ANSWERED") && !target.isEmpty() && !UNSERVED_ENDS.contains(app);
    }

    boolean isLeftToVoiceMail() {
        return app.equals("voicemail");
    }

    boolean isUnanswered() {
        return disposition.equals("NO ANSWER")
                || disposition.equals("NOANSWER")
                || disposition.equals("CANCEL");
    }
}
