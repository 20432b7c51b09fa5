package fr.prefecture.clu.batch.switchboard.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.batch.bench.Ratios;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What it costs to check every field: the reading core beside the unchecked reference, in turn, in
 * processor time of one thread, over the same million lines in memory. Run it by its name.
 */
class CoreBenchmark {
    private static final int LINES = Integer.getInteger("clu.bench.lines", 1_000_000);
    private static final int WARM = Integer.getInteger("clu.bench.warm", 15);
    private static final int ROUNDS = Integer.getInteger("clu.bench.rounds", 31);

    private static final double MOST = 1.35;
    private static final int BLOCK = 4 << 20;
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    @TempDir Path folder;
    private byte[] log;
    private int length;

    @Test
    void a_checked_line_costs_at_most_a_third_more_than_an_unchecked_one() throws IOException {
        Path file = folder.resolve("queue_log");
        NationalLog.write(file, LINES);
        byte[] lines = Files.readAllBytes(file);
        length = lines.length;
        log = new byte[length + UnsafeReference.PADDING];
        System.arraycopy(lines, 0, log, 0, length);

        Ratios reduced = new Ratios("reduced count ÷ unsafe reference, CPU");
        Ratios full = new Ratios("full count ÷ unsafe reference, CPU");
        double best = Double.MAX_VALUE;
        double bestFull = Double.MAX_VALUE;
        double bestReference = Double.MAX_VALUE;
        for (int round = 0; round < WARM + ROUNDS; round++) {
            HourlyRows expected = new HourlyRows();
            HourlyRows rows = new HourlyRows();
            double before = cpu();
            UnsafeReference reference = new UnsafeReference();
            reference.read(log, 0, length);
            double unchecked = cpu();
            HourlyCount count = new HourlyCount();
            read(count::read);
            double checked = cpu();
            QueueLog queueLog = new QueueLog(NationalLog.ZONE, LogExamples.LATEST);
            read(
                    (block, from, to) -> {
                        queueLog.read(block, from, to);
                        queueLog.drain();
                    });
            double all = cpu();
            if (round < WARM && round > 0) {
                continue;
            }
            reference.drain(expected);
            count.drain(rows);
            assertThat(rows.hash()).isEqualTo(expected.hash());
            assertThat(count.refused()).isZero();
            if (round > 0) {
                reduced.add(checked - unchecked, unchecked - before);
                full.add(all - checked, unchecked - before);
                best = Math.min(best, checked - unchecked);
                bestFull = Math.min(bestFull, all - checked);
                bestReference = Math.min(bestReference, unchecked - before);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "million lines a second at best: unsafe %.1f, reduced %.1f, full %.1f%n",
                LINES * 1e3 / bestReference,
                LINES * 1e3 / best,
                LINES * 1e3 / bestFull);
        full.print();
        reduced.print().atMost(MOST);
    }

    /** Nanoseconds of this thread. */
    private static double cpu() {
        return (double) THREAD.getCurrentThreadCpuTime();
    }

    private interface Reading {
        void read(byte[] block, int from, int to);
    }

    private void read(Reading reading) {
        for (int from = 0; from < length; ) {
            int to = Math.min(length, from + BLOCK);
            while (log[to - 1] != '\n') {
                to--;
            }
            reading.read(log, from, to);
            from = to;
        }
    }
}
