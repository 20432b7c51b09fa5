package fr.prefecture.clu.batch.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.batch.ChangedWhileRead;
import fr.prefecture.clu.batch.PackedTooWell;
import fr.prefecture.clu.batch.Stamp;
import fr.prefecture.clu.batch.Unpacked;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogBlocksTest {

    @TempDir Path folder;

    @Test
    void blocks_are_cut_at_the_ends_of_lines_and_hold_everything_once() throws IOException {
        String text = "first\nsecond line\nthird\nand the last";

        List<String> blocks = blocks(log(text.getBytes(StandardCharsets.UTF_8)), 0, 16);

        assertThat(blocks)
                .containsExactly(
                        "0-6 first\n",
                        "6-18 second line\n",
                        "18-24 third\n",
                        "24-36 and the last last");
    }

    @Test
    void reading_goes_on_from_any_line() throws IOException {
        LogFile log = log("first\nsecond line\nthird\n".getBytes(StandardCharsets.UTF_8));

        assertThat(blocks(log, 18, 16)).containsExactly("18-24 third\n last");
    }

    @Test
    void a_packed_log_is_read_as_what_it_holds() throws IOException {
        byte[] text = "first\nsecond line\n".getBytes(StandardCharsets.UTF_8);
        Path path = folder.resolve("queue_log");
        Files.write(path, packed(text));

        assertThat(blocks(log(path, text.length), 6, 32))
                .containsExactly("6-18 second line\n last");
    }

    @Test
    void an_empty_log_is_one_last_block_of_nothing() throws IOException {
        assertThat(blocks(log(new byte[0]), 0, 16)).containsExactly("0-0  last");
    }

    @Test
    void a_line_longer_than_the_buffer_is_skipped_as_one() throws IOException {
        String text = "short\n" + "x".repeat(50) + "\nafter\n";

        List<String> blocks = blocks(log(text.getBytes(StandardCharsets.UTF_8)), 0, 16);

        assertThat(blocks).containsExactly("0-6 short\n", "6-57 overlong", "57-63 after\n last");
    }

    @Test
    void a_line_longer_than_the_buffer_may_be_the_last() throws IOException {
        String text = "short\n" + "x".repeat(50);

        assertThat(blocks(log(text.getBytes(StandardCharsets.UTF_8)), 0, 16))
                .containsExactly("0-6 short\n", "6-56 overlong last");
    }

    @Test
    void a_log_that_has_lost_lines_since_it_was_recognised_is_not_read() throws IOException {
        Path path = folder.resolve("queue_log");
        Files.writeString(path, "first\n");
        LogFile log = log(path, 100);

        assertThatThrownBy(() -> blocks(log, 0, 64)).isInstanceOf(ChangedWhileRead.class);
        assertThatThrownBy(() -> blocks(log, 50, 64)).isInstanceOf(ChangedWhileRead.class);
    }

    @Test
    void what_was_added_since_is_left_for_another_night() throws IOException {
        Path path = folder.resolve("queue_log");
        Files.writeString(path, "first\nsecond\n");

        assertThat(blocks(log(path, 6), 0, 64)).containsExactly("0-6 first\n last");
    }

    @Test
    void a_log_is_verified_by_its_content_when_it_was_touched() throws IOException {
        Path path = folder.resolve("queue_log");
        Files.writeString(path, "first\n");
        LogFile log =
                new LogFile(
                        path,
                        "s",
                        ZoneId.of("UTC"),
                        1,
                        6,
                        Fingerprint.ofFirst(path, 6),
                        Stamp.of(path));

        Files.writeString(path, "first\nand more\n");
        log.verify();
        Files.writeString(path, "other\nand more\n");

        assertThatThrownBy(log::verify).isInstanceOf(ChangedWhileRead.class);
    }

    @Test
    void the_same_name_with_a_longer_file_of_zeros_is_refused_while_it_is_unpacked()
            throws IOException {
        Path path = folder.resolve("queue_log.gz");
        Files.write(path, packed(new byte[32 << 20]));

        assertThatThrownBy(() -> Fingerprint.of(path, List.of(), () -> {}))
                .isInstanceOf(PackedTooWell.class);
    }

    @Test
    void a_link_is_no_log() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "first\n");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);

        assertThatThrownBy(() -> Unpacked.open(link))
                .isInstanceOf(java.nio.file.NoSuchFileException.class);
    }

    private LogFile log(byte[] content) throws IOException {
        Path path = folder.resolve("queue_log");
        Files.write(path, content);
        return log(path, content.length);
    }

    private static LogFile log(Path path, long bytes) throws IOException {
        return new LogFile(path, "s", ZoneId.of("UTC"), 1, bytes, "", Stamp.of(path));
    }

    private static List<String> blocks(LogFile log, long from, int buffer) throws IOException {
        List<String> texts = new ArrayList<>();
        try (LogBlocks blocks = new LogBlocks(log, from, new byte[buffer])) {
            LogBlock block;
            do {
                block = blocks.next();
                String text =
                        block.overlong()
                                ? "overlong"
                                : new String(
                                        block.bytes(), 0, block.length(), StandardCharsets.UTF_8);
                texts.add(
                        block.from()
                                + "-"
                                + block.to()
                                + " "
                                + text
                                + (block.last() ? " last" : ""));
            } while (!block.last());
        }
        return texts;
    }

    static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }
}
