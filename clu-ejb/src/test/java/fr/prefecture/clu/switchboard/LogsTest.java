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
