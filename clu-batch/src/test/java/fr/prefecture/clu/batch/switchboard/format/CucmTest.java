package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.NINE;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.visits;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.switchboard.Unrecorded;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures are counted by hand. */
class CucmTest {
    private static final int RELEASE_11 = 129;
    private static final List<String> SAMPLE =
            new String(Told.sample("cucm/names-and-types.cdr"), UTF_8).lines().toList();

    private static Told read(String content) {
        return Told.by(new Cucm(), content.getBytes(UTF_8));
    }

    private static Told read(List<String> lines) {
        return read(String.join("\n", lines) + "\n");
    }

    private static Told sample() {
        return Told.by(new Cucm(), Told.sample("cucm/names-and-types.cdr"));
    }

    /** A record of release 11, by position; a call to hunt pilot 3000, answered after 12 s. */
    private static final class Call {
        private final String[] columns = new String[RELEASE_11];

        Call(long id) {
            Arrays.fill(columns, "");
            with(0, 1).with(1, 1).with(2, id).with(11, 16).with(33, 0).with(27, 0).with(62, 0);
            with(29, "\"3000\"").with(30, "\"3000\"").with(65, "\"PREF\"");
            with(57, "\"SEP00AA00BB0001\"").with(102, "\"3000\"").with(103, 7);
            from(0).connected(12).left(107).with(55, 95);
        }

        Call with(int column, Object value) {
            columns[column] = value.toString();
            return this;
        }

        Call from(long second) {
            return with(4, NINE + second);
        }

        Call connected(long second) {
            return with(47, NINE + second);
        }

        Call left(long second) {
            return with(48, NINE + second);
        }

        Call neverConnected(int cause) {
            return with(47, 0).with(55, 0).with(11, cause).with(102, "\"\"");
        }

        @Override
        public String toString() {
            return String.join(",", columns);
        }
    }

    private static Told read(Call... calls) {
        return read(Arrays.stream(calls).map(Call::toString).toList());
    }

    @Test
    @Tag("TEL-85")
    @Tag("TEL-86")
    void a_morning_has_the_figures_that_its_records_have() {
        Told told = sample();
        assertThat(told.told())
                .containsExactly(
                        "3 3000 ANSWERED 12 95",
                        "4 3000 ANSWERED 48 62",
                        "5 3000 ABANDONED 35 0",
                        "6 3000 ANSWERED 8 30",
                        "8 3000 ANSWERED 12 24",
                        "9 3000 WITHDRAWN 3 0",
                        "10 3000 ANSWERED 2 39",
                        "11 5000 ANSWERED 26 20",
                        "12 3000 ANSWERED 10 40",
                        "16 3000 FAILED 1 0",
                        "17 3000 TIMED_OUT 60 0");
        assertThat(told.aside).containsExactly(1L, 2L, 7L, 13L, 14L, 15L);
        assertThat(told.refused).isEmpty();
        assertThat(visits(told.figures()))
                .isEqualTo(
                        "ENTERED=11 ANSWERED=7 ABANDONED=1 TIMED_OUT=1 WITHDRAWN=1 FAILED=1"
                                + " WAIT_ANSWERED=118 WAIT_ABANDONED=35 WAIT_TIMED_OUT=60"
                                + " WAIT_WITHDRAWN=3 TALK=310");
    }

    @Test
    @Tag("TEL-87")
    void a_call_that_is_transferred_back_to_the_queue_is_two_visits_and_one_call() {
        Told told = sample();
        assertThat(told.visits)
                .filteredOn(visit -> visit.call().endsWith(".405"))
                .hasSize(2)
                .extracting(Told.Visit::call)
                .containsOnly("PREF-FICTIVE-1-1773100800.405");
        assertThat(told.calls().stream().distinct()).hasSize(10);
        assertThat(told.figures().get(Measure.CALLS)).isEqualTo(10);
    }

