package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ReportingPeriod;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LogsTest {

    private static final Instant NINE = Instant.parse("2021-05-03T07:00:00Z");
    private static final Instant NOON = Instant.parse("2021-05-03T10:00:00Z");
    private static final YearMonth MAY = YearMonth.of(2021, 5);
    private static final ReportingPeriod MAY_3 =
            new ReportingPeriod(LocalDate.of(2021, 5, 3), LocalDate.of(2021, 5, 3));

    private final Database database = Database.empty();
    private final Logs logs = database.boundary(Logs.class);
    private final Contributions contributions = database.boundary(Contributions.class);
    private final Days days = database.boundary(Days.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("NIT-5")
    void what_a_file_says_is_no_figure_before_the_file_is_published() {
        read(1, "default", NINE, NOON, 3);
        assertThat(days.rows(MAY_3, Optional.empty(), Optional.empty())).isEmpty();
        publish(1);
        assertThat(days.rows(MAY_3, Optional.empty(), Optional.empty()))
                .singleElement()
                .satisfies(row -> assertThat(row.counts().get(Counter.ENTERED)).isEqualTo(3));
    }

    @Test
    @Tag("NIT-5")
    void a_month_is_the_sum_of_its_days_after_every_publication_and_withdrawal() {
        read(1, "default", NINE, NOON, 3);
        publish(1);
        read(2, "default", NINE.plusSeconds(86400), NOON.plusSeconds(86400), 4);
        publish(2);
        assertThat(days.total(MAY).get(Counter.ENTERED)).isEqualTo(7);
        assertThat(days.total(MAY.plusMonths(1))).isEqualTo(Counts.NONE);
        database.transaction(
                () -> {
                    logs.withdraw(1);
                    logs.settle("default", Set.of(1L), List.of(), List.of());
                });
        assertThat(days.total(MAY).get(Counter.ENTERED)).isEqualTo(4);
    }

    @Test
    @Tag("NIT-6")
    void a_file_overlaps_a_published_one_of_its_source_that_tells_of_the_same_time() {
        read(1, "default", NINE, NOON, 3);
        publish(1);
        read(2, "default", NINE.plusSeconds(60), NOON.plusSeconds(60), 1);
        assertThat(overlapping(2)).contains(1L);
    }

    @Test
    @Tag("NIT-6")
    void files_that_only_touch_or_are_not_published_or_belong_to_others_do_not_overlap() {
        read(1, "default", NINE, NOON, 3);
        publish(1);
        read(2, "default", NOON, NOON.plusSeconds(60), 1);
        assertThat(overlapping(2)).isEmpty();
        read(3, "default", NOON.plusSeconds(10), NOON.plusSeconds(20), 1);
        assertThat(overlapping(3)).isEmpty();
        read(4, "annexe", NINE, NOON, 1);
        assertThat(overlapping(4)).isEmpty();
    }

    @Test
    @Tag("NIT-6")
    void a_file_does_not_overlap_the_one_that_it_replaces() {
        read(1, "default", NINE, NOON, 3);
        publish(1);
        read(2, "default", NINE, NOON.plusSeconds(60), 4);
        assertThat(database.transaction(() -> logs.overlapping(2, List.of(1L)))).isEmpty();
    }

    @Test
    @Tag("TEL-113")
    void a_file_that_was_read_and_covers_no_day_is_published_without_part_in_the_figures() {
        read(1, "default", NINE, NOON, 3);
        publish(1);

        assertThat(overlapping(2)).isEmpty();
        assertThat(database.transaction(() -> logs.publish(2))).isFalse();

        assertThat(database.transaction(() -> logs.publishedOf("default"))).containsExactly(1L);
        assertThat(database.transaction(() -> logs.lastDay(2))).isEmpty();
    }

    @Test
    @Tag("NIT-5")
    void days_that_follow_each_other_and_days_far_apart_are_each_summed_of_all_published_files() {
        readDays(1, "default", 0, 1, 2, 5, 40, 41);
        readDays(2, "default", 1, 2, 3, 5);
        readDays(3, "annexe", 1, 2, 40);
        readDays(4, "default", 2, 41);
        database.transaction(
                () -> {
                    logs.publish(1);
                    logs.publish(3);
                    logs.settle("default", Set.of(1L), List.of(), List.of());
                    logs.settle("annexe", Set.of(3L), List.of(), List.of());
                });
        publish(2);

        assertThat(enteredByDay("default"))
                .containsExactly("0 24", "1 48", "2 48", "3 24", "5 48", "40 24", "41 24");
        assertThat(enteredByDay("annexe")).containsExactly("1 24", "2 24", "40 24");

        database.transaction(
                () -> {
                    logs.withdraw(1);
                    logs.settle("default", Set.of(1L), List.of(), List.of());
                });
        assertThat(enteredByDay("default")).containsExactly("1 24", "2 24", "3 24", "5 24");
        assertThat(enteredByDay("annexe")).containsExactly("1 24", "2 24", "40 24");
    }

    @Test
    @Tag("TEL-116")
    void of_hundreds_of_logs_only_those_of_the_time_asked_for_are_read() {
        for (int day = 0; day < 300; day++) {
            Instant first = NINE.plusSeconds(day * 86400L);
            readEmpty(
                    1000 + day, "default", first, first.plusSeconds(3600), new byte[] {(byte) day});
        }
        readEmpty(500, "annexe", NINE, NOON, new byte[0]);
        readEmpty(
                501,
                "default",
                NINE.plusSeconds(99 * 86400L),
                NOON.plusSeconds(99 * 86400L),
                new byte[0]);
        database.transaction(
                () -> {
                    for (long file = 1000; file < 1300; file++) {
                        logs.publish(file);
                    }
                    logs.publish(500);
                });
        Instant first = NINE.plusSeconds(99 * 86400L + 3600);
        Instant last = NINE.plusSeconds(101 * 86400L);
        database.transaction(
                () -> {
                    logs.lock("default");
                    assertThat(logs.edges("default", first, last))
                            .extracting(log -> log.file() + " " + log.edges()[0])
                            .containsExactly("1099 99", "1100 100", "1101 101");
                    assertThat(logs.between("default", first, last))
                            .containsExactly(1099L, 1100L, 1101L);
                    assertThat(logs.lastEvent("default"))
                            .contains(NINE.plusSeconds(299 * 86400L + 3600));
                    assertThat(logs.publishedOf("default")).hasSize(300);
                    assertThat(loaded()).isEmpty();
                    assertThat(logs.overlapping(501, List.of())).containsExactly(1099L);
                    assertThat(loaded()).containsExactly(501L);
                });
    }

    /** The logs, with their edges, that the transaction holds. */
    private List<Long> loaded() {
        Set<?> held =
                database.entityManager().unwrap(UnitOfWorkImpl.class).getCloneMapping().keySet();
        return held.stream().filter(Log.class::isInstance).map(log -> ((Log) log).file()).toList();
    }

    @Test
    @Tag("TEL-116")
    void a_log_without_events_tells_of_no_time() {
        register(1, "default");
        database.transaction(
                () -> {
                    contributions.source("default");
                    logs.closeEmpty(1, "default", MAY_3.from(), new byte[0]);
                    logs.publish(1);
                });
        readEmpty(2, "default", NINE, NOON, new byte[0]);
        database.transaction(
                () -> {
                    assertThat(logs.lastEvent("default")).isEmpty();
                    assertThat(logs.edges("default", NINE, NOON)).isEmpty();
                    assertThat(logs.between("default", NINE, NOON)).isEmpty();
                    assertThat(logs.overlapping(1, List.of())).isEmpty();
                    assertThat(logs.overlapping(2, List.of())).isEmpty();
                });
    }

    @Test
    @Tag("TEL-11")
    void what_joins_the_calls_of_a_file_is_replaced_and_that_of_the_others_stays() {
        read(1, "default", NINE, NOON, 3);
        publish(1);
        read(2, "default", NINE.plusSeconds(86400), NOON.plusSeconds(86400), 4);
        publish(2);
        rejoin(Set.of(1L, 2L), joined(1, NINE, 2), joined(2, NINE.plusSeconds(86400), 1));
        assertThat(enteredByDay("default")).containsExactly("0 5", "1 5");

        assertThat(rejoin(Set.of(1L), joined(1, NINE, 2))).isEmpty();
        assertThat(rejoin(Set.of(1L), joined(1, NINE, 1))).containsExactly(MAY_3.from());
        assertThat(enteredByDay("default")).containsExactly("0 4", "1 5");
        assertThat(rejoin(Set.of(2L))).containsExactly(MAY_3.from().plusDays(1));
        assertThat(enteredByDay("default")).containsExactly("0 4", "1 4");
    }

    private Set<LocalDate> rejoin(Set<Long> files, Joined... joined) {
        return database.transaction(
                () -> {
                    Set<LocalDate> days = logs.rejoin("default", files, List.of(joined));
                    logs.settle("default", Set.of(), days, List.of());
                    return days;
                });
    }

    private static Joined joined(long file, Instant when, long entered) {
        return new Joined(
                file, new Contribution("standard", when.getEpochSecond() / 1800, entered(entered)));
    }

    private void readEmpty(long file, String source, Instant first, Instant last, byte[] edges) {
        register(file, source);
        database.transaction(() -> logs.close(file, source, first, last, edges));
    }

    /** One call in each of 24 half-hours of these days, counted from the first one. */
    private void readDays(long file, String source, int... after) {
        register(file, source);
        database.transaction(
                () -> {
                    List<Contribution> added = new ArrayList<>();
                    for (int day : after) {
                        for (int halfHour = 0; halfHour < 24; halfHour++) {
                            added.add(
                                    new Contribution(
                                            "standard",
                                            NINE.getEpochSecond() / 1800 + day * 48L + halfHour,
                                            entered(1)));
                        }
                    }
                    contributions.add(file, source, 0, added);
                    logs.close(file, source, NINE, NOON, new byte[0]);
                });
        assertThat(database.transaction(() -> contributions.of(file))).hasSize(24 * after.length);
    }

    private List<String> enteredByDay(String source) {
        List<String> entered = new ArrayList<>();
        for (Object row :
                database.entityManager()
                        .createNativeQuery(
                                "select d.entered_on, d.entered from switchboard_day d"
                                        + " join switchboard_queue q on q.id = d.queue_id"
                                        + " join switchboard_source s on s.id = q.source_id"
                                        + " where s.name = ?1 order by d.entered_on")
                        .setParameter(1, source)
                        .getResultList()) {
            Object[] columns = (Object[]) row;
            entered.add(
                    ChronoUnit.DAYS.between(MAY_3.from(), ((Date) columns[0]).toLocalDate())
                            + " "
                            + columns[1]);
        }
        return entered;
    }

    private List<Long> overlapping(long file) {
        return database.transaction(() -> logs.overlapping(file, List.of()));
    }

    private void register(long file, String source) {
        database.transaction(
                () ->
                        database.entityManager()
                                .createNativeQuery(
                                        "insert into night_file (id, version, job, source, sha256,"
                                                + " delivered_sha256, file_name, byte_count, start_offset,"
                                                + " committed_offset, end_offset, state, registered_at, line_count,"
                                                + " blank, refused, duplicates, orphans) values (?1, 0,"
                                                + " 'switchboard', ?2, ?3, ?3, 'queue_log', 1, 0, 1, 1,"
                                                + " 'READ', current_timestamp, 1, 0, 0, 0, 0)")
                                .setParameter(1, file)
                                .setParameter(2, source)
                                .setParameter(3, Long.toString(file))
                                .executeUpdate());
    }

    private void read(long file, String source, Instant first, Instant last, long entered) {
        register(file, source);
        database.transaction(
                () -> {
                    contributions.add(
                            file,
                            source,
                            0,
                            List.of(
                                    new Contribution(
                                            "standard",
                                            first.getEpochSecond() / 1800,
                                            entered(entered))));
                    logs.close(file, source, first, last, new byte[0]);
                });
    }

    private void publish(long file) {
        database.transaction(
                () -> {
                    logs.publish(file);
                    logs.settle("default", Set.of(file), List.of(), List.of());
                });
    }

    private static Counts entered(long number) {
        Map<Counter, Long> numbers = new EnumMap<>(Counter.class);
        numbers.put(Counter.ENTERED, number);
        numbers.put(Counter.UNRESOLVED, number);
        long[] all = new long[Counter.values().length];
        numbers.forEach((counter, of) -> all[counter.ordinal()] = of);
        return Counts.of(all);
    }
}
