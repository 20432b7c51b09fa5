package fr.prefecture.clu.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("TEL-114")
class UnpackedTest {

    private static final byte[] LOG =
            "1630900000|1.1|standard|NONE|ENTERQUEUE||x|1\n".getBytes(UTF_8);

    /** A file, or a folder, in a zip. */
    private record Part(String name, byte[] content) {}

    @Test
    void a_zip_of_one_file_is_what_that_file_holds() throws IOException {
        assertThat(unpacked(zip(new Part("queue_log", LOG)))).isEqualTo(LOG);
        assertThat(unpacked(zip(new Part("Données/", new byte[0]), new Part("Données/a.csv", LOG))))
                .isEqualTo(LOG);
        assertThat(unpacked(zip(new Part("empty", new byte[0])))).isEmpty();
    }

    @Test
    void it_is_read_byte_by_byte_as_in_blocks() throws IOException {
        byte[] zip = zip(new Part("queue_log", new byte[] {-1, 0, 1}));
        try (InputStream in = Unpacked.unpack(new ByteArrayInputStream(zip), zip.length)) {
            assertThat(in.read()).isEqualTo(255);
            assertThat(in.read()).isZero();
            assertThat(in.read()).isEqualTo(1);
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void a_zip_of_several_files_or_of_none_is_refused() throws IOException {
        byte[] several = zip(new Part("a", LOG), new Part("b", LOG));
        byte[] otherCase = zip(new Part("queue_log", LOG), new Part("QUEUE_LOG", LOG));
        byte[] none = zip(new Part("folder/", new byte[0]));
        for (byte[] zip : new byte[][] {several, otherCase, none}) {
            assertThatThrownBy(() -> unpacked(zip)).isInstanceOf(NotOneFile.class);
        }
        assertThat(UnreadableFile.message("a.zip", new NotOneFile("")).key())
                .isEqualTo("night.file.notOneFile");
    }

    @Test
    void a_zip_of_a_great_many_folders_or_of_a_folder_that_holds_bytes_is_refused()
            throws IOException {
        Part[] folders = new Part[1000];
        Arrays.setAll(folders, i -> new Part("f" + i + "/", new byte[0]));
        byte[] many = zip(folders);
        byte[] full = zip(new Part("f/", new byte[1 << 20]), new Part("f/a", LOG));
        assertThatThrownBy(() -> unpacked(many)).isInstanceOf(NotOneFile.class);
        assertThatThrownBy(() -> unpacked(full)).isInstanceOf(NotOneFile.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../queue_log", "a/../../b", "/etc/passwd", "C:\\log", "..\\log"})
    void a_name_that_leads_out_is_refused(String name) throws IOException {
        byte[] zip = zip(new Part(name, LOG));
        assertThatThrownBy(() -> unpacked(zip)).isInstanceOf(ZipException.class);
    }

    @Test
    void a_zip_that_unpacks_to_more_than_a_log_would_is_refused_while_it_is_read()
            throws IOException {
        byte[] zip = zip(new Part("queue_log", new byte[32 << 20]));
        assertThatThrownBy(() -> unpacked(zip)).isInstanceOf(PackedTooWell.class);
    }

    @Test
    void a_zip_that_is_cut_damaged_or_encrypted_is_refused() throws IOException {
        byte[] zip = zip(new Part("queue_log", LOG));
        byte[] cut = Arrays.copyOf(zip, 60);
        byte[] damaged = zip.clone();
        damaged[45] ^= 0x55;
        byte[] encrypted = zip.clone();
        encrypted[6] |= 1;
        assertThatThrownBy(() -> unpacked(cut))
                .isInstanceOfAny(EOFException.class, ZipException.class);
        assertThatThrownBy(() -> unpacked(damaged)).isInstanceOf(ZipException.class);
        assertThatThrownBy(() -> unpacked(encrypted)).isInstanceOf(ZipException.class);
    }

    @Test
    void a_workbook_is_left_as_it_is_and_so_is_what_only_begins_like_a_zip() throws IOException {
        byte[] workbook = zip(new Part("[Content_Types].xml", LOG), new Part("xl/a.xml", LOG));
        byte[] calc = zip(new Part("mimetype", LOG), new Part("content.xml", LOG));
        byte[] begun = {'P', 'K', 3, 4};
        for (byte[] content : new byte[][] {workbook, calc, begun, {}, {'P'}}) {
            assertThat(unpacked(content)).isEqualTo(content);
        }
    }

    private static byte[] unpacked(byte[] delivered) throws IOException {
        try (InputStream in =
                Unpacked.unpack(new ByteArrayInputStream(delivered), delivered.length)) {
            return in.readAllBytes();
        }
    }

    private static byte[] zip(Part... parts) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            for (Part part : parts) {
                out.putNextEntry(new ZipEntry(part.name()));
                out.write(part.content());
                out.closeEntry();
            }
        }
        return zip.toByteArray();
    }
}
