package fr.prefecture.clu.website;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.Rest;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the website's nights make of files, in the server and on whichever database it has. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
abstract class WebsiteNightCases {

    private static final String SITEMAP =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <url><loc>https://www.exemple.gouv.fr/a/</loc><lastmod>2021-09-06T10:00:00+02:00</lastmod></url>
            <url><loc>https://www.exemple.gouv.fr/b/</loc></url>%s
            </urlset>
            """;
    private static final String RSS =
            """
            <rss version="2.0"><channel>
            <item><title></title><link>https://www.exemple.gouv.fr/a</link>
            <pubDate>Mon, 06 Sep 2021 10:00:00 +0200</pubDate></item>
            <item><link>https://www.exemple.gouv.fr/c</link>
            <pubDate>Tue, 07 Sep 2021 08:00:00 GMT</pubDate></item></channel></rss>
            """;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @Test
    @Tag("WEB-3")
    void a_night_run_twice_and_the_same_list_under_another_name_change_nothing() {
        String list =
                """
                date_edition;date_publication;action;page
                2021-09-01T10:00:00+02:00;2021-09-06T10:00:00+02:00;A;a
                2021-09-01T10:00:00+02:00;2021-09-06T10:00:00+02:00;A;a
                2021-09-01T10:00:00+02:00;2021-09-07T00:00:00+02:00;M;"b, la page
                suivante"
                2021-09-01T10:00:00+02:00;2021-09-10T23:59:59+02:00;M;a
                """;
        drop("liste", "journal.csv", list);
        JsonObject night = NightRun.run("website");
        assertThat(night.getString("state")).isEqualTo("DONE");
        assertThat(night.getInt("files")).isEqualTo(1);
        JsonArray once = days("2021-09-06", "2021-09-12", "liste");
        assertThat(updates(once)).containsExactly(1, 1, 0, 0, 1, null, null);
        assertThat(once.getJsonObject(0).getBoolean("updated")).isTrue();
        assertThat(once.getJsonObject(2).getBoolean("updated")).isFalse();
        assertThat(once.getJsonObject(4).getString("reason")).isEqualTo("WEEKDAY");
        assertThat(once.getJsonObject(0).getString("state")).isEqualTo("FINAL");

        NightRun.run("website");
        drop("liste", "encore.csv", list);
        NightRun.run("website");
        assertThat(days("2021-09-06", "2021-09-12", "liste")).isEqualTo(once);
        assertThat(names("liste")).isEmpty();
    }

    @Test
    @Tag("NIT-1")
    void two_copies_of_a_list_in_one_night_count_once_and_both_go() {
        String list = "date;page;action\n2021-10-04;a;M\n2021-10-05;b;M\n";
        drop("copies", "octobre.csv", list);
        drop("copies", "octobre-copie.csv", list);

        JsonObject night = NightRun.run("website");

        assertThat(night.getString("state")).isEqualTo("DONE");
        assertThat(night.getInt("files")).isEqualTo(1);
        assertThat(updates(days("2021-10-04", "2021-10-06", "copies"))).containsExactly(1, 1, null);
        assertThat(names("copies")).isEmpty();
    }

    @Test
    @Tag("WEB-8")
    void a_sitemap_and_a_feed_two_nights_in_a_row_count_each_update_once() {
        for (int night = 0; night < 2; night++) {
            drop("plan", "sitemap.xml", SITEMAP.formatted(""));
            drop("plan", "actualites.rss", RSS);
            assertThat(NightRun.run("website").getString("state")).isEqualTo("DONE");
        }
        assertThat(updates(days("2021-09-06", "2021-09-07", "plan"))).containsExactly(1, 1);

        drop(
                "plan",
                "sitemap.xml",
                SITEMAP.formatted("")
                        .replace(
                                "<url><loc>https://www.exemple.gouv.fr/b/</loc></url>",
                                "<url><loc>https://www.exemple.gouv.fr/d/</loc></url>"));
        NightRun.run("website");
        JsonArray all =
                Rest.as("lecture")
                        .array("/api/v1/website/updates?from=2021-09-01&to=2029-12-31&site=plan");
        assertThat(all.getValuesAs(JsonObject.class))
                .extracting(update -> update.getString("page") + " " + update.getString("kind"))
                .containsExactlyInAnyOrder("a CREATED", "c CREATED", "b DELETED", "d CREATED");
    }

    @Test
    @Tag("WEB-1")
    void a_trap_a_web_page_and_unknown_headings_are_named_and_the_rest_is_read() {
        drop(
                "melange",
                "piege.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE urlset [<!ENTITY x SYSTEM"
                        + " \"file:///etc/hostname\">]><urlset><url><loc>&x;</loc></url></urlset>");
        drop("melange", "erreur.html", "<!doctype html><html><body>404</body></html>");
        drop("melange", "autres.csv", "a;b\n1;2\n");
        drop("melange", "bonne.csv", "date;page\n29/02/2024;bissextile\n30/02/2024;jamais\n");
        JsonObject night = NightRun.run("website");
        assertThat(night.getString("state")).isEqualTo("DONE");
        assertThat(night.getInt("quarantined")).isEqualTo(3);
        assertThat(night.getInt("refused")).isEqualTo(1);
        assertThat(updates(days("2024-02-29", "2024-02-29", "melange"))).containsExactly(1);
        assertThat(names("melange")).contains("piege.xml", "erreur.html", "autres.csv");
        clear("melange");
    }

    @Test
    @Tag("WEB-2")
    void both_days_of_the_clock_change_have_their_own_midnights() {
        drop(
                "heures",
                "journal.csv",
                """
                date;page
                2021-03-28 00:00:00;a
                2021-03-28 23:59:59;b
                2021-10-31 00:00:00;a
                2021-10-31 02:30:00;b
                2021-10-31 23:59:59;c
                """);
        NightRun.run("website");
        assertThat(updates(days("2021-03-27", "2021-03-29", "heures"))).containsExactly(null, 2, 0);
        assertThat(updates(days("2021-10-30", "2021-11-01", "heures"))).containsExactly(0, 3, null);
    }

    @Test
    void an_unknown_site_and_dates_that_do_not_exist_are_refused() {
        String days = "/api/v1/website/days?from=2021-09-01&to=2021-09-02";
        assertThat(Rest.as("lecture").get(days + "&site=nulle-part").statusCode()).isEqualTo(400);
        assertThat(Rest.as("lecture").get(days + "&rubrique=x").statusCode()).isEqualTo(400);
        assertThat(Rest.as("lecture").get(days.replace("09-02", "09-31")).statusCode())
                .isEqualTo(400);
        assertThat(Rest.as("standard").get(days).statusCode()).isEqualTo(403);
        assertThat(Rest.as("secretaire").post("/api/v1/nights/website").statusCode())
                .isEqualTo(403);
    }

    private static JsonArray days(String from, String to, String site) {
        return Rest.as("lecture")
                .array("/api/v1/website/days?from=" + from + "&to=" + to + "&site=" + site);
    }

    private static List<Integer> updates(JsonArray days) {
        return days.getValuesAs(JsonObject.class).stream()
                .map(day -> day.get("updates") == JsonValue.NULL ? null : day.getInt("updates"))
                .toList();
    }

    private static Path folder(String site) {
        return Clu.home().resolve("inbox/website").resolve(site);
    }

    private static void drop(String site, String name, String text) {
        try {
            Path folder = Files.createDirectories(folder(site));
            Path unfinished = folder.resolve("." + name);
            Files.write(unfinished, text.getBytes(StandardCharsets.UTF_8));
            Files.move(unfinished, folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(String site) {
        try (Stream<Path> files = Files.list(folder(site))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear(String site) {
        names(site)
                .forEach(
                        name -> {
                            try {
                                Files.delete(folder(site).resolve(name));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
    }
}
