package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.PARIS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** TEL-77 What XiVO says of a table, we say. */
class XivoFiguresTest {
    private static final Pattern CONFIGURATION =
            Pattern.compile(
                    "statistic configuration \\\\\"(\\w+)\\\\\" from \\\\\"(\\d+):00\\\\\" to \\\\\"(\\d+):00\\\\\"");
    private static final Pattern STEP =
            Pattern.compile(
                    "following (weekly )?statistics on \\\\\"(\\w+)\\\\\" on \\\\\"([\\d-]+)\\\\\" on configuration"
                            + " \\\\\"(\\w+)\\\\\":\",\\s*\"table\": (\\[(?:[^\\[\\]]|\\[[^\\[\\]]*])*])");
    private static final Pattern ROW = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"");

    private static Figures figures(String rows) {
        return Told.by(
                        new QueueTable(PARIS, false),
                        "time,callid,queuename,agent,event,data1,data2,data3,data4,data5\n" + rows)
                .figures();
    }

    private static List<List<String>> table(String text) {
        return text.lines()
                .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }

    private static void assertDay(
            String rows, String queue, int from, int to, LocalDate day, String expected) {
        List<List<String>> table = table(expected);
        assertThat(new XivoTable(figures(rows), queue, from, to, table.get(0)).ofDay(day))
                .isEqualTo(table);
    }

    private static final LocalDate TUESDAY = LocalDate.of(2025, 3, 11);

    /** Both visits of the call are of the hour in which they began, each in its queue. */
    @Test
    @Tag("TEL-77")
    void a_call_that_goes_on_in_another_queue_beyond_the_hour_is_of_two_hours() {
        String rows =
                """
                2025-03-11 10:00:04.500000,1741683000.7,titres,Agent/2,CONNECT,4,1741683604.9,2,,
                2025-03-11 09:50:00.250000,1741683000.7,accueil,NONE,ENTERQUEUE,,0100000001,1,,
                2025-03-11 09:50:06.000000,1741683000.7,accueil,Agent/1,CONNECT,6,1741683001.8,3,,
                2025-03-11 10:00:00.100000,1741683000.7,titres,NONE,ENTERQUEUE,,0100000001,1,,
                2025-03-11 10:03:04.500000,1741683000.7,titres,Agent/2,COMPLETEAGENT,4,180,1,,
                2025-03-11 10:00:00.000000,1741683000.7,accueil,Agent/1,COMPLETECALLER,6,594,1,,
                """;
        assertDay(
                rows,
                "accueil",
                9,
                11,
                TUESDAY,
                """
                | Received | Answered | AWT | QoS
                9h-10h | 1 | 1 | 00:00:06 | 100 %
                10h-11h | 0 | 0 | |
                Total | 1 | 1 | 00:00:06 | 100 %""");
        assertDay(
                rows,
                "titres",
                9,
                11,
                TUESDAY,
                """
                | Received | Answered | AWT | QoS
                9h-10h | 0 | 0 | |
                10h-11h | 1 | 1 | 00:00:04 | 100 %
                Total | 1 | 1 | 00:00:04 | 100 %""");
    }

    /** 8 h: waits 7 + 12 over 2 = 9.5, shown as 9. In all 7 + 12 + 30 over 3 = 16.3. */
    @Test
    @Tag("TEL-77")
    void an_hour_begins_with_its_first_instant_and_ends_before_the_next() {
        assertDay(
                """
                2025-03-11 08:00:00.000000,a1,accueil,NONE,ENTERQUEUE,,,1,,
                2025-03-11 08:00:07.000000,a1,accueil,NONE,ABANDON,1,1,7,,
                2025-03-11 08:59:59.999999,a2,accueil,NONE,ENTERQUEUE,,,1,,
                2025-03-11 09:00:11.999999,a2,accueil,NONE,ABANDON,1,1,12,,
                2025-03-11 09:00:00.000000,a3,accueil,NONE,ENTERQUEUE,,,1,,
                2025-03-11 09:00:30.000000,a3,accueil,NONE,ABANDON,1,1,30,,
                2025-03-11 10:00:00.000000,a4,accueil,NONE,ENTERQUEUE,,,1,,
                2025-03-11 10:00:02.000000,a4,accueil,NONE,ABANDON,1,1,2,,
                2025-03-11 07:59:59.999999,a5,accueil,NONE,ENTERQUEUE,,,1,,
                2025-03-11 08:00:02.000000,a5,accueil,NONE,ABANDON,1,1,3,,
                """,
                "accueil",
                8,
                10,
                TUESDAY,
                """
                | Received | Abandoned | AWT | Answered rate | QoS
                8h-9h | 2 | 2 | 00:00:09 | 0 % |
                9h-10h | 1 | 1 | 00:00:30 | 0 % |
                Total | 3 | 3 | 00:00:16 | 0 % |""");
    }

    @Test
    @Tag("TEL-77")
    void calls_that_meet_an_empty_queue_are_received_and_blocked() {
        assertDay(
                """
                2025-03-11 08:10:00.000000,b1,accueil,NONE,JOINEMPTY,,,,,
                2025-03-11 08:20:00.000000,b2,titres,NONE,JOINEMPTY,,,,,
                2025-03-11 09:30:00.000000,b3,accueil,NONE,ENTERQUEUE,,,1,,
                2025-03-11 09:30:40.000000,b3,accueil,NONE,LEAVEEMPTY,,,,,
                2025-03-11 09:45:00.000000,b4,accueil,NONE,JOINEMPTY,,,,,
                """,
                "accueil",
                8,
                10,
                TUESDAY,
                """
                | Received | Blocking | Answered rate | AWT
                8h-9h | 1 | 1 | 0 % |
                9h-10h | 2 | 2 | 0 % | 00:00:40
                Total | 3 | 3 | 0 % | 00:00:40""");
    }

    @Test
    @Tag("TEL-77")
    void calls_to_a_closed_queue_are_received_and_in_no_rate() {
        assertDay(
                """
                2025-03-11 12:30:00.000000,c1,accueil,NONE,CLOSED,,,,,
                2025-03-11 12:45:00.000000,c2,accueil,NONE,CLOSED,,,,,
                2025-03-11 13:00:00.000000,c3,accueil,NONE,CLOSED,,,,,
                """,
                "accueil",
                12,
                14,
                TUESDAY,
                """
                | Received | Closed | Answered rate
                12h-13h | 2 | 2 |
                13h-14h | 1 | 1 |
                Total | 3 | 3 |""");
    }

    @Test
    @Tag("TEL-77")
    void calls_that_a_full_or_slow_queue_diverts_are_saturated() {
        assertDay(
                """
                2025-03-11 08:01:00.000000,d1,accueil,NONE,FULL,,,,,
                2025-03-11 08:02:00.000000,d2,accueil,NONE,DIVERT_CA_RATIO,,,,,
                2025-03-11 09:03:00.000000,d3,accueil,NONE,DIVERT_HOLDTIME,,,,,
                2025-03-11 09:04:00.000000,d4,titres,NONE,FULL,,,,,
                """,
                "accueil",
                8,
                10,
                TUESDAY,
                """
                | Received | Saturated | Answered rate
                8h-9h | 2 | 2 | 0 %
                9h-10h | 1 | 1 | 0 %
                Total | 3 | 3 | 0 %""");
    }

    /** 3 answered of 5 that found it open: 60 %; 2 of the 3 within 10 s: 67 %. */
    @Test
    @Tag("TEL-77")
    void the_rate_of_a_queue_that_was_closed_for_a_while_is_of_the_calls_that_found_it_open() {
        assertDay(
                """
                2025-03-11 11:00:00.000000,1741687200.1,accueil,NONE,ENTERQUEUE,,,1,,
                2025-03-11 11:00:05.000000,1741687200.1,accueil,NONE,CONNECT,5,x,1,,
                2025-03-11 11:01:05.000000,1741687200.1,accueil,NONE,COMPLETEAGENT,5,60,1,,
                2025-03-11 11:10:00.000000,1741687800.2,accueil,NONE,ENTERQUEUE,,,1,,
                2025-03-11 11:10:10.000000,1741687800.2,accueil,NONE,CONNECT,10,x,1,,
                2025-03-11 11:10:40.000000,1741687800.2,accueil,NONE,COMPLETECALLER,10,30,1,,
                2025-03-11 11:20:00.000000,1741688400.3,accueil,NONE,ENTERQUEUE,,,1,,
                2025-03-11 11:20:11.000000,1741688400.3,accueil,NONE,CONNECT,11,x,1,,
                2025-03-11 11:20:31.000000,1741688400.3,accueil,NONE,COMPLETECALLER,11,20,1,,
                2025-03-11 11:30:00.000000,1741689000.4,accueil,NONE,CLOSED,,,,,
                2025-03-11 11:40:00.000000,1741689600.5,accueil,NONE,ENTERQUEUE,,,1,,
                2025-03-11 11:40:15.000000,1741689600.5,accueil,SIP/1,RINGNOANSWER,15000,,,,
                2025-03-11 11:40:20.000000,1741689600.5,accueil,NONE,ABANDON,1,1,20,,
                2025-03-11 11:50:00.000000,1741690200.6,accueil,NONE,ENTERQUEUE,,,1,,
                2025-03-11 11:50:02.000000,1741690200.6,accueil,NONE,ABANDON,1,1,2,,
                """,
                "accueil",
                11,
                12,
                TUESDAY,
                """
                | Received | Answered | Abandoned | Closed | Answered rate | QoS
                11h-12h | 6 | 3 | 2 | 1 | 60 % | 67 %
                Total | 6 | 3 | 2 | 1 | 60 % | 67 %""");
    }

    @Test
    @Tag("TEL-77")
    void the_first_week_of_a_year_begins_in_the_year_before() {
        String expected =
                """
                | Received | Answered | Closed | Answered rate
                Monday 30 | 1 | 1 | 0 | 100 %
                Tuesday 31 | 0 | 0 | 0 |
                Wednesday 1 | 1 | 0 | 1 |
                Thursday 2 | 0 | 0 | 0 |
                Friday 3 | 1 | 0 | 0 | 0 %
                Saturday 4 | 0 | 0 | 0 |
                Sunday 5 | 0 | 0 | 0 |
                Total | 3 | 1 | 1 | 50 %""";
        Figures figures =
                figures(
                        """
                        2025-01-01 09:00:00.000000,e2,accueil,NONE,CLOSED,,,,,
                        2024-12-30 09:00:00.000000,e1,accueil,NONE,ENTERQUEUE,,,1,,
                        2024-12-30 09:00:09.000000,e1,accueil,NONE,COMPLETEAGENT,4,5,1,,
                        2024-12-29 09:00:00.000000,e0,accueil,NONE,CLOSED,,,,,
                        2025-01-03 11:59:59.000000,e3,accueil,NONE,ENTERQUEUE,,,1,,
                        2025-01-03 12:00:09.000000,e3,accueil,NONE,ABANDON,1,1,10,,
                        2025-01-03 12:00:00.000000,e4,accueil,NONE,CLOSED,,,,,
                        2025-01-06 09:00:00.000000,e5,accueil,NONE,CLOSED,,,,,
                        """);
        List<List<String>> table = table(expected);
        assertThat(
                        new XivoTable(figures, "accueil", 8, 12, table.get(0))
                                .ofWeek(LocalDate.of(2024, 12, 30)))
                .isEqualTo(table);
    }

    /** The scenarios of XiVO's own acceptance tests, if a folder of samples is given. */
    @Test
    @Tag("TEL-77")
    void every_published_figure_is_reached() throws IOException {
        String samples = System.getProperty("clu.samples");
        assumeTrue(samples != null, "-Dclu.samples");
        int tables = 0;
        try (Stream<Path> files = Files.list(Path.of(samples, "asterisk_queue_log_table"))) {
            for (Path file : files.sorted().toList()) {
                tables += assertPublished(file, Path.of(samples, "expected"));
            }
        }
        assertThat(tables).isEqualTo(8);
    }

    private static int assertPublished(Path file, Path folder) throws IOException {
        String name = file.getFileName().toString().replace(".csv", ".json");
        String published = Files.readString(folder.resolve(name));
        byte[] content = Files.readAllBytes(file);
        assertThat(QueueTable.recognises(new String(content, UTF_8))).isTrue();
        Told told = Told.by(new QueueTable(PARIS, false), content);
        assertThat(told.refused).isEmpty();
        List<MatchResult> steps = STEP.matcher(published).results().toList();
        assertThat(steps).as(name).isNotEmpty();
        for (MatchResult step : steps) {
            List<List<String>> expected =
                    ROW.matcher(step.group(5))
                            .results()
                            .map(
                                    row ->
                                            CELL.matcher(row.group(1))
                                                    .results()
                                                    .map(c -> c.group(1))
                                                    .toList())
                            .toList();
            Matcher hours = CONFIGURATION.matcher(published);
            while (hours.find() && !hours.group(1).equals(step.group(4))) {}
            XivoTable ours =
                    new XivoTable(
                            told.figures(),
                            step.group(2),
                            Integer.parseInt(hours.group(2)),
                            Integer.parseInt(hours.group(3)),
                            expected.get(0));
            LocalDate day = LocalDate.parse(step.group(3));
            assertThat(step.group(1) == null ? ours.ofDay(day) : ours.ofWeek(day))
                    .as(name)
                    .isEqualTo(expected);
        }
        return steps.size();
    }
}
