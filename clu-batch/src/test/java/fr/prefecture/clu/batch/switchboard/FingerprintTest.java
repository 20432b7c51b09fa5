package fr.prefecture.clu.batch.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.ImportedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    private static final String LINE = "1630911600|NONE|NONE|NONE|QUEUESTART|\n";

    @TempDir Path folder;

    @Test
    @Tag("NIT-1")
    void the_same_content_has_the_same_hash_packed_or_not_and_its_delivery_another()
            throws IOException {
        Fingerprint plain =
                Fingerprint.of(file(LINE.getBytes(StandardCharsets.UTF_8)), List.of(), () -> {});
        Fingerprint packed =
                Fingerprint.of(
                        file(LogBlocksTest.packed(LINE.getBytes(StandardCharsets.UTF_8))),
                        List.of(),
                        () -> {});

        assertThat(packed.sha256()).isEqualTo(plain.sha256());
        assertThat(packed.bytes()).isEqualTo(LINE.length());
        assertThat(plain.deliveredSha256()).isEqualTo(plain.sha256());
        assertThat(packed.deliveredSha256()).isNotEqualTo(plain.deliveredSha256());
    }

    @Test
    @Tag("NIT-1")
    @Tag("TEL-114")
    void so_it_has_alone_in_a_zip() throws IOException {
        Path zip = folder.resolve("queue_log.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("queue_log"));
            out.write(LINE.getBytes(StandardCharsets.UTF_8));
        }
        Fingerprint plain =
                Fingerprint.of(file(LINE.getBytes(StandardCharsets.UTF_8)), List.of(), () -> {});

        Fingerprint packed = Fingerprint.of(zip, List.of(), () -> {});

        assertThat(packed.sha256()).isEqualTo(plain.sha256());
        assertThat(packed.looksLikeLog()).isTrue();
        assertThat(packed.deliveredSha256())
                .isEqualTo(
                        HexFormat.of()
                                .formatHex(
                                        Fingerprint.newDigest().digest(Files.readAllBytes(zip))));
    }

    @Test
    @Tag("NIT-4")
    void the_longest_known_beginning_is_found() throws IOException {
        List<FileRow> known =
                List.of(known(1, LINE), known(2, LINE + LINE), known(3, LINE + LINE + "other\n"));

        Fingerprint print = print(LINE + LINE + LINE, known);

        assertThat(print.beginning().orElseThrow().known().id()).isEqualTo(2);
        assertThat(print.beginning().orElseThrow().wholeLines()).isTrue();
    }

    @Test
    @Tag("NIT-4")
    void a_known_beginning_that_ends_in_a_cut_line_is_told_from_one_that_only_lacked_its_line_feed()
            throws IOException {
        String cut = LINE + "1630911601|NO";
        String whole = LINE + LINE.strip();

        assertThat(
                        print(cut + "NE|NONE|NONE|QUEUESTART|\n", List.of(known(1, cut)))
                                .beginning()
                                .orElseThrow()
                                .wholeLines())
                .isFalse();
        assertThat(
                        print(whole + "\n" + LINE, List.of(known(1, whole)))
                                .beginning()
                                .orElseThrow()
                                .wholeLines())
                .isTrue();
        assertThat(
                        print(whole + "\r\n" + LINE, List.of(known(1, whole)))
                                .beginning()
                                .orElseThrow()
                                .wholeLines())
                .isTrue();
    }

    @Test
    void beginnings_are_found_across_the_blocks_of_a_long_file() throws IOException {
        String known = LINE.repeat(30_000);

        Fingerprint print = print(known + LINE, List.of(known(1, LINE), known(2, known)));

        assertThat(print.beginning().orElseThrow().known().id()).isEqualTo(2);
    }

    @Test
    void a_picture_and_a_page_do_not_look_like_a_log_but_a_damaged_log_does() throws IOException {
        assertThat(print("<html><body>1|2|3|4|5</body></html>\n", List.of()).looksLikeLog())
                .isFalse();
        assertThat(
                        Fingerprint.of(
                                        file(new byte[] {(byte) 0xff, (byte) 0xd8, 0, 0, 0, 1}),
                                        List.of(),
                                        () -> {})
                                .looksLikeLog())
                .isFalse();
        assertThat(print("rubbish\n" + LINE, List.of()).looksLikeLog()).isTrue();
        assertThat(print("\uFEFF" + LINE, List.of()).looksLikeLog()).isTrue();
        assertThat(print("\n\n", List.of()).looksLikeLog()).isTrue();
        assertThat(print("", List.of()).looksLikeLog()).isTrue();
    }

    private Fingerprint print(String content, List<FileRow> known) throws IOException {
        return Fingerprint.of(file(content.getBytes(StandardCharsets.UTF_8)), known, () -> {});
    }

    private Path file(byte[] content) throws IOException {
        Path path = Files.createTempFile(folder, "log", "");
        return Files.write(path, content);
    }

    private FileRow known(long id, String content) throws IOException {
        return new FileRow(
                id,
                "s",
                "queue_log",
                print(content, List.of()).sha256(),
                content.length(),
                0,
                content.length(),
                content.length(),
                Optional.empty(),
                ImportedFile.State.DONE,
                Optional.empty(),
                Optional.empty(),
                true,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
