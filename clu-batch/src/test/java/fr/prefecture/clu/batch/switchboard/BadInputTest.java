package fr.prefecture.clu.batch.switchboard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import fr.prefecture.clu.batch.PackedTooWell;
import fr.prefecture.clu.batch.Stamp;
import fr.prefecture.clu.batch.UnreadableFile;
import fr.prefecture.clu.batch.switchboard.format.Cell;
import fr.prefecture.clu.batch.switchboard.format.Counts;
import fr.prefecture.clu.batch.switchboard.format.Figures;
import fr.prefecture.clu.batch.switchboard.format.Measure;
import fr.prefecture.clu.batch.switchboard.format.QueueLog;
import fr.prefecture.clu.batch.switchboard.format.Reason;
import fr.prefecture.clu.batch.switchboard.format.Refusal;
import fr.prefecture.clu.batch.switchboard.format.TooManyQueues;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a file should not be, and what becomes of it; what is in the lines, in the package format.
 */
@Tag("TEL-9")
class BadInputTest {
    private static final long NINE = 1_741_597_200;
    private static final long LATEST = NINE + 3600;
    private static final String ENTER = NINE + "|1741597200.1|étrangers|NONE|ENTERQUEUE||0100|1\n";
    private static final String ABANDON =
            NINE + 20 + "|1741597200.1|étrangers|NONE|ABANDON|1|1|20\n";
    private static final int MEGABYTE = 1 << 20;

    @TempDir Path folder;

    private record Result(Counts counts, List<Refusal> refusals, Figures figures) {}

    @Test
    void an_empty_file_is_read_with_no_line() throws IOException {
        Result result = read(new byte[0]);
        assertThat(result.counts.lines()).isZero();
        assertThat(result.counts.lastEvent()).isEqualTo(-1);
        assertThat(result.figures.cells()).isEmpty();
    }

    @Test
    void a_file_of_line_feeds_is_read_and_its_blank_lines_are_counted() throws IOException {
        Counts counts = read("\n\n\r\n").counts;
        assertThat(counts.lines()).isEqualTo(3);
        assertThat(counts.blank()).isEqualTo(3);
        assertThat(counts.refusedLines()).isZero();
    }

    @Test
    void one_line_without_its_line_feed_is_counted() throws IOException {
        assertThat(read(ABANDON.strip()).figures.get(Measure.ABANDONED)).isEqualTo(1);
    }

    @Test
    void a_last_line_cut_anywhere_is_refused_by_its_number_and_the_rest_counted()
            throws IOException {
        byte[] lines = (ABANDON + ENTER.replace(".1|", ".2|")).getBytes(UTF_8);
        int first = ABANDON.getBytes(UTF_8).length;
        int beforeVerb = new String(lines, ISO_8859_1).lastIndexOf("|ENTERQUEUE");
        for (int length = first + 1; length <= beforeVerb; length++) {
            Result result = read(Arrays.copyOf(lines, length));
            assertThat(result.refusals).hasSize(1);
            assertThat(result.refusals.get(0).line()).isEqualTo(2);
            assertThat(result.refusals.get(0).reason()).isEqualTo(Reason.TOO_FEW_FIELDS);
            assertThat(result.figures.get(Measure.ENTERED)).isEqualTo(1);
        }
    }

    @Test
    void carriage_returns_a_byte_order_mark_latin_1_broken_utf_8_and_nul_are_read()
            throws IOException {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        log.writeBytes(("\ufeff" + ENTER.replace("\n", "\r\n")).getBytes(UTF_8));
        log.writeBytes(ABANDON.replace("\n", "\r\n").getBytes(ISO_8859_1));
        log.writeBytes((NINE + "|1741597200.3|a|René\0\u00ff|FULL|\n").getBytes(ISO_8859_1));
        log.writeBytes(new byte[] {0, (byte) 0xc3, '|', (byte) 0xff, 0, '\n'});
        Result result = read(log.toByteArray());
        assertThat(result.counts.lines()).isEqualTo(4);
        assertThat(result.figures.cells())
                .extracting(Cell::queue)
                .containsExactly("a", "étrangers");
        assertThat(result.figures.get(Measure.ABANDONED)).isEqualTo(1);
        assertThat(result.figures.get(Measure.REFUSED_FULL)).isEqualTo(1);
        assertThat(result.refusals)
                .singleElement()
                .satisfies(
                        refusal ->
                                assertThat(refusal.text().chars())
                                        .noneMatch(Character::isISOControl));
    }

    @Test
    void a_line_of_100_megabytes_is_refused_as_one_and_takes_no_more_memory_than_a_short_one()
            throws IOException {
        Path path = folder.resolve("queue_log");
        byte[] part = new byte[MEGABYTE];
        Arrays.fill(part, (byte) 'x');
        try (OutputStream out = Files.newOutputStream(path)) {
            out.write(ABANDON.getBytes(UTF_8));
            for (int i = 0; i < 100; i++) {
                out.write(part);
            }
            out.write(("\n" + ENTER.replace(".1|", ".2|")).getBytes(UTF_8));
        }
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        Result result = read(path);
        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(20 * MEGABYTE);
        assertThat(result.counts.refused()).isEqualTo(Map.of(Reason.LINE_TOO_LONG, 1L));
        assertThat(result.refusals.get(0).line()).isEqualTo(2);
        assertThat(result.counts.lines()).isEqualTo(3);
        assertThat(result.figures.get(Measure.ENTERED)).isEqualTo(2);
    }

