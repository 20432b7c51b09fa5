package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.switchboard.format.Edges;
import fr.prefecture.clu.batch.switchboard.format.QueueLog;
import fr.prefecture.clu.batch.switchboard.format.TooManyCalls;
import fr.prefecture.clu.batch.switchboard.format.TooManyQueues;
import fr.prefecture.clu.switchboard.Contribution;
import fr.prefecture.clu.switchboard.Counts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * What a masked copy says in a zone: what its original would have said, if the copy counts as it
 * did.
 *
 * @param lines of the copy
 */
record Recount(List<Contribution> contributions, Edges edges, long lines) {

    private static final int BLOCK = 1 << 20;

    private record Cell(String queue, long halfHour) {}

    /**
     * Counts a masked copy from its first line to its last.
     *
     * @param latest last credible instant, in epoch seconds
     * @param pulse called again and again while it reads
     * @return nothing when there is no copy, or it cannot be read
     */
    static Optional<Recount> of(Path copy, ZoneId zone, long latest, Runnable pulse) {
        return of(copy, Optional.empty(), zone, latest, pulse);
    }

    /**
     * TEL-75: the same of a copy of which the instants were those of a clock in a zone: the clock
     * shows the same, in the other zone.
     *
     * @param told the zone in which its local times were read
     * @return nothing also when one of them is at an hour that one of the zones skips or has twice
     */
    static Optional<Recount> of(
            Path copy, Optional<ZoneId> told, ZoneId zone, long latest, Runnable pulse) {
        Optional<OtherZone> other =
                told.filter(one -> !one.equals(zone)).map(one -> new OtherZone(one, zone));
        QueueLog calls = new QueueLog(zone, latest);
        Map<Cell, Counts> sums = new TreeMap<>(CELLS);
        try (InputStream in =
                new GZIPInputStream(
                        Files.newInputStream(copy, LinkOption.NOFOLLOW_LINKS), 1 << 16)) {
            byte[] held = new byte[BLOCK];
            int length = in.readNBytes(held, 0, BLOCK);
            while (length > 0) {
                pulse.run();
                boolean all = length < held.length;
                int cut = all ? length : afterLastLine(held, length);
                if (cut == 0) {
                    held = Arrays.copyOf(held, held.length * 2);
                } else {
                    if (other.isPresent()) {
                        byte[] moved = other.get().lines(held, cut);
                        calls.read(moved, 0, moved.length);
                    } else {
                        calls.read(held, 0, cut);
                    }
                    add(calls, sums);
                    System.arraycopy(held, cut, held, 0, length - cut);
                    length -= cut;
                }
                length += in.readNBytes(held, length, held.length - length);
            }
        } catch (IOException | DateTimeException | TooManyQueues | TooManyCalls e) {
            return Optional.empty();
        }
        Edges edges = calls.ends();
        add(calls, sums);
        return Optional.of(new Recount(contributions(sums), edges, calls.counts().lines()));
    }

    private static int afterLastLine(byte[] bytes, int length) {
        int end = length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static void add(QueueLog calls, Map<Cell, Counts> sums) {
        calls.drain().stream().map(LogBlockWriter::contribution).forEach(one -> add(one, sums));
        calls.drainRefusals();
    }

    private static void add(Contribution one, Map<Cell, Counts> sums) {
        sums.merge(new Cell(one.queue(), one.halfHour()), one.counts(), Counts::plus);
    }

    private static List<Contribution> contributions(Map<Cell, Counts> sums) {
        return sums.entrySet().stream()
                .map(
                        sum ->
                                new Contribution(
                                        sum.getKey().queue(),
                                        sum.getKey().halfHour(),
                                        sum.getValue()))
                .toList();
    }

    private static final java.util.Comparator<Cell> CELLS =
            java.util.Comparator.comparing(Cell::queue).thenComparingLong(Cell::halfHour);

    /** Whether the original said the same, as far as it was kept. */
    boolean counts(Collection<Contribution> original, byte[] itsEdges) {
        Map<Cell, Counts> sums = new TreeMap<>(CELLS);
        original.forEach(one -> add(one, sums));
        sums.values().removeIf(Counts::isNone);
        Map<Cell, Counts> ours = new TreeMap<>(CELLS);
        contributions.forEach(one -> add(one, ours));
        ours.values().removeIf(Counts::isNone);
        return sums.equals(ours) && Arrays.equals(edges.toBytes(), itsEdges);
    }
}
