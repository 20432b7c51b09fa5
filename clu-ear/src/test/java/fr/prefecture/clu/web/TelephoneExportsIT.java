package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.ExportedFile;
import fr.prefecture.clu.it.Inbox;
import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.Rest;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the telephone against what REST says of the same days, cell by cell. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TelephoneExportsIT {

    private static final String MAY = "?du=2021-05-03&au=2021-05-31&file=standard";
    private static final String REST = "?from=2021-05-03&to=2021-05-31&queue=standard";
    private static final String SOURCE = "noms-pieges";
    private static final List<String> NAMES =
            List.of(
                    "=1+1",
                    "+33",
                    "-2+3",
                    "@SUM(A1)",
                    "#{7*7}",
                    "<script>alert(1)</script>",
                    "\u202egauche\u202c",
                    "f".repeat(60));

    /** Half past one in the night of Monday 6 September 2021, in Paris. */
    private static final long MONDAY = 1630884600;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_shipped_log_has_been_read() {
        NightRun.until(
                () -> Rest.as("lecture").get("/api/v1/switchboard/days" + REST),
                answer -> answer.statusCode() == 200 && answer.body().contains("\"FINAL\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "ods"})
    @Tag("TEL-63")
    void the_days_of_a_file_are_those_of_rest(String ending) {
        Map<String, JsonObject> days =
                Rest.as("lecture")
                        .array("/api/v1/switchboard/days" + REST)
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .collect(Collectors.toMap(day -> day.getString("day"), day -> day));

        List<List<String>> list =
                new ExportedFile(get("/telephone/jours." + ending + MAY), ending).list();

        assertThat(list).hasSize(1 + 29);
        List<String> titles = list.get(0);
        assertThat(days).isNotEmpty();
        for (List<String> row : list.subList(1, list.size())) {
            String day = iso(row.get(0));
            if (!days.containsKey(day)) {
                assertThat(row.get(titles.indexOf("Présentés"))).as(day).isEmpty();
                continue;
            }
            JsonObject told = days.get(day);
            long dissuaded =
                    (long) told.getInt("refusedFull")
                            + told.getInt("refusedJoinEmpty")
                            + told.getInt("refusedDiverted");
            assertNumber(row, titles, "Reçus", told.getInt("entered") + dissuaded);
            assertNumber(row, titles, "Présentés", told.getInt("entered"));
            assertNumber(row, titles, "Décrochés", told.getInt("answered"));
            assertNumber(row, titles, "Abandonnés", told.getInt("abandoned"));
            assertNumber(row, titles, "Dissuadés", dissuaded);
            assertNumber(row, titles, "Hors horaires", told.getInt("refusedClosed"));
            assertThat(share(row.get(titles.indexOf("Taux de décroché (%)")), ending))
                    .as(day)
                    .isEqualTo(quotient(100L * told.getInt("answered"), told.getInt("entered")));
            assertThat(number(row.get(titles.indexOf("Attente moyenne (s)"))))
                    .isEqualTo(quotient(told.getInt("waitAnswered"), told.getInt("answered")));
            assertThat(row.get(titles.indexOf("État")))
                    .isEqualTo(
                            told.getString("state").equals("FINAL") ? "Définitif" : "Provisoire");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "ods"})
    @Tag("TEL-63")
    @Tag("TEL-64")
    void the_half_hours_of_a_file_are_those_of_rest(String ending) {
        assertHalfHours(ending, MAY, REST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "ods"})
    @Tag("TEL-65")
    void a_queue_of_whatever_name_is_a_text_in_every_file(String ending) {
        dropNames();
        String day = "du=2021-09-06&au=2021-09-06&source=" + SOURCE;
        List<List<String>> list =
                assertHalfHours(
                        ending, "?" + day, "?from=2021-09-06&to=2021-09-06&source=" + SOURCE);
        assertThat(list.subList(1, list.size()).stream().map(row -> row.get(3)).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        NAMES.stream().map(name -> inFile(name, ending)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "ods"})
    @Tag("TEL-63")
    void the_first_sheet_says_what_the_file_is(String ending) {
        List<String> about =
                new ExportedFile(get("/telephone/jours." + ending + MAY), ending)
                        .about().stream().map(row -> String.join(" | ", row)).toList();
        assertThat(about.get(0)).startsWith("Jours");
        assertThat(about)
                .anyMatch(
                        row -> row.startsWith("Période | Du\u00a03 au\u00a031\u00a0mai\u00a02021"))
                .anyMatch(row -> row.contains("file «\u00a0standard\u00a0»"))
                .anyMatch(
                        row -> row.contains("/telephone?du=2021-05-03&au=2021-05-31&file=standard"))
                .anyMatch(row -> row.startsWith("Dissuadés | Refusés"));
    }

    @Test
    @Tag("TEL-66")
    void the_list_of_XiVO_has_the_numbers_of_rest() {
        List<JsonObject> days =
                Rest.as("lecture")
                        .array("/api/v1/switchboard/days" + REST)
                        .getValuesAs(JsonObject.class);

        List<String> lines =
                new String(get("/telephone/xivo.csv" + MAY), StandardCharsets.UTF_8)
                        .lines()
                        .toList();

        assertThat(lines.get(0))
                .isEqualTo(
                        "date,entered,answered,transferred,abandoned,forwarded,waiting_time_average");
        assertThat(lines).hasSize(1 + days.size());
        for (int i = 0; i < days.size(); i++) {
            JsonObject day = days.get(i);
            String[] cells = lines.get(i + 1).split(",", -1);
            assertThat(cells[0]).isEqualTo(day.getString("day"));
            assertThat(Integer.parseInt(cells[1]))
                    .isEqualTo(
                            day.getInt("entered")
                                    + day.getInt("refusedFull")
                                    + day.getInt("refusedJoinEmpty")
                                    + day.getInt("refusedDiverted"));
            assertThat(Integer.parseInt(cells[2])).isEqualTo(day.getInt("answered"));
            assertThat(cells[3]).isEmpty();
            assertThat(Integer.parseInt(cells[4])).isEqualTo(day.getInt("abandoned"));
            assertThat(cells[6]).matches("\\d\\d:\\d\\d|");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "ods"})
    @Tag("TEL-64")
    void whoever_leaves_early_leaves_no_trace_and_nothing_open(String ending) throws IOException {
        Path log = Clu.server().resolve("log/server.log");
        long before = Files.size(log);
        String path = "/telephone/demi-heures." + ending + "?du=2021-01-01&au=2021-12-31";
        String session = SecurityIT.sessionOf("standard");

        for (int i = 0; i < 40; i++) {
            leaveEarly(path, session);
        }

        assertThat(new ExportedFile(get("/telephone/jours." + ending + MAY), ending).list())
                .as("there is a connection left")
                .hasSize(30);
        try (InputStream in = Files.newInputStream(log)) {
            in.skipNBytes(before);
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("demi-heures", "Broken pipe", "Connection reset", "\tat ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "ods"})
    @Tag("TEL-109")
    void the_files_of_a_figure_add_up_to_what_rest_says_of_it(String ending) {
        long entered =
                Rest.as("lecture")
                        .array("/api/v1/switchboard/days" + REST)
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .mapToLong(day -> day.getInt("entered"))
                        .sum();

        List<List<String>> list =
                new ExportedFile(
                                get("/telephone/chiffre." + ending + MAY + "&indicateur=presentes"),
                                ending)
                        .list();

        int column = list.get(0).indexOf("Présentés");
        assertThat(
                        list.stream()
                                .skip(1)
                                .mapToLong(row -> SwitchboardScreen.count(row.get(column)))
                                .sum())
                .isPositive()
                .isEqualTo(entered);
    }

    @ParameterizedTest
    @CsvSource({
        "/telephone/jours.csv, referent standard secretaire",
        "/telephone/jours.xlsx, referent standard secretaire",
        "/telephone/jours.ods, referent standard secretaire",
        "/telephone/demi-heures.csv, referent standard secretaire",
        "/telephone/demi-heures.xlsx, referent standard secretaire",
        "/telephone/demi-heures.ods, referent standard secretaire",
        "/telephone/xivo.csv, referent standard secretaire",
        "/telephone/creneaux.xlsx, referent standard secretaire",
        "/telephone/notes.ods, referent standard secretaire",
        "/telephone/saisies.xlsx, referent standard secretaire",
        "/telephone/effectifs/presences.ods, referent standard secretaire",
        "/telephone/motifs.ods, referent standard secretaire",
        "/telephone/motifs/resultats.xlsx, referent standard secretaire",
        "/telephone/motifs/demi-heures.csv, referent standard secretaire",
        "/telephone/motifs/demi-heures.xlsx, referent standard secretaire"
    })
    void the_files_are_for_those_who_may_read_the_page(String path, String admitted) {
        for (String login :
                List.of("referent", "standard", "cert", "site", "agent", "secretaire", "admin")) {
            assertThat(ask(path + MAY, SecurityIT.sessionOf(login)).statusCode())
                    .as(login)
                    .isEqualTo(List.of(admitted.split(" ", -1)).contains(login) ? 200 : 403);
        }
        assertThat(ask(path + MAY, "").statusCode()).as("nobody").isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?du=2021-05-31&au=2021-05-03",
                "?du=2000-01-01&au=2021-05-03",
                "?file=nulle-part",
                "?du=hier",
                "?file=%3Cscript%3E",
                "?source=%3D1%2B1"
            })
    void what_cannot_be_answered_leads_back_to_the_page_which_says_why(String query) {
        for (String file : List.of("jours.ods", "demi-heures.xlsx", "xivo.csv")) {
            HttpResponse<byte[]> answer =
                    ask("/telephone/" + file + query, SecurityIT.sessionOf("standard"));
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .endsWith("/telephone" + query);
        }
    }

    private static List<List<String>> assertHalfHours(String ending, String page, String rest) {
        List<JsonObject> told =
                Rest.as("lecture")
                        .array("/api/v1/switchboard/halfhours" + rest)
                        .getValuesAs(JsonObject.class);
        List<List<String>> list =
                new ExportedFile(get("/telephone/demi-heures." + ending + page), ending).list();
        assertThat(told).isNotEmpty();
        assertThat(list).hasSize(1 + told.size());
        List<String> names =
                List.of(
                        "calls",
                        "entered",
                        "answered",
                        "incomplete",
                        "abandoned",
                        "shortAbandoned",
                        "timedOut",
                        "keyExits",
                        "emptyExits",
                        "withdrawn",
                        "failed",
                        "unresolved",
                        "refusedClosed",
                        "refusedFull",
                        "refusedJoinEmpty",
                        "refusedDiverted",
                        "waitAnswered",
                        "waitAbandoned",
                        "waitTimedOut",
                        "talk");
        for (int i = 0; i < told.size(); i++) {
            JsonObject half = told.get(i);
            List<String> row = list.get(i + 1);
            OffsetDateTime start = OffsetDateTime.parse(half.getString("start"));
            assertThat(iso(row.get(0))).isEqualTo(start.toLocalDate().toString());
            assertThat(row.get(1)).startsWith(start.toLocalTime().toString());
            assertThat(row.get(2)).isEqualTo("UTC" + start.getOffset());
            assertThat(row.get(3)).isEqualTo(inFile(half.getString("queue"), ending));
            List<Long> numbers = new ArrayList<>();
            for (int column = 0; column < names.size(); column++) {
                numbers.add(number(row.get(5 + column)).longValueExact());
            }
            assertThat(numbers)
                    .as(half.getString("start"))
                    .isEqualTo(
                            names.stream()
                                    .map(name -> half.getJsonNumber(name).longValue())
                                    .toList());
            assertThat(share(row.get(25), ending))
                    .isEqualTo(quotient(100L * half.getInt("answered"), half.getInt("entered")));
        }
        return list;
    }

    /** In a text file, what a spreadsheet would run is led in by an apostrophe. */
    private static String inFile(String name, String ending) {
        return ending.equals("csv") && "=+-@".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
    }

    private static void assertNumber(
            List<String> row, List<String> titles, String title, long expected) {
        assertThat(number(row.get(titles.indexOf(title))).longValueExact())
                .as(row.get(0) + ' ' + title)
                .isEqualTo(expected);
    }

    private static BigDecimal number(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell.replace(',', '.')).setScale(1);
    }

    private static BigDecimal share(String cell, String ending) {
        if (cell.isEmpty()) {
            return null;
        }
        BigDecimal number = new BigDecimal(cell.replace(',', '.'));
        return (ending.equals("csv") ? number : number.movePointRight(2)).setScale(1);
    }

    private static BigDecimal quotient(long number, long by) {
        return by == 0
                ? null
                : BigDecimal.valueOf(number)
                        .divide(BigDecimal.valueOf(by), 1, RoundingMode.HALF_UP);
    }

    /** Days of a text file are written as French readers write them. */
    private static String iso(String day) {
        return day.contains("/")
                ? day.substring(6) + '-' + day.substring(3, 5) + '-' + day.substring(0, 2)
                : day;
    }

    private static void dropNames() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < NAMES.size(); i++) {
            long at = MONDAY + 60L * i;
            String start = at + "." + i + "|" + NAMES.get(i) + "|NONE|";
            log.append(at).append('|').append(start).append("ENTERQUEUE||0199001234|1\n");
            log.append(at + 9).append('|').append(start).append("ABANDON|1|1|9\n");
        }
        Inbox.drop(SOURCE, "queue_log", log.toString());
        NightRun.run();
    }

    /** Reads a little, then breaks the connection off as a closed browser does. */
    private static void leaveEarly(String path, String session) throws IOException {
        URI server = Rest.address("/");
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(2048);
            socket.setSoLinger(true, 0);
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), 10_000);
            socket.getOutputStream()
                    .write(
                            ("GET "
                                            + path
                                            + " HTTP/1.1\r\nHost: "
                                            + server.getAuthority()
                                            + "\r\nCookie: "
                                            + session
                                            + "\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
            assertThat(socket.getInputStream().readNBytes(512)).hasSize(512);
        }
    }

    private static byte[] get(String path) {
        HttpResponse<byte[]> answer = ask(path, SecurityIT.sessionOf("standard"));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"");
        return answer.body();
    }

    private static HttpResponse<byte[]> ask(String path, String session) {
        HttpRequest.Builder request = HttpRequest.newBuilder(Rest.address(path)).GET();
        if (!session.isEmpty()) {
            request.header("Cookie", session);
        }
        try {
            return HttpClient.newHttpClient()
                    .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