    @Test
    void a_file_that_names_a_million_queues_is_refused_by_a_limit_before_it_takes_memory()
            throws IOException {
        Path path = folder.resolve("queue_log");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            for (int i = 0; i < 1_000_000; i++) {
                out.write((NINE + "|1741597200.1|q" + i + "|NONE|FULL|\n").getBytes(UTF_8));
            }
        }
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Fingerprint print = Fingerprint.of(path, List.of(), () -> {});
        long before = memory.getCurrentThreadAllocatedBytes();
        assertThatThrownBy(() -> read(path, print.bytes())).isInstanceOf(TooManyQueues.class);
        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(20 * MEGABYTE);
    }

    @Test
    void a_packed_file_that_is_cut_is_refused_as_damaged() throws IOException {
        byte[] packed = LogBlocksTest.packed((ENTER + ABANDON).repeat(1000).getBytes(UTF_8));
        for (int length = 2; length < packed.length; length += 7) {
            byte[] cut = Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(EOFException.class);
        }
        assertThat(key(new EOFException())).isEqualTo("night.file.damaged");
    }

    @Test
    void a_packed_file_in_a_packed_file_is_no_log() throws IOException {
        byte[] twice = LogBlocksTest.packed(LogBlocksTest.packed(ENTER.getBytes(UTF_8)));
        assertThat(print(twice).looksLikeLog()).isFalse();
    }

    @Test
    void a_file_that_unpacks_to_a_thousand_times_its_size_is_refused_before_it_is_unpacked()
            throws IOException {
        byte[] bomb = LogBlocksTest.packed(new byte[300 * MEGABYTE]);
        assertThat(bomb.length).isLessThan(MEGABYTE / 3);
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        assertThatThrownBy(() -> print(bomb)).isInstanceOf(PackedTooWell.class);
        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(10 * MEGABYTE);
        assertThat(key(new PackedTooWell(300 * MEGABYTE, bomb.length)))
                .isEqualTo("night.file.bomb");
    }

    @Test
    void a_workbook_a_page_and_a_picture_are_refused_by_what_they_hold() throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(workbook)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><row><c><v>1741597200</v></c></row></worksheet>".getBytes(UTF_8));
        }
        byte[] page = "<!DOCTYPE html>\n<html><body>1|2|3|4|5|</body></html>\n".getBytes(UTF_8);
        byte[] picture = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F'};
        for (byte[] content : List.of(workbook.toByteArray(), page, picture)) {
            assertThat(print(content).looksLikeLog()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+33",
                "-2",
                "@SUM(A1)",
                "<script>alert(1)</script>",
                "#{7*7}",
                "${7*7}",
                "'; drop table x; --",
                "../../etc/passwd",
                "a\tb c"
            })
    void a_queue_is_called_what_the_log_calls_it(String name) throws IOException {
        Result result = read(ENTER.replace("étrangers", name));
        assertThat(result.figures.cells())
                .extracting(Cell::queue)
                .containsExactly(name.replace('\t', '\ufffd'));
    }

    @ParameterizedTest
    @CsvSource({"3600, 1", "3601, 0"})
    void an_hour_ahead_of_the_night_is_believed_and_no_more(long ahead, long entered)
            throws IOException {
        Result result = read(ENTER.replace(Long.toString(NINE) + "|1", NINE + ahead + "|1"));
        assertThat(result.figures.get(Measure.ENTERED)).isEqualTo(entered);
    }

    private static String key(IOException e) {
        return UnreadableFile.message("queue_log", e).key();
    }

    private Fingerprint print(byte[] delivered) throws IOException {
        return Fingerprint.of(write(delivered), List.of(), () -> {});
    }

    private Path write(byte[] delivered) throws IOException {
        return Files.write(folder.resolve("queue_log"), delivered);
    }

    private Result read(String log) throws IOException {
        return read(log.getBytes(UTF_8));
    }

    private Result read(byte[] delivered) throws IOException {
        return read(write(delivered));
    }

    /** As the night does: recognised, then block after block. */
    private static Result read(Path path) throws IOException {
        Fingerprint print = Fingerprint.of(path, List.of(), () -> {});
        assertThat(print.looksLikeLog()).isTrue();
        return read(path, print.bytes());
    }

    private static Result read(Path path, long bytes) throws IOException {
        LogFile log =
                new LogFile(path, "s", ZoneId.of("Europe/Paris"), 1, bytes, "", Stamp.of(path));
        QueueLog calls = new QueueLog(log.zone(), LATEST);
        List<Cell> cells = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        try (LogBlocks blocks = new LogBlocks(log, 0, new byte[LogBlocks.BLOCK])) {
            LogBlock block;
            do {
                block = blocks.next();
                if (block.overlong()) {
                    calls.overlong(block.bytes(), 0, block.length());
                } else {
                    calls.read(block.bytes(), 0, block.length());
                }
                cells.addAll(calls.drain());
                refusals.addAll(calls.drainRefusals());
            } while (!block.last());
        }
        return new Result(calls.counts(), refusals, Figures.of(cells));
    }
}
