package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.LATEST;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prefecture.clu.batch.ChangedInputs;
import fr.prefecture.clu.batch.Costly;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-9")
class QueueLogFuzzTest {

    /** Everything that a log leaves when it was read to its end. */
    private record Result(
            Figures figures, Counts counts, List<Refusal> refusals, Edges edges, byte[] state) {}

    @Test
    void two_thousand_changed_inputs_hold() {
        ChangedInputs.of(getClass(), 2000)
                .forEach(this::any_bytes_are_a_log_that_comes_to_the_same_however_it_is_read);
    }

    @DictionaryFile(resourcePath = "queue_log.dict")
    @FuzzTest(maxDuration = "")
    void any_bytes_are_a_log_that_comes_to_the_same_however_it_is_read(byte[] log) {
        Random random = new Random(Arrays.hashCode(log));
        QueueLog reading = LogExamples.read(log);
        List<Cell> cells = reading.drain();
        assertIdentity(cells);
        if (Costly.isDue(4, random)) {
            assertSameInPieces(log, reading, cells, random);
        }
        if (Costly.isDue(4, random)) {
            assertSeams(reading.ends(), cells);
        }
    }

    private static void assertSameInPieces(
            byte[] log, QueueLog reading, List<Cell> cells, Random random) {
        Result whole = result(reading, cells, reading.drainRefusals());
        assertThat(whole.state.length).isLessThan(1000 + 30 * log.length);
        int cut = afterLine(log, random.nextInt(log.length + 1));
        Result pieces = read(log, cut, afterLine(log, cut + random.nextInt(log.length + 1 - cut)));
        assertThat(pieces.counts).isEqualTo(whole.counts);
        assertThat(pieces.refusals).isEqualTo(whole.refusals);
        assertThat(pieces.figures).isEqualTo(whole.figures);
        assertThat(pieces.edges).isEqualTo(whole.edges);
    }

    /** In three blocks, after the first of which the reading is interrupted. */
    private static Result read(byte[] log, int first, int second) {
        QueueLog reading = new QueueLog(PARIS, LATEST);
        reading.read(log, 0, first);
        List<Cell> cells = reading.drain();
        List<Refusal> refusals = reading.drainRefusals();
        reading = QueueLog.resume(PARIS, LATEST, reading.state());
        reading.read(log, first, second);
        reading.read(log, second, log.length);
        cells.addAll(reading.drain());
        refusals.addAll(reading.drainRefusals());
        return result(reading, cells, refusals);
    }

    private static Result result(QueueLog read, List<Cell> cells, List<Refusal> refusals) {
        return new Result(Figures.of(cells), read.counts(), refusals, read.ends(), read.state());
    }

    private static int afterLine(byte[] log, int at) {
        int end = at;
        while (end > 0 && end < log.length && log[end - 1] != '\n') {
            end++;
        }
        return end;
    }

    private static void assertIdentity(List<Cell> cells) {
        for (Cell cell : cells) {
            long outcomes = -cell.get(Measure.INCOMPLETE) - cell.get(Measure.SHORT_ABANDONED);
            for (int i = Measure.ANSWERED.ordinal(); i <= Measure.UNRESOLVED.ordinal(); i++) {
                outcomes += cell.counters()[i];
            }
            if (outcomes != cell.get(Measure.ENTERED) || hasDebt(cell)) {
                throw new AssertionError(cell);
            }
        }
    }

    private static boolean hasDebt(Cell cell) {
        for (long counter : cell.counters()) {
            if (counter < 0) {
                return true;
            }
        }
        return false;
    }

    /** Joining may only move or merge visits; none of them is a debt. */
    private static void assertSeams(Edges edges, List<Cell> cells) {
        assertThat(Edges.fromBytes(edges.toBytes())).isEqualTo(edges);
        List<Cell> all = new ArrayList<>(cells);
        Joined joined = Seams.join(PARIS, List.of(new FileEdges(1, edges)));
        joined.corrections().forEach(correction -> all.add(correction.cell()));
        Figures figures = Figures.of(all);
        assertIdentity(figures.cells());
        assertThat((long) joined.stillOpen().size())
                .isLessThanOrEqualTo(figures.get(Measure.ENTERED));
    }
}