    @Test
    @Tag("TEL-87")
    void of_a_call_and_a_queue_what_overlaps_is_one_visit_and_its_first_record_counts() {
        Told told =
                read(
                        new Call(1).with(11, 393_216).with(33, 393_216),
                        new Call(1).from(50).connected(60).left(120).with(55, 60),
                        new Call(1),
                        new Call(2),
                        new Call(1).with(102, "\"4000\""),
                        new Call(1).from(107).connected(110).left(130).with(55, 20));
        assertThat(told.told())
                .containsExactly(
                        "1 3000 ANSWERED 12 95",
                        "4 3000 ANSWERED 12 95",
                        "5 4000 ANSWERED 12 95",
                        "6 3000 ANSWERED 3 20");
        assertThat(told.aside).containsExactly(2L, 3L);
    }

    @Test
    @Tag("TEL-87")
    void the_records_of_a_call_are_known_together_in_whatever_order_they_come() {
        Call later = new Call(1).from(107).connected(110).left(130).with(55, 20);
        assertThat(read(later, new Call(1)).told())
                .containsExactly("1 3000 ANSWERED 3 20", "2 3000 ANSWERED 12 95");
    }

    /** As where the files of two servers, or of a folder in no order, were put together. */
    @Test
    @Tag("TEL-87")
    void records_that_go_back_by_more_than_a_day_are_told_in_the_order_of_their_time() {
        long day = 86_400;
        Told told =
                read(
                        new Call(3).from(4 * day).connected(4 * day + 9).left(4 * day + 104),
                        new Call(1),
                        new Call(2).from(day).connected(day + 9).left(day + 104));
        assertThat(told.visits).extracting(Told.Visit::record).containsExactly(2L, 3L, 1L);
        assertThat(told.figures().get(Measure.ENTERED)).isEqualTo(3);
        assertThat(
                        read(new Call(2).from(day).connected(day + 9).left(day + 104), new Call(1))
                                .told())
                .containsExactly("1 3000 ANSWERED 9 95", "2 3000 ANSWERED 12 95");
    }

    @Test
    @Tag("TEL-87")
    void what_is_held_for_the_order_is_bounded_and_nothing_is_lost() {
        Told told = new Told();
        HeldVisits visits = new HeldVisits(told, 2);
        for (long entered : new long[] {900_000, 100_000, 500_000, 300_000}) {
            visits.add(1, "c", "q", entered, Outcome.FAILED, 0, 0);
        }
        visits.release();
        assertThat(told.visits)
                .extracting(Told.Visit::entered)
                .containsExactly(100_000L, 900_000L, 500_000L, 300_000L);
    }

    /** A caller's other records may come long after; what is remembered is bounded. */
    @Test
    @Tag("TEL-87")
    void more_than_four_thousand_visits_later_a_record_that_overlaps_is_a_visit() {
        List<String> lines = new ArrayList<>();
        lines.add(new Call(1).toString());
        for (int i = 0; i < 4096; i++) {
            lines.add(new Call(10 + i).toString());
        }
        lines.add(new Call(1).toString());
        assertThat(read(lines).visits).hasSize(4098);
    }

    @Test
    @Tag("TEL-87")
    void ids_that_start_again_another_day_or_on_another_cluster_or_node_are_other_calls() {
        Told told =
                read(
                        new Call(7),
                        new Call(7).with(65, "\"Écran|2\""),
                        new Call(7).with(1, 2),
                        new Call(7).from(86_400).connected(86_412).left(86_507),
                        new Call(7).with(65, "\"\"").with(29, "\"3009\""));
        assertThat(told.calls())
                .containsExactly(
                        "PREF-1-1741564800.7",
                        "_cran_2-1-1741564800.7",
                        "PREF-2-1741564800.7",
                        "PREF-1-1741651200.7",
                        "-1-1741564800.7");
    }

    @Test
    @Tag("TEL-10")
    void the_masked_copy_counts_as_the_transcript_does_and_tells_of_nobody() {
        Told told = sample();
        byte[] log = told.queueLog();
        byte[] masked = Mask.lines(log, 0, log.length);
        assertThat(masked).isEqualTo(log);
        assertThat(new String(masked, UTF_8))
                .doesNotContain("0199000101", "agent.fictif", "3201", "SEP", "192.0.2", "3210");
    }

