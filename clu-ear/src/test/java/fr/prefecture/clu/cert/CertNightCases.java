package fr.prefecture.clu.cert;

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
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the centre's nights make of files, in the server and on whichever database it has. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
abstract class CertNightCases {

    private static final String HEADINGS =
            "semaine;département;reçus;acceptés;refusés;clos;stock;instruction moyenne\n";

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    /** The demonstration's own file is its own. */
    @AfterEach
    void clear() {
        names().stream()
                .filter(name -> !name.equals("flux-cert.csv"))
                .forEach(name -> delete(folder().resolve(name)));
    }

    @Test
    @Tag("CERT-22")
    void a_night_run_twice_and_the_same_file_under_another_name_change_nothing() {
        String file =
                HEADINGS
                        + "2018-S10;76;100;60;4;1;400;12,5\n"
                        + "2018-S11;Seine-Maritime;110;90;5;5;410;N/C\n"
                        + "2018-S11;58;10;8;0;0;N/C;9\n";
        drop("mars.csv", file);
        JsonObject night = NightRun.run("cert");
        assertThat(night.getString("state")).isEqualTo("DONE");
        assertThat(night.getInt("lines")).isEqualTo(3);
        JsonArray once = periods("2018-03-01", "2018-03-31");
        assertThat(once).hasSize(3);
        JsonObject second = of(once, "76", "2018-W11");
        assertThat(second.getInt("decided")).isEqualTo(100);
        assertThat(second.getInt("expectedBacklog")).isEqualTo(410);
        assertThat(second.getString("state")).isEqualTo("AGREES");
        assertThat(second.get("completeToDecidedMean")).isEqualTo(JsonValue.NULL);
        assertThat(of(once, "58", "2018-W11").get("backlog")).isEqualTo(JsonValue.NULL);

        NightRun.run("cert");
        drop("encore.csv", file);
        NightRun.run("cert");
        assertThat(periods("2018-03-01", "2018-03-31")).isEqualTo(once);
        assertThat(names()).isEmpty();
    }

    @Test
    @Tag("CERT-22")
    void a_file_dropped_twice_in_one_night_is_read_once_and_both_go() {
        String file =
                HEADINGS + "2018-S15;76;100;60;4;1;400;12,5\n" + "2018-S15;58;10;8;0;0;40;9\n";
        drop("avril.csv", file);
        drop("avril-copie.csv", file);
        JsonObject night = NightRun.run("cert");
        assertThat(night.getString("state")).isEqualTo("DONE");
        assertThat(night.getInt("files")).isEqualTo(1);
        assertThat(night.getInt("lines")).isEqualTo(2);
        JsonArray april = periods("2018-04-01", "2018-04-30");
        assertThat(april).hasSize(2);
        assertThat(of(april, "76", "2018-W15").getInt("backlog")).isEqualTo(400);
        assertThat(names()).isEmpty();
    }

    @Test
    @Tag("CERT-10")
    void a_file_that_comes_late_with_a_correction_counts_and_the_rest_stays() {
        drop(
                "juin.csv",
                HEADINGS + "2018-S23;76;100;60;0;0;400;12\n2018-S24;76;100;80;0;0;420;12\n");
        NightRun.run("cert");
        drop("juin-corrige.csv", HEADINGS + "2018-S24;76;100;70;0;0;437;12\n");
        NightRun.run("cert");
        JsonArray june = periods("2018-06-01", "2018-06-30");
        assertThat(june).hasSize(2);
        assertThat(of(june, "76", "2018-W23").getInt("backlog")).isEqualTo(400);
        JsonObject corrected = of(june, "76", "2018-W24");
        assertThat(corrected.getInt("backlog")).isEqualTo(437);
        assertThat(corrected.getInt("mismatch")).isEqualTo(7);
        assertThat(corrected.getString("state")).isEqualTo("MISMATCH");
        assertThat(corrected.getBoolean("explained")).isFalse();
    }

