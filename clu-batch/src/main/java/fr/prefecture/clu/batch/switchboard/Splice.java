package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.switchboard.format.Copied;
import fr.prefecture.clu.night.FileRow;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * NIT-13: the part of a log that no other file holds, where it shares lines with files that tell of
 * the same time. A copy that was made before a log was cut, or of the last few days, begins with
 * lines that are known, or ends with them.
 *
 * @param from offset of the first byte of its own
 * @param to offset after the last one
 * @param continues the file whose end is its beginning
 * @param replaces the files that it holds altogether
 */
record Splice(long from, long to, Optional<Long> continues, List<Long> replaces) {

    /** Places at which two logs may seem to meet before one gives up looking. */
    private static final int MOST_PLACES = 8;

    Splice {
        replaces = List.copyOf(replaces);
    }

    Splice(long from, long to, Optional<Long> continues, Optional<Long> replaces) {
        this(from, to, continues, replaces.stream().toList());
    }

    private Splice andReplaces(Neighbour neighbour) {
        return replaces.contains(neighbour.file())
                ? this
                : new Splice(
                        from,
                        to,
                        continues,
                        Stream.concat(replaces.stream(), Stream.of(neighbour.file())).toList());
    }

    /** A log that tells of some of the same time. */
    interface Neighbour {
        long file();

        MaskedLines lines() throws IOException;
    }

    /** Whether others hold all of it. */
    boolean isEmpty() {
        return from == to;
    }

    /**
     * TEL-74: another reading of the same beginning goes; what that goes on from stays where this
     * one tells it with the same lines.
     *
     * @param file whose content this one has, or begins with, as it was delivered
     * @param continued what a file goes on from
     * @return nothing when this part goes on from that file, or replaces it, anyway
     */
    Optional<Splice> insteadOf(FileRow file, LongFunction<Optional<Long>> continued) {
        Optional<Long> id = Optional.of(file.id());
        if (!isEmpty() && (id.equals(continues) || replaces.contains(file.id()))) {
            return Optional.empty();
        }
        Optional<Long> before = file.continues();
        while (before.isPresent() && !before.equals(continues)) {
            before = continued.apply(before.get());
        }
        return Optional.of(
                new Splice(before.isPresent() ? from : 0, to, before, Optional.of(file.id())));
    }

    /**
     * What is left of this part beside others.
     *
     * @param neighbours in the order of their first events
     * @param pulse called again and again while it reads
     */
    Splice beside(LogFile log, List<Neighbour> neighbours, Runnable pulse) throws IOException {
        Splice splice = this;
        for (Neighbour neighbour : neighbours) {
            if (!splice.isEmpty()) {
                splice = splice.beside(log, neighbour, pulse);
            }
        }
        return splice;
    }

    /**
     * TEL-84: what is left of this part beside others, where all its lines may stand in theirs one
     * by one, or all of theirs in it: call records that were copied by account.
     *
     * @param neighbours in the order of their first events
     * @param pulse called again and again while it reads
     */
    Splice besideCopies(LogFile log, List<Neighbour> neighbours, Runnable pulse)
            throws IOException {
        Splice splice = beside(log, neighbours, pulse);
        if (splice.isEmpty()) {
            return splice;
        }
        Optional<Long> last = Optional.empty();
        try (MaskedLines own = splice.lines(log, pulse)) {
            Copied copied = new Copied(own::next);
            for (Neighbour neighbour : neighbours) {
                if (!splice.replaces.contains(neighbour.file())) {
                    lookIn(copied, neighbour.lines());
                    last = Optional.of(neighbour.file());
                }
            }
            if (copied.isWhole()) {
                return new Splice(splice.to, splice.to, last, List.of());
            }
        }
        for (Neighbour neighbour : neighbours) {
            try (MaskedLines other = neighbour.lines()) {
                Copied copied = new Copied(other::next);
                lookIn(copied, splice.lines(log, pulse));
                if (copied.isWhole()) {
                    splice = splice.andReplaces(neighbour);
                }
            }
        }
        return splice;
    }

    private static void lookIn(Copied copied, MaskedLines lines) throws IOException {
        try (lines) {
            copied.lookIn(lines::next);
        }
    }

    private Splice beside(LogFile log, Neighbour neighbour, Runnable pulse) throws IOException {
        Source own = at -> at == 0 ? lines(log, pulse) : skip(lines(log, pulse), at);
        Source other = at -> skip(neighbour.lines(), at);
        Optional<Meeting> inOther = meet(own, other);
        if (inOther.isPresent()) {
            return new Splice(
                    inOther.get().endOfWhole() ? to : inOther.get().after(),
                    to,
                    Optional.of(neighbour.file()),
                    replaces);
        }
        Optional<Meeting> inOwn = meet(other, own);
        if (inOwn.isEmpty()) {
            return this;
        }
        return inOwn.get().endOfWhole()
                ? andReplaces(neighbour)
                : new Splice(from, inOwn.get().before(), continues, replaces);
    }

    private MaskedLines lines(LogFile log, Runnable pulse) throws IOException {
        return MaskedLines.of(log.as(log.file(), to), from, pulse);
    }

    /** Opens lines, and goes past the first ones. */
    private interface Source {
        MaskedLines at(long line) throws IOException;
    }

    /**
     * Where the beginning of one log lies in another.
     *
     * @param before offset in the log searched at which the lines that both have begin
     * @param after offset in the log sought after those lines
     * @param endOfWhole whether the log sought ends there, the log searched perhaps not
     */
    private record Meeting(long before, long after, boolean endOfWhole) {}

    /** Looks for a place in {@code searched} from which on the two are equal until one ends. */
    private static Optional<Meeting> meet(Source sought, Source searched) throws IOException {
        Optional<byte[]> first;
        try (MaskedLines lines = sought.at(0)) {
            first = lines.next();
        }
        if (first.isEmpty()) {
            return Optional.empty();
        }
        long line = 0;
        long before = 0;
        int places = 0;
        try (MaskedLines lines = searched.at(0)) {
            before = lines.offset();
            for (Optional<byte[]> next = lines.next();
                    next.isPresent() && places < MOST_PLACES;
                    next = lines.next()) {
                if (Arrays.equals(next.get(), first.get())) {
                    places++;
                    Optional<Meeting> meeting = compare(sought, searched, line, before);
                    if (meeting.isPresent()) {
                        return meeting;
                    }
                }
                line++;
                before = lines.offset();
            }
        }
        return Optional.empty();
    }

    private static Optional<Meeting> compare(Source sought, Source searched, long line, long before)
            throws IOException {
        try (MaskedLines ours = sought.at(0);
                MaskedLines theirs = searched.at(line)) {
            long after = ours.offset();
            while (true) {
                Optional<byte[]> our = ours.next();
                if (our.isEmpty()) {
                    return Optional.of(new Meeting(before, after, true));
                }
                Optional<byte[]> their = theirs.next();
                if (their.isEmpty()) {
                    return Optional.of(new Meeting(before, after, false));
                }
                if (!Arrays.equals(our.get(), their.get())) {
                    return Optional.empty();
                }
                after = ours.offset();
            }
        }
    }

    private static MaskedLines skip(MaskedLines lines, long number) throws IOException {
        for (long i = 0; i < number; i++) {
            lines.next();
        }
        return lines;
    }
}
