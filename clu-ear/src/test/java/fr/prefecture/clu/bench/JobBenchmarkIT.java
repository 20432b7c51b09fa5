package fr.prefecture.clu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.batch.bench.Ratios;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The short form of {@link JobBenchmark}: five days of the whole country. */
@EnabledIfSystemProperty(named = "clu.faults", matches = ".+")
class JobBenchmarkIT {
    private static final String TUNED = "hand-tuned, one thread, whole process";
    private static final String JOB = "job on PostgreSQL";
    private static final String DUCK_DB = "DuckDB, two threads";
    private static final int WARM = 12;
    private static final int ROUNDS = 9;

    @Test
    void the_job_counts_as_others_do_at_a_small_multiple_of_what_it_takes_at_least() {
        Path log = Folder.log(1_000_000);
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
}
