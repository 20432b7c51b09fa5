package fr.prefecture.clu.batch.switchboard.format;

import java.util.Objects;

/**
 * A visit that lacks its start or its end in this file, or may go on with one that never ended in a
 * file before, and how this file counted it as if it were alone.
 *
 * @param call the call id
 * @param queue name of the queue
 * @param line number of the first line that speaks of the visit
 * @param started whether the line that opens the visit is in this file
 * @param entry epoch second of the entry, computed from the durations when the visit is not started
 *     here
 * @param connectedAt epoch second of the connection, or -1
 * @param hold seconds waited before the connection; 0 if there is none
 * @param endedAt epoch second of the end, or -1
 * @param outcome as counted
 * @param waited seconds, as counted; 0 if the outcome has no wait
 * @param talked seconds, as counted; 0 if the outcome has no talk
 * @param era how many restarts this file had shown before the visit: what is of an earlier era is
 *     closed
 */
public record Fragment(
        String call,
        String queue,
        long line,
        boolean started,
        long entry,
        long connectedAt,
        int hold,
        long endedAt,
        Outcome outcome,
        int waited,
        int talked,
        int era) {

    /** Clocks and roundings of the log differ by so much. */
    static final int ENTRY_TOLERANCE = 2;

    /** A call that was born so much after the first event of a file is in no file before. */
    static final int BIRTH_TOLERANCE = 60;

    public Fragment {
        Objects.requireNonNull(call);
        Objects.requireNonNull(queue);
        Objects.requireNonNull(outcome);
    }

    static boolean isNear(long entry, long other) {
        return Math.abs(entry - other) <= ENTRY_TOLERANCE;
    }

    boolean hasEnd() {
        return endedAt >= 0;
    }

    boolean lacksEndOnly() {
        return started && !hasEnd();
    }

    /** An end whose start can be found by its computed entry. */
    boolean lacksStartOnly() {
        return !started && hasEnd() && outcome != Outcome.FAILED;
    }

    /** Whether a file before, whose events are older than {@code first}, may speak of the visit. */
    boolean mayBeginBefore(long first) {
        return !started || CallIds.birth(call) <= first + BIRTH_TOLERANCE;
    }

    long lastInstant() {
        return Math.max(entry, Math.max(connectedAt, endedAt));
    }

    /** The same visit, now that the line that opens it was read. */
    Fragment withStart() {
        return new Fragment(
                call,
                queue,
                line,
                true,
                entry,
                connectedAt,
                hold,
                endedAt,
                outcome,
                waited,
                talked,
                era);
    }

    /** The same visit, known also by a later fragment. */
    Fragment joinedBy(Fragment later) {
        Fragment connection = connectedAt >= 0 ? this : later;
        boolean connected = connection.connectedAt >= 0;
        if (later.hasEnd()) {
            return new Fragment(
                    call,
                    queue,
                    line,
                    started,
                    entry,
                    connection.connectedAt,
                    connection.hold,
                    later.endedAt,
                    later.outcome,
                    later.waited,
                    later.talked,
                    era);
        }
        return new Fragment(
                call,
                queue,
                line,
                started,
                entry,
                connection.connectedAt,
                connection.hold,
                -1,
                connected ? Outcome.INCOMPLETE : Outcome.UNRESOLVED,
                connection.hold,
                0,
                era);
    }

    void pack(Packer packer) {
        packer.text(call)
                .text(queue)
                .number(line)
                .number(started ? 1 : 0)
                .number(entry)
                .number(connectedAt)
                .number(hold)
                .number(endedAt)
                .number(outcome.ordinal())
                .number(waited)
                .number(talked)
                .number(era);
    }

    static Fragment unpack(Unpacker from) {
        return new Fragment(
                from.text(),
                from.text(),
                from.number(),
                from.small() != 0,
                from.number(),
                from.number(),
                from.small(),
                from.number(),
                Outcome.unpack(from),
                from.small(),
                from.small(),
                from.small());
    }
}
