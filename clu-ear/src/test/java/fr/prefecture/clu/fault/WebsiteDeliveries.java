package fr.prefecture.clu.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * What is dropped into the inbox of the websites before two nights. The second finds a sitemap with
 * pages that have appeared, changed and gone, a feed and a list that tell partly the same, a list
 * that needs several commits, a packed dump of a log, a known file, an empty feed, one that will be
 * held; from two sites.
 */
final class WebsiteDeliveries {

    static final Set<String> HELD = Set.of("website/prefecture/damaged");

    private static final LocalDateTime START = LocalDateTime.of(2021, 3, 1, 9, 0);
    private static final int LARGE = 7_000;
    private static final int SMALL = 300;

    private WebsiteDeliveries() {}

    /** What the night before finds. */
    static void first(Path home) {
        drop(home, "prefecture/sitemap.xml", sitemap(0, SMALL));
        drop(home, "prefecture/list.csv", list(0, SMALL));
        drop(home, "annexe/sitemap.xml", sitemap(0, SMALL / 3));
    }

    /** What the night that is disturbed finds. */
    static void second(Path home) {
        drop(home, "prefecture/damaged", list(0, SMALL).replace("2021-", "2O21-"));
        drop(home, "prefecture/empty.rss", "<rss/>");
        drop(home, "prefecture/known.csv", list(0, SMALL));
        drop(home, "prefecture/large.csv", list(SMALL / 2, LARGE));
        drop(home, "prefecture/news.rss", feed(SMALL, 2 * SMALL));
        drop(home, "prefecture/sitemap.xml", sitemap(SMALL / 3, 2 * SMALL));
        drop(home, "annexe/log.sql.gz", pack(log(SMALL)));
        drop(home, "annexe/sitemap.xml", sitemap(SMALL / 6, SMALL / 2));
    }

    private static String list(int from, int to) {
        StringBuilder text = new StringBuilder("date;page;rubrique;action;urgent\n");
        for (int i = from; i < to; i++) {
            text.append(i % 7 == 0 ? day(i) : moment(i))
                    .append(
                            ";\"page-%d\";Rubrique %d;%s;%s\n"
                                    .formatted(
                                            i % 900,
                                            i % 12,
                                            "AMDR".charAt(i % 4),
                                            i % 50 == 0 ? "x" : ""));
        }
        return text.toString();
    }

    private static String sitemap(int from, int to) {
        StringBuilder text = new StringBuilder("<urlset>");
        for (int i = from; i < to; i++) {
            text.append("<url><loc>https://www.exemple.gouv.fr/page-").append(i).append("</loc>");
            if (i % 3 > 0) {
                text.append("<lastmod>").append(moment(from + i)).append("+01:00</lastmod>");
            }
            text.append("</url>");
        }
        return text.append("</urlset>").toString();
    }

    private static String feed(int from, int to) {
        StringBuilder text = new StringBuilder("<feed>");
        for (int i = from; i < to; i++) {
            text.append(
                    "<entry><link href=\"https://www.exemple.gouv.fr/page-%d\"/><updated>%s</updated></entry>"
                            .formatted(i, moment(i)));
        }
        return text.append("</feed>").toString();
    }

    private static String log(int rows) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            text.append(
                    "INSERT INTO `sys_log` (tstamp,type,action,recuid) VALUES (%d,1,%d,%d);\n"
                            .formatted(1_614_600_000 + i * 5000, 1 + i % 3, i % 40));
        }
        return text.toString();
    }

    private static LocalDateTime moment(int number) {
        return START.plusMinutes(97L * number);
    }

    private static LocalDate day(int number) {
        return moment(number).toLocalDate();
    }

    private static byte[] pack(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void drop(Path home, String name, String text) {
        drop(home, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void drop(Path home, String name, byte[] content) {
        try {
            Path file = home.resolve("inbox/website").resolve(name);
            Files.createDirectories(file.getParent());
            Path unfinished = file.resolveSibling("." + file.getFileName());
            Files.write(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
