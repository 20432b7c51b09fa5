package fr.prefecture.clu.batch.switchboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.batch.Stamp;
import fr.prefecture.clu.batch.switchboard.format.Cell;
import fr.prefecture.clu.batch.switchboard.format.Counts;
import fr.prefecture.clu.batch.switchboard.format.Edges;
import fr.prefecture.clu.batch.switchboard.format.Figures;
import fr.prefecture.clu.batch.switchboard.format.FileEdges;
import fr.prefecture.clu.batch.switchboard.format.GeneratedLog;
import fr.prefecture.clu.batch.switchboard.format.Joined;
import fr.prefecture.clu.batch.switchboard.format.QueueLog;
import fr.prefecture.clu.batch.switchboard.format.Refusal;
import fr.prefecture.clu.batch.switchboard.format.Seams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However the log of a switchboard is delivered and read, the tables are the same. */
class MetamorphicTest {
    private static final int DELIVERIES = 25;
    private static final int CALLS = 700;
    private static final int DAYS = 4;
    private static final long LATEST = 1_900_000_000L;
    private static final List<String> RUBBISH =
            List.of("", "du texte", "1|c|accueil|NONE|FULL|", "1743296400|c|accueil|NONE");

    @TempDir Path folder;

    private record Switchboard(ZoneId zone, LocalDate firstDay) {
        List<String> log() {
            long midnight = firstDay.atStartOfDay(zone).toEpochSecond();
            long seed = hashCode();
            List<String> lines =
                    GeneratedLog.cuttable(seed, CALLS, midnight, DAYS * 86_400 / CALLS);
            Random random = new Random(seed);
            List<String> soiled = new ArrayList<>();
            for (String line : lines) {
                soiled.add(line);
                switch (random.nextInt(40)) {
                    case 0 -> soiled.add(line);
                    case 1 -> soiled.add(RUBBISH.get(random.nextInt(RUBBISH.size())));
                    default -> {}
                }
            }
            return soiled;
        }
    }

    /** Four days around the days of 23 and of 25 hours in Paris; the others have none. */
    static Stream<Switchboard> switchboards() {
        return Stream.of(LocalDate.of(2025, 3, 28), LocalDate.of(2025, 10, 24))
                .flatMap(
                        day ->
                                Stream.of(
                                                "Europe/Paris",
                                                "Indian/Reunion",
                                                "America/Guadeloupe",
                                                "Pacific/Noumea")
                                        .map(zone -> new Switchboard(ZoneId.of(zone), day)));
    }

    private record Reading(List<Cell> cells, Counts counts, byte[] edges, long refusals) {}

    private record Tables(Figures figures, List<String> open, List<Long> lines) {}

    @ParameterizedTest
    @MethodSource("switchboards")
    @Tag("TEL-11")
    void cuts_arrivals_blocks_interruptions_and_threads_change_no_table(Switchboard switchboard)
            throws Exception {
        List<String> log = switchboard.log();
        Tables whole = tables(switchboard.zone, List.of(log), new Random(0), 1 << 20, 1);
        assertThat(whole.figures.cells()).hasSizeGreaterThan(DAYS * 48);
        for (int delivery = 0; delivery < DELIVERIES; delivery++) {
            Random random = new Random(switchboard.hashCode() + delivery);
            List<List<String>> files = cut(log, 1 + random.nextInt(12), random);
            Collections.shuffle(files, random);
            int block = 256 + random.nextInt(20_000);
            int threads = 1 + random.nextInt(4);
            assertThat(tables(switchboard.zone, files, random, block, threads))
                    .as("delivery %d in %d files", delivery, files.size())
                    .isEqualTo(whole);
        }
    }

    /** No line is parted from its copy, and no two files begin in the same second. */
    private static List<List<String>> cut(List<String> log, int most, Random random) {
        TreeSet<Integer> cuts = new TreeSet<>();
        for (int i = 1; i < most; i++) {
            cuts.add(1 + random.nextInt(log.size() - 1));
        }
        List<List<String>> files = new ArrayList<>();
        int from = 0;
        for (int at : cuts) {
            String line = log.get(at);
            boolean begins = line.startsWith("17") && line.length() > 30;
            if (begins
                    && !line.equals(log.get(at - 1))
                    && !line.substring(0, 10).equals(log.get(from).substring(0, 10))) {
                files.add(log.subList(from, at));
                from = at;
            }
        }
        files.add(log.subList(from, log.size()));
        return files;
    }

    private Tables tables(
            ZoneId zone, List<List<String>> files, Random random, int block, int threads)
            throws Exception {
        List<Reading> readings = readAll(zone, files, random, block, threads);
        List<FileEdges> edges = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (Reading reading : readings) {
            edges.add(new FileEdges(edges.size(), Edges.fromBytes(reading.edges)));
            cells.addAll(reading.cells);
        }
        Joined joined = Seams.join(zone, edges);
        joined.corrections().forEach(correction -> cells.add(correction.cell()));
        return new Tables(
                Figures.of(cells),
                joined.stillOpen().stream()
                        .map(open -> open.entry() + " " + open.queue())
                        .sorted()
                        .toList(),
                List.of(
                        readings.stream().mapToLong(reading -> reading.counts.lines()).sum(),
                        readings.stream().mapToLong(reading -> reading.counts.blank()).sum(),
                        readings.stream().mapToLong(reading -> reading.refusals).sum()));
    }

    private List<Reading> readAll(
            ZoneId zone, List<List<String>> files, Random random, int block, int threads)
            throws Exception {
        ExecutorService partitions = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Reading>> readings = new ArrayList<>();
            for (int number = 0; number < files.size(); number++) {
                LogFile file = file(zone, number, files.get(number), random.nextInt(3) == 0);
                Random ofFile = new Random(random.nextLong());
                readings.add(partitions.submit(() -> read(file, block, ofFile)));
            }
            List<Reading> all = new ArrayList<>();
            for (Future<Reading> reading : readings) {
                all.add(reading.get());
            }
            return all;
        } finally {
            partitions.shutdownNow();
        }
    }

    private LogFile file(ZoneId zone, int number, List<String> lines, boolean packed)
            throws IOException {
        byte[] content = (String.join("\n", lines) + "\n").getBytes(UTF_8);
        Path path = folder.resolve("queue_log." + number);
        Files.write(path, packed ? LogBlocksTest.packed(content) : content);
        return new LogFile(path, "s", zone, number, content.length, "", Stamp.of(path));
    }

    /** As the night does: after an interruption it begins again from what was kept. */
    private static Reading read(LogFile file, int size, Random random) throws IOException {
        QueueLog calls = new QueueLog(file.zone(), LATEST);
        List<Cell> cells = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        LogBlocks blocks = new LogBlocks(file, 0, new byte[size]);
        try {
            LogBlock block;
            do {
                block = blocks.next();
                calls.read(block.bytes(), 0, block.length());
                cells.addAll(calls.drain());
                refusals.addAll(calls.drainRefusals());
                if (random.nextInt(8) == 0) {
                    calls = QueueLog.resume(file.zone(), LATEST, calls.state());
                    blocks.close();
                    blocks = new LogBlocks(file, block.to(), new byte[size]);
                }
            } while (!block.last());
        } finally {
            blocks.close();
        }
        return new Reading(cells, calls.counts(), calls.ends().toBytes(), refusals.size());
    }
}