    @Test
    @Tag("TEL-10")
    void a_refused_record_is_kept_without_anybody_in_it() {
        String record = SAMPLE.get(2).replace("1773129605", "0");
        String text = read(record).texts.get(0);
        assertThat(text).contains("0199000101", "agent.fictif");
        byte[] bytes = text.getBytes(UTF_8);
        assertThat(Mask.excerpt(bytes, 0, bytes.length))
                .doesNotContain("0199000101", "agent", "SEP", "SBC", "9605");
    }

    @ParameterizedTest
    @CsvSource({
        "0,      ABANDONED",
        "16,     ABANDONED",
        "31,     ABANDONED",
        "18,     TIMED_OUT",
        "19,     TIMED_OUT",
        "102,    TIMED_OUT",
        "393216, WITHDRAWN",
        "17,     FAILED",
        "41,     FAILED",
        "1459617833, FAILED"
    })
    @Tag("TEL-86")
    void what_became_of_an_unanswered_call_is_read_from_its_cause(int cause, Outcome outcome) {
        assertThat(read(new Call(1).neverConnected(cause).left(9)).told())
                .containsExactly("1 3000 " + outcome + " 9 0");
        assertThat(read(new Call(1).neverConnected(0).with(33, cause).left(9)).told())
                .containsExactly("1 3000 " + outcome + " 9 0");
    }

    @Test
    @Tag("TEL-85")
    void the_queue_is_the_hunt_pilot_that_answered_else_the_number_that_was_dialled() {
        Told told =
                read(
                        new Call(1).with(30, "\"5000\"").with(102, "\"5000\"").with(62, 2),
                        new Call(2).with(102, "\"\""),
                        new Call(3)
                                .with(102, "\"\"")
                                .with(103, 2)
                                .with(30, "\"3211\"")
                                .with(62, 5));
        assertThat(told.visits)
                .extracting(Told.Visit::queue)
                .containsExactly("5000", "3000", "3000");
    }

    /** Nobody's own line is counted, and no outside number becomes a queue. */
    @Test
    @Tag("TEL-85")
    void calls_to_one_telephone_outgoing_calls_and_conferences_are_set_aside() {
        Told told =
                read(
                        direct(1, 2, "3210", "3210", 0),
                        direct(2, 5, "00199001234", "00199001234", 0),
                        direct(3, 5, "00199001234", "00199001234", 4),
                        direct(4, 1, "b0029901001", "b0029901001", 98),
                        direct(5, 5, "3210", "3210", 354));
        assertThat(told.visits).isEmpty();
        assertThat(told.aside).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(told.refused).isEmpty();
    }

    private static Call direct(int id, int usage, String original, String last, int reason) {
        return new Call(id)
                .with(102, "\"\"")
                .with(103, usage)
                .with(29, '"' + original + '"')
                .with(30, '"' + last + '"')
                .with(62, reason);
    }

    /** Before release 8.5: 104 columns are not there yet. */
    @Test
    @Tag("TEL-85")
    void an_old_release_counts_what_rings_at_a_telephone_of_ours() {
        List<String> lines = new ArrayList<>();
        lines.add("INTEGER" + ",INTEGER".repeat(93));
        lines.add(old(new Call(1)));
        lines.add(old(new Call(2).with(27, 94_441).with(29, "\"00199001234\"")));
        lines.add(old(new Call(3).with(57, "\"\"").with(29, "\"0199\"")));
        Told told = read(lines);
        assertThat(told.told()).containsExactly("2 3000 ANSWERED 12 95");
        assertThat(told.aside).containsExactly(1L, 3L, 4L);
    }

    private static String old(Call call) {
        return String.join(",", Arrays.copyOf(call.columns, 94));
    }

    @Test
    @Tag("TEL-86")
    void names_types_both_or_neither_give_the_same_visits() {
        List<String> known = new ArrayList<>();
        for (String line : SAMPLE.subList(2, SAMPLE.size())) {
            known.add(line);
        }
        List<String> both = sample().visits.stream().map(v -> v.call() + v.waited()).toList();
        for (List<String> heading :
                List.of(List.of(SAMPLE.get(0)), List.of(SAMPLE.get(1)), List.<String>of())) {
            List<String> lines = new ArrayList<>(heading);
            lines.addAll(known);
            assertThat(read(lines).visits.stream().map(v -> v.call() + v.waited()).toList())
                    .isEqualTo(both);
        }
    }

