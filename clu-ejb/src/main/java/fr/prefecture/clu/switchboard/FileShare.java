package fr.prefecture.clu.switchboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * TEL-41: what a published file contributes to the calls of a {@link CallSlice}.
 *
 * @param stretches what it says itself, stretch by stretch
 * @param joined what the joining of its calls to those of other files changes; it may be negative
 * @param first the first day of the slice of which it tells
 * @param last the last one
 */
public record FileShare(
        long file, List<Stretch> stretches, Counts joined, LocalDate first, LocalDate last) {

    /**
     * A part of a file that was read and kept at once.
     *
     * @param lines where the masked copy holds it; nothing when that was not recorded
     */
    public record Stretch(Optional<Lines> lines, Counts counts) {}

    /** The same, of which as much could be told as of a figure (TEL-103). */
    public FileShare toldAs(Counts figure) {
        return new FileShare(file, stretches, joined.toldAs(figure), first, last);
    }

    /** All together. */
    public Counts counts() {
        return stretches.stream().map(Stretch::counts).reduce(joined, Counts::plus);
    }

    /** TEL-42: the lines that hold what it contributes to a figure, in order. */
    public List<Lines> linesOf(CallFigure figure, int seconds) {
        return Lines.merged(
                contributing(figure, seconds).flatMap(one -> one.lines().stream()).toList());
    }

    /** TEL-42: whether the lines of anything that it contributes were not recorded. */
    public boolean hasUnrecordedLines(CallFigure figure, int seconds) {
        return contributing(figure, seconds).anyMatch(one -> one.lines().isEmpty());
    }

    private Stream<Stretch> contributing(CallFigure figure, int seconds) {
        return stretches.stream().filter(one -> counters(figure, seconds, one.counts()));
    }

    /** Whether any counter of a figure is in it: those taken away may make a sum of 0. */
    private static boolean counters(CallFigure figure, int seconds, Counts counts) {
        return Stream.concat(Stream.of(figure.numerator(seconds)), figure.denominator().stream())
                .flatMap(sum -> Stream.concat(sum.plus().stream(), sum.minus().stream()))
                .anyMatch(counter -> counts.get(counter) != 0);
    }
}
