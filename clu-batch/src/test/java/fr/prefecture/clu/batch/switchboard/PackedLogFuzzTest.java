package fr.prefecture.clu.batch.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prefecture.clu.batch.ChangedInputs;
import fr.prefecture.clu.batch.Costly;
import fr.prefecture.clu.batch.PackedTooWell;
import fr.prefecture.clu.batch.Stamp;
import fr.prefecture.clu.batch.Unpacked;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("NIT-1")
class PackedLogFuzzTest {
    private static final Deflater DEFLATER = new Deflater(Deflater.DEFAULT_COMPRESSION, true);

    @TempDir static Path folder;

    @Test
    void five_hundred_changed_inputs_hold() throws IOException {
        for (byte[] input : ChangedInputs.of(getClass(), 500).toList()) {
            any_file_is_a_log_or_refused_with_a_reason(input);
        }
    }

    @FuzzTest(maxDuration = "")
    void any_file_is_a_log_or_refused_with_a_reason(byte[] delivered) throws IOException {
        Random random = new Random(Arrays.hashCode(delivered));
        readable(delivered, random);
        if (Costly.isDue(4, random)) {
            byte[] packed = members(delivered, random);
            assertThat(content(packed)).isEqualTo(delivered);
            readable(packed, random);
            readable(damaged(packed, random), random);
        }
    }

    /** It is read to its end, the same by every way, or refused by every way. */
    private static void readable(byte[] delivered, Random random) throws IOException {
        byte[] content = content(delivered);
        if (Costly.isDue(16, random)) {
            assertReadable(delivered, content, random);
        }
    }

    private static void assertReadable(byte[] delivered, byte[] content, Random random)
            throws IOException {
        Path path = Files.write(folder.resolve("queue_log"), delivered);
        if (content == null) {
            assertThat(refuses(() -> Fingerprint.of(path, List.of(), () -> {}))).isTrue();
            return;
        }
        Fingerprint print = Fingerprint.of(path, List.of(), () -> {});
        assertThat(print.bytes()).isEqualTo(content.length);
        assertThat(print.sha256()).isEqualTo(Fingerprint.ofFirst(path, content.length));
        LogFile log =
                new LogFile(
                        path,
                        "s",
                        ZoneId.of("UTC"),
                        1,
                        print.bytes(),
                        print.sha256(),
                        Stamp.of(path));
        assertBlocksHold(content, log, 16 + random.nextInt(1000));
    }

    private static void assertBlocksHold(byte[] content, LogFile log, int size) throws IOException {
        try (LogBlocks blocks = new LogBlocks(log, 0, new byte[size])) {
            LogBlock block;
            long offset = 0;
            do {
                block = blocks.next();
                assertThat(block.from()).isEqualTo(offset);
                offset = block.to();
                byte[] lines = Arrays.copyOfRange(content, (int) block.from(), (int) block.to());
                assertThat(block.last() || lines[lines.length - 1] == '\n').isTrue();
                if (block.overlong()) {
                    assertThat(lines.length).isGreaterThanOrEqualTo(size);
                } else {
                    assertThat(Arrays.copyOf(block.bytes(), block.length())).isEqualTo(lines);
                }
            } while (!block.last());
            assertThat(offset).isEqualTo(content.length);
        }
    }

    /** What it holds; null if it is refused. */
    private static byte[] content(byte[] delivered) throws IOException {
        try (InputStream in =
                Unpacked.unpack(new ByteArrayInputStream(delivered), delivered.length)) {
            return in.readAllBytes();
        } catch (ZipException | EOFException | PackedTooWell e) {
            return null;
        }
    }

    private interface Reading {
        void run() throws IOException;
    }

    private static boolean refuses(Reading reading) throws IOException {
        try {
            reading.run();
            return false;
        } catch (ZipException | EOFException | PackedTooWell e) {
            return true;
        }
    }

    /** As {@code cat one.gz another.gz} makes it. */
    private static byte[] members(byte[] content, Random random) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        int from = 0;
        do {
            int to = Math.min(content.length, from + 1 + random.nextInt(1 + content.length));
            packed.writeBytes(member(content, from, to - from));
            from = to;
        } while (from < content.length);
        return packed.toByteArray();
    }

    /** RFC 1952, with a deflater that is used again: making one takes longer than its work. */
    private static byte[] member(byte[] content, int from, int length) {
        DEFLATER.reset();
        DEFLATER.setInput(content, from, length);
        DEFLATER.finish();
        CRC32 crc = new CRC32();
        crc.update(content, from, length);
        ByteBuffer member =
                ByteBuffer.allocate(length + length / 8 + 64).order(ByteOrder.LITTLE_ENDIAN);
        member.put(new byte[] {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, 0});
        DEFLATER.deflate(member);
        member.putInt((int) crc.getValue()).putInt(length);
        return Arrays.copyOf(member.array(), member.position());
    }

    private static byte[] damaged(byte[] packed, Random random) {
        byte[] damaged =
                Arrays.copyOf(packed, packed.length - random.nextInt(2) * random.nextInt(9));
        for (int i = random.nextInt(4); i > 0; i--) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return damaged;
    }
}
