package fr.prefecture.clu.batch.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.batch.Stamp;
import fr.prefecture.clu.batch.switchboard.format.Mask;
import fr.prefecture.clu.batch.switchboard.format.NationalLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskedArchiveTest {

    @TempDir Path folder;

    @Test
    @Tag("NIT-7")
    void a_log_of_many_blocks_is_copied_line_for_line_in_its_order() throws IOException {
        Path path = folder.resolve("queue_log");
        NationalLog.writeSource(path, 7, LocalDate.of(2025, 3, 1), 330_000);
        byte[] log = Files.readAllBytes(path);
        assertThat(log.length).isGreaterThan(6 * LogBlocks.BLOCK);

        assertThat(unpacked(copy(path, log.length, 0))).isEqualTo(Mask.lines(log, 0, log.length));
    }

    @Test
    @Tag("NIT-7")
    void a_part_of_a_log_is_copied_alone() throws IOException {
        Path path = folder.resolve("queue_log");
        NationalLog.writeSource(path, 7, LocalDate.of(2025, 3, 1), 1_000);
        byte[] log = Files.readAllBytes(path);
        int from = log.length / 2;
        while (log[from - 1] != '\n') {
            from++;
        }

        assertThat(unpacked(copy(path, log.length, from)))
                .isEqualTo(Mask.lines(log, from, log.length));
    }

    @Test
    @Tag("NIT-7")
    void the_copy_of_nothing_is_a_packed_file_too() throws IOException {
        Path path = Files.createFile(folder.resolve("queue_log"));

        assertThat(unpacked(copy(path, 0, 0))).isEmpty();
    }

    @Test
    void lines_of_a_copy_in_parts_are_those_of_its_original() throws IOException {
        Path path = folder.resolve("queue_log");
        NationalLog.writeSource(path, 7, LocalDate.of(2025, 3, 1), 120_000);
        long bytes = Files.size(path);
        Path packed = Files.write(folder.resolve("copy.gz"), copy(path, bytes, 0));

        try (MaskedLines original = MaskedLines.of(log(path, bytes), 0, () -> {});
                MaskedLines copy = MaskedLines.ofCopy(packed, () -> {})) {
            Optional<byte[]> line = original.next();
            while (line.isPresent()) {
                assertThat(Arrays.equals(copy.next().orElseThrow(), line.get())).isTrue();
                line = original.next();
            }
            assertThat(copy.next()).isEmpty();
        }
    }

    private static byte[] copy(Path path, long bytes, long from) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AtomicInteger signs = new AtomicInteger();
        MaskedArchive.copy(log(path, bytes), from, out, signs::incrementAndGet);
        assertThat(signs.get()).as("signs of life").isPositive();
        return out.toByteArray();
    }

    private static LogFile log(Path path, long bytes) throws IOException {
        return new LogFile(path, "s", ZoneId.of("UTC"), 1, bytes, "", Stamp.of(path));
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }
}
