package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.ExportedFile;
import fr.prefecture.clu.it.Inbox;
import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.Rest;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A CUCM that does not write the calls that nobody answered, and one day later does. */
class UnrecordedE2E extends AtRest {

    private static final String SOURCE = "muet";

    /** 2021-10-12 at nine in Paris, a Tuesday. */
    private static final long TUESDAY = 1_634_022_000L;

    private static final long DAY = 86_400L;

    private static final String ONE_DAY = "?du=2021-10-12&au=2021-10-12&source=" + SOURCE;
    private static final String TWO_DAYS = "?du=2021-10-12&au=2021-10-13&source=" + SOURCE;

    @BeforeEach
    void its_records_have_been_read() {
        if (!Rest.as("lecture")
                .get("/api/v1/switchboard/sources")
                .body()
                .contains('"' + SOURCE + '"')) {
            Inbox.drop(
                    SOURCE,
                    "cdr_StandAloneCluster_01_202110120900_1",
                    names() + answered(1, TUESDAY) + answered(2, TUESDAY + 60));
            Inbox.drop(
                    SOURCE,
                    "cdr_StandAloneCluster_01_202110130900_2",
                    names() + answered(3, TUESDAY + DAY) + unanswered(4, TUESDAY + DAY + 60));
            NightRun.run();
        }
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "standard");
    }

    @Test
    @Plain(false)
    @Tag("TEL-103")
    void what_no_file_tells_is_said_in_words_from_the_page_to_its_explanation() {
        TelephoneScreen page = TelephoneScreen.open(browser, "/telephone" + ONE_DAY);

        assertThat(Screen.spaced(page.find("#non-enregistre").getText()))
                .contains("« muet » ne dit pas")
                .contains("appels abandonnés");
        assertThat(page.findAll(".taux .grand-nombre"))
                .extracting(rate -> rate.getText())
                .containsOnly("non enregistré");
        assertThat(page.column("entonnoir", 1))
                .containsEntry("Décrochés", "2")
                .containsEntry("Abandonnés", "non enregistré");
        assertThat(page.rows("jours", "tbody").get(0))
                .contains("2", "non enregistré")
                .doesNotContain("0");
        assertKeepsTheRules();

        page.follow("#entonnoir tbody tr:nth-child(5) th a");

        TelephoneScreen explained = new TelephoneScreen(browser);
        assertThat(explained.find("#calcul").getText()).isEqualTo("Non enregistré");
        assertThat(explained.find("#pourquoi-non-enregistre").getText())
                .contains("CDR Log Calls with Zero Duration Flag");
        assertThat(explained.find("#total-compte").getText()).isEqualTo("non enregistré");
        assertKeepsTheRules();

        TelephoneScreen week = TelephoneScreen.open(browser, "/telephone/creneaux" + ONE_DAY);
        assertThat(week.find("#carte-non-enregistree").getText())
                .startsWith("Non enregistré par ce standard");
        assertThat(week.findAll("#semaine")).isEmpty();
    }

    @Test
    @Tag("TEL-105")
    void a_period_of_which_a_day_does_not_tell_has_counts_of_a_part_and_no_rate() {
        TelephoneScreen page = TelephoneScreen.open(browser, "/telephone" + TWO_DAYS);

        assertThat(Screen.spaced(page.find("#non-enregistre").getText())).contains("1 jour sur 2");
        assertThat(page.find(".taux .grand-nombre").getText()).isEqualTo("enregistré en partie");
        assertThat(Screen.spaced(page.column("entonnoir", 1).get("Abandonnés")))
                .isEqualTo("1 (en partie)");
        assertThat(page.column("entonnoir", 1)).containsEntry("Décrochés", "3");
    }

    @Test
    @Tag("TEL-103")
    void rest_and_the_files_say_the_same() throws IOException, InterruptedException {
        JsonObject day =
                Rest.as("lecture")
                        .array(
                                "/api/v1/switchboard/days?from=2021-10-12&to=2021-10-12&source="
                                        + SOURCE)
                        .getJsonObject(0);
        assertThat(day.getInt("answered")).isEqualTo(2);
        assertThat(day.get("abandoned")).isEqualTo(JsonValue.NULL);
        assertThat(day.getJsonArray("unrecorded").toString())
                .contains("\"entered\"", "\"abandoned\"", "\"refusedFull\"");

        for (String ending : List.of("csv", "xlsx", "ods")) {
            List<List<String>> list =
                    new ExportedFile(get("/telephone/jours." + ending + ONE_DAY), ending).list();
            int abandoned = list.get(0).indexOf("Abandonnés");
            int answered = list.get(0).indexOf("Décrochés");
            assertThat(list.get(1).get(abandoned)).as(ending).isEqualTo("non enregistré");
            assertThat(list.get(1).get(answered)).as(ending).isEqualTo("2");
        }
        assertThat(new String(get("/telephone/xivo.csv" + ONE_DAY), StandardCharsets.UTF_8))
                .contains("2021-10-12,non enregistré,2,,non enregistré,non enregistré,");
    }

    private static byte[] get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(Rest.address(path))
                                .header("Cookie", SecurityIT.sessionOf("standard"))
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private static String names() {
        return String.join(
                        ",",
                        "\"cdrRecordType\"",
                        "\"globalCallID_callManagerId\"",
                        "\"globalCallID_callId\"",
                        "\"dateTimeOrigination\"",
                        "\"origCause_value\"",
                        "\"originalCalledPartyNumber\"",
                        "\"finalCalledPartyNumber\"",
                        "\"destCause_value\"",
                        "\"dateTimeConnect\"",
                        "\"dateTimeDisconnect\"",
                        "\"duration\"",
                        "\"origCalledPartyRedirectReason\"",
                        "\"huntPilotDN\"",
                        "\"calledPartyPatternUsage\"")
                + '\n';
    }

    /** Waited 10 s, talked for a minute. */
    private static String answered(int call, long at) {
        return "1,1,%d,%d,0,\"3000\",\"3001\",16,%d,%d,60,0,\"3000\",7%n"
                .formatted(call, at, at + 10, at + 70);
    }

    /** Hung up after 30 s. */
    private static String unanswered(int call, long at) {
        return "1,1,%d,%d,16,\"3000\",\"3001\",0,0,%d,0,0,\"3000\",7%n"
                .formatted(call, at, at + 30);
    }
}
