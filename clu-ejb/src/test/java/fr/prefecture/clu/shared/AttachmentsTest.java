package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentsTest {

    private static final String KIND = "test.thing";

    private final Database database = Database.empty().as("referent");
    private final Attachments attachments = database.boundary(Attachments.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_file_is_given_back_as_it_was_kept() {
        byte[] bytes = new byte[700_000];
        new Random(1).nextBytes(bytes);
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 8);
        AttachmentRow row = keep("Relevé signé.pdf", bytes);
        assertThat(row.size()).isEqualTo(700_000);
        assertThat(row.type()).isEqualTo(AttachmentType.PDF);
        assertThat(row.by()).isEqualTo("referent");
        assertThat(PictureExamples.read(attachments.open(row.id()))).isEqualTo(bytes);
        assertThat(attachments.of(KIND, "1")).containsExactly(row);
        assertThat(attachments.of(KIND, "2")).isEmpty();
        assertThat(attachments.find(row.id())).contains(row);
    }

    @Test
    void the_same_file_sent_twice_is_kept_once_and_removed_once() {
        AttachmentRow first = keep("note.txt", "Note".getBytes(StandardCharsets.UTF_8));
        AttachmentRow second = keep("note.txt", "Note".getBytes(StandardCharsets.UTF_8));
        keep("note.txt", "Autre note".getBytes(StandardCharsets.UTF_8));
        assertThat(second).isEqualTo(first);
        assertThat(attachments.of(KIND, "1")).hasSize(2);
        database.transaction(() -> attachments.remove(first.id()));
        database.transaction(() -> attachments.remove(first.id()));
        assertThat(attachments.of(KIND, "1")).hasSize(1);
        assertThat(PictureExamples.read(attachments.open(first.id()))).isEmpty();
        assertThat(database.boundary(Changes.class).of(KIND, 1)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.txt, passwd.txt",
        "C:\\Documents\\note.txt, note.txt",
        "'a\u0000b\r\nc.txt', abc.txt",
        "'cod\u202Etxt.exe.txt', codtxt.exe.txt",
        "'  note.txt  ', note.txt",
        "..\\..\\x.txt, x.txt",
        "C:note.txt, C_note.txt",
        "'note?*|<>\".txt', note______.txt"
    })
    void a_name_keeps_only_its_last_part_and_what_is_printed(String sent, String kept) {
        assertThat(keep(sent, "x".getBytes(StandardCharsets.UTF_8)).name()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "CON.txt, _CON.txt",
        "con.txt, _con.txt",
        "nul.tar.txt, _nul.tar.txt",
        "'Aux .txt', '_Aux .txt'",
        "../COM1.txt, _COM1.txt",
        "LPT9.txt, _LPT9.txt",
        "COM¹.txt, _COM¹.txt",
        "conout$.txt, _conout$.txt",
        "console.txt, console.txt",
        "COM10.txt, COM10.txt",
        "'note.txt. . .', note.txt",
        "'note.txt ', note.txt"
    })
    void a_name_that_a_computer_keeps_for_itself_is_made_harmless(String sent, String kept) {
        assertThat(keep(sent, "x".getBytes(StandardCharsets.UTF_8)).name()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", ". . .", "a/", "../", "\u0001"})
    void a_file_without_name_is_refused(String sent) {
        assertRefused(sent, new byte[] {'x'}, "shared.attachment.noName");
    }

    @Test
    void a_name_that_is_too_long_keeps_its_end() {
        assertThat(keep("é".repeat(400) + ".txt", new byte[] {'x'}).name())
                .hasSize(200)
                .endsWith("é.txt");
    }

    @Test
    void each_accepted_type_is_known_by_what_it_holds() {
        keep("a.pdf", ascii("%PDF-1.4\n"));
        keep("a.odt", zip("mimetype", AttachmentType.ODT.media()));
        keep("a.ods", zip("mimetype", AttachmentType.ODS.media()));
        keep("a.ODP", zip("mimetype", AttachmentType.ODP.media()));
        keep("a.docx", office(AttachmentType.DOCX));
        keep("a.xlsx", office(AttachmentType.XLSX));
        keep("a.pptx", office(AttachmentType.PPTX));
        keep("a.txt", "Théâtre".getBytes(StandardCharsets.ISO_8859_1));
        keep("a.csv", "a;b\r\n1;2".getBytes(StandardCharsets.UTF_8));
        keep("a.png", PictureExamples.png());
        keep("a.jpg", PictureExamples.jpeg());
        keep("b.JPEG", PictureExamples.jpeg());
        assertThat(attachments.of(KIND, "1")).hasSize(12);
    }

    @Test
    void a_file_that_is_not_what_its_name_says_is_refused() {
        assertRefused("a.png", ascii("%PDF-1.4\n"), "shared.attachment.otherType");
        assertRefused("a.pdf", PictureExamples.png(), "shared.attachment.otherType");
        assertRefused("a.txt", ascii("%PDF-1.4\n"), "shared.attachment.otherType");
        assertRefused("a.odt", office(AttachmentType.DOCX), "shared.attachment.otherType");
        assertRefused("a.docx", office(AttachmentType.XLSX), "shared.attachment.otherType");
        assertRefused("a.pdf", ascii("<html>"), "shared.attachment.otherType");
    }

    @Test
    void a_file_of_a_type_that_is_not_accepted_is_refused() {
        assertRefused("a.exe", ascii("MZ"), "shared.attachment.type");
        assertRefused("a.html", ascii("<html>"), "shared.attachment.type");
        assertRefused("pdf", ascii("%PDF-1.4\n"), "shared.attachment.type");
        assertRefused("a.svg", ascii("<svg/>"), "shared.attachment.type");
        assertRefused("a.txt", new byte[] {'M', 'Z', 0, 1}, "shared.attachment.unknown");
        assertRefused("a.docx", zip("word/document.xml", "<x/>"), "shared.attachment.unknown");
        assertRefused(
                "a.docx",
                zip(
                        "[Content_Types].xml",
                        "application/vnd.ms-word.document.macroEnabled.main+xml"),
                "shared.attachment.unknown");
        assertRefused("a.docx", ascii("PK\3\4 broken"), "shared.attachment.unknown");
    }

    @Test
    void what_unpacks_to_far_more_than_a_document_is_refused_soon() {
        byte[] bomb = packed("mimetype", AttachmentType.ODT.media(), "content.xml", 2_000);

        assertThat(bomb).hasSizeLessThan(3_000_000);
        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertRefused("a.odt", bomb, "shared.attachment.bomb"));
        keep("b.odt", packed("mimetype", AttachmentType.ODT.media(), "content.xml", 40));
    }

    /** A container with a part of as many megabytes of nothing. */
    private static byte[] packed(String name, String text, String part, int megabytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(ascii(text));
            zip.putNextEntry(new ZipEntry(part));
            for (int i = 0; i < megabytes; i++) {
                zip.write(new byte[1_000_000]);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void an_empty_file_and_one_that_is_too_long_are_refused_without_reading_on() {
        assertRefused("a.txt", new byte[0], "shared.attachment.empty");
        Endless endless = new Endless();
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () ->
                                                attachments.keep(
                                                        KIND, "1", "a.txt", endless, "referent")))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.arguments()).containsExactly("a.txt", 20L))
                .hasMessage("shared.attachment.tooLong");
        assertThat(endless.given).isLessThan(20_200_000);
    }

    @Test
    void nothing_is_left_on_the_disk_when_a_file_is_kept_or_refused()
            throws IOException, InterruptedException {
        TemporaryFiles files = TemporaryFiles.of("clu-attach");
        keep("a.txt", ascii("x"));
        assertRefused("a.png", ascii("x"), "shared.attachment.otherType");
        assertThat(files.left()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 64, 32, true", "2, 64, 32, false", "3, 64, 32, false", "4, 64, 32, true",
        "5, 32, 64, true", "6, 32, 64, true", "7, 32, 64, false", "8, 32, 64, false"
    })
    void a_photograph_loses_what_its_camera_noted_and_stands_upright(
            int orientation, int width, int height, boolean redFirst) {
        byte[] sent = PictureExamples.photographWithPlace(orientation);
        assertThat(PictureExamples.saysItsPlace(sent)).isTrue();
        AttachmentRow row =
                database.transaction(
                        () ->
                                attachments.keepPicture(
                                        KIND,
                                        "1",
                                        "hall.jpg",
                                        new ByteArrayInputStream(sent),
                                        "Le hall",
                                        "referent"));
        byte[] kept = PictureExamples.read(attachments.open(row.id()));
        assertThat(PictureExamples.saysItsPlace(kept)).isFalse();
        BufferedImage seen = PictureExamples.seen(kept);
        assertThat(seen.getWidth()).isEqualTo(width);
        assertThat(seen.getHeight()).isEqualTo(height);
        Color first = new Color(seen.getRGB(4, 4));
        assertThat(first.getRed() > first.getBlue()).isEqualTo(redFirst);
    }

    @Test
    void a_picture_given_as_a_file_loses_its_place_too() {
        AttachmentRow row = keep("hall.jpg", PictureExamples.photographWithPlace(1));
        assertThat(PictureExamples.saysItsPlace(PictureExamples.read(attachments.open(row.id()))))
                .isFalse();
        assertThat(row.description()).isEmpty();
    }

    @Test
    void a_small_file_that_claims_a_huge_picture_is_not_opened() {
        assertRefused("bombe.png", bomb(60_000, 60_000), "shared.attachment.tooManyPoints");
    }

    @Test
    void a_broken_picture_is_refused() {
        byte[] picture = PictureExamples.png();
        byte[] half = java.util.Arrays.copyOf(picture, 60);
        assertRefused("a.png", half, "shared.attachment.unreadablePicture");
        assertRefused(
                "a.jpg",
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, 0, 0, 0, 0},
                "shared.attachment.unreadablePicture");
    }

    @Test
    void a_very_large_picture_is_made_smaller() {
        BufferedImage large = new BufferedImage(5000, 1000, BufferedImage.TYPE_BYTE_GRAY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            javax.imageio.ImageIO.write(large, "png", out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        AttachmentRow row = keep("plan.png", out.toByteArray());
        BufferedImage seen = PictureExamples.seen(PictureExamples.read(attachments.open(row.id())));
        assertThat(seen.getWidth()).isEqualTo(2400);
        assertThat(seen.getHeight()).isEqualTo(480);
    }

    private AttachmentRow keep(String name, byte[] content) {
        return database.transaction(
                () ->
                        attachments.keep(
                                KIND, "1", name, new ByteArrayInputStream(content), "referent"));
    }

    private void assertRefused(String name, byte[] content, String key) {
        assertThatThrownBy(() -> keep(name, content))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }

    private static byte[] office(AttachmentType type) {
        return zip(
                "[Content_Types].xml",
                "<Types><Override ContentType=\"" + type.media() + ".main+xml\"/></Types>");
    }

    private static byte[] zip(String entry, String content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> each : Map.of(entry, content).entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A PNG that says its size and has next to nothing in it. */
    private static byte[] bomb(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put(ascii("IHDR")).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.array());
        ByteBuffer png = ByteBuffer.allocate(8 + 4 + 17 + 4);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        png.putInt(13).put(header.array()).putInt((int) crc.getValue());
        return png.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static final class Endless extends InputStream {

        private long given;

        @Override
        public int read() {
            given++;
            return 'x';
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            java.util.Arrays.fill(into, offset, offset + length, (byte) 'x');
            given += length;
            return length;
        }
    }
}
