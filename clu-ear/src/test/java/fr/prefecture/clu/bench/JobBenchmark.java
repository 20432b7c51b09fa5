package fr.prefecture.clu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.batch.bench.Ratios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The job of blocks in the server that we ship beside others that count the same eight million
 * lines, forty days of the whole country. Run it by its name.
 */
@EnabledIfSystemProperty(named = "clu.bench", matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobBenchmark {
    private static final String TUNED = "hand-tuned, one thread, whole process";
    private static final String JOB = "job on PostgreSQL";
    private static final String H2 = "job on H2";
    private static final String DUCK_DB = "DuckDB, two threads";
    private static final String COPY = "COPY and one statement";
    private static final String ITEMS = "item for each line";

    private static final String NIGHT = "night that we ship";

    private static final long LINES = Long.getLong("clu.bench.lines", 8_000_000);
    private static final long LINES_AS_ITEMS = 400_000;
    private static final int WARM = 3;
    private static final int ROUNDS = 7;
    private static final int LONG_ROUNDS = 3;

    private static final long FEW_LINES = 1_000_000;
    private static final int TIMES = 32;
    private static final double MOST_GROWTH = 1.1;

    /** What a process that has little to keep is started with, however long its log is. */
    private static final List<String> SMALL = List.of("-Xmx64m", "-XX:+UseSerialGC");

    private final Path log = Folder.log(LINES);
    private Postmaster database;
    private BlockJob job;

    @BeforeAll
    void start() {
        database = Postmaster.start();
        job = BlockJob.on(database);
    }

    @AfterAll
    void stop() {
        job.close();
        database.close();
    }

    @Test
    void the_job_costs_little_more_than_a_hand_tuned_program_and_less_than_a_database_in_memory() {
        try (DuckDb duckDb = new DuckDb(2);
                BlockJob onH2 = BlockJob.onH2()) {
            Contest contest =
                    new Contest(log)
                            .with(TUNED, new HandTuned())
                            .with(JOB, job)
                            .with(DUCK_DB, duckDb)
                            .with(H2, onH2)
                            .warm(1, TUNED)
                            .warm(WARM, JOB, DUCK_DB, H2)
                            .play(ROUNDS);
            sayShares();
            Ratios toTuned = contest.processor(JOB, TUNED);
            Ratios toDuckDb = contest.processor(JOB, DUCK_DB);
            Ratios wallToDuckDb = contest.wall(JOB, DUCK_DB);
            contest.wall(JOB, TUNED);
            contest.processor(H2, JOB);
            contest.wall(H2, JOB);
            toTuned.atMost(2.5);
            toDuckDb.atMost(0.65);
            wallToDuckDb.atMost(0.8);
        }
    }

    /** What of it the database does, and what a process takes that reads next to nothing. */
    private void sayShares() {
        double before = database.processorTime();
        Cost cost = job.measure(log);
        double there = database.processorTime() - before;
        job.forget();
        System.out.printf(Locale.ROOT, "%s: %s, of which the database %.2f s%n", JOB, cost, there);
        Path one = Folder.log(1);
        HandTuned tuned = new HandTuned();
        for (int round = 0; round < LONG_ROUNDS; round++) {
            System.out.println(TUNED + ", one line: " + tuned.measure(one));
        }
    }

    @Test
    void copying_all_lines_into_the_database_takes_six_times_as_long() {
        Contest contest =
                new Contest(log)
                        .with(JOB, job)
                        .with(COPY, new CopiedLines(database))
                        .warm(WARM, JOB)
                        .play(LONG_ROUNDS);
        contest.processor(COPY, JOB).atLeast(5);
        contest.wall(COPY, JOB).atLeast(6);
    }

    /** Both by the line: what a process takes for one line is not counted. */
    @Test
    void a_job_with_an_item_for_each_line_takes_thirty_times_the_processor_time() {
        Path few = Folder.log(LINES_AS_ITEMS);
        Path one = Folder.log(1);
        ItemJob items = new ItemJob(database);
        Counted expected = count(job, few);
        Ratios ratios = new Ratios(ITEMS + " ÷ " + JOB + ", processor by the line");
        for (int round = 0; round < WARM; round++) {
            count(job, log);
        }
        for (int round = 0; round < LONG_ROUNDS; round++) {
            Cost start = items.measure(one);
            Cost cost = items.measure(few);
            assertThat(Counted.of(items.hours())).isEqualTo(expected);
            Cost ours = job.measure(log);
            job.forget();
            ratios.add(cost.minus(start).processor() / LINES_AS_ITEMS, ours.processor() / LINES);
        }
        ratios.print().atLeast(30);
    }

    private static Counted count(Contender contender, Path log) {
        contender.count(log);
        Counted counted = Counted.of(contender.hours());
        contender.forget();
        return counted;
    }

    /** Nobody else does what it does: the ratio is said, and has no bound. */
    @Test
    void the_night_that_we_ship_stands_beside_the_hand_tuned_program() {
        HandTuned tuned = new HandTuned();
        Ratios processor = new Ratios(NIGHT + " ÷ " + TUNED + ", processor");
        Ratios wall = new Ratios(NIGHT + " ÷ " + TUNED + ", wall");
        try (ShippedNight night = new ShippedNight(database.create("shipped"))) {
            for (int round = 0; round <= LONG_ROUNDS; round++) {
                Cost cost = night.deliver(log).measure(log);
                Cost least = tuned.measure(log);
                assertThat(night.hours())
                        .hasSameElementsAs(tuned.hours().map(JobBenchmark::offered).toList());
                System.out.println(NIGHT + ": " + cost);
                if (round > 0) {
                    processor.add(cost.processor(), least.processor());
                    wall.add(cost.wall(), least.wall());
                }
            }
        }
        processor.print();
        wall.print();
    }

    private static String offered(String hour) {
        return String.join("|", Arrays.asList(hour.split("\\|", -1)).subList(0, 3));
    }

    @Test
    void the_import_lives_with_64_megabytes_however_long_the_log_is() throws IOException {
        long less = mostMemory(Folder.log(FEW_LINES));
        Path longLog = Folder.log(TIMES * FEW_LINES);
        long more = mostMemory(longLog);
        Files.delete(longLog);
        Ratios ratio = new Ratios("most memory, " + TIMES + " times the lines ÷ the lines");
        ratio.add((double) more, (double) less);
        ratio.print().atMost(MOST_GROWTH);
    }

    /** The least of three, in kB. */
    private long mostMemory(Path log) {
        long least =
                LongStream.generate(
                                () -> {
                                    job.forget();
                                    return Long.parseLong(
                                            ChildJvm.run(
                                                            SMALL,
                                                            ImportWithoutServer.class.getName(),
                                                            List.of(log.toString(), database.url()))
                                                    .get(0));
                                })
                        .limit(LONG_ROUNDS)
                        .min()
                        .orElseThrow();
        System.out.println(log.getFileName() + ": most memory " + least / 1024 + " MiB");
        return least;
    }
}
