package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.PARIS;
import static fr.prefecture.clu.batch.switchboard.format.LogExamples.visits;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.switchboard.Unrecorded;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures are counted by hand. */
class OxeTicketTest {
    private static final int CALLED = 6;
    private static final int CHARGED = 36;
    private static final int CALLING = 137;
    private static final int TYPE = 167;
    private static final int END = 170;
    private static final int DURATION = 202;
    private static final int DIALLED = 396;
    private static final int EFFECTIVE = 431;
    private static final int START = 442;

    private static final List<String> SAMPLE =
            new String(Told.sample("oxe/morning.cdr"), ISO_8859_1).lines().toList();

    private static Told read(String content) {
        return Told.by(new OxeTicket(PARIS), content.getBytes(ISO_8859_1));
    }

    private static Told read(List<String> tickets) {
        return read(String.join("\r\n", tickets) + "\r\n");
    }

    private static Told sample() {
        return Told.by(new OxeTicket(PARIS), Told.sample("oxe/morning.cdr"));
    }

    /** The first ticket of the sample, with other words from some columns on. */
    private static String ticket(Object... columnsAndWords) {
        return changed(SAMPLE.get(0), columnsAndWords);
    }

    private static String changed(String ticket, Object... columnsAndWords) {
        StringBuilder text = new StringBuilder(ticket);
        for (int i = 0; i < columnsAndWords.length; i += 2) {
            int at = (int) columnsAndWords[i] - 1;
            String word = columnsAndWords[i + 1].toString();
            text.replace(at, at + word.length(), word);
        }
        return text.toString();
    }

    @Test
    @Tag("TEL-89")
    @Tag("TEL-90")
    void a_morning_has_the_figures_that_its_tickets_have() {
        Told told = sample();
        assertThat(told.told())
                .containsExactly(
                        "1 0199002000 ANSWERED 12 95",
                        "2 0199002000 ABANDONED 20 0",
                        "3 0199002000 ANSWERED 8 30",
                        "5 0199002000 ABANDONED 0 0",
                        "8 2002 ANSWERED 7 33");
        assertThat(told.aside).containsExactly(4L, 6L, 7L);
        assertThat(told.refused).isEmpty();
        assertThat(visits(told.figures()))
                .isEqualTo(
                        "ENTERED=5 ANSWERED=3 ABANDONED=2 SHORT_ABANDONED=1"
                                + " WAIT_ANSWERED=27 WAIT_ABANDONED=20 TALK=158");
        assertThat(told.visits.get(0).entered())
                .isEqualTo(Instant.parse("2026-03-10T08:00:05Z").getEpochSecond());
    }

    @Test
    @Tag("TEL-10")
    void the_masked_copy_counts_as_the_transcript_does_and_tells_of_no_outside_party() {
        byte[] log = sample().queueLog();
        assertThat(Mask.lines(log, 0, log.length)).isEqualTo(log);
        assertThat(new String(log, UTF_8))
                .contains("oxe-2-3-7-1773129605.11|")
                .doesNotContain("01990002", "0639980", "ACCUEIL", "2210");
    }

    @Test
    @Tag("TEL-10")
    void a_refused_ticket_is_kept_without_anybody_in_it() {
        String text = read(ticket(START, "demain           ")).texts.get(0);
        assertThat(text).contains("0199000201", "ACCUEIL");
        byte[] bytes = text.getBytes(UTF_8);
        assertThat(Mask.excerpt(bytes, 0, bytes.length)).doesNotContain("0199", "ACCUEIL", "2001");
    }

    @Test
    @Tag("TEL-89")
    void tickets_without_anything_between_them_are_read_as_with_line_ends() {
        assertThat(read(String.join("", SAMPLE)).visits).isEqualTo(sample().visits);
        assertThat(read(String.join("\n", SAMPLE)).visits).isEqualTo(sample().visits);
    }

    @Test
    @Tag("TEL-89")
    void a_copy_in_utf_8_is_read_as_the_original() {
        for (String separator : List.of("\r\n", "")) {
            byte[] copy = String.join(separator, SAMPLE).getBytes(UTF_8);
            assertThat(Told.by(new OxeTicket(PARIS), copy).visits).isEqualTo(sample().visits);
            byte[] marked = ("\ufeff" + String.join(separator, SAMPLE)).getBytes(UTF_8);
            assertThat(Told.by(new OxeTicket(PARIS), marked).visits).isEqualTo(sample().visits);
        }
    }

