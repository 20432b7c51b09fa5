package fr.prefecture.clu.batch.switchboard.format;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which pieces of calls, of which files, may have to do with each other when files are joined. It
 * says of none that it has not, if joining these files, or some of them, may make it so.
 */
final class Ties {

    /** A fragment or an entry of a file. */
    private record Piece(int number, long at, boolean open) {}

    private static final Comparator<Piece> BY_TIME = Comparator.comparingLong(Piece::at);

    private final LocalDays days;

    /** By the number of a piece: its file. */
    private final List<Long> files = new ArrayList<>();

    /**
     * By the number of a piece: another one of those that it is tied to; of one of them, itself.
     */
    private int[] ties;

    Ties(ZoneId zone, Collection<FileEdges> edges) {
        days = new LocalDays(zone);
        Map<List<String>, List<Piece>> visits = new HashMap<>();
        Map<String, List<Piece>> exchanges = new HashMap<>();
        Map<String, List<Piece>> calls = new HashMap<>();
        List<int[]> sameLines = new ArrayList<>();
        for (FileEdges file : edges) {
            Map<Long, Integer> lines = new HashMap<>();
            for (Fragment fragment : file.edges().fragments()) {
                int number = number(file);
                lines.put(fragment.line(), number);
                boolean open = !fragment.hasEnd();
                add(
                        visits,
                        List.of(fragment.call(), fragment.queue()),
                        new Piece(number, fragment.lastInstant(), open));
                if (fragment.lacksEndOnly() || !fragment.started()) {
                    add(exchanges, fragment.queue(), new Piece(number, fragment.entry(), open));
                }
            }
            for (CallEntry entry : file.edges().entries()) {
                int number = number(file);
                if (lines.containsKey(entry.line())) {
                    sameLines.add(new int[] {number, lines.get(entry.line())});
                }
                add(calls, entry.call(), new Piece(number, entry.entry(), false));
            }
        }
        ties = IntStream.range(0, files.size()).toArray();
        sameLines.forEach(two -> tie(two[0], two[1]));
        visits.values().forEach(this::tieVisits);
        exchanges.values().forEach(this::tieExchanges);
        calls.values().forEach(this::tieEntries);
    }

    private int number(FileEdges file) {
        files.add(file.file());
        return files.size() - 1;
    }

    private static <K> void add(Map<K, List<Piece>> pieces, K key, Piece piece) {
        pieces.computeIfAbsent(key, any -> new ArrayList<>()).add(piece);
    }

    /** The files of these, with a piece of a call, and those of others that a tie leads to. */
    Set<Long> tiedTo(Set<Long> some) {
        Set<Integer> groups = new TreeSet<>();
        for (int piece = 0; piece < ties.length; piece++) {
            if (some.contains(files.get(piece))) {
                groups.add(group(piece));
            }
        }
        Set<Long> tied = new TreeSet<>();
        for (int piece = 0; piece < ties.length; piece++) {
            if (groups.contains(group(piece))) {
                tied.add(files.get(piece));
            }
        }
        return tied;
    }

    /** What goes on with a visit without an end is within a day of it. */
    private void tieVisits(List<Piece> pieces) {
        pieces.sort(BY_TIME);
        int first = 0;
        int next = 0;
        for (Piece open : pieces) {
            if (open.open) {
                while (pieces.get(first).at < open.at - Span.DAY) {
                    first++;
                }
                next = Math.max(first, next - 1);
                while (next < pieces.size() && pieces.get(next).at <= open.at + Span.DAY) {
                    tie(open.number, pieces.get(next).number);
                    next++;
                }
            }
        }
    }

    /** Under another id, an end is found by its entry. */
    private void tieExchanges(List<Piece> pieces) {
        pieces.sort(BY_TIME);
        for (int i = 1; i < pieces.size(); i++) {
            if (Fragment.isNear(pieces.get(i - 1).at, pieces.get(i).at)) {
                tie(pieces.get(i - 1).number, pieces.get(i).number);
            }
        }
    }

    /** What a call's entry is the first of depends on those before it. */
    private void tieEntries(List<Piece> pieces) {
        pieces.sort(BY_TIME);
        for (int i = 1; i < pieces.size(); i++) {
            if (CallEntry.isSameCallAndDay(pieces.get(i - 1).at, pieces.get(i).at, days)) {
                tie(pieces.get(i - 1).number, pieces.get(i).number);
            }
        }
    }

    private void tie(int one, int other) {
        ties[group(one)] = group(other);
    }

    private int group(int piece) {
        int at = piece;
        while (ties[at] != at) {
            ties[at] = ties[ties[at]];
            at = ties[at];
        }
        return at;
    }
}
