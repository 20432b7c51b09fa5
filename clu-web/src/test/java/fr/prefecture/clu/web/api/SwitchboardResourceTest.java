package fr.prefecture.clu.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.DayRow;
import fr.prefecture.clu.switchboard.DayState;
import fr.prefecture.clu.switchboard.HalfHourRow;
import fr.prefecture.clu.switchboard.Unrecorded;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwitchboardResourceTest {

    private static final String DAYS = "/v1/switchboard/days";
    private static final String MAY = DAYS + "?from=2021-05-01&to=2021-05-31";

    private static final String FIGURES = "/v1/switchboard/figures?from=2021-05-01&to=2021-05-31";

    private final Exchange exchange = new Exchange().as(Roles.READER);

    @Test
    void a_day_leaves_with_every_count_under_its_name() {
        exchange.days = List.of(aDay(Optional.of("standard"), DayState.FINAL));
        assertThat(Exchange.body(exchange.get(MAY)))
                .isEqualTo(
                        "[{\"day\":\"2021-05-03\",\"queue\":\"standard\",\"state\":\"FINAL\",\"calls\":9,"
                                + "\"entered\":12,\"answered\":7,\"incomplete\":1,\"abandoned\":2,"
                                + "\"shortAbandoned\":1,\"timedOut\":3,\"keyExits\":0,\"emptyExits\":0,"
                                + "\"withdrawn\":0,\"failed\":0,\"unresolved\":0,\"refusedClosed\":4,"
                                + "\"refusedFull\":5,\"refusedJoinEmpty\":6,\"refusedDiverted\":8,"
                                + "\"waitAnswered\":143,\"waitAbandoned\":215,\"waitTimedOut\":90,\"talk\":45,"
                                + "\"answeredWithin\":{\"5\":0,\"10\":0,\"15\":0,\"20\":6,\"30\":6,\"45\":6,\"60\":7,"
                                + "\"90\":7,\"120\":7,\"180\":7,\"300\":7},"
                                + "\"abandonedWithin\":{\"5\":1,\"10\":1,\"15\":1,\"20\":1,\"30\":1,\"45\":1,\"60\":1,"
                                + "\"90\":1,\"120\":1,\"180\":1,\"300\":1},"
                                + "\"unrecorded\":[],\"partlyRecorded\":[],\"notes\":[]}]");
    }

    @Test
    void where_no_queue_is_known_the_queue_is_null() {
        exchange.days = List.of(aDay(Optional.empty(), DayState.PROVISIONAL));
        assertThat(Exchange.body(exchange.get(MAY)))
                .contains("\"queue\":null,\"state\":\"PROVISIONAL\"");
        assertThat(Exchange.body(exchange.get(MAY, "Accept", "text/csv")))
                .contains("\r\n2021-05-03,,PROVISIONAL,9,");
    }

    @Test
    void the_two_half_hours_at_two_of_the_long_day_differ_by_their_offset() {
        exchange.halfHours =
                List.of(
                        aHalfHour("2021-10-31T02:00:00+02:00"),
                        aHalfHour("2021-10-31T02:00:00+01:00"));
        String body =
                Exchange.body(
                        exchange.get("/v1/switchboard/halfhours?from=2021-10-31&to=2021-10-31"));
        assertThat(body)
                .contains("{\"start\":\"2021-10-31T02:00:00+02:00\"")
                .contains("{\"start\":\"2021-10-31T02:00:00+01:00\"")
                .contains("\"calls\":11,");
    }

    @Test
    @Tag("TEL-103")
    void what_the_files_cannot_tell_is_null_and_named_never_0() {
        Counts silent = someCounts().without(Set.of(Unrecorded.ABANDONED, Unrecorded.REFUSED));
        exchange.days =
                List.of(
                        new DayRow(
                                LocalDate.of(2021, 5, 3),
                                Optional.of("standard"),
                                DayState.FINAL,
                                silent));
        assertThat(Exchange.body(exchange.get(MAY)))
                .contains("\"calls\":null,\"entered\":null,\"answered\":7,")
                .contains("\"abandonedWithin\":null,\"unrecorded\":[\"calls\",\"entered\",")
                .endsWith("\"abandonedWithin\"],\"partlyRecorded\":[],\"notes\":[]}]");
        assertThat(Exchange.body(exchange.get(MAY, "Accept", "text/csv")))
                .contains("\r\n2021-05-03,standard,FINAL,,,7,1,,,3,")
                .contains(",,,,,,,,,,,,calls entered abandoned shortAbandoned refusedFull ");
        assertThat(figure("taux-de-decroche"))
                .contains(
                        "\"numerator\":null,\"denominator\":null,\"value\":null,\"recorded\":\"NOT\"");
        assertThat(figure("decroches")).contains("\"value\":7,\"recorded\":\"WHOLLY\"");

        exchange.days =
                List.of(
                        exchange.days.get(0),
                        new DayRow(
                                LocalDate.of(2021, 5, 4),
                                Optional.of("standard"),
                                DayState.FINAL,
                                someCounts().without(Set.of())));
        assertThat(figure("taux-de-decroche")).contains("\"value\":null,\"recorded\":\"PARTLY\"");
        assertThat(figure("abandonnes")).contains("\"value\":4,\"recorded\":\"PARTLY\"");
    }

    private String figure(String code) {
        String all = Exchange.body(exchange.get(FIGURES));
        int start = all.indexOf("{\"figure\":\"" + code + '"');
        return all.substring(start, all.indexOf('}', start));
    }

    @Test
    void csv_has_the_same_names_and_numbers() {
        exchange.days = List.of(aDay(Optional.of("Accueil, étage \"1\""), DayState.FINAL));
        MockHttpResponse response = exchange.get(MAY, "Accept", "text/csv");
        assertThat(Exchange.header(response, "Content-Type")).isEqualTo("text/csv; charset=utf-8");
        assertThat(Exchange.body(response).split("\r\n"))
                .containsExactly(
                        "day,queue,state,calls,entered,answered,incomplete,abandoned,shortAbandoned,timedOut,"
                                + "keyExits,emptyExits,withdrawn,failed,unresolved,refusedClosed,refusedFull,"
                                + "refusedJoinEmpty,refusedDiverted,waitAnswered,waitAbandoned,waitTimedOut,talk,"
                                + "answeredWithin.5,answeredWithin.10,answeredWithin.15,answeredWithin.20,"
                                + "answeredWithin.30,answeredWithin.45,answeredWithin.60,answeredWithin.90,"
                                + "answeredWithin.120,answeredWithin.180,answeredWithin.300,abandonedWithin.5,"
                                + "abandonedWithin.10,abandonedWithin.15,abandonedWithin.20,abandonedWithin.30,"
                                + "abandonedWithin.45,abandonedWithin.60,abandonedWithin.90,abandonedWithin.120,"
                                + "abandonedWithin.180,abandonedWithin.300,unrecorded,partlyRecorded,notes",
                        "2021-05-03,\"Accueil, étage \"\"1\"\"\",FINAL,9,12,7,1,2,1,3,0,0,0,0,0,4,5,6,8,143,215,90,"
                                + "45,0,0,0,6,6,6,7,7,7,7,7,1,1,1,1,1,1,1,1,1,1,1,,,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    */*                                     | application/json
                    application/json                        | application/json
                    application/*                           | application/json
                    text/*                                  | text/csv
                    text/csv                                | text/csv
                    text/csv;q=0.5, application/json;q=0.4  | text/csv
                    text/csv;q=0.5, application/json        | application/json
                    text/html, */*;q=0.1                    | application/json
                    application/json;q=0, */*               | text/csv
                    application/json;q=0.1, */*;q=0.9       | text/csv
                    text/csv;charset=utf-8                  | text/csv
                    """)
    void the_accept_header_chooses_the_format(String accept, String format) {
        MockHttpResponse response = exchange.get(MAY, "Accept", accept);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(Exchange.header(response, "Content-Type")).startsWith(format);
    }

    @Test
    void without_accept_header_the_answer_is_json() {
        assertThat(Exchange.header(exchange.get(MAY), "Content-Type"))
                .isEqualTo("application/json");
    }

    @Test
    void period_queue_and_source_reach_the_core() {
        exchange.get(MAY + "&queue=standard&source=annexe");
        assertThat(exchange.period)
                .contains(new ReportingPeriod(LocalDate.of(2021, 5, 1), LocalDate.of(2021, 5, 31)));
        assertThat(exchange.queue).contains("standard");
        assertThat(exchange.source).contains("annexe");
    }

    @Test
    void days_go_up_to_3700_and_half_hours_up_to_100() {
        assertThat(exchange.get(DAYS + "?from=2010-01-01&to=2020-02-17").getStatus())
                .isEqualTo(200);
        assertThat(exchange.get(DAYS + "?from=2010-01-01&to=2020-02-18").getStatus())
                .isEqualTo(400);
        String halfHours = "/v1/switchboard/halfhours?from=2021-01-01&to=";
        assertThat(exchange.get(halfHours + "2021-04-10").getStatus()).isEqualTo(200);
        assertThat(exchange.get(halfHours + "2021-04-11").getStatus()).isEqualTo(400);
    }

    @Test
    void figures_that_have_not_changed_are_not_sent_again() {
        exchange.days = List.of(aDay(Optional.of("standard"), DayState.FINAL));
        String json = Exchange.header(exchange.get(MAY), "ETag");
        String csv = Exchange.header(exchange.get(MAY, "Accept", "text/csv"), "ETag");
        assertThat(json).startsWith("W/\"").isNotEqualTo(csv);
        MockHttpResponse again = exchange.get(MAY, "If-None-Match", json);
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getOutput()).isEmpty();
        assertThat(Exchange.header(again, "ETag")).isEqualTo(json);
        exchange.days = List.of(aDay(Optional.of("standard"), DayState.PROVISIONAL));
        assertThat(exchange.get(MAY, "If-None-Match", json).getStatus()).isEqualTo(200);
    }

    @Test
    void figures_are_private_and_asked_for_again_each_time() {
        MockHttpResponse response = exchange.get(MAY);
        assertThat(Exchange.header(response, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(Exchange.header(response, "Vary")).isEqualTo("Accept, Accept-Encoding");
    }

    @Test
    void head_and_options_are_answered() {
        MockHttpResponse head = exchange.send("HEAD", MAY);
        assertThat(head.getStatus()).isEqualTo(200);
        assertThat(Exchange.header(head, "ETag")).isNotEmpty();
        MockHttpResponse options = exchange.send("OPTIONS", DAYS);
        assertThat(options.getStatus()).isEqualTo(200);
        assertThat(Exchange.header(options, "Allow")).contains("GET", "HEAD", "OPTIONS");
    }

    @Test
    @Tag("TEL-51")
    @Tag("TEL-108")
    void the_notes_of_a_day_follow_its_figures_and_those_of_other_days_do_not() {
        exchange.days = List.of(aDay(Optional.of("standard"), DayState.FINAL));
        exchange.notes.put(LocalDate.of(2021, 5, 3), List.of("Panne.", "=1+1"));
        exchange.notes.put(LocalDate.of(2021, 5, 4), List.of("Autre jour."));

        assertThat(Exchange.body(exchange.get(MAY))).endsWith(",\"notes\":[\"Panne.\",\"=1+1\"]}]");
        assertThat(Exchange.body(exchange.get(MAY, "Accept", "text/csv")))
                .endsWith(",Panne. · =1+1\r\n");
    }

    @Test
    @Tag("TEL-67")
    void a_figure_of_a_period_is_one_of_the_sums_of_its_days_with_both_terms() {
        exchange.days =
                List.of(
                        aDay(Optional.of("standard"), DayState.FINAL),
                        aDay(Optional.of("annexe"), DayState.PROVISIONAL));
        String body = Exchange.body(exchange.get(FIGURES));
        assertThat(body)
                .contains(
                        "{\"figure\":\"taux-de-decroche\",\"kind\":\"SHARE\",\"target\":null,\"days\":1,"
                                + "\"state\":\"PROVISIONAL\",\"numerator\":14,\"denominator\":24,\"value\":58.3,"
                                + "\"recorded\":\"WHOLLY\"}")
                .contains(
                        "{\"figure\":\"niveau-de-service\",\"kind\":\"SHARE\",\"target\":20,\"days\":1,"
                                + "\"state\":\"PROVISIONAL\",\"numerator\":12,\"denominator\":22,\"value\":54.5,"
                                + "\"recorded\":\"WHOLLY\"}")
                .contains(
                        "{\"figure\":\"recus\",\"kind\":\"COUNT\",\"target\":null,\"days\":1,"
                                + "\"state\":\"PROVISIONAL\",\"numerator\":62,\"denominator\":null,\"value\":62,"
                                + "\"recorded\":\"WHOLLY\"}");
        assertThat(Exchange.body(exchange.get(FIGURES + "&target=60")))
                .contains("\"target\":60,\"days\":1,\"state\":\"PROVISIONAL\",\"numerator\":14,");
    }

    @Test
    @Tag("TEL-67")
    void of_a_period_that_no_log_covers_no_figure_is_known() {
        String body = Exchange.body(exchange.get(FIGURES));
        assertThat(body)
                .contains(
                        "{\"figure\":\"recus\",\"kind\":\"COUNT\",\"target\":null,\"days\":0,"
                                + "\"state\":null,\"numerator\":null,\"denominator\":null,\"value\":null,"
                                + "\"recorded\":null}");
    }

    @Test
    @Tag("TEL-69")
    void a_target_that_is_not_measured_is_refused_with_those_that_are() {
        MockHttpResponse response = exchange.get(FIGURES + "&target=25");
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Exchange.json(response).getString("type"))
                .isEqualTo("urn:clu:problem:step-unknown");
        assertThat(Exchange.json(response).getString("parameter")).isEqualTo("target");
        assertThat(Exchange.json(response).getString("detail")).contains("20, 30, 45");
    }

    @Test
    void queues_leave_with_their_switchboard() {
        assertThat(Exchange.body(exchange.get("/v1/switchboard/queues")))
                .isEqualTo(
                        "[{\"queue\":\"standard\",\"source\":\"annexe\"},"
                                + "{\"queue\":\"renseignements\",\"source\":\"principal\"},"
                                + "{\"queue\":\"standard\",\"source\":\"principal\"}]");
        assertThat(Exchange.body(exchange.get("/v1/switchboard/queues?source=annexe")))
                .isEqualTo("[{\"queue\":\"standard\",\"source\":\"annexe\"}]");
    }

    @Test
    void switchboards_leave_with_how_far_they_have_been_read() {
        assertThat(Exchange.body(exchange.get("/v1/switchboard/sources", "Accept", "text/csv")))
                .isEqualTo(
                        "source,lastDay,lastDayWithCalls,lastLine\r\n"
                                + "annexe,2021-05-31,,2021-06-01T00:12:41Z\r\n"
                                + "principal,2021-05-31,,2021-06-01T00:12:41Z\r\n");
    }

    private static DayRow aDay(Optional<String> queue, DayState state) {
        return new DayRow(LocalDate.of(2021, 5, 3), queue, state, someCounts());
    }

    private static HalfHourRow aHalfHour(String start) {
        return new HalfHourRow(
                OffsetDateTime.parse(start), Optional.of("standard"), DayState.FINAL, someCounts());
    }

    private static Counts someCounts() {
        Map<Counter, Long> numbers = new EnumMap<>(Counter.class);
        numbers.put(Counter.ENTERED, 12L);
        numbers.put(Counter.ANSWERED, 7L);
        numbers.put(Counter.INCOMPLETE, 1L);
        numbers.put(Counter.ABANDONED, 2L);
        numbers.put(Counter.SHORT_ABANDONED, 1L);
        numbers.put(Counter.TIMED_OUT, 3L);
        numbers.put(Counter.REFUSED_CLOSED, 4L);
        numbers.put(Counter.REFUSED_FULL, 5L);
        numbers.put(Counter.REFUSED_JOIN_EMPTY, 6L);
        numbers.put(Counter.REFUSED_DIVERTED, 8L);
        numbers.put(Counter.WAIT_ANSWERED, 143L);
        numbers.put(Counter.WAIT_ABANDONED, 215L);
        numbers.put(Counter.WAIT_TIMED_OUT, 90L);
        numbers.put(Counter.TALK, 45L);
        numbers.put(Counter.CALLS, 11L);
        numbers.put(Counter.CALLS_IN_QUEUE_DAY, 9L);
        numbers.put(Counter.ANSWERED_20, 6L);
        numbers.put(Counter.ANSWERED_60, 1L);
        numbers.put(Counter.ABANDONED_5, 1L);
        numbers.put(Counter.ABANDONED_MORE, 1L);
        long[] all = new long[Counter.values().length];
        numbers.forEach((counter, number) -> all[counter.ordinal()] = number);
        return Counts.of(all);
    }
}
