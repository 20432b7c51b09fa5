package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Inbox;
import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.Rest;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files of several formats in one folder, and who says what the folder delivers. */
class FormatsE2E extends AtRest {

    private static final String SOURCE = "deux-formats";
    private static final String LOG = "Journal Asterisk (queue_log)";
    private static final String TABLE = "Table queue_log exportée (CSV)";

    /** 2021-09-06, 09:00 in Paris; the table tells of the day after. */
    private static final long MONDAY = 1_630_911_600L;

    private static final String HEADING =
            "time,callid,queuename,agent,event,data1,data2,data3,data4,data5\n";

    @Test
    @Plain(false)
    @Tag("TEL-72")
    @Tag("TEL-74")
    @Tag("NIT-25")
    void a_format_that_a_folder_does_not_deliver_waits_until_it_is_ticked() {
        Inbox.drop(SOURCE, "queue_log", answered(1));
        assertThat(NightRun.run().getString("state")).isEqualTo("DONE");
        Inbox.drop(SOURCE, "export.csv", HEADING + rows(1));

        String night = NightRun.start();

        JsonObject ended = NightRun.await(night);
        assertThat(ended.getString("state")).isEqualTo("DONE");
        assertThat(ended.getInt("quarantined")).isPositive();
        assertThat(Inbox.names(SOURCE)).containsExactly("export.csv");
        assertThat(days()).hasSize(1);
        browser.open(night.replace("/api/v1/nights/", "/nuits/"));
        assertThat(browser.driver().getPageSource())
                .contains(TABLE)
                .contains("cochez ce format sur la page de la source");
        SourceScreen screen = SourceScreen.of(browser, SOURCE);
        assertThat(screen.fact("Format")).isEqualTo(LOG);
        assertThat(screen.delivers("QUEUE_TABLE")).isFalse();
        assertThat(screen.read()).extracting(row -> row.get(1)).containsExactly(LOG);
        assertKeepsTheRules();

        screen.deliver("QUEUE_TABLE");

        assertThat(screen.announced()).contains("Les formats sont enregistrés");
        assertThat(screen.fact("Format")).isEqualTo(LOG + ", " + TABLE);
        assertThat(NightRun.run().getString("state")).isEqualTo("DONE");
        assertThat(Inbox.names(SOURCE)).isEmpty();
        assertThat(entered()).containsExactly(1, 1);
        assertThat(SourceScreen.of(browser, SOURCE).read())
                .extracting(row -> row.get(1))
                .containsExactly(TABLE, LOG);

        Inbox.drop(SOURCE, "export.csv", HEADING + rows(1) + rows(2));
        assertThat(NightRun.run().getString("state")).isEqualTo("DONE");
        assertThat(entered()).as("a longer copy counts once").containsExactly(1, 2);
    }

    @Test
    @Tag("NIT-26")
    void a_file_is_read_as_another_format_when_it_is_dropped_again_and_back() {
        String source = "relu-autrement";
        Inbox.drop(source, "export.csv", HEADING + rows(1));
        NightRun.run();
        SourceScreen screen = SourceScreen.of(browser, source);
        assertThat(screen.fact("Format")).isEqualTo(TABLE);

        screen.reread(LOG);

        assertThat(screen.announced()).contains("Déposez de nouveau le fichier");
        assertThat(screen.read().get(0).subList(1, 3)).isEqualTo(List.of(TABLE, LOG));
        screen.reread(TABLE);
        assertThat(screen.read().get(0).get(2)).endsWith("pas d’autre format choisi");
    }

    @Test
    @Tag("TEL-73")
    @Tag("TEL-74")
    void a_longer_copy_that_is_told_otherwise_replaces_what_was_told_of_its_beginning() {
        String source = "greenwich";
        Inbox.drop(source, "export.csv", HEADING + rows(1));
        NightRun.run();
        SourceScreen.of(browser, source).tellTimes("Heures de Greenwich (GMT)");
        Inbox.drop(source, "export.csv", HEADING + rows(1) + rows(2));

        assertThat(NightRun.run().getString("state")).isEqualTo("DONE");

        assertThat(entered(source)).containsExactly(2);
        assertThat(Inbox.names(source)).isEmpty();
        assertThat(
                        Rest.as("lecture")
                                .array(
                                        "/api/v1/switchboard/halfhours?from=2021-09-07"
                                                + "&to=2021-09-07&source="
                                                + source)
                                .getValuesAs(JsonObject.class)
                                .stream()
                                .filter(half -> half.getInt("entered") > 0)
                                .map(half -> half.getString("start")))
                .containsExactly("2021-09-07T11:00:00+02:00");
    }

    private static List<Integer> entered() {
        return entered(SOURCE);
    }

    private static List<Integer> entered(String source) {
        return days(source).getValuesAs(JsonObject.class).stream()
                .map(day -> day.getInt("entered"))
                .toList();
    }

    private static JsonArray days() {
        return days(SOURCE);
    }

    private static JsonArray days(String source) {
        return Rest.as("lecture")
                .array("/api/v1/switchboard/days?from=2021-09-06&to=2021-09-07&source=" + source);
    }

    private static String answered(int minute) {
        long at = MONDAY + minute * 60L;
        String call = "|" + at + "." + minute + "|standard|";
        return at
                + call
                + "NONE|ENTERQUEUE||0199001234|1\n"
                + (at + 5)
                + call
                + "Local/poste|CONNECT|5|1.2|0\n"
                + (at + 35)
                + call
                + "Local/poste|COMPLETECALLER|5|30|1\n";
    }

    /** A call that was abandoned after ten seconds, latest row first. */
    private static String rows(int minute) {
        String call = "," + (MONDAY + 86_400 + minute * 60L) + "." + minute + ",standard,NONE,";
        return "2021-09-07 09:%02d:10.000000%sABANDON,1,1,10,,\n".formatted(minute, call)
                + "2021-09-07 09:%02d:00.000000%sENTERQUEUE,,0199001234,1,,\n"
                        .formatted(minute, call);
    }
}
