package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ReportingPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
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

    private List<Long> overlapping(long file) {
        return database.transaction(() -> logs.overlapping(file, List.of()));
    }

    private void read(long file, String source, Instant first, Instant last, long entered) {
        database.transaction(
                () -> {
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
                            .executeUpdate();
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
