package fr.prefecture.clu.batch.switchboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.batch.switchboard.format.HalfHours;
import fr.prefecture.clu.batch.switchboard.format.NationalLog;
import fr.prefecture.clu.batch.switchboard.format.QueueLog;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The core counts a log in a process that has this module's classes and nothing else. */
class CountLogTest {
    private static final int LINES = 60_000;

    @TempDir Path folder;
    private byte[] log;
    private String expected;

    @BeforeEach
    void write() throws IOException {
        Path file = folder.resolve("queue_log");
        NationalLog.write(file, LINES);
        log = Files.readAllBytes(file);
        QueueLog reading = new QueueLog(NationalLog.ZONE, 1_900_000_000L);
        reading.read(log, 0, log.length);
        HalfHours table = new HalfHours();
        table.add(reading.drain());
        expected = table.csv();
    }

    @Test
    void a_log_is_counted_without_server_and_database() throws Exception {
        assertThat(expected).startsWith("queue,from,ENTERED,").contains("\"pref-38-permis\",2025-");
        assertThat(count("queue_log")).isEqualTo(expected);
        assertThat(Files.readString(folder.resolve("told")))
                .contains("queue_log: " + LINES + " lines, refused: {}");
    }

    @Test
    void a_log_in_pieces_packed_or_not_is_the_same_log() throws Exception {
        int cut = log.length / 2;
        while (log[cut - 1] != '\n') {
            cut++;
        }
        Files.write(folder.resolve("second"), Arrays.copyOfRange(log, cut, log.length));
        try (OutputStream packed =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("first.gz")))) {
            packed.write(log, 0, cut);
        }
        assertThat(count("second", "first.gz")).isEqualTo(expected);
    }

    @Test
    void a_line_of_ten_megabytes_is_one_refused_line() throws Exception {
        try (OutputStream out = Files.newOutputStream(folder.resolve("long"))) {
            out.write(log, 0, log.length);
            out.write("x".repeat(10 << 20).getBytes(UTF_8));
            out.write('\n');
            out.write("1740783852|1740783843.1|=a|NONE|FULL|\n".getBytes(UTF_8));
        }
        assertThat(count("long")).startsWith(expected.substring(0, expected.indexOf('\n')));
        assertThat(Files.readString(folder.resolve("told")))
                .contains((LINES + 2) + " lines, refused: {LINE_TOO_LONG=1")
                .doesNotContain("EPOCH");
    }

    @Test
    void a_name_that_a_spreadsheet_would_compute_is_a_text() throws Exception {
        Files.writeString(folder.resolve("odd"), "1740783852|1740783843.1|=a\"|NONE|FULL|");
        assertThat(count("odd")).contains("\n\"'=a\"\"\",2025-02-28T23:00:00Z,0,");
    }

    @Test
    void a_zone_that_does_not_exist_is_answered_with_how_to_ask() throws Exception {
        assertThat(run("Europe/Pariss", "queue_log")).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("told"))).contains("CountLog ZONE LOG");
    }

    private String count(String... logs) throws Exception {
        assertThat(run("Europe/Paris", logs)).as(Files.readString(folder.resolve("told"))).isZero();
        return Files.readString(folder.resolve("counted"));
    }

    /** What the process answers with. */
    private int run(String zone, String... logs) throws Exception {
        List<String> command =
                Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx64m",
                                        "-cp",
                                        classes(),
                                        CountLog.class.getName(),
                                        zone),
                                Stream.of(logs))
                        .toList();
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("counted").toFile())
                .redirectError(folder.resolve("told").toFile())
                .start()
                .waitFor();
    }

    private static String classes() throws URISyntaxException {
        return Path.of(CountLog.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
