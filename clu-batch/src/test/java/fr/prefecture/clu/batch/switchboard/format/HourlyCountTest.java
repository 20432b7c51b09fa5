package fr.prefecture.clu.batch.switchboard.format;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The count that others are compared with is the one that {@link NationalLog} describes. */
class HourlyCountTest {
    private static final int LINES = 120_000;

    @TempDir Path folder;
    private Path file;
    private byte[] log;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("queue_log");
        NationalLog.write(file, LINES);
        log = Files.readAllBytes(file);
    }

    @Test
    void it_is_what_a_plain_reading_of_the_lines_comes_to() throws IOException {
        HourlyCount count = new HourlyCount();
        count.read(log, 0, log.length);
        HourlyRows rows = new HourlyRows();
        assertThat(count.drain(rows)).isEqualTo(rows.size());
        assertThat(rows.text()).isEqualTo(plain(Files.readAllLines(file))).contains("|1|");
        assertThat(count.lines()).isEqualTo(LINES);
        assertThat(count.refused()).isZero();
        assertThat(count.strangers()).isZero();
    }

    @Test
    void blocks_and_interruptions_change_nothing() {
        HourlyCount whole = new HourlyCount();
        whole.read(log, 0, log.length);
        HourlyRows expected = new HourlyRows();
        whole.drain(expected);
        Random random = new Random(1);
        HourlyCount count = new HourlyCount();
        HourlyRows rows = new HourlyRows();
        byte[] block = new byte[1 << 20];
        for (int from = 0; from < log.length; ) {
            int to = Math.min(log.length, from + 1 + random.nextInt(block.length));
            while (to > from && log[to - 1] != '\n') {
                to--;
            }
            System.arraycopy(log, from, block, 0, to - from);
            count.read(block, 0, to - from);
            if (random.nextInt(3) == 0) {
                count.drain(rows);
                count = HourlyCount.resume(count.state());
            }
            from = to;
        }
        count.drain(rows);
        assertThat(rows.text()).isEqualTo(expected.text());
        assertThat(rows.hash()).isEqualTo(expected.hash());
        assertThat(count.lines()).isEqualTo(LINES);
    }

    @Test
    void what_cannot_be_read_is_refused_and_counted() {
        byte[] lines =
                """
                1740787200|1740787190.1|accueil|NONE|ENTERQUEUE||0100000001|1
                1740787201|1740787190.1|accueil|SIP/1|CONNECT|-1|1740787190.2|1
                174078720x|1740787190.1|accueil|SIP/1|CONNECT|1|1740787190.2|1
                1740787202|1740787190.1|accueil
                1740787203|NONE|accueil|NONE|ABANDON|1|1|3
                1740787204|1740787190.1|NONE|NONE|ABANDON|1|1|4
                1740787205|1740787190.3|accueil|NONE|ABANDON|1|1|5
                1740787206|1740787190.1|accueil|SIP/1|CONNECT||1740787190.2|1

                1740787207|1740787190.1|accueil|SIP/1|CONNECT|7|1740787190.2|1
                """
                        .getBytes(US_ASCII);
        HourlyCount count = new HourlyCount();
        count.read(lines, 0, lines.length);
        HourlyRows rows = new HourlyRows();
        count.drain(rows);
        assertThat(rows.text()).isEqualTo("483552|accueil|1|1|0|7|0|1\n");
        assertThat(count.refused()).isEqualTo(6);
        assertThat(count.strangers()).isEqualTo(1);
    }

    @Test
    void the_log_is_always_the_same_and_a_source_has_its_own() throws IOException {
        Path again = folder.resolve("again");
        NationalLog.write(again, LINES / 2);
        assertThat(Files.readAllBytes(again)).isEqualTo(half(log));
        assertThat(log.length / LINES).isBetween(78, 82);
        List<Path> sources = NationalLog.writeSources(folder, 3, LocalDate.of(2025, 10, 1), 2_030);
        assertThat(sources).hasSize(3);
        for (int source = 1; source <= 3; source++) {
            List<String> lines = Files.readAllLines(sources.get(source - 1));
            assertThat(lines).hasSize(2_030);
            assertThat(lines).allMatch(line -> line.matches("\\d+\\|[^|]*\\|pref-0[123]-[^|]*.*"));
            Instant first = Instant.ofEpochSecond(Long.parseLong(lines.get(0).substring(0, 10)));
            assertThat(LocalDate.ofInstant(first, NationalLog.ZONE)).isEqualTo("2025-10-01");
        }
    }

    private static byte[] half(byte[] log) {
        int at = 0;
        for (int left = LINES / 2; left > 0; at++) {
            left -= log[at] == '\n' ? 1 : 0;
        }
        return Arrays.copyOf(log, at);
    }

    private static String plain(List<String> lines) {
        Map<String, String> entered = new HashMap<>();
        Map<String, long[]> rows = new TreeMap<>();
        for (String line : lines) {
            String[] fields = line.split("\\|", -1);
            String call = fields[1] + "|" + fields[2];
            String row = Long.parseLong(fields[0]) / 3600 + "|" + fields[2];
            switch (fields[4]) {
                case "ENTERQUEUE" -> {
                    entered.put(call, row);
                    rows.computeIfAbsent(row, key -> new long[6])[0]++;
                }
                case "CONNECT" -> {
                    long wait = Long.parseLong(fields[5]);
                    long[] six = rows.get(entered.get(call));
                    six[1]++;
                    six[3] += wait;
                    six[5] += wait <= 20 ? 1 : 0;
                }
                case "COMPLETECALLER", "COMPLETEAGENT" ->
                        rows.get(entered.get(call))[4] += Long.parseLong(fields[6]);
                case "ABANDON" -> rows.get(entered.get(call))[2]++;
                default -> {}
            }
        }
        StringBuilder text = new StringBuilder();
        rows.forEach(
                (row, six) -> {
                    text.append(row);
                    for (long figure : six) {
                        text.append('|').append(figure);
                    }
                    text.append('\n');
                });
        return text.toString();
    }
}