    @Test
    @Tag("TEL-86")
    void columns_are_found_by_their_names_wherever_they_stand() {
        List<Integer> order = new ArrayList<>();
        for (int i = 132; i > 0; i--) {
            order.add(i);
        }
        order.add(0, 0);
        List<String> lines = new ArrayList<>();
        for (String line : SAMPLE) {
            String[] fields = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            lines.add(String.join(",", order.stream().map(i -> fields[i]).toList()));
        }
        assertThat(lines.get(2)).isNotEqualTo(SAMPLE.get(2));
        assertThat(read(lines).told()).isEqualTo(sample().told());
    }

    @Test
    @Tag("TEL-86")
    void files_put_one_behind_the_other_have_headings_in_the_middle() {
        String content = String.join("\n", SAMPLE) + "\n";
        String quality = new String(Told.sample("cucm/quality.cmr"), UTF_8);
        Told told = read(quality + content + quality + new Call(900));
        assertThat(told.visits).hasSize(11);
        assertThat(told.refused).containsExactly("26 COLUMNS_MISSING");
        assertThat(read(content + quality + content).visits).hasSize(11);
    }

    @Test
    @Tag("TEL-88")
    void a_file_of_quality_records_has_no_visit_no_refusal_and_nothing_unrecorded() {
        Told told = Told.by(new Cucm(), Told.sample("cucm/quality.cmr"));
        assertThat(told.visits).isEmpty();
        assertThat(told.refused).isEmpty();
        assertThat(told.aside).containsExactly(1L, 2L, 3L, 4L);
        assertThat(told.silent).isEmpty();
    }

    @Test
    @Tag("TEL-113")
    void a_file_of_quality_records_alone_is_not_of_calls_with_its_names_or_without() {
        String quality = new String(Told.sample("cucm/quality.cmr"), UTF_8);
        List<String> lines = quality.lines().toList();
        assertThat(read(quality).ofCalls).isFalse();
        assertThat(read(lines.get(0) + "\n" + lines.get(1) + "\n").ofCalls).isFalse();
        assertThat(read(lines.get(2) + "\n" + lines.get(3) + "\n").ofCalls).isFalse();
        assertThat(read(quality + "2,cut").ofCalls).isFalse();
    }

    @Test
    @Tag("TEL-113")
    void a_file_of_calls_is_one_also_with_quality_records_or_without_any_call() {
        String quality = new String(Told.sample("cucm/quality.cmr"), UTF_8);
        assertThat(read(quality + new Call(900)).ofCalls).isTrue();
        assertThat(read(SAMPLE.get(0) + "\n" + SAMPLE.get(1) + "\n").ofCalls).isTrue();
        assertThat(read(SAMPLE.get(0) + "\n" + quality).ofCalls).isTrue();
        assertThat(read("").ofCalls).isTrue();
    }

    @Test
    @Tag("TEL-88")
    void without_any_record_of_no_duration_abandons_are_not_recorded() {
        assertThat(read(new Call(1)).silent)
                .containsExactlyInAnyOrder(
                        Unrecorded.ABANDONED,
                        Unrecorded.OVERFLOWED,
                        Unrecorded.REFUSED,
                        Unrecorded.CLOSED);
        assertThat(sample().silent)
                .containsExactlyInAnyOrder(
                        Unrecorded.OVERFLOWED, Unrecorded.REFUSED, Unrecorded.CLOSED);
    }

    @Test
    @Tag("TEL-88")
    void busy_calls_are_always_logged_and_prove_nothing() {
        assertThat(read(new Call(1), new Call(2).neverConnected(17).left(1)).silent)
                .contains(Unrecorded.ABANDONED);
    }

