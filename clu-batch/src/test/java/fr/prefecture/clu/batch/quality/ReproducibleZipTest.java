package fr.prefecture.clu.batch.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReproducibleZipTest {

    private static final LocalDate DAY = LocalDate.of(2021, 11, 30);

    /** As many bytes as one likes, none of which is kept. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long bytes) {
            left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int read = (int) Math.min(length, left);
            left -= read;
            return read == 0 ? -1 : read;
        }
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReproducibleZip zip = new ReproducibleZip(out, DAY)) {
            zip.put("sommaire.html", "<html/>".getBytes(StandardCharsets.UTF_8));
            zip.put(
                    "preuves/0012-charte.pdf",
                    new ByteArrayInputStream("charte".getBytes(StandardCharsets.UTF_8)),
                    bytes -> {});
        }
        return out.toByteArray();
    }

    @Test
    @Tag("QUA-57")
    void the_same_pieces_give_the_same_bytes_whenever_and_wherever_they_are_zipped()
            throws IOException {
        byte[] once = zip();
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Tahiti"));
            assertThat(zip()).isEqualTo(once);
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    @Tag("QUA-57")
    void every_entry_bears_the_day_of_the_file_and_holds_what_was_put() throws IOException {
        List<String> seen = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zip()))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                seen.add(
                        e.getName()
                                + " "
                                + e.getTimeLocal()
                                + " "
                                + new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        LocalDateTime midnight = DAY.atStartOfDay();
        assertThat(seen)
                .containsExactly(
                        "sommaire.html " + midnight + " <html/>",
                        "preuves/0012-charte.pdf " + midnight + " charte");
    }

    @Test
    @Tag("QUA-57")
    void it_says_the_hash_of_every_entry_as_sha256sum_reads_it() throws IOException {
        try (ReproducibleZip zip = new ReproducibleZip(OutputStream.nullOutputStream(), DAY)) {
            zip.put("a.txt", "abc".getBytes(StandardCharsets.UTF_8));

            assertThat(zip.sums())
                    .isEqualTo(
                            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
                                    + "  a.txt\n");
        }
    }

    @Test
    void two_gigabytes_and_more_go_through_a_hundredth_of_their_memory() throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long size = (1L << 31) + 1;
        long[] passed = new long[1];
        long before = threads.getCurrentThreadAllocatedBytes();

        try (ReproducibleZip zip = new ReproducibleZip(OutputStream.nullOutputStream(), DAY)) {
            zip.put("preuves/0001-film.pdf", new Zeros(size), bytes -> passed[0] += bytes);
        }

        assertThat(passed[0]).isEqualTo(size);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(size / 100);
    }
}
