package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two gigabytes of evidence in a database on the disk, read from end to end, beside the same bytes
 * read from plain files. Run it by its name, with the memory that it is to do with: {@code
 * _JAVA_OPTIONS=-Xmx256m mvn -pl clu-ejb -Dtest=ContentsBenchmark test}.
 */
class ContentsBenchmark {

    private static final int FILES = 105;
    private static final int SIZE = 19_500_000;
    private static final byte[] HEAD = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir private Path folder;

    @Test
    void two_gigabytes_are_read_with_a_quarter_of_a_gigabyte_of_memory() throws IOException {
        try (Database database =
                Database.at("jdbc:h2:file:" + folder.resolve("clu") + ";WRITE_DELAY=0")) {
            Attachments attachments = database.boundary(Attachments.class);
            Contents contents = database.boundary(Contents.class);
            List<String> hashes = new ArrayList<>();
            long start = System.nanoTime();
            for (int i = 0; i < FILES; i++) {
                byte[] content = content(i);
                Files.write(folder.resolve(i + ".pdf"), content);
                hashes.add(
                        database.transaction(
                                        () ->
                                                attachments.keep(
                                                        "quality.evidence",
                                                        "1",
                                                        "piece.pdf",
                                                        new ByteArrayInputStream(content),
                                                        "referent"))
                                .sha256());
            }
            report("kept, file and database", start);
            start = System.nanoTime();
            for (int i = 0; i < FILES; i++) {
                try (InputStream in = Files.newInputStream(folder.resolve(i + ".pdf"))) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
            report("read from files", start);
            start = System.nanoTime();
            long bytes = 0;
            for (String hash : hashes) {
                bytes +=
                        database.transaction(
                                () -> {
                                    try (InputStream in = contents.open(hash)) {
                                        return in.transferTo(OutputStream.nullOutputStream());
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                });
            }
            report("read from the database", start);
            assertThat(bytes).isEqualTo((long) FILES * SIZE);
        }
    }

    private static byte[] content(int seed) {
        byte[] content = new byte[SIZE];
        new Random(seed).nextBytes(content);
        System.arraycopy(HEAD, 0, content, 0, HEAD.length);
        return content;
    }

    private static void report(String what, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.getLogger(ContentsBenchmark.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0}: {1} s, {2} MB/s; heap at most {3} MB",
                        what,
                        Math.round(seconds * 10) / 10.0,
                        Math.round((long) FILES * SIZE / 1e6 / seconds),
                        Runtime.getRuntime().maxMemory() / 1_000_000);
    }
}
