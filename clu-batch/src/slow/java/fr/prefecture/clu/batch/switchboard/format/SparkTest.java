package fr.prefecture.clu.batch.switchboard.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.batch.bench.Ratios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The core knows no container, so an engine that spreads work over machines can run it as it is:
 * the same bytes, at the cost that is printed.
 */
@Tag("slow")
class SparkTest {
    private static final int LINES = 2_000_000;
    private static final int RANGES = 8;
    private static final int ROUNDS = 3;
    private static final List<String> OPENED =
            List.of(
                    "java.lang",
                    "java.lang.invoke",
                    "java.io",
                    "java.net",
                    "java.nio",
                    "java.util",
                    "java.util.concurrent",
                    "sun.nio.ch",
                    "sun.security.action",
                    "sun.util.calendar");

    @TempDir Path folder;

    private record Run(String csv, double cpu) {}

    @Test
    void ranges_of_bytes_counted_in_an_engine_come_to_the_same_bytes() throws Exception {
        Path log = folder.resolve("queue_log");
        NationalLog.write(log, LINES);
        Path line = folder.resolve("line");
        NationalLog.write(line, 1);
        QueueLog whole = new QueueLog(NationalLog.ZONE, LogExamples.LATEST);
        byte[] lines = Files.readAllBytes(log);
        whole.read(lines, 0, lines.length);
        HalfHours expected = new HalfHours();
        expected.add(whole.drain());
        Ratios process = new Ratios("Spark ÷ the same ranges without it, whole process, CPU");
        Ratios warm = new Ratios("the same less the start (a file of one line), CPU");
        for (int round = 0; round < ROUNDS; round++) {
            Run alone = count(log, RANGES, 0);
            Run inSpark = count(log, RANGES, 2);
            assertThat(alone.csv).isEqualTo(expected.csv());
            assertThat(inSpark.csv).isEqualTo(expected.csv());
            process.add(inSpark.cpu, alone.cpu);
            double start = count(line, 1, 2).cpu;
            double startAlone = count(line, 1, 0).cpu;
            warm.add(Math.max(0, inSpark.cpu - start), Math.max(1, alone.cpu - startAlone));
        }
        process.print();
        warm.print();
    }

    private Run count(Path log, int ranges, int threads) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        OPENED.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        SparkCount.class.getName(),
                        log.toString(),
                        Integer.toString(ranges),
                        Integer.toString(threads)));
        Path counted = folder.resolve("counted");
        Path told = folder.resolve("told");
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(counted.toFile())
                        .redirectError(told.toFile())
                        .start();
        assertThat(process.waitFor()).as(Files.readString(told)).isZero();
        try (Stream<String> lines = Files.lines(told)) {
            double cpu =
                    lines.filter(line -> line.startsWith("CPU "))
                            .mapToDouble(line -> Double.parseDouble(line.substring(4)))
                            .findFirst()
                            .orElseThrow();
            return new Run(Files.readString(counted), cpu);
        }
    }
}