    @Test
    @Tag("CERT-10")
    void of_two_files_of_one_night_the_one_that_was_written_last_counts_whatever_their_names()
            throws IOException {
        drop("original.csv", HEADINGS + "2018-S27;76;100;60;0;0;400;12\n");
        drop("correction.csv", HEADINGS + "2018-S27;76;100;60;0;0;407;12\n");
        Files.setLastModifiedTime(
                folder().resolve("original.csv"),
                FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        NightRun.run("cert");
        assertThat(of(periods("2018-07-01", "2018-07-31"), "76", "2018-W27").getInt("backlog"))
                .isEqualTo(407);
    }

    @Test
    @Tag("CERT-8")
    void one_row_of_totals_is_refused_and_the_others_are_read() {
        StringBuilder file = new StringBuilder(HEADINGS);
        for (int week = 30; week < 50; week++) {
            file.append("2018-S").append(week).append(";55;10;10;0;0;50;8\n");
        }
        drop("total.csv", file + "2018-S49;Total;10;10;0;0;50;8\n");
        JsonObject night = NightRun.run("cert");
        assertThat(night.getString("state")).isEqualTo("DONE");
        assertThat(night.getInt("refused")).isEqualTo(1);
        assertThat(periods("2018-07-23", "2018-12-09")).hasSize(20);
    }

    @Test
    @Tag("CERT-22")
    void a_file_without_the_columns_that_are_needed_is_named_and_stays() {
        drop("autres.csv", "a;b\n1;2\n");
        drop("page.html", "<!doctype html><html><body>404</body></html>");
        JsonObject night = NightRun.run("cert");
        assertThat(night.getString("state")).isEqualTo("DONE");
        assertThat(night.getInt("quarantined")).isEqualTo(2);
        assertThat(names()).contains("autres.csv", "page.html");
    }

    @Test
    @Tag("CERT-9")
    @Tag("NIT-29")
    void a_line_that_a_file_tells_twice_counts_once_and_the_files_beside_it_are_read() {
        String line = "2018-S18;55;10;10;0;0;50;8\n";
        drop("double.csv", HEADINGS + line + line);
        drop("voisin.csv", HEADINGS + "2018-S19;55;11;11;0;0;50;8\n");

        JsonObject night = NightRun.run("cert");

        assertThat(night.getString("state")).isEqualTo("DONE");
        assertThat(night.getInt("files")).isEqualTo(2);
        assertThat(periods("2018-04-30", "2018-05-13")).hasSize(2);
        assertThat(names()).doesNotContain("double.csv", "voisin.csv");
    }

    @Test
    void periods_are_for_those_who_may_read_them() {
        String may = "/api/v1/cert/periods?from=2018-05-01&to=2018-05-31";
        assertThat(Rest.as("lecture").get(may).statusCode()).isEqualTo(200);
        assertThat(Rest.as("cert").get(may).statusCode()).isEqualTo(200);
        assertThat(Rest.as("standard").get(may).statusCode()).isEqualTo(403);
        assertThat(Rest.as("lecture").get(may + "&departement=76").statusCode()).isEqualTo(400);
        assertThat(Rest.as("cert").post("/api/v1/nights/cert").statusCode()).isEqualTo(403);
    }

    private static JsonArray periods(String from, String to) {
        return Rest.as("lecture").array("/api/v1/cert/periods?from=" + from + "&to=" + to);
    }

    private static JsonObject of(JsonArray periods, String territory, String period) {
        return periods.getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("territory").equals(territory))
                .filter(one -> one.getString("period").equals(period))
                .findFirst()
                .orElseThrow();
    }

    private static Path folder() {
        return Clu.home().resolve("inbox/cert");
    }

    private static void drop(String name, String text) {
        try {
            Path folder = Files.createDirectories(folder());
            Path unfinished = folder.resolve("." + name);
            Files.write(unfinished, text.getBytes(StandardCharsets.UTF_8));
            Files.move(unfinished, folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names() {
        if (!Files.exists(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