    @Test
    @Tag("TEL-88")
    void an_outgoing_call_that_nobody_took_proves_that_unanswered_calls_are_logged() {
        Call outgoing = direct(2, 5, "00199001234", "00199001234", 0).with(47, 0).with(55, 0);
        assertThat(read(new Call(1), outgoing.left(20)).silent)
                .doesNotContain(Unrecorded.ABANDONED);
    }

    @ParameterizedTest
    @CsvSource({
        "4,  0,                    EPOCH_BEFORE_2000",
        "4,  '',                   EPOCH_UNREADABLE",
        "4,  demain,               EPOCH_UNREADABLE",
        "4,  -1741597200,          EPOCH_BEFORE_2000",
        "4,  946684799,            EPOCH_BEFORE_2000",
        "4,  1741597200000,        EPOCH_IN_MILLISECONDS",
        "4,  17415972000,          EPOCH_IN_FUTURE",
        "4,  12345678901234567890, EPOCH_UNREADABLE",
        "47, 1741597199,           NUMBER_NEGATIVE",
        "47, dix,                  EPOCH_UNREADABLE",
        "47, -5,                   EPOCH_UNREADABLE",
        "47, 1741700000,           NUMBER_NEGATIVE",
        "48, 1741597205,           NUMBER_NEGATIVE",
        "48, '',                   EPOCH_UNREADABLE",
        "55, -1,                   NUMBER_NEGATIVE",
        "55, dix,                  NUMBER_UNREADABLE",
        "55, 1.5,                  NUMBER_UNREADABLE",
        "55, 86401,                NUMBER_TOO_LARGE",
        "55, 12345678901234567890, NUMBER_TOO_LARGE",
        "2,  '',                   NO_CALL",
        "2,  '\"a|b\"',            NO_CALL",
        "0,  un,                   NUMBER_UNREADABLE",
        "0,  3,                    NUMBER_UNREADABLE",
    })
    @Tag("TEL-86")
    void a_record_that_cannot_be_counted_is_refused_and_the_rest_is_read(
            int column, String value, Reason reason) {
        Told told = read(new Call(1).with(column, value), new Call(2));
        assertThat(told.refused).containsExactly("1 " + reason);
        assertThat(told.texts.get(0)).startsWith(value.equals("un") ? "un" : "");
        assertThat(told.visits).hasSize(1);
    }

    @Test
    @Tag("TEL-86")
    void a_record_without_any_number_dialled_has_no_queue() {
        assertThat(read(new Call(1).with(29, "\"\"").with(102, "\"\"")).refused)
                .containsExactly("1 NO_QUEUE");
    }

    @Test
    @Tag("TEL-86")
    void the_duration_that_is_written_is_believed() {
        assertThat(read(new Call(1).with(55, 94)).told()).containsExactly("1 3000 ANSWERED 12 94");
        assertThat(read(new Call(1).with(55, "")).told()).containsExactly("1 3000 ANSWERED 12 95");
        assertThat(read(new Call(1).with(48, 0)).told()).containsExactly("1 3000 ANSWERED 12 95");
        assertThat(read(new Call(1).with(48, 0).with(55, "")).refused)
                .containsExactly("1 NUMBER_MISSING");
        assertThat(read(new Call(1).neverConnected(16).with(48, 0)).refused)
                .containsExactly("1 NUMBER_MISSING");
    }

    @Test
    @Tag("TEL-86")
    void a_call_that_was_over_in_the_second_it_was_taken_is_answered() {
        assertThat(read(new Call(1).left(12).with(55, 0)).told())
                .containsExactly("1 3000 ANSWERED 12 0");
    }

    @Test
    @Tag("TEL-86")
    void a_torn_record_and_an_open_quotation_mark_spoil_their_own_line_only() {
        String whole = new Call(2).toString();
        Told told =
                read(
                        List.of(
                                new Call(1).toString().substring(0, 60),
                                whole,
                                new Call(3).with(65, "\"PREF").toString(),
                                new Call(4).toString(),
                                "1,1"));
        assertThat(told.told()).containsExactly("2 3000 ANSWERED 12 95", "4 3000 ANSWERED 12 95");
        assertThat(told.refused)
                .containsExactly("1 COLUMNS_MISSING", "3 QUOTE_OPEN", "5 COLUMNS_MISSING");
    }

