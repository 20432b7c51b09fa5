package fr.prefecture.clu.batch.website;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import fr.prefecture.clu.batch.Stamp;
import fr.prefecture.clu.batch.table.UnreadableTable;
import fr.prefecture.clu.batch.website.format.Entry;
import fr.prefecture.clu.batch.website.format.Moment;
import fr.prefecture.clu.batch.website.format.Times;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a feed should not be, and what becomes of it. */
class BadFeedTest {

    private static final long NIGHT = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final int MEGABYTE = 1 << 20;
    private static final long GIGABYTE = 1L << 30;
    private static final String ENTRY =
            "<url><loc>https://x/a</loc><lastmod>2021-05-03</lastmod></url>";

    @TempDir Path folder;

    // --- what would have something fetched

    /** PORT stands for a server that listens on this machine, and that nobody may ask. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE urlset SYSTEM 'http://127.0.0.1:PORT/evil.dtd'><urlset/>",
                "<!DOCTYPE urlset PUBLIC '-//X//Y' 'http://127.0.0.1:PORT/evil.dtd'><urlset/>",
                "<!DOCTYPE urlset [<!ENTITY x SYSTEM 'http://127.0.0.1:PORT/x'>]>"
                        + "<urlset><url><loc>https://x/&x;</loc></url></urlset>",
                "<!DOCTYPE urlset [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                        + "<urlset><url><loc>https://x/&x;</loc></url></urlset>",
                "<!DOCTYPE rss [<!ENTITY % x SYSTEM 'http://127.0.0.1:PORT/x'> %x;]><rss/>",
                "<!DOCTYPE urlset [ \u0001 ]><urlset/>",
                "<!DOCTYPE feed [<!NOTATION n SYSTEM 'http://127.0.0.1:PORT/x'>]><feed/>"
            })
    void what_has_something_fetched_is_refused_at_once_and_nobody_is_asked(String text)
            throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(50);
            String trap = text.replace("PORT", Integer.toString(server.getLocalPort()));
            assertRefusedAtOnce(() -> read(trap, UTF_8));
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void what_only_names_another_document_is_read_and_nobody_is_asked() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(50);
            String elsewhere = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            assertThat(
                            read(
                                    "<?xml-stylesheet type='text/xsl' href='%1$s'?>"
                                                    .formatted(elsewhere)
                                            + "<urlset xmlns:xi='http://www.w3.org/2001/XInclude'"
                                            + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                                            + " xsi:schemaLocation='%1$s %1$s'>"
                                                    .formatted(elsewhere)
                                            + "<xi:include href='%1$s'/>".formatted(elsewhere)
                                            + ENTRY
                                            + "</urlset>",
                                    UTF_8))
                    .hasSize(1);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_billion_laughs_are_refused_at_once() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE urlset [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l%d '%s'>".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
        }
        laughs.append("]><urlset><url><loc>&l9;</loc></url></urlset>");
        assertRefusedAtOnce(() -> read(laughs.toString(), UTF_8));
    }

    // --- what has no end

    @ParameterizedTest
    @CsvSource({
        "'<urlset><url><loc>', a",
        "'<urlset><url><loc>', ' '",
        "'<urlset><url><loc>', '&#97;'",
        "'<urlset><url><loc><![CDATA[', a",
        "'<urlset><url x=\"', a",
        "'<urlset><url ', a",
        "'<urlset><', a",
        "'<urlset><!--', a",
        "'<urlset><?', a",
        "'<urlset>', ' '",
        "'<', a",
        "'<!DOCTYPE urlset [', ' '",
        "'<rss><channel><item><title>', a",
        "'<urlset>', '<a>'",
        "'<urlset>', '<url>'",
        "'<urlset><url><loc>', '<a>'",
        "'<urlset>', '<!-- -->'"
    })
    void a_gigabyte_of_anything_is_refused_in_little_memory(String start, String then) {
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        assertThatThrownBy(() -> drain(new XmlFeed(endless(start, then), times())))
                .isInstanceOf(UnreadableTable.class);
        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(20 * MEGABYTE);
    }

    @Test
    void a_sitemap_of_a_gigabyte_is_refused_at_once_by_its_size() throws IOException {
        Path file = folder.resolve("sitemap.xml");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write("<urlset>".getBytes(UTF_8));
            sparse.setLength(GIGABYTE);
        }
        assertRefusedAtOnce(() -> drain(feedFile(file).open(NIGHT)));
    }

    // --- what is packed

    @Test
    void a_packed_feed_that_is_cut_anywhere_is_refused() throws IOException {
        byte[] packed = packed(("<urlset>" + ENTRY + "</urlset>").getBytes(UTF_8));
        for (int length = 3; length < packed.length; length++) {
            byte[] cut = Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void what_is_packed_twice_is_refused() throws IOException {
        byte[] twice = packed(packed(("<urlset>" + ENTRY + "</urlset>").getBytes(UTF_8)));
        assertThatThrownBy(() -> read(twice)).isInstanceOf(UnreadableTable.class);
    }

    @Test
    void a_picture_and_a_link_are_refused_whatever_their_name() throws IOException {
        byte[] picture = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F'};
        assertThatThrownBy(() -> read(picture)).isInstanceOf(UnreadableTable.class);
        Path link =
                Files.createSymbolicLink(
                        folder.resolve("lien.csv"),
                        Files.writeString(folder.resolve("secret"), "date;page\n"));
        assertThatThrownBy(() -> feedFile(link).open(NIGHT)).isInstanceOf(IOException.class);
    }

    // --- what is written oddly

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16", "ascii", "x-klingon"})
    void whichever_charset_is_declared_the_bytes_are_believed(String declared) throws IOException {
        String text =
                "<?xml version='1.0' encoding='"
                        + declared
                        + "'?><urlset><url><loc>https://x/démarches</loc></url></urlset>";
        for (Charset charset : List.of(UTF_8, ISO_8859_1)) {
            assertThat(pages(read(text, charset))).containsExactly("démarches");
        }
    }

    @Test
    void dates_at_the_edges_of_days_months_and_clock_changes_are_read_from_every_kind_of_feed()
            throws IOException {
        String[] written = {
            "2024-02-29T23:59:59+01:00",
            "2024-03-01T00:00:00+01:00",
            "2021-03-28T00:00:00+01:00",
            "2021-03-28T23:59:59+02:00",
            "2021-10-31T02:30:00+02:00",
            "2021-10-31T02:30:00+01:00"
        };
        StringBuilder sitemap = new StringBuilder("<urlset>");
        StringBuilder atom = new StringBuilder("<feed>");
        StringBuilder list = new StringBuilder("date;page\n");
        for (String date : written) {
            sitemap.append("<url><loc>a</loc><lastmod>" + date + "</lastmod></url>");
            atom.append("<entry><id>a</id><updated>" + date + "</updated></entry>");
            list.append(date + ";a\n");
        }
        List<Moment> moments =
                Arrays.stream(written)
                        .map(date -> Moment.second(OffsetDateTime.parse(date).toEpochSecond()))
                        .toList();
        for (String feed : List.of(sitemap + "</urlset>", atom + "</feed>", list.toString())) {
            assertThat(read(feed, UTF_8))
                    .extracting(told -> told.entry().map(Entry::when).orElseThrow())
                    .isEqualTo(moments);
        }
        assertThat(moments.get(4).value()).isEqualTo(moments.get(5).value() - 3600);
        assertThat(read("date;page\n29/02/2024;a\n", UTF_8))
                .extracting(told -> told.entry().map(Entry::when).orElseThrow())
                .containsExactly(Moment.day(LocalDate.of(2024, 2, 29).toEpochDay()));
    }

    private interface Reading {
        Object run() throws IOException;
    }

    /** By the processor's time: other builds use the machine too. */
    private static void assertRefusedAtOnce(Reading reading) {
        ThreadMXBean clock = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        assertThatThrownBy(reading::run).isInstanceOf(UnreadableTable.class);
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start)).isLessThan(AT_ONCE);
    }

    /** A gigabyte, of which no more is made than is read. */
    private static InputStream endless(String start, String then) {
        byte[] block = then.repeat(1 << 16).getBytes(UTF_8);
        InputStream endless =
                new InputStream() {
                    private long left = GIGABYTE;
                    private int at;

                    @Override
                    public int read() {
                        byte[] one = new byte[1];
                        return read(one, 0, 1) < 0 ? -1 : one[0];
                    }

                    @Override
                    public int read(byte[] bytes, int from, int length) {
                        if (left <= 0) {
                            return -1;
                        }
                        int read = Math.min(length, block.length - at);
                        System.arraycopy(block, at, bytes, from, read);
                        at = (at + read) % block.length;
                        left -= read;
                        return read;
                    }
                };
        return new SequenceInputStream(new ByteArrayInputStream(start.getBytes(UTF_8)), endless);
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static List<String> pages(List<Told> told) {
        return told.stream().map(one -> one.entry().orElseThrow().page()).toList();
    }

    private List<Told> read(String text, Charset charset) throws IOException {
        return read(text.getBytes(charset));
    }

    private List<Told> read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("feed"), content);
        return drain(feedFile(file).open(NIGHT));
    }

    private static List<Told> drain(Feed opened) throws IOException {
        List<Told> all = new ArrayList<>();
        try (Feed feed = opened) {
            for (Optional<Told> told = feed.next(); told.isPresent(); told = feed.next()) {
                all.add(told.get());
            }
        }
        return all;
    }

    private static Times times() {
        return new Times(ZoneId.of("Europe/Paris"), NIGHT);
    }

    private static FeedFile feedFile(Path file) throws IOException {
        return new FeedFile(
                1, file, "principal", ZoneId.of("Europe/Paris"), Stamp.of(file), Map.of());
    }
}
