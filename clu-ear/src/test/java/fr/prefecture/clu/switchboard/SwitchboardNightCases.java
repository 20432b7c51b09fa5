package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Inbox;
import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.Rest;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From a file in the inbox to the figures that another system reads, whatever the database. Each
 * case has its source.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
abstract class SwitchboardNightCases {

    /** 2021-09-06, 09:00 in Paris. */
    private static final long MONDAY = 1_630_911_600L;

    private static final String DAYS = "/api/v1/switchboard/days?from=%s&to=%s&source=%s";

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @Test
    void the_first_night_of_the_demonstration_gives_figures_of_the_shipped_log() {
        NightRun.until(
                () ->
                        Rest.as("lecture")
                                .get(
                                        "/api/v1/switchboard/days?from=2021-05-03&to=2021-05-31&queue=standard"),
                answer -> answer.statusCode() == 200 && answer.body().contains("\"FINAL\""));
        JsonArray days =
                Rest.as("lecture")
                        .array(
                                "/api/v1/switchboard/days?from=2021-05-03&to=2021-05-31&queue=standard");
        assertThat(days).hasSize(29);
        assertThat(sum(days, "entered")).isEqualTo(1707);
    }

    @Test
    void a_log_dropped_in_the_inbox_gives_exactly_its_counts() throws IOException {
        Inbox.drop(Inbox.DEFAULT, "queue_log", sample());

        JsonObject night = NightRun.run();

        assertThat(night.getString("state")).as(night.toString()).isEqualTo("DONE");
        assertThat(night.getInt("files")).isEqualTo(1);
        assertThat(night.getInt("lines")).isEqualTo(260);
        assertThat(night.getInt("refused")).isZero();
        JsonArray days = days("2025-06-11", "2025-06-11", Inbox.DEFAULT);
        assertThat(days).hasSize(1);
        JsonObject day = days.getJsonObject(0);
        assertThat(day.getString("day")).isEqualTo("2025-06-11");
        assertThat(day.getString("queue")).isEqualTo("8000");
        assertThat(day.getString("state")).isEqualTo("PROVISIONAL");
        assertNumbers(
                day,
                "calls=21 entered=21 answered=8 incomplete=1 abandoned=12 shortAbandoned=2 timedOut=0 keyExits=0"
                        + " emptyExits=0 withdrawn=0 failed=0 unresolved=1 refusedClosed=0 refusedFull=0"
                        + " refusedJoinEmpty=0 refusedDiverted=0 waitAnswered=143 waitAbandoned=215 waitTimedOut=0"
                        + " talk=45");
        assertThat(day.getJsonObject("answeredWithin").getInt("20")).isEqualTo(6);
        assertThat(day.getJsonObject("answeredWithin").getInt("60")).isEqualTo(7);
        assertThat(day.getJsonObject("abandonedWithin").getInt("300")).isEqualTo(12);
        JsonArray halfHours =
                Rest.as("lecture")
                        .array(
                                "/api/v1/switchboard/halfhours?from=2025-06-11&to=2025-06-11&source="
                                        + Inbox.DEFAULT);
        assertThat(halfHours).hasSize(48);
        assertThat(halfHours.getJsonObject(0).getString("start"))
                .isEqualTo("2025-06-11T00:00:00+02:00");
        for (String measure :
                List.of("entered", "answered", "abandoned", "talk", "waitAbandoned")) {
            assertThat(sum(halfHours, measure)).isEqualTo(day.getInt(measure));
        }
    }

    @Test
    @Tag("NIT-1")
    void the_same_content_again_changes_nothing_whatever_its_name_and_packing() {
        String log = answered(1, 5) + abandoned(2, 9);
        Inbox.drop("encore", "queue_log", log);
        NightRun.run();
        JsonArray before = days("2021-09-06", "2021-09-06", "encore");
        Inbox.drop("encore", "autre-nom.txt", log);
        Inbox.drop("encore", "queue_log.2.gz", Inbox.pack(log.getBytes(StandardCharsets.UTF_8)));

        JsonObject night = NightRun.run();

        assertThat(night.getString("state")).isEqualTo("DONE");
        assertThat(night.getInt("files")).isZero();
        assertThat(days("2021-09-06", "2021-09-06", "encore")).isEqualTo(before);
        assertNumbers(
                before.getJsonObject(0),
                "entered=2 answered=1 abandoned=1 waitAnswered=5 waitAbandoned=9 talk=60");
        assertThat(Inbox.names("encore")).isEmpty();
    }

