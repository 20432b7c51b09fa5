package fr.prefecture.clu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.batch.bench.Ratios;
import fr.prefecture.clu.batch.switchboard.format.HourlyCount;
import fr.prefecture.clu.batch.switchboard.format.HourlyRows;
import fr.prefecture.clu.batch.switchboard.format.UnsafeReference;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The short form of {@link JobBenchmark}: five days of the whole country. */
@EnabledIfSystemProperty(named = "clu.bench", matches = ".+")
class JobBenchmarkIT {
    private static final String TUNED = "hand-tuned, one thread, whole process";
    private static final String JOB = "job on PostgreSQL";
    private static final String DUCK_DB = "DuckDB, two threads";
    private static final int WARM = 8;
    private static final int ROUNDS = 7;
    private static final int WARM_CORE = 15;
    private static final int ROUNDS_CORE = 15;
    private static final long LINES = 1_000_000;

    /** A fifth more than what has been reached; the goal of 1.35 is the core's own comparison's. */
    private static final double MOST_FOR_CHECKS = 1.9;

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    @Test
    void the_job_counts_as_others_do_at_a_small_multiple_of_what_it_takes_at_least() {
        Path log = Folder.log(LINES);
        try (Postmaster database = Postmaster.start();
                BlockJob job = BlockJob.on(database);
                DuckDb duckDb = new DuckDb(2)) {
            HandTuned tuned = new HandTuned();
            tuned.count(log);
            assertThat(job.countDespiteFailures(log, 1)).isEqualTo(2);
            assertThat(Counted.of(job.hours())).isEqualTo(Counted.of(tuned.hours()));
            job.forget();
            Contest contest =
                    new Contest(log)
                            .with(TUNED, tuned)
                            .with(JOB, job)
                            .with(DUCK_DB, duckDb)
                            .warm(1, TUNED)
                            .warm(WARM, JOB)
                            .warm(2, DUCK_DB)
                            .play(ROUNDS);
            Ratios toTuned = contest.processor(JOB, TUNED);
            Ratios toDuckDb = contest.processor(JOB, DUCK_DB);
            toTuned.atMost(2.5);
            toDuckDb.atMost(0.65);
        }
    }

    @Test
    void checking_every_field_costs_no_more_than_it_did() throws IOException {
        byte[] lines = Files.readAllBytes(Folder.log(LINES));
        byte[] log = Arrays.copyOf(lines, lines.length + UnsafeReference.PADDING);
        Ratios ratios = new Ratios("reduced count ÷ unsafe reference, processor");
        for (int round = 0; round < WARM_CORE + ROUNDS_CORE; round++) {
            UnsafeReference reference = new UnsafeReference();
            long unchecked = processorTime(() -> reference.read(log, 0, lines.length));
            HourlyCount count = new HourlyCount();
            long checked = processorTime(() -> count.read(log, 0, lines.length));
            if (round >= WARM_CORE) {
                ratios.add((double) checked, (double) unchecked);
                HourlyRows expected = new HourlyRows();
                reference.drain(expected);
                HourlyRows rows = new HourlyRows();
                count.drain(rows);
                assertThat(rows.hash()).isEqualTo(expected.hash());
            }
        }
        ratios.print().atMost(MOST_FOR_CHECKS);
    }

    private static long processorTime(Runnable work) {
        long before = THREAD.getCurrentThreadCpuTime();
        work.run();
        return THREAD.getCurrentThreadCpuTime() - before;
    }
}
