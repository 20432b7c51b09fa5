package fr.prefecture.clu.batch.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.batch.PackedTooWell;
import fr.prefecture.clu.batch.Stamp;
import fr.prefecture.clu.batch.table.UnreadableTable;
import fr.prefecture.clu.batch.website.format.Entry;
import fr.prefecture.clu.batch.website.format.Moment;
import fr.prefecture.clu.batch.website.format.Reason;
import fr.prefecture.clu.website.FeedKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedFileTest {

    private static final long NIGHT = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();

    @TempDir Path folder;

    @Test
    void a_list_in_windows_1252_with_semicolons_and_a_quoted_line_break_is_read()
            throws IOException {
        List<Told> told =
                read(
                        "Date;Page;Action\r\n03/05/2021;\"Droit au\r\nséjour\";M\r\n31/06/2021;b;A\r\n",
                        Charset.forName("windows-1252"));
        assertThat(told).hasSize(2);
        assertThat(told.get(0).entry().orElseThrow().page()).isEqualTo("Droit au séjour");
        assertThat(told.get(1).refused()).contains(Reason.DATE_IMPOSSIBLE);
        assertThat(told.get(1).place()).isEqualTo(4);
        assertThat(told.get(1).text()).isEqualTo("31/06/2021 ; b ; A");
    }

    @Test
    void a_sitemap_tells_its_pages_with_and_without_the_time_of_their_last_change()
            throws IOException {
        List<Told> told =
                read(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                        <url><loc>https://www.exemple.gouv.fr/a/</loc><lastmod>2021-05-03T10:00:00+02:00</lastmod></url>
                        <url><loc>https://www.exemple.gouv.fr/b</loc><lastmod>2021-05-04</lastmod></url>
                        <url><loc>https://www.exemple.gouv.fr/</loc></url>
                        </urlset>
                        """);
        assertThat(told)
                .extracting(t -> t.entry().orElseThrow().page())
                .containsExactly("a", "b", "/");
        assertThat(told)
                .extracting(t -> t.entry().orElseThrow().when())
                .containsExactly(
                        Moment.second(Instant.parse("2021-05-03T08:00:00Z").getEpochSecond()),
                        Moment.day(18_751),
                        Moment.UNKNOWN);
    }

    @Test
    void a_feed_may_lack_titles_and_declare_the_wrong_charset() throws IOException {
        String rss =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"><channel><title>Actualités</title>
                <item><title></title><link>https://www.exemple.gouv.fr/actualit\u00e9s/1</link>
                <pubDate>Thu, 02 Apr 2020 15:54:54 +0200</pubDate></item></channel></rss>
                """;
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            assertThat(read(rss, charset))
                    .singleElement()
                    .satisfies(
                            t ->
                                    assertThat(t.entry().orElseThrow().page())
                                            .isEqualTo("actualités/1"));
        }
        assertThat(read(rss.replace("UTF-8", "ISO-8859-1"), StandardCharsets.UTF_8))
                .extracting(t -> t.entry().orElseThrow().page())
                .containsExactly("actualités/1");
    }

    @Test
    void an_atom_entry_tells_of_its_publication_and_of_its_last_change() throws IOException {
        assertThat(
                        read(
                                """
                                <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>
                                <entry><link rel="self" href="https://x/api/1"/><link href="https://x/1"/>
                                <published>2021-05-03T08:00:00Z</published><updated>2021-05-05T08:00:00Z</updated></entry>
                                <entry><link href="https://x/2"/><updated>2021-05-06T08:00:00Z</updated></entry>
                                </feed>
                                """))
                .extracting(t -> t.entry().orElseThrow())
                .extracting(Entry::page, Entry::done)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", Entry.Done.CREATED),
                        org.assertj.core.groups.Tuple.tuple("1", Entry.Done.CHANGED),
                        org.assertj.core.groups.Tuple.tuple("2", Entry.Done.CHANGED));
    }

    @Test
    void an_item_dated_in_the_future_or_without_date_is_refused_and_the_others_are_read()
            throws IOException {
        assertThat(
                        read(
                                """
                                <rss version="2.0"><channel>
                                <item><link>https://x/1</link><pubDate>Sat, 02 Jan 2027 00:00:00 GMT</pubDate></item>
                                <item><link>https://x/2</link></item>
                                <item><link>https://x/3</link><pubDate>29 Feb 2024 23:59:59 +0100</pubDate></item>
                                </channel></rss>
                                """))
                .extracting(Told::refused)
                .containsExactly(
                        Optional.of(Reason.DATE_IN_FUTURE),
                        Optional.of(Reason.DATE_MISSING),
                        Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\"?><!DOCTYPE urlset [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + "<urlset><url><loc>https://x/&x;</loc></url></urlset>",
                "<?xml version=\"1.0\"?><!DOCTYPE urlset SYSTEM \"http://127.0.0.1:9/evil.dtd\"><urlset/>",
                "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;\">]><urlset><url><loc>&c;</loc></url></urlset>",
                "<urlset><url><loc>https://x/&nbsp;</loc></url></urlset>",
                "<urlset><url><loc>https://x/1</loc>",
                "<html><body>404</body></html>",
                "<!doctype html><html></html>",
                "a;b\n1;2\n",
                ""
            })
    @Timeout(5)
    void what_is_no_feed_or_a_trap_is_refused_at_once_without_any_access(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(UnreadableTable.class);
    }

    @Test
    @Timeout(20)
    void a_feed_that_unpacks_without_end_is_given_up() throws IOException {
        Path file = folder.resolve("sitemap.xml.gz");
        byte[] block =
                "<url><loc>https://x/a</loc></url>"
                        .repeat(1 << 15)
                        .getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("<urlset>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 40; i++) {
                out.write(block);
            }
        }
        assertThatThrownBy(() -> drain(file)).isInstanceOf(PackedTooWell.class);
    }

    @Test
    void a_sitemap_of_fifty_thousand_addresses_is_read_within_seconds() throws IOException {
        StringBuilder text = new StringBuilder("<urlset>");
        for (int i = 0; i < 50_000; i++) {
            text.append("<url><loc>https://x/rubrique-")
                    .append(i % 40)
                    .append("/page-")
                    .append(i)
                    .append("</loc><lastmod>2021-05-03T10:00:00Z</lastmod></url>\n");
        }
        long start = System.nanoTime();
        assertThat(read(text.append("</urlset>").toString())).hasSize(50_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void a_dump_and_a_csv_of_the_same_log_tell_the_same() throws IOException {
        List<Told> dump =
                read(
                        "-- dump\nINSERT INTO `sys_log` (tstamp,type,action,recuid) VALUES"
                                + " (1620032400,1,2,5),(1620032401,255,1,0);\n");
        List<Told> csv = read("tstamp,type,action,recuid\n1620032400,1,2,5\n1620032401,255,1,0\n");
        assertThat(dump).extracting(Told::entry).isEqualTo(List.of(csv.get(0).entry()));
        assertThat(csv).hasSize(1);
    }

    @Test
    @Timeout(20)
    void a_dump_of_megabytes_full_of_dashes_is_read_within_seconds() throws IOException {
        String row = "(1620032400,1,2,5,-1,-1,-1,-1)";
        String text =
                "-- it's a dump\n  -- of a log\nINSERT INTO sys_log (tstamp,type,action,recuid,a,b,c,d)"
                        + " VALUES "
                        + (row + ",").repeat(60_000)
                        + row
                        + ";\n--\n";
        assertThat(read(text)).hasSize(60_001);
    }

    @Test
    @Timeout(20)
    void a_dump_of_blanks_and_dashes_is_read_within_seconds() throws IOException {
        String blanks = " ".repeat(300_000);
        String row =
                "INSERT INTO sys_log (tstamp,type,action,recuid)%sVALUES (1620032400,1,2,5);\n";
        assertThat(
                        read(
                                row.formatted(" ")
                                        + "insert into sys_log"
                                        + blanks
                                        + "x;\n"
                                        + blanks
                                        + "x"
                                        + "-x".repeat(300_000)
                                        + ";"
                                        + row.formatted(blanks)))
                .hasSize(2);
    }

    @Test
    void a_table_with_other_headings_is_read_as_somebody_has_chosen() throws IOException {
        assertThat(read("a;b;quoi\n1;03/05/2021;etrangers/titre\n"))
                .extracting(t -> t.entry().orElseThrow().page())
                .containsExactly("etrangers/titre");
    }

    @Test
    void each_feed_says_of_which_kind_it_is() throws IOException {
        assertThat(kind("date;page\n")).isEqualTo(FeedKind.CSV);
        assertThat(kind("tstamp,type\n")).isEqualTo(FeedKind.TYPO3);
        assertThat(kind("INSERT INTO watchdog VALUES (1)")).isEqualTo(FeedKind.DRUPAL);
        assertThat(kind("<sitemapindex/>")).isEqualTo(FeedKind.SITEMAP);
        assertThat(kind("<rss/>")).isEqualTo(FeedKind.RSS);
        assertThat(kind("<feed/>")).isEqualTo(FeedKind.ATOM);
    }

    private FeedKind kind(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("feed"), text);
        try (Feed feed = feedFile(file).open(NIGHT)) {
            return feed.kind();
        }
    }

    private List<Told> read(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8);
    }

    private List<Told> read(String text, Charset charset) throws IOException {
        Path file = folder.resolve("feed");
        Files.write(file, text.getBytes(charset));
        return drain(file);
    }

    private static List<Told> drain(Path file) throws IOException {
        List<Told> all = new ArrayList<>();
        try (Feed feed = feedFile(file).open(NIGHT)) {
            for (Optional<Told> told = feed.next(); told.isPresent(); told = feed.next()) {
                all.add(told.get());
            }
        }
        return all;
    }

    private static FeedFile feedFile(Path file) throws IOException {
        return new FeedFile(
                1,
                file,
                "principal",
                ZoneId.of("Europe/Paris"),
                Stamp.of(file),
                Map.of("date", "b", "page", "quoi"));
    }
}