    @Test
    @Tag("TEL-89")
    void a_torn_ticket_is_refused_and_the_next_is_read_with_or_without_line_ends() {
        for (String separator : List.of("\r\n", "")) {
            Told told =
                    read(
                            String.join(
                                    separator,
                                    SAMPLE.get(0),
                                    SAMPLE.get(1).substring(0, 400),
                                    SAMPLE.get(2),
                                    SAMPLE.get(4).substring(0, 524)));
            assertThat(told.told())
                    .containsExactly("1 0199002000 ANSWERED 12 95", "3 0199002000 ANSWERED 8 30");
            assertThat(told.refused).containsExactly("2 COLUMNS_MISSING", "4 COLUMNS_MISSING");
        }
    }

    @Test
    @Tag("TEL-89")
    void what_stands_before_or_between_tickets_is_refused_as_a_piece() {
        Told told =
                read(
                        "400 000"
                                + SAMPLE.get(0)
                                + "trop long\r\n\r\nED5.1 ancienne\n"
                                + SAMPLE.get(1));
        assertThat(told.visits).hasSize(2);
        assertThat(told.refused)
                .containsExactly("1 COLUMNS_MISSING", "3 COLUMNS_MISSING", "4 COLUMNS_MISSING");
        assertThat(told.texts).containsExactly("400 000", "trop long", "ED5.1 ancienne");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u0080", "é\u0080\u0080"})
    @Tag("TEL-89")
    void a_hundred_thousand_characters_that_are_no_ticket_cost_little_memory(String repeated) {
        Told told = read("ED5.2" + repeated.repeat(100_000) + "\n" + SAMPLE.get(0));
        assertThat(told.visits).hasSize(1);
        assertThat(told.texts).allSatisfy(text -> assertThat(text).hasSizeLessThan(66_000));
    }

    @Test
    @Tag("TEL-89")
    void nothing_and_nothing_but_line_ends_are_files_without_calls() {
        for (String content : List.of("", "\n", "\r\n\r\n")) {
            assertThat(read(content).visits).isEmpty();
            assertThat(read(content).refused).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "167, '  ',                NUMBER_UNREADABLE",
        "167, 16,                  NUMBER_UNREADABLE",
        "167, IC,                  NUMBER_UNREADABLE",
        "426, '     ',             NUMBER_MISSING",
        "426, '-1   ',             NUMBER_NEGATIVE",
        "426, '1,5  ',             NUMBER_UNREADABLE",
        "426, '99999',             NUMBER_TOO_LARGE",
        "431, '          ',        NUMBER_MISSING",
        "431, '9999999999',        NUMBER_TOO_LARGE",
        "442, '20260310 24:00:05', TIME_UNREADABLE",
        "442, '20260230 09:00:05', TIME_UNREADABLE",
        "442, '10/03/2026 09:00 ', TIME_UNREADABLE",
        "442, '19991231 09:00:05', EPOCH_BEFORE_2000",
        "442, '99991231 09:00:05', EPOCH_IN_FUTURE",
        "442, '20260329 02:30:00', TIME_SKIPPED",
        "396, '                              ', '' ",
    })
    @Tag("TEL-89")
    void a_ticket_that_cannot_be_counted_is_refused_and_the_rest_is_read(
            int column, String word, String reason) {
        Told told = read(List.of(ticket(column, word), SAMPLE.get(1)));
        assertThat(told.refused).isEqualTo(reason.isEmpty() ? List.of() : List.of("1 " + reason));
        assertThat(told.visits).hasSize(reason.isEmpty() ? 2 : 1);
    }

    @Test
    @Tag("TEL-89")
    void a_call_belongs_to_the_number_that_was_dialled_else_to_the_extension_else_to_nobody() {
        String none = " ".repeat(30);
        assertThat(read(ticket(DIALLED, none)).visits.get(0).queue()).isEqualTo("2001");
        assertThat(read(ticket(DIALLED, none, CHARGED, none)).refused)
                .containsExactly("1 NO_QUEUE");
    }

    @Test
    @Tag("TEL-89")
    void only_calls_from_the_public_network_are_counted() {
        for (int type = 0; type <= 15; type++) {
            Told told = read(ticket(TYPE, "%-2d".formatted(type)));
            boolean counted = type == 4 || type == 5;
            assertThat(told.visits).hasSize(counted ? 1 : 0);
            assertThat(told.aside).hasSize(counted ? 0 : 1);
        }
        assertThat(read(ticket(TYPE, " 4")).visits).hasSize(1);
    }

    @Test
    @Tag("TEL-89")
    void a_ticket_without_its_beginning_begins_its_length_before_its_end() {
        String none = " ".repeat(17);
        assertThat(read(ticket(START, none)).visits).isEqualTo(read(ticket()).visits);
        assertThat(read(ticket(START, none, END, none)).refused)
                .containsExactly("1 TIME_UNREADABLE");
        assertThat(read(ticket(START, none, DURATION, " ".repeat(10))).refused)
                .containsExactly("1 TIME_UNREADABLE");
    }

    @Test
    @Tag("TEL-90")
    void a_transfer_is_one_call_however_often_it_is_handed_on() {
        String third =
                changed(
                        SAMPLE.get(3),
                        START,
                        "20260310 09:09:54",
                        CHARGED,
                        "2211",
                        CALLING,
                        "2210");
        Told told = read(List.of(SAMPLE.get(2), SAMPLE.get(3), third));
        assertThat(told.told()).containsExactly("1 0199002000 ANSWERED 8 30");
        assertThat(told.aside).containsExactly(2L, 3L);
    }

    @Test
    @Tag("TEL-90")
    void a_caller_who_calls_again_two_seconds_later_is_another_call() {
        String again = changed(SAMPLE.get(3), START, "20260310 09:05:40");
        Told told = read(List.of(SAMPLE.get(2), again));
        assertThat(told.visits).hasSize(2);
        assertThat(told.calls()).doesNotHaveDuplicates();
    }

    @Test
    @Tag("TEL-90")
    void a_call_that_nobody_took_and_that_rings_elsewhere_is_two_visits_of_one_call() {
        String unanswered = ticket(EFFECTIVE, "0 ");
        String elsewhere = changed(SAMPLE.get(0), START, "20260310 09:00:17", CHARGED, "2002");
        Told told = read(List.of(unanswered, elsewhere));
        assertThat(told.told())
                .containsExactly("1 0199002000 ABANDONED 12 0", "2 0199002000 ANSWERED 12 95");
        assertThat(told.calls()).containsExactly(told.calls().get(0), told.calls().get(0));
    }

    @Test
    @Tag("TEL-90")
    void the_transfer_of_a_caller_without_number_is_known_by_who_handed_it_on() {
        String hidden = " ".repeat(30);
        String first = changed(SAMPLE.get(2), CALLED, hidden);
        String next = changed(SAMPLE.get(3), CALLED, hidden);
        assertThat(read(List.of(first, next)).visits).hasSize(1);
        assertThat(read(List.of(first, changed(next, CALLING, "    "))).visits).hasSize(2);
    }

    @Test
    @Tag("TEL-90")
    void without_any_unanswered_ticket_abandons_are_not_recorded() {
        assertThat(read(SAMPLE.get(0)).silent)
                .containsExactlyInAnyOrder(
                        Unrecorded.ABANDONED,
                        Unrecorded.OVERFLOWED,
                        Unrecorded.REFUSED,
                        Unrecorded.CLOSED);
        assertThat(sample().silent).doesNotContain(Unrecorded.ABANDONED);
    }

    @Test
    @Tag("TEL-89")
    void of_an_hour_that_comes_twice_the_first_is_meant_until_tickets_have_gone_beyond_it() {
        Told told =
                read(
                        List.of(
                                ticket(START, "20261025 02:10:00"),
                                ticket(START, "20261025 02:55:00", CALLED, "0199000209"),
                                ticket(START, "20261025 02:50:00", CALLED, "0199000210"),
                                ticket(START, "20261025 02:05:00", CALLED, "0199000211"),
                                ticket(START, "20261025 03:05:00", CALLED, "0199000212")));
        assertThat(told.visits.stream().map(visit -> Instant.ofEpochSecond(visit.entered())))
                .containsExactly(
                        Instant.parse("2026-10-25T00:10:00Z"),
                        Instant.parse("2026-10-25T00:55:00Z"),
                        Instant.parse("2026-10-25T00:50:00Z"),
                        Instant.parse("2026-10-25T01:05:00Z"),
                        Instant.parse("2026-10-25T02:05:00Z"));
    }

    @Test
    @Tag("TEL-89")
    void a_switchboard_overseas_has_its_own_time() {
        Told told =
                Told.by(
                        new OxeTicket(ZoneId.of("Indian/Reunion")),
                        SAMPLE.get(0).getBytes(ISO_8859_1));
        assertThat(Instant.ofEpochSecond(told.visits.get(0).entered()))
                .isEqualTo("2026-03-10T05:00:05Z");
    }

    @Test
    @Tag("TEL-89")
    void the_visits_of_a_longer_copy_begin_with_those_of_the_shorter() {
        for (int tickets = 0; tickets <= SAMPLE.size(); tickets++) {
            List<Told.Visit> part = read(SAMPLE.subList(0, tickets)).visits;
            assertThat(sample().visits.subList(0, part.size())).isEqualTo(part);
        }
    }

    @Test
    @Tag("TEL-89")
    void every_ticket_of_the_sample_is_as_long_as_a_ticket_is() {
        assertThat(SAMPLE).hasSize(8).allSatisfy(t -> assertThat(t).hasSize(525));
    }
}