    @Test
    @Tag("NIT-1")
    void two_copies_of_a_log_in_one_night_count_once_and_both_go() {
        String log = answered(1, 5) + abandoned(2, 9);
        Inbox.drop("jumeaux", "queue_log", log);
        Inbox.drop("jumeaux", "queue_log.copie", log);

        JsonObject night = NightRun.run();

        assertThat(night.getString("state")).isEqualTo("DONE");
        assertThat(night.getInt("files")).isEqualTo(1);
        assertNumbers(
                days("2021-09-06", "2021-09-06", "jumeaux").getJsonObject(0),
                "entered=2 answered=1 abandoned=1 waitAnswered=5 waitAbandoned=9 talk=60");
        assertThat(Inbox.names("jumeaux")).isEmpty();
    }

    @Test
    @Tag("NIT-4")
    void of_a_file_that_has_grown_only_the_new_part_is_read() {
        String log = answered(1, 5) + start(2);
        Inbox.drop("grandit", "queue_log", log);
        NightRun.run();
        assertNumbers(
                days("2021-09-06", "2021-09-06", "grandit").getJsonObject(0),
                "entered=2 answered=1 unresolved=1");
        Inbox.drop("grandit", "queue_log", log + end(2, 12) + answered(3, 7));

        JsonObject night = NightRun.run();

        assertThat(night.getInt("lines")).as("lines of the new part").isEqualTo(4);
        assertNumbers(
                days("2021-09-06", "2021-09-06", "grandit").getJsonObject(0),
                "entered=3 answered=2 abandoned=1 unresolved=0 waitAnswered=12 waitAbandoned=12");
    }

    @Test
    @Tag("NIT-4")
    void a_file_that_ended_in_a_cut_line_is_replaced_by_the_longer_one() {
        String log = answered(1, 5) + start(2) + end(2, 12);
        String cut = log.substring(0, log.length() - 9);
        Inbox.drop("coupe", "queue_log", cut);
        NightRun.run();
        assertNumbers(
                days("2021-09-06", "2021-09-06", "coupe").getJsonObject(0),
                "entered=2 answered=1 abandoned=0 unresolved=1");
        Inbox.drop("coupe", "queue_log", log + answered(3, 7));

        NightRun.run();

        assertNumbers(
                days("2021-09-06", "2021-09-06", "coupe").getJsonObject(0),
                "entered=3 answered=2 abandoned=1 unresolved=0 waitAnswered=12 waitAbandoned=12");
    }

    @Test
    @Tag("TEL-11")
    void rotated_files_in_any_order_give_the_calls_that_cross_them_once() {
        String first = answered(1, 5) + start(2);
        String second = end(2, 12) + answered(3, 7);
        Inbox.drop("rotation", "queue_log", second);
        NightRun.run();
        Inbox.drop(
                "rotation", "queue_log.1.gz", Inbox.pack(first.getBytes(StandardCharsets.UTF_8)));

        NightRun.run();

        assertNumbers(
                days("2021-09-06", "2021-09-06", "rotation").getJsonObject(0),
                "calls=3 entered=3 answered=2 abandoned=1 unresolved=0 waitAbandoned=12");
    }

    @Test
    @Tag("TEL-20")
    void files_without_a_call_give_days_of_zeros_and_days_between_them_no_row() {
        Inbox.drop("vide", "a", MONDAY + "|NONE|NONE|NONE|QUEUESTART|\n");
        Inbox.drop(
                "vide",
                "b",
                (MONDAY + 3 * 86400)
                        + "|NONE|NONE|NONE|CONFIGRELOAD|\n"
                        + (MONDAY + 4 * 86400)
                        + "|NONE|NONE|NONE|QUEUESTART|\n");

        NightRun.run();

        JsonArray days = days("2021-09-01", "2021-09-30", "vide");
        assertThat(days.getValuesAs(JsonObject.class).stream().map(day -> day.getString("day")))
                .containsExactly("2021-09-06", "2021-09-09", "2021-09-10");
        for (JsonObject day : days.getValuesAs(JsonObject.class)) {
            assertThat(day.get("queue")).isEqualTo(JsonValue.NULL);
            assertNumbers(day, "calls=0 entered=0 answered=0 abandoned=0 refusedClosed=0 talk=0");
        }
        assertThat(days.getJsonObject(0).getString("state")).isEqualTo("FINAL");
        assertThat(days.getJsonObject(2).getString("state")).isEqualTo("PROVISIONAL");
    }

