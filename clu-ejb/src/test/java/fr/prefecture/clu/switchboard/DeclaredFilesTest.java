package fr.prefecture.clu.switchboard;

import static fr.prefecture.clu.switchboard.DeclaredRowsTest.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.night.Content;
import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ImportTarget.Checked;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeclaredFilesTest {

    private static final String VIENNE = "standard de Vienne";
    private static final LocalDate MONDAY = LocalDate.of(2021, 5, 3);
    private static final ReportingPeriod MAY = ReportingPeriod.of(YearMonth.of(2021, 5));

    private final Database database =
            Database.empty()
                    .at(Instant.parse("2021-06-01T06:30:00Z"))
                    .as("standard")
                    .in(Roles.SWITCHBOARD);
    private final DeclaredFiles declared = database.boundary(DeclaredFiles.class);
    private final DeclaredTotals totals = database.boundary(DeclaredTotals.class);
    private final Logs logs = database.boundary(Logs.class);
    private final Files files = database.boundary(Files.class);
    private final Days days = database.boundary(Days.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("TEL-98")
    void imported_calls_count_in_the_half_hour_of_their_entry_as_those_of_a_log() {
        importCalls(
                1,
                call("03/05/2021", "08:15", "accueil", "répondu", "35", "100"),
                call("03/05/2021", "08:29:59", "accueil", "répondu", "4", ""),
                call("03/05/2021", "08:31", "accueil", "abandonné", "3", ""),
                call("03/05/2021", "09:00", "titres", "débordé", "120", ""),
                call("04/05/2021", "09:00", "accueil", "refusé", "", ""),
                call("04/05/2021", "20:00", "accueil", "fermé", "", ""));

        Counts monday = day(MONDAY);
        assertThat(monday.get(Counter.ENTERED)).isEqualTo(4);
        assertThat(monday.get(Counter.ANSWERED)).isEqualTo(2);
        assertThat(monday.get(Counter.INCOMPLETE)).as("a talk is not known").isEqualTo(1);
        assertThat(monday.get(Counter.WAIT_ANSWERED)).isEqualTo(39);
        assertThat(monday.answeredWithin(5)).isEqualTo(1);
        assertThat(monday.answeredWithin(45)).isEqualTo(2);
        assertThat(monday.get(Counter.TALK)).isEqualTo(100);
        assertThat(monday.get(Counter.SHORT_ABANDONED)).isEqualTo(1);
        assertThat(monday.get(Counter.TIMED_OUT)).isEqualTo(1);
        assertThat(monday.get(Counter.CALLS_IN_DAY)).isEqualTo(4);
        Counts tuesday = day(MONDAY.plusDays(1));
        assertThat(new Funnel(tuesday).received()).isEqualTo(1);
        assertThat(tuesday.get(Counter.REFUSED_CLOSED)).isEqualTo(1);
        assertThat(
                        database.transaction(
                                () ->
                                        database.boundary(FileShares.class)
                                                .of(
                                                        new CallSlice(
                                                                MAY,
                                                                Optional.of("accueil"),
                                                                Optional.of(VIENNE),
                                                                Optional.of(
                                                                        DayPart.halfHour(
                                                                                LocalTime.of(
                                                                                        8, 0))),
                                                                Optional.empty()))))
                .singleElement()
                .satisfies(
                        share -> {
                            assertThat(share.counts().get(Counter.ENTERED)).isEqualTo(2);
                            assertThat(
                                            database.transaction(
                                                    () -> declared.imports(List.of(share.file()))))
                                    .containsEntry(share.file(), 1L);
                        });
    }

    @Test
    @Tag("TEL-98")
    void one_call_that_visits_two_queues_is_one_call_of_the_day() {
        importCalls(
                1,
                with(call("03/05/2021", "08:15", "accueil", "débordé", "35", ""), id("A")),
                with(call("03/05/2021", "08:16", "titres", "répondu", "5", "60"), id("A")),
                with(call("03/05/2021", "08:17", "titres", "répondu", "5", "60"), id("B")));
        assertThat(day(MONDAY).get(Counter.ENTERED)).isEqualTo(3);
        assertThat(day(MONDAY).get(Counter.CALLS_IN_DAY)).isEqualTo(2);
        assertThat(day(MONDAY).get(Counter.CALLS_IN_QUEUE_DAY)).isEqualTo(3);
    }

    @Test
    @Tag("TEL-98")
    void a_day_of_a_source_of_which_only_tables_are_imported_is_final() {
        importCalls(1, call("03/05/2021", "08:15", "accueil", "répondu", "35", "100"));
        DayRow row = rows().get(0);
        assertThat(row.state()).isEqualTo(DayState.FINAL);
        assertThat(standing(MONDAY).reasons())
                .extracting(DayStanding.Reason::key)
                .containsExactly("switchboard.day.why.imported");
        new PublishedCalls("principal")
                .at("2021-05-20T09:00", "accueil", 3, 1)
                .publish(database, "2021-05-20T08:00", "2021-05-21T08:00");
        assertThat(
                        database.transaction(
                                () ->
                                        days.rows(
                                                new ReportingPeriod(
                                                        LocalDate.of(2021, 5, 20),
                                                        LocalDate.of(2021, 5, 20)),
                                                Optional.empty(),
                                                Optional.empty())))
                .singleElement()
                .satisfies(later -> assertThat(later.state()).isEqualTo(DayState.FINAL));
    }

    @Test
    @Tag("TEL-98")
    @Tag("TEL-101")
    void the_last_import_tells_a_queue_s_day_and_the_one_before_when_it_is_undone() {
        importCalls(
                1,
                call("03/05/2021", "08:15", "accueil", "répondu", "35", "100"),
                call("03/05/2021", "09:15", "titres", "répondu", "35", "100"),
                call("04/05/2021", "08:15", "accueil", "abandonné", "35", ""));
        long first = declared(1);
        Checked again = check(call("03/05/2021", "08:15", "accueil", "abandonné", "35", ""));
        assertThat(again.note().orElseThrow().key()).isEqualTo("switchboard.import.replaces");

        importCalls(
                2,
                call("03/05/2021", "08:15", "accueil", "abandonné", "35", ""),
                call("03/05/2021", "08:45", "accueil", "abandonné", "35", ""));

        assertThat(day(MONDAY).get(Counter.ENTERED)).as("nothing twice").isEqualTo(3);
        assertThat(day(MONDAY).get(Counter.ABANDONED)).isEqualTo(2);
        assertThat(day(MONDAY.plusDays(1)).get(Counter.ENTERED)).isEqualTo(1);

        undo(2);

        assertThat(day(MONDAY).get(Counter.ENTERED)).isEqualTo(2);
        assertThat(day(MONDAY).get(Counter.ABANDONED)).isZero();
        assertThat(contributingFiles()).containsExactly(first);

        undo(1);

        assertThat(rows()).isEmpty();
        assertThat(contributingFiles()).isEmpty();
        assertThat(count("night_file")).isZero();
        assertThat(count("switchboard_log")).isZero();
        assertThat(count("switchboard_declared_call")).isZero();
        assertThat(database.boundary(DeclaredFiles.class).sourceOf(1)).isEmpty();
    }

    @Test
    @Tag("TEL-101")
    void the_earlier_import_undone_first_leaves_what_replaced_it() {
        importCalls(1, call("03/05/2021", "08:15", "accueil", "répondu", "35", "100"));
        importCalls(2, call("03/05/2021", "08:15", "accueil", "abandonné", "35", ""));
        undo(1);
        assertThat(day(MONDAY).get(Counter.ABANDONED)).isEqualTo(1);
        assertThat(day(MONDAY).get(Counter.ENTERED)).isEqualTo(1);
    }

    @Test
    @Tag("TEL-101")
    void the_same_table_is_not_imported_twice_but_again_once_it_is_undone() {
        Map<String, String> row = call("03/05/2021", "08:15", "accueil", "répondu", "35", "100");
        importCalls(1, "same", row);
        Checked known = check(row);
        assertThat(
                        database.transaction(
                                () -> declared.known(VIENNE, List.of(known.identity() + "#1"))))
                .isEqualTo(1);
        assertThat(
                        database.transaction(
                                () -> declared.known(VIENNE, List.of(known.identity() + "#2"))))
                .isZero();
        assertThatThrownBy(() -> importCalls(2, "same", row))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("switchboard.import.same");
        assertThat(day(MONDAY).get(Counter.ENTERED)).isEqualTo(1);
        undo(1);
        importCalls(3, "same", row);
        assertThat(day(MONDAY).get(Counter.ENTERED)).isEqualTo(1);
    }

    @Test
    @Tag("TEL-100")
    void a_day_that_a_log_of_the_source_tells_is_refused_and_of_another_source_is_not() {
        new PublishedCalls(VIENNE)
                .at("2021-05-03T09:00", "accueil", 3, 1)
                .publish(database, "2021-05-03T08:00", "2021-05-04T08:00");
        Map<String, String> row = call("03/05/2021", "08:15", "accueil", "répondu", "35", "100");
        assertThat(check(row).key()).isEqualTo("switchboard.import.logged");
        assertThat(check(with(row, Map.of("date", "05/05/2021"))).isRight()).isTrue();
        assertThat(
                        database.transaction(() -> declared.check("autre standard"))
                                .apply(row)
                                .isRight())
                .isTrue();
        assertThat(day(MONDAY).get(Counter.ENTERED)).isEqualTo(4);
    }

    @Test
    @Tag("TEL-100")
    void a_log_that_comes_later_tells_of_the_same_time_and_is_held_for_a_choice() {
        importCalls(
                1,
                call("03/05/2021", "08:15", "accueil", "répondu", "35", "100"),
                call("03/05/2021", "18:15", "accueil", "répondu", "35", "100"));
        long file = declared(1);
        new PublishedCalls(VIENNE)
                .at("2021-05-03T09:00", "accueil", 3, 1)
                .publish(database, "2021-05-03T09:00", "2021-05-03T10:00");
        assertThat(database.transaction(() -> logs.overlapping(file, List.<Long>of())))
                .as("both tell of the morning")
                .hasSize(1);
    }

    @Test
    @Tag("TEL-99")
    void totals_stand_beside_the_logs_with_what_they_do_not_tell() {
        importTotals(
                4,
                Map.of(
                        "date", "03/05/2021",
                        "received", "120",
                        "answered", "95",
                        "abandoned", "20",
                        "waitMean", "35"),
                Map.of(
                        "date", "04/05/2021",
                        "received", "80",
                        "answered", "70",
                        "abandoned", "10",
                        "waitMean", "20"));

        assertThat(rows()).as("no figure of a log").isEmpty();
        List<DeclaredTotalRow> told = totals();
        assertThat(told).hasSize(2).allMatch(row -> row.source().equals(VIENNE));
        assertThat(told.get(0).total().queue()).isEqualTo(VIENNE);
        assertThat(told.get(0).importId()).isEqualTo(4);
        assertThat(told.get(0).by()).isEqualTo("standard");
        assertThat(told.get(0).end()).isEmpty();
        DeclaredCounts both =
                told.stream()
                        .map(row -> row.total().counts())
                        .reduce(DeclaredCounts::plus)
                        .orElseThrow();
        assertThat(both.presented()).isEqualTo(200);
        assertThat(both.waits()).as("sums, never means of means").hasValue(95 * 35 + 70 * 20);
        assertThat(both.value(CallFigure.SPEED_OF_ANSWER).orElseThrow())
                .isEqualByComparingTo("28.6");
        assertThat(both.refused()).isEmpty();
        assertThat(both.knows(CallFigure.ANSWER_RATE_OF_RECEIVED)).isFalse();
        assertThat(totals.last()).contains(LocalDate.of(2021, 5, 4));
    }

    @Test
    @Tag("TEL-99")
    @Tag("TEL-101")
    void the_last_totals_of_a_queue_s_day_hold_until_they_are_undone() {
        importTotals(1, Map.of("date", "03/05/2021", "received", "120", "queue", "accueil"));
        importTotals(
                2,
                Map.of("date", "03/05/2021", "received", "121", "queue", "accueil"),
                Map.of("date", "03/05/2021", "received", "7", "queue", "titres"));
        assertThat(totals())
                .extracting(row -> row.total().counts().presented())
                .containsExactly(121L, 7L);
        database.transaction(() -> declared.remove(2));
        assertThat(totals())
                .extracting(row -> row.total().counts().presented())
                .containsExactly(120L);
        database.transaction(() -> declared.remove(1));
        database.transaction(() -> declared.remove(1));
        assertThat(totals()).isEmpty();
        assertThat(totals.last()).isEmpty();
    }

    @Test
    @Tag("TEL-99")
    void hours_are_shown_as_hours_and_half_hours_as_half_hours() {
        importTotals(
                1,
                Map.of("date", "03/05/2021", "hour", "8 h", "received", "12"),
                Map.of("date", "03/05/2021", "hour", "9 h", "received", "15"),
                Map.of("date", "04/05/2021", "hour", "08:00", "received", "5"),
                Map.of("date", "04/05/2021", "hour", "08:30", "received", "7"));
        assertThat(totals())
                .extracting(row -> row.end().orElseThrow())
                .containsExactly(
                        LocalTime.of(9, 0),
                        LocalTime.of(10, 0),
                        LocalTime.of(8, 30),
                        LocalTime.of(9, 0));
    }

    @Test
    @Tag("TEL-99")
    void calls_of_which_nobody_knows_what_they_waited_are_kept_as_numbers_of_half_hours() {
        importTotals(
                1,
                Map.of("date", "03/05/2021 08:15", "outcome", "répondu", "talk", "60"),
                Map.of("date", "03/05/2021 08:20", "outcome", "répondu", "talk", "90"),
                Map.of("date", "03/05/2021 08:29", "outcome", "abandonné", "talk", ""),
                Map.of("date", "03/05/2021 08:30", "outcome", "répondu", "talk", ""));
        assertThat(rows()).isEmpty();
        List<DeclaredTotalRow> told = totals();
        assertThat(told).hasSize(2);
        DeclaredCounts eight = told.get(0).total().counts();
        assertThat(eight.presented()).isEqualTo(3);
        assertThat(eight.answered()).hasValue(2);
        assertThat(eight.abandoned()).hasValue(1);
        assertThat(eight.talks()).hasValue(150);
        assertThat(eight.waits()).isEmpty();
        assertThat(eight.refused()).as("nobody ever is").isEmpty();
        assertThat(told.get(0).end()).contains(LocalTime.of(8, 30));
        assertThat(told.get(1).total().counts().talks()).as("one is not known").isEmpty();
    }

    @Test
    @Tag("TEL-100")
    void a_day_twice_far_apart_in_a_file_is_refused_by_the_confirmation() {
        Map<String, String> row = Map.of("date", "03/05/2021", "received", "120");
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> {
                                            declared.add(1, VIENNE, "a.csv", "a", List.of(row));
                                            declared.add(1, VIENNE, "a.csv", "a", List.of(row));
                                        }))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("switchboard.import.twice");
        assertThat(count("switchboard_declared_file")).isZero();
    }

    @Test
    @Tag("TEL-98")
    void what_a_table_of_calls_never_tells_is_not_recorded() {
        assertThat(importCalls(1, call("03/05/2021", "08:15", "accueil", "répondu", "35", "100")))
                .containsExactlyInAnyOrder(
                        Unrecorded.ABANDONED,
                        Unrecorded.OVERFLOWED,
                        Unrecorded.REFUSED,
                        Unrecorded.CLOSED,
                        Unrecorded.CALLS);
        assertThat(
                        importCalls(
                                2,
                                with(
                                        call("04/05/2021", "08:15", "a", "répondu", "35", ""),
                                        id("A")),
                                with(call("04/05/2021", "08:15", "a", "perdu", "35", ""), id("B")),
                                with(call("04/05/2021", "08:15", "a", "occupé", "", ""), id("C")),
                                with(call("04/05/2021", "08:15", "a", "fermé", "", ""), id("D"))))
                .containsExactlyInAnyOrder(Unrecorded.OVERFLOWED, Unrecorded.TALK);
    }

    @Test
    @Tag("TEL-96")
    void ten_thousand_rows_in_no_order_are_counted_once() {
        List<Map<String, String>> calls = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            int place = (int) (i * 7_919L % 10_000);
            calls.add(
                    call(
                            "%02d/05/2021".formatted(3 + place % 5),
                            "%02d:%02d:%02d".formatted(8 + place % 10, place % 60, place / 10 % 60),
                            "accueil",
                            place % 4 == 0 ? "abandonné" : "répondu",
                            String.valueOf(place % 200),
                            "60"));
        }
        publish(1, "dix mille", calls);
        assertThat(days.total(YearMonth.of(2021, 5)).get(Counter.ENTERED)).isEqualTo(10_000);
        assertThat(days.total(YearMonth.of(2021, 5)).get(Counter.ABANDONED)).isEqualTo(2_500);
    }

    @Test
    @Tag("TEL-102")
    void a_switchboard_is_named_once_whatever_the_case_and_the_accents() {
        Sources sources = database.boundary(Sources.class);
        assertThat(database.transaction(() -> sources.declare("  Standard  de Vienne ")))
                .isEqualTo("Standard de Vienne");
        assertThat(database.transaction(() -> sources.declare("STANDARD DE VIENNE")))
                .isEqualTo("Standard de Vienne");
        assertThat(sources.names()).containsExactly("Standard de Vienne");
        assertThat(database.boundary(Changes.class).of(Sources.SUBJECT, sources.rows().get(0).id()))
                .hasSize(1);
        for (String wrong : List.of("../autre", "=1+1", "a/b", ".cache", "a\tb|c")) {
            assertThatThrownBy(() -> sources.declare(wrong))
                    .as(wrong)
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("switchboard.source.name.signs");
        }
        assertThatThrownBy(() -> sources.declare(" "))
                .hasMessage("switchboard.source.name.missing");
        assertThatThrownBy(() -> sources.declare("a".repeat(61)))
                .hasMessage("switchboard.source.name.tooLong");
    }

    // --- as the import does

    @SafeVarargs
    @SuppressWarnings("varargs")
    private final Set<Unrecorded> importCalls(long importId, Map<String, String>... calls) {
        return publish(importId, "file " + importId, List.of(calls));
    }

    private Set<Unrecorded> importCalls(long importId, String sha256, Map<String, String> call) {
        return publish(importId, sha256, List.of(call));
    }

    private Set<Unrecorded> publish(long importId, String sha256, List<Map<String, String>> calls) {
        return database.transaction(
                () -> {
                    declared.add(importId, VIENNE, importId + ".csv", sha256, calls);
                    DeclaredCalls told = declared.complete(importId).orElseThrow();
                    FileRow file =
                            files.register(
                                    "switchboard",
                                    new Content(
                                            told.source(),
                                            told.name(),
                                            told.sha256(),
                                            told.sha256(),
                                            100),
                                    Optional.empty(),
                                    Optional.empty());
                    logs.closeDeclared(
                            file.id(), told.source(), told.first(), told.last(), new byte[0]);
                    logs.publish(file.id());
                    Set<Long> changed = new TreeSet<>(declared.count(importId, file.id()));
                    changed.add(file.id());
                    logs.settle(told.source(), changed, List.of(), List.of());
                    return told.unrecorded();
                });
    }

    private void undo(long importId) {
        database.transaction(
                () -> {
                    long file = declared.fileOf(importId).orElseThrow();
                    Set<Long> changed = new TreeSet<>(declared.withdraw(importId));
                    changed.add(file);
                    logs.withdraw(file);
                    logs.settle(VIENNE, changed, List.of(), List.of());
                    logs.forget(file);
                    declared.remove(importId);
                    files.forget(file);
                });
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private final void importTotals(long importId, Map<String, String>... rows) {
        database.transaction(
                () -> {
                    declared.add(
                            importId, VIENNE, importId + ".csv", "file " + importId, List.of(rows));
                    assertThat(declared.complete(importId)).isEmpty();
                });
    }

    private Checked check(Map<String, String> row) {
        return database.transaction(() -> declared.check(VIENNE).apply(row));
    }

    private long declared(long importId) {
        OptionalLong file = database.transaction(() -> declared.fileOf(importId));
        return file.orElseThrow();
    }

    private List<DeclaredTotalRow> totals() {
        return database.transaction(() -> totals.rows(MAY));
    }

    private List<DayRow> rows() {
        return database.transaction(() -> days.rows(MAY, Optional.empty(), Optional.empty()));
    }

    private DayStanding standing(LocalDate day) {
        return database.transaction(() -> days.standings(MAY, Optional.empty())).get(day);
    }

    private Counts day(LocalDate day) {
        return rows().stream()
                .filter(row -> row.day().equals(day))
                .map(DayRow::counts)
                .reduce(Counts.NONE, Counts::plus);
    }

    private List<Long> contributingFiles() {
        return database.transaction(
                () -> {
                    List<Long> ids = new ArrayList<>();
                    for (Object id :
                            database.entityManager()
                                    .createNativeQuery(
                                            "select distinct file_id from switchboard_contribution")
                                    .getResultList()) {
                        ids.add(((Number) id).longValue());
                    }
                    return ids;
                });
    }

    private long count(String table) {
        return database.transaction(
                () ->
                        ((Number)
                                        database.entityManager()
                                                .createNativeQuery("select count(*) from " + table)
                                                .getSingleResult())
                                .longValue());
    }

    private static Map<String, String> id(String call) {
        return Map.of("call", call);
    }

    private static Map<String, String> call(
            String date, String hour, String queue, String outcome, String wait, String talk) {
        Map<String, String> cells = new HashMap<>();
        cells.put("date", date);
        cells.put("hour", hour);
        cells.put("queue", queue);
        cells.put("outcome", outcome);
        cells.put("wait", wait);
        cells.put("talk", talk);
        return cells;
    }
}
