package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.prefecture.clu.shared.ImportTarget.Checked;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredRowsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2021, 5, 3);
    private static final String VIENNE = "standard de Vienne";

    private static final Map<String, String> CALL =
            Map.of(
                    "date", "03/05/2021",
                    "hour", "08:15:30",
                    "queue", "accueil",
                    "call", "A-1",
                    "outcome", "Répondu",
                    "wait", "35",
                    "talk", "02:42");

    private static final Map<String, String> DAY =
            Map.of(
                    "date", "03/05/2021",
                    "queue", "accueil",
                    "received", "120",
                    "answered", "95",
                    "abandoned", "20",
                    "refused", "2",
                    "waitMean", "35,5",
                    "talkMean", "2:42");

    private final DeclaredRows rows = new DeclaredRows(VIENNE, PARIS, NOW, Map.of());

    @Test
    @Tag("TEL-97")
    void a_call_is_read_with_its_entry_its_outcome_and_its_durations() throws Exception {
        DeclaredCall call = rows.call(CALL);
        assertThat(call.queue()).isEqualTo("accueil");
        assertThat(call.day()).isEqualTo(MONDAY);
        assertThat(call.entered()).isEqualTo(at("2021-05-03T08:15:30"));
        assertThat(call.outcome()).isEqualTo(DeclaredOutcome.ANSWERED);
        assertThat(call.waited()).isEqualTo(35);
        assertThat(call.talk()).hasValue(162);
        assertThat(call.digest().orElseThrow()).hasSize(32).doesNotContain("A-1");
    }

    @ParameterizedTest
    @Tag("TEL-97")
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-05-03 | 08:15:30",
                "2021-05-03 | 8 h 15 min 30",
                "2021-05-03T08:15:30 | ''",
                "2021-05-03 08:15:30 | ''",
                "03/05/2021 08:15:30 | ''",
                "3.5.2021 | 8:15:30",
                "03-05-2021 | 08:15:30,250",
                "2021-05-03T06:15:30Z | ''",
                "2021-05-03T08:15:30+02:00 | ''",
                "2021-05-03T08:15:30+0200 | ''",
                "1620022530 | ''",
                "1620022530,5 | ''"
            })
    void a_moment_is_read_as_people_spreadsheets_and_programs_write_it(String date, String hour)
            throws Exception {
        assertThat(rows.call(with(CALL, Map.of("date", date, "hour", hour))).entered())
                .isEqualTo(at("2021-05-03T08:15:30"));
    }

    @ParameterizedTest
    @Tag("TEL-97")
    @CsvSource({
        "8 h 30",
        "8\u00a0h\u202f30",
        "8h30",
        "08:30",
        "08:30:00",
        "8 h 30 – 9 h",
        "08:30-09:00",
        "8h30 à 9h00"
    })
    void a_half_hour_is_read_by_its_start(String hour) throws Exception {
        assertThat(rows.total(with(DAY, Map.of("hour", hour))).start())
                .contains(LocalTime.of(8, 30));
    }

    @ParameterizedTest
    @Tag("TEL-97")
    @CsvSource(
            delimiter = '|',
            value = {
                "75 | 75",
                "75,0 | 75",
                "12,5 | 13",
                "12.4 | 12",
                "1:15 | 75",
                "00:01:15 | 75",
                "01:00:00 | 3600",
                "1 min 15 s | 75",
                "1h02 | 3602",
                "75 s | 75",
                "2 min | 120",
                "0 | 0"
            })
    void a_duration_is_read_in_seconds_or_by_the_clock(String typed, int seconds) throws Exception {
        assertThat(rows.call(with(CALL, Map.of("wait", typed))).waited()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @Tag("TEL-97")
    @CsvSource({
        "décroché, ANSWERED",
        "ANSWERED, ANSWERED",
        "completeagent, ANSWERED",
        "Appel décroché, ANSWERED",
        "abandonne, ABANDONED",
        "NO ANSWER, ABANDONED",
        "Sans réponse, ABANDONED",
        "débordé, OVERFLOWED",
        "EXITWITHTIMEOUT, OVERFLOWED",
        "dissuadé, REFUSED",
        "BUSY, REFUSED",
        "hors horaires, CLOSED",
        "Fermé, CLOSED"
    })
    void an_outcome_is_known_by_the_words_of_switchboards(String word, DeclaredOutcome outcome)
            throws Exception {
        assertThat(rows.call(with(CALL, Map.of("outcome", word))).outcome()).isEqualTo(outcome);
    }

    @Test
    @Tag("TEL-97")
    void the_hours_of_the_answer_and_of_the_end_tell_the_outcome_and_the_durations()
            throws Exception {
        Map<String, String> timed = without(CALL, "outcome", "wait", "talk");
        DeclaredCall answered =
                rows.call(with(timed, Map.of("answeredAt", "08:16:05", "endedAt", "08:18:47")));
        assertThat(answered.outcome()).isEqualTo(DeclaredOutcome.ANSWERED);
        assertThat(answered.waited()).isEqualTo(35);
        assertThat(answered.talk()).hasValue(162);
        DeclaredCall lost =
                rows.call(with(timed, Map.of("answeredAt", "", "endedAt", "03/05/2021 08:16:00")));
        assertThat(lost.outcome()).isEqualTo(DeclaredOutcome.ABANDONED);
        assertThat(lost.waited()).isEqualTo(30);
        assertThat(lost.talk()).isEmpty();
    }

    @Test
    @Tag("TEL-97")
    void a_call_over_midnight_ends_the_next_day() throws Exception {
        DeclaredCall call =
                rows.call(
                        with(
                                without(CALL, "outcome", "wait", "talk"),
                                Map.of(
                                        "hour", "23:59:50",
                                        "answeredAt", "00:00:10",
                                        "endedAt", "00:01:10")));
        assertThat(call.day()).isEqualTo(MONDAY);
        assertThat(call.waited()).isEqualTo(20);
        assertThat(call.talk()).isEqualTo(OptionalInt.of(60));
    }

    @Test
    @Tag("TEL-97")
    void an_hour_that_came_twice_is_told_by_the_offset_or_by_the_name_of_the_call()
            throws Exception {
        Map<String, String> twice =
                with(without(CALL, "call"), Map.of("date", "26/10/2025", "hour", "02:30:00"));
        assertThat(refused(twice)).isEqualTo("date: switchboard.import.hourTwice");
        long summer = Instant.parse("2025-10-26T00:30:00Z").getEpochSecond();
        long winter = Instant.parse("2025-10-26T01:30:00Z").getEpochSecond();
        assertThat(rows.call(with(twice, Map.of("call", summer + ".12"))).entered())
                .isEqualTo(summer);
        assertThat(rows.call(with(twice, Map.of("call", "paris-" + winter + ".12"))).entered())
                .isEqualTo(winter);
        assertThat(
                        rows.call(
                                        with(
                                                twice,
                                                Map.of(
                                                        "date", "2025-10-26T02:30:00+01:00",
                                                        "hour", "")))
                                .entered())
                .isEqualTo(winter);
        assertThat(refused(with(twice, Map.of("call", "1000000000.1"))))
                .isEqualTo("date: switchboard.import.hourTwice");
    }

    @ParameterizedTest
    @Tag("TEL-97")
    @CsvSource(
            delimiter = '|',
            value = {
                "date | accueil | switchboard.import.noDate",
                "date | 31/02/2021 | switchboard.import.noSuchDate",
                "date | 05/13/2021 | switchboard.import.noSuchDate",
                "date | 44319 | switchboard.import.serialDate",
                "date | 03/05/21 | switchboard.import.shortYear",
                "date | 01/01/1999 | switchboard.import.tooOld",
                "date | 28/11/2026 | switchboard.import.future",
                "date | =TODAY() | switchboard.import.noDate",
                "hour | midi | switchboard.import.noHour",
                "hour | 25:00 | switchboard.import.noHour",
                "hour | '' | switchboard.import.hourMissing",
                "outcome | peut-être | switchboard.import.outcomeUnknown",
                "outcome | '' | switchboard.import.outcomeMissing",
                "wait | -5 | switchboard.import.negative",
                "wait | '' | switchboard.import.waitMissing",
                "wait | longtemps | switchboard.import.noDuration",
                "wait | =A1 | switchboard.import.formula",
                "wait | 99999999 | switchboard.import.tooLongCall",
                "talk | 86401 | switchboard.import.tooLongCall",
                "call | 06 12 34 56 78 | switchboard.import.telephoneNumber",
                "call | +33612345678 | switchboard.import.telephoneNumber",
                "call | 0476607000 | switchboard.import.telephoneNumber",
                "queue | a\u007fb | switchboard.import.queueSigns"
            })
    void what_cannot_be_read_of_a_call_is_refused_with_its_column(
            String column, String text, String key) {
        assertThat(refused(with(CALL, Map.of(column, text)))).isEqualTo(column + ": " + key);
    }

    @Test
    @Tag("TEL-115")
    void a_word_means_what_somebody_has_said_however_it_is_written() throws Exception {
        DeclaredRows told =
                new DeclaredRows(
                        VIENNE,
                        PARIS,
                        NOW,
                        Map.of(
                                "peut etre",
                                OutcomeMeaning.ABANDONED,
                                "essai",
                                OutcomeMeaning.LEFT_OUT,
                                "repondu",
                                OutcomeMeaning.CLOSED));
        assertThat(told.call(with(CALL, Map.of("outcome", "Peut-Être"))).outcome())
                .isEqualTo(DeclaredOutcome.ABANDONED);
        assertThat(told.call(CALL).outcome()).isEqualTo(DeclaredOutcome.ANSWERED);
        assertThatThrownBy(() -> told.call(with(CALL, Map.of("outcome", "ESSAI"))))
                .isInstanceOfSatisfying(
                        UnreadableCell.class,
                        e -> assertThat(e.why()).hasMessage("switchboard.import.outcomeLeftOut"));
    }

    @Test
    @Tag("TEL-97")
    void an_hour_that_the_clock_jumped_over_is_refused() {
        assertThat(refused(with(CALL, Map.of("date", "30/03/2025", "hour", "02:30"))))
                .isEqualTo("date: switchboard.import.hourSkipped");
        assertThat(refused(with(DAY, Map.of("date", "30/03/2025", "hour", "02:30"))))
                .isEqualTo("hour: switchboard.import.hourSkipped");
    }

    @Test
    @Tag("TEL-97")
    void a_call_that_ends_before_it_began_is_refused() {
        Map<String, String> timed = without(CALL, "outcome", "wait", "talk");
        assertThat(
                        refused(
                                with(
                                        timed,
                                        Map.of(
                                                "answeredAt", "08:17:00",
                                                "endedAt", "08:16:00"))))
                .isEqualTo("endedAt: switchboard.import.endsBefore");
        assertThat(
                        refused(
                                with(
                                        timed,
                                        Map.of(
                                                "answeredAt", "02/05/2021 08:16:00",
                                                "endedAt", "08:18:00"))))
                .isEqualTo("answeredAt: switchboard.import.endsBefore");
    }

    @Test
    @Tag("TEL-97")
    void a_name_that_is_too_long_or_holds_signs_is_refused() {
        assertThat(refused(with(CALL, Map.of("queue", "a".repeat(81)))))
                .isEqualTo("queue: switchboard.import.tooLong");
        assertThat(refused(with(CALL, Map.of("call", "a".repeat(151)))))
                .isEqualTo("call: switchboard.import.tooLong");
    }

    @Test
    @Tag("TEL-96")
    void without_a_queue_all_is_of_the_one_that_is_called_as_the_switchboard() throws Exception {
        assertThat(rows.call(without(CALL, "queue")).queue()).isEqualTo(VIENNE);
        assertThat(rows.total(without(DAY, "queue")).queue()).isEqualTo(VIENNE);
    }

    @Test
    @Tag("TEL-99")
    void a_total_keeps_what_it_tells_and_means_as_sums() throws Exception {
        DeclaredTotal total = rows.total(DAY);
        assertThat(total.start()).isEmpty();
        assertThat(total.counts())
                .isEqualTo(
                        new DeclaredCounts(
                                118,
                                OptionalLong.of(95),
                                OptionalLong.of(20),
                                OptionalLong.empty(),
                                OptionalLong.of(2),
                                OptionalLong.empty(),
                                OptionalLong.of(3373),
                                OptionalLong.of(15_390)));
        assertThat(rows.total(with(without(DAY, "received"), Map.of("presented", "118"))))
                .isEqualTo(total);
        assertThat(total.counts().value(CallFigure.ANSWER_RATE)).isPresent();
        assertThat(total.counts().knows(CallFigure.OVERFLOWED)).isFalse();
        assertThat(total.counts().value(CallFigure.CLOSED)).isEmpty();
    }

    @Test
    @Tag("TEL-99")
    void midnight_beside_a_date_is_the_whole_day() throws Exception {
        assertThat(rows.total(with(DAY, Map.of("date", "2021-05-03 00:00:00"))).start()).isEmpty();
        assertThat(rows.total(with(DAY, Map.of("date", "2021-05-03T08:30:00"))).start())
                .contains(LocalTime.of(8, 30));
    }

    @ParameterizedTest
    @Tag("TEL-99")
    @CsvSource(
            delimiter = '|',
            value = {
                "answered | 119 | received: switchboard.typed.moreAnswered",
                "abandoned | 24 | received: switchboard.import.moreLeft",
                "answered | -1 | answered: switchboard.import.negative",
                "answered | 95,5 | answered: switchboard.import.noNumber",
                "answered | beaucoup | answered: switchboard.import.noNumber",
                "answered | =B2 | answered: switchboard.import.formula",
                "received | '' | received: imports.cell.missing",
                "received | n/c | received: imports.cell.missing",
                "received | 100001 | received: switchboard.typed.tooMany",
                "refused | 121 | refused: switchboard.import.moreRefused",
                "hour | 08:15 | hour: switchboard.typed.noHalfHour",
                "hour | '' | hour: switchboard.import.hourMissing",
                "presented | 121 | received: switchboard.import.lessReceived",
                "waitMean | 90000 | waitMean: switchboard.import.tooLongCall"
            })
    void what_cannot_be_of_a_total_is_refused(String column, String text, String refusal) {
        assertThat(refused(with(DAY, Map.of(column, text)))).isEqualTo(refusal);
    }

    @Test
    @Tag("TEL-99")
    void a_mean_without_the_calls_that_it_is_of_is_refused() {
        assertThat(refused(without(DAY, "answered")))
                .isEqualTo("waitMean: switchboard.import.meanOfNothing");
    }

    @Test
    @Tag("TEL-96")
    void the_columns_that_are_filled_say_what_a_table_is() {
        assertThat(DeclaredColumns.kind(CALL.keySet())).contains(DeclaredKind.CALLS);
        assertThat(DeclaredColumns.kind(without(CALL, "wait").keySet()))
                .contains(DeclaredKind.CALLS_WITHOUT_WAIT);
        assertThat(DeclaredColumns.kind(Set.of("date", "answeredAt", "endedAt")))
                .contains(DeclaredKind.CALLS);
        assertThat(DeclaredColumns.kind(DAY.keySet())).contains(DeclaredKind.DAYS);
        assertThat(DeclaredColumns.kind(Set.of("date", "hour", "presented")))
                .contains(DeclaredKind.HALF_HOURS);
        assertThat(DeclaredColumns.kind(Set.of("date", "queue"))).isEmpty();
        assertThat(refused(Map.of("date", "03/05/2021")))
                .isEqualTo("date: switchboard.import.noKind");
        assertThat(refused(with(CALL, DAY))).isEqualTo("date: switchboard.import.twoKinds");
    }

    @Test
    @Tag("TEL-100")
    void a_day_twice_with_other_numbers_or_whole_and_in_parts_is_refused() {
        DeclaredCheck check = check(List.of(), Map.of());
        assertThat(check.of(DAY).isRight()).isTrue();
        assertThat(check.of(DAY).isRight()).as("a duplicate").isTrue();
        assertThat(check.of(DAY).identity()).isEqualTo(check.of(DAY).identity());
        assertThat(check.of(with(DAY, Map.of("answered", "94"))).key())
                .isEqualTo("switchboard.import.twice");
        assertThat(check.of(with(DAY, Map.of("hour", "8 h"))).key())
                .isEqualTo("switchboard.import.wholeAndParts");
        assertThat(check.of(with(DAY, Map.of("queue", "titres", "hour", "8 h"))).isRight())
                .isTrue();
    }

    @Test
    @Tag("TEL-100")
    void two_calls_of_one_moment_are_two_unless_their_name_is_the_same() {
        DeclaredCheck check = check(List.of(), Map.of());
        assertThat(check.of(without(CALL, "call")).each()).isTrue();
        assertThat(check.of(CALL).each()).isFalse();
        assertThat(check.of(CALL).identity())
                .isNotEqualTo(check.of(with(CALL, Map.of("call", "A-2"))).identity());
    }

    @ParameterizedTest
    @Tag("TEL-100")
    @ValueSource(booleans = {true, false})
    void a_day_that_a_log_tells_is_refused_whichever_the_kind(boolean calls) {
        DeclaredCheck check =
                check(
                        List.of(
                                new DeclaredCheck.LoggedDays(
                                        MONDAY.minusDays(3), MONDAY.plusDays(1))),
                        Map.of());
        Map<String, String> row = calls ? CALL : DAY;
        assertThat(check.of(row).key()).isEqualTo("switchboard.import.logged");
        assertThat(check.of(with(row, Map.of("date", "05/05/2021"))).isRight()).isTrue();
    }

    @Test
    @Tag("TEL-100")
    void what_an_import_replaces_is_said_once_for_a_queue_s_day_and_other_kinds_are_refused() {
        DeclaredCheck check =
                check(
                        List.of(),
                        Map.of(
                                new DeclaredCheck.QueueDay("accueil", MONDAY),
                                new DeclaredCheck.Earlier("mai.csv", true)));
        Checked first = check.of(CALL);
        assertThat(first.note().orElseThrow().key()).isEqualTo("switchboard.import.replaces");
        assertThat(first.note().orElseThrow().arguments())
                .containsExactly(MONDAY, "accueil", "mai.csv");
        assertThat(check.of(with(CALL, Map.of("hour", "09:00"))).note()).isEmpty();
        assertThat(check.of(DAY).key()).isEqualTo("switchboard.import.toldByCalls");
        assertThat(check.of(with(DAY, Map.of("queue", "titres"))).isRight()).isTrue();
        assertThat(
                        check(
                                        List.of(),
                                        Map.of(
                                                new DeclaredCheck.QueueDay("accueil", MONDAY),
                                                new DeclaredCheck.Earlier("mai.csv", false)))
                                .of(CALL)
                                .key())
                .isEqualTo("switchboard.import.toldByTotals");
    }

    @Test
    @Tag("TEL-96")
    void more_queues_than_any_prefecture_has_are_refused() {
        DeclaredCheck check = check(List.of(), Map.of());
        for (int i = 0; i < DeclaredCheck.MOST_QUEUES; i++) {
            assertThat(check.of(with(CALL, Map.of("queue", "file " + i))).isRight()).isTrue();
        }
        assertThat(check.of(with(CALL, Map.of("queue", "une de plus"))).key())
                .isEqualTo("switchboard.import.tooManyQueues");
    }

    @ParameterizedTest
    @Tag("TEL-97")
    @ValueSource(strings = {"1", "1 ", "1-", "1\u3000", "8h", "8:"})
    void a_cell_of_any_length_is_no_moment_and_is_refused_in_a_short_time(String again) {
        String cell = again.repeat(15_000) + " ".repeat(15_000) + "x";
        for (String column : List.of("date", "hour")) {
            Map<String, String> cells = Map.of(column, cell);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> {
                        assertThat(refused(with(DAY, cells))).startsWith(column + ": ");
                        assertThat(refused(with(CALL, cells))).startsWith(column + ": ");
                    });
        }
    }

    private DeclaredCheck check(
            List<DeclaredCheck.LoggedDays> logged,
            Map<DeclaredCheck.QueueDay, DeclaredCheck.Earlier> earlier) {
        return new DeclaredCheck(VIENNE, rows, logged, earlier);
    }

    private String refused(Map<String, String> cells) {
        Checked checked = check(List.of(), Map.of()).of(cells);
        return Optional.ofNullable(checked.key())
                .map(key -> checked.column() + ": " + key)
                .orElse("right");
    }

    static Map<String, String> with(Map<String, String> cells, Map<String, String> other) {
        Map<String, String> changed = new LinkedHashMap<>(cells);
        changed.putAll(other);
        return changed;
    }

    private static Map<String, String> without(Map<String, String> cells, String... columns) {
        Map<String, String> changed = new HashMap<>(cells);
        List.of(columns).forEach(changed::remove);
        return changed;
    }

    private static long at(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toEpochSecond();
    }
}