    @Test
    @Tag("TEL-86")
    void commas_and_doubled_quotation_marks_stand_inside_quotation_marks() {
        assertThat(read(new Call(1).with(67, "\"ici, et \"\"là\"\", oui\"")).told())
                .containsExactly("1 3000 ANSWERED 12 95");
    }

    @Test
    @Tag("TEL-86")
    void a_byte_order_mark_line_ends_of_windows_blank_lines_and_latin_1_are_no_obstacle() {
        String content =
                "\ufeff"
                        + SAMPLE.get(0)
                        + "\r\n\r\n"
                        + SAMPLE.get(2)
                        + "\r\n  \r\n"
                        + SAMPLE.get(3);
        assertThat(read(content).told())
                .containsExactly("3 3000 ANSWERED 12 95", "5 3000 ANSWERED 48 62");
        byte[] latin = (new Call(1).with(9, "\"Zoé\"") + "\n").getBytes(ISO_8859_1);
        assertThat(Told.by(new Cucm(), latin).told()).containsExactly("1 3000 ANSWERED 12 95");
        byte[] refused = (new Call(1).with(9, "\"Zoé\"").with(4, 0) + "\n").getBytes(ISO_8859_1);
        assertThat(Told.by(new Cucm(), refused).texts.get(0)).contains("Zoé");
    }

    @Test
    @Tag("TEL-86")
    void a_later_release_may_have_more_columns_than_are_known() {
        assertThat(read(new Call(1) + ",\"\",\"\",\"\",\"\",0").told()).hasSize(1);
    }

    @Test
    @Tag("TEL-86")
    void nothing_and_nothing_but_line_ends_are_files_without_calls() {
        for (String content : List.of("", "\n", "\r\n\r\n", "\ufeff")) {
            Told told = read(content);
            assertThat(told.visits).isEmpty();
            assertThat(told.refused).isEmpty();
            assertThat(told.silent).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {65_537, 300_000, 1_000_000})
    @Tag("TEL-86")
    void a_line_without_end_is_refused_in_little_memory_and_the_next_is_read(int length) {
        String content = new Call(1) + "\n" + "1,".repeat(length / 2 + 1) + "\n" + new Call(2);
        Told told = read(content);
        assertThat(told.told()).containsExactly("1 3000 ANSWERED 12 95", "3 3000 ANSWERED 12 95");
        assertThat(told.refused).containsExactly("2 LINE_TOO_LONG");
        assertThat(told.texts.get(0)).hasSizeLessThanOrEqualTo(4096);
    }

    /** However the bytes arrive. */
    @Test
    @Tag("TEL-86")
    void a_stream_that_gives_a_byte_at_a_time_says_the_same() {
        byte[] bytes = Told.sample("cucm/names-and-types.cdr");
        Told told =
                Told.by(
                        new Cucm(),
                        new FilterInputStream(new ByteArrayInputStream(bytes)) {
                            @Override
                            public int read(byte[] into, int from, int length) throws IOException {
                                return super.read(into, from, Math.min(1, length));
                            }
                        });
        assertThat(told.visits).isEqualTo(sample().visits);
        assertThat(told.aside).isEqualTo(sample().aside);
    }

    /** What a growing file tells begins with what it told. */
    @Test
    @Tag("TEL-86")
    void the_visits_of_a_longer_copy_begin_with_those_of_the_shorter() {
        List<Told.Visit> whole = sample().visits;
        for (int lines = 0; lines <= SAMPLE.size(); lines++) {
            List<Told.Visit> part = read(SAMPLE.subList(0, lines)).visits;
            assertThat(whole.subList(0, part.size())).isEqualTo(part);
        }
    }

    @Test
    @Tag("TEL-86")
    void in_whatever_order_records_come_the_figures_are_the_same() {
        List<String> records = new ArrayList<>(SAMPLE.subList(2, SAMPLE.size()));
        Collections.reverse(records);
        records.add(0, SAMPLE.get(0));
        assertThat(read(records).figures()).isEqualTo(sample().figures());
    }
}