    @Test
    @Tag("TEL-113")
    void quality_records_that_lie_beside_call_records_cover_no_day() {
        String heading = "cdrRecordType,globalCallID_callManagerId,globalCallID_callId,";
        Inbox.drop(
                "cisco",
                "cdr_1",
                heading
                        + "dateTimeOrigination,origCause_value,originalCalledPartyNumber,"
                        + "finalCalledPartyNumber,destCause_value,dateTimeConnect,"
                        + "dateTimeDisconnect,duration,destDeviceName,"
                        + "origCalledPartyRedirectReason,huntPilotDN,calledPartyPatternUsage\n"
                        + "1,1,5001,1630912200,0,3000,3000,16,1630912212,1630912252,40,"
                        + "SEP001122334455,0,3000,7\n");
        Inbox.drop("cisco", "cmr_1", heading + "nodeId,directoryNum\n2,1,5001,1,\"2001\"\n");

        JsonObject night = NightRun.run();

        assertThat(night.getString("state")).isEqualTo("DONE");
        assertNumbers(days("2021-09-06", "2021-09-06", "cisco").getJsonObject(0), "answered=1");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        assertThat(days(today.minusDays(3).toString(), today.toString(), "cisco")).isEmpty();
    }

    @Test
    @Tag("TEL-84")
    void copies_of_several_accounts_all_go_when_what_they_were_copied_from_comes_later() {
        String morning = record("accueil", 0) + record("accueil", 20) + record("accueil", 40);
        String other = record("direction", 10) + record("direction", 30) + record("direction", 50);
        String alone = record("etrangers", 55);
        Inbox.drop("comptes", "accueil.csv", morning);
        Inbox.drop("comptes", "direction.csv", other);
        Inbox.drop("comptes", "etrangers.csv", alone);
        NightRun.run();
        assertThat(Inbox.names("comptes")).as("held, since both tell of one hour").hasSize(1);
        StringBuilder master = new StringBuilder();
        for (int minute = 0; minute < 60; minute += 10) {
            master.append(record(minute % 20 == 0 ? "accueil" : "direction", minute));
        }
        Inbox.drop("comptes", "Master.csv", master + alone);

        NightRun.run();

        assertThat(Inbox.names("comptes")).isEmpty();
        assertNumbers(days("2025-03-10", "2025-03-10", "comptes").getJsonObject(0), "answered=7");
    }

    /** A call to extension 600 that was answered after eight seconds. */
    private static String record(String account, int minute) {
        String at = "2025-03-10 09:%02d:".formatted(minute);
        return "\"%s\",\"0199001234\",\"600\",\"accueil-ext\",\"\",\"SIP/operateur-0000000a\","
                        .formatted(account)
                + "\"SIP/600-0000000b\",\"Dial\",\"SIP/600,30\",\"%s00\",\"%s08\",\"%s58\","
                        .formatted(at, at, at)
                + "58,50,\"ANSWERED\",\"DOCUMENTATION\",\"%d.1\",\"\"\n"
                        .formatted(1_741_593_600L + minute * 60L);
    }

    @Test
    @Tag("TEL-9")
    @Tag("TEL-10")
    @Tag("NIT-7")
    void bad_lines_are_refused_and_masked_and_no_caller_nor_agent_is_kept() {
        String latin1 =
                start(1).replace("0199001234", "0199004321|1|H\u00e9l\u00e8ne Durand")
                        + "\u0000n'importe quoi 0199005555\n"
                        + MONDAY
                        + "|x|standard|Local/jeanne@poste|CONNECT|\n"
                        + answered(2, 5)
                        + manyGoodLines();
        Inbox.drop("masque", "queue_log", latin1.getBytes(StandardCharsets.ISO_8859_1));

        JsonObject night = NightRun.run();

        assertThat(night.getString("state")).isEqualTo("DONE");
        assertThat(night.getInt("refused")).isEqualTo(2);
        assertNumbers(
                days("2021-09-06", "2021-09-06", "masque").getJsonObject(0),
                "entered=2 answered=1 unresolved=1");
        assertThat(Inbox.names("masque")).isEmpty();
        assertThat(Inbox.archived("masque")).hasSize(1);
        assertThat(Inbox.archived("masque").get(0))
                .contains("ENTERQUEUE")
                .doesNotContain("019900")
                .doesNotContain("Durand")
                .doesNotContain("jeanne")
                .doesNotContain("poste-7");
    }

