package fr.prefecture.clu.batch.switchboard.format;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Tells which entries of calls matter to the files before and after: those near an edge, and
 * fragments.
 */
final class Relevance {
    private final long first;
    private final long last;
    private final long[] fragmentLines;

    /** One bit for each line of a fragment, and for some others: spares most searches. */
    private final long[] filter;

    private Relevance(Span span, long last, LongStream fragmentLines) {
        this.first = span.first + CallEntry.SAME_CALL;
        this.last = last;
        this.fragmentLines = fragmentLines.sorted().toArray();
        this.filter = new long[Integer.highestOneBit(this.fragmentLines.length + 1)];
        for (long line : this.fragmentLines) {
            filter[place(line)] |= 1L << line;
        }
    }

    /** While the file is read: its last hours are still to come. */
    static Relevance soFar(Span span, List<Fragment> past, OpenVisits open) {
        return new Relevance(
                span,
                Long.MAX_VALUE,
                LongStream.concat(past.stream().mapToLong(Fragment::line), open.openLines()));
    }

    static Relevance atEnd(Span span, List<Fragment> fragments) {
        return new Relevance(
                span,
                span.last - CallEntry.SAME_CALL,
                fragments.stream().mapToLong(Fragment::line));
    }

    boolean includes(long entry, long line) {
        return entry <= first
                || entry >= last
                || (filter[place(line)] >>> line & 1) != 0
                        && Arrays.binarySearch(fragmentLines, line) >= 0;
    }

    private int place(long line) {
        return (int) (line >>> 6) & filter.length - 1;
    }
}