    @Test
    @Tag("NIT-11")
    void a_file_with_too_many_refused_lines_is_held_and_its_neighbour_is_published() {
        Inbox.drop("refus", "a", answered(1, 5));
        Inbox.drop("refus", "b", answered(50, 5) + "n'importe quoi\n" + "encore\n");
        Inbox.drop("refus", "c", answered(99, 5) + "une seule ligne\n");

        JsonObject night = NightRun.run();

        assertThat(night.getString("state")).isEqualTo("DONE");
        assertNumbers(
                days("2021-09-06", "2021-09-06", "refus").getJsonObject(0), "entered=2 answered=2");
        assertThat(Inbox.names("refus")).containsExactly("b");
    }

    private static String manyGoodLines() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            lines.append(MONDAY + 3600 + i).append("|NONE|NONE|NONE|CONFIGRELOAD|\n");
        }
        return lines.toString();
    }

    @Test
    @Tag("NIT-13")
    void lines_that_two_files_share_count_once_in_whatever_order_and_night_they_come() {
        String first = answered(1, 5) + answered(3, 6);
        String shared = answered(5, 7) + start(7);
        String last = answered(9, 8) + answered(11, 9);
        Inbox.drop("copies", "queue_log.1", first + shared);
        Inbox.drop("copies", "queue_log", shared + last);
        NightRun.run();
        Inbox.drop("copies", "semaine", first + shared + last + answered(13, 10));
        NightRun.run();
        Inbox.drop("copies", "extrait", shared);
        NightRun.run();
        Inbox.drop("copies-bis", "semaine", first + shared + last + answered(13, 10));
        NightRun.run();
        Inbox.drop("copies-bis", "queue_log", shared + last);
        NightRun.run();
        Inbox.drop("copies-ter", "queue_log", shared + last);
        NightRun.run();
        Inbox.drop("copies-ter", "queue_log.1", first + shared);
        Inbox.drop("copies-ter", "demain", answered(13, 10));
        NightRun.run();

        JsonObject counted = days("2021-09-06", "2021-09-06", "copies").getJsonObject(0);
        assertNumbers(counted, "calls=7 entered=7 answered=6 unresolved=1 waitAnswered=45");
        for (String source : List.of("copies-bis", "copies-ter")) {
            assertThat(days("2021-09-06", "2021-09-06", source).getJsonObject(0))
                    .isEqualTo(counted);
        }
        assertThat(Inbox.names("copies")).isEmpty();
        assertThat(Inbox.names("copies-bis")).isEmpty();
        assertThat(Inbox.names("copies-ter")).isEmpty();
    }

    @Test
    @Tag("NIT-6")
    void a_file_that_overlaps_another_in_time_is_held_and_counts_nothing() {
        Inbox.drop("double", "a", answered(1, 5) + answered(5, 5));
        NightRun.run();
        Inbox.drop("double", "b", answered(2, 5) + answered(6, 5));

        NightRun.run();

        assertNumbers(
                days("2021-09-06", "2021-09-06", "double").getJsonObject(0),
                "entered=2 answered=2");
        assertThat(Inbox.names("double")).containsExactly("b");
    }

    @Test
    @Tag("NIT-29")
    void what_is_no_log_is_apart_until_it_changes_and_the_others_are_published() {
        Inbox.drop(
                "melange",
                "photo.log",
                new byte[] {(byte) 0xff, (byte) 0xd8, 1, 2, 3, 4, 5, 6, 7, 8});
        Inbox.drop("melange", "queue_log", answered(1, 5));

        JsonObject night = NightRun.run();

        assertThat(night.getString("state")).isEqualTo("DONE");
        assertThat(night.getInt("quarantined")).isEqualTo(1);
        assertThat(night.getInt("files")).isEqualTo(1);
        assertNumbers(
                days("2021-09-06", "2021-09-06", "melange").getJsonObject(0),
                "entered=1 answered=1");
        assertThat(Inbox.names("melange")).containsExactly("photo.log");

        JsonObject next = NightRun.run();

        assertThat(next.getString("state")).isEqualTo("DONE");
        assertThat(next.getInt("quarantined")).as("it lies there still").isEqualTo(1);
        assertThat(next.getInt("files")).as("it is not tried again").isZero();

        Inbox.drop("melange", "photo.log", answered(3, 5));

        JsonObject changed = NightRun.run();

        assertThat(changed.getString("state")).isEqualTo("DONE");
        assertThat(changed.getInt("quarantined")).isZero();
        assertThat(changed.getInt("files")).isEqualTo(1);
        assertNumbers(
                days("2021-09-06", "2021-09-06", "melange").getJsonObject(0),
                "entered=2 answered=2");
        assertThat(Inbox.names("melange")).isEmpty();
    }

    @Test
    void a_packed_bomb_is_refused() {
        Inbox.drop("bombe", "queue_log.gz", Inbox.pack(new byte[64 << 20]));

        JsonObject night = NightRun.run();

        assertThat(night.getString("state")).isEqualTo("DONE");
        assertThat(night.getInt("quarantined")).isEqualTo(1);
        assertThat(night.getInt("files")).isZero();
        discard("bombe", "queue_log.gz");
    }

    @Test
    void one_bad_line_of_any_length_is_one_refusal() {
        Inbox.drop(
                "longue",
                "queue_log",
                answered(1, 5) + "x".repeat(9 << 20) + "\n" + answered(2, 5));

        JsonObject night = NightRun.run();

        assertThat(night.getString("state")).as(night.toString()).isEqualTo("DONE");
        assertThat(night.getInt("refused")).isEqualTo(1);
        assertNumbers(
                days("2021-09-06", "2021-09-06", "longue").getJsonObject(0),
                "entered=2 answered=2");
    }

    private static void discard(String source, String name) {
        try {
            Files.delete(Inbox.folder(source).resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static JsonArray days(String from, String to, String source) {
        return Rest.as("lecture").array(DAYS.formatted(from, to, source));
    }

    static long sum(JsonArray rows, String measure) {
        return rows.getValuesAs(JsonObject.class).stream()
                .mapToLong(row -> row.getInt(measure))
                .sum();
    }

    /** Asserts numbers written as {@code name=number name=number}. */
    static void assertNumbers(JsonObject row, String expected) {
        StringBuilder found = new StringBuilder();
        for (String pair : expected.split(" ", -1)) {
            String name = pair.substring(0, pair.indexOf('='));
            found.append(found.isEmpty() ? "" : " ")
                    .append(name)
                    .append('=')
                    .append(row.getInt(name));
        }
        assertThat(found.toString()).isEqualTo(expected);
    }

    static byte[] sample() throws IOException {
        return Files.readAllBytes(
                Path.of(
                        "../clu-batch/src/test/resources/fr/prefecture/clu/batch/switchboard/format/"
                                + "ring-all-without-original-position.queue_log"));
    }

    /**
     * A call at the {@code n}th minute of Monday that was answered after {@code wait} seconds and
     * talked for 60.
     */
    static String answered(int n, int wait) {
        long at = MONDAY + n * 60L;
        String id = at + "." + n;
        String desk = "|standard|Local/poste-7@accueil|";
        return start(n)
                + (at + wait)
                + "|"
                + id
                + desk
                + "CONNECT|"
                + wait
                + "|"
                + id
                + "1|2\n"
                + (at + wait + 30)
                + "|"
                + id
                + desk
                + "COMPLETECALLER|"
                + wait
                + "|60|1\n";
    }

    static String abandoned(int n, int wait) {
        return start(n) + end(n, wait);
    }

    static String start(int n) {
        long at = MONDAY + n * 60L;
        return at + "|" + at + "." + n + "|standard|NONE|ENTERQUEUE||0199001234|1\n";
    }

    static String end(int n, int wait) {
        long at = MONDAY + n * 60L;
        return (at + wait) + "|" + at + "." + n + "|standard|NONE|ABANDON|1|1|" + wait + "\n";
    }
}
