package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ReportingPeriod;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SourceMonthsTest {

    private static final List<String> KEPT =
            List.of("switchboard_year", "switchboard_source_month", "switchboard_cover");

    private static final String MIGRATION =
            "/db/migration/common/V202612050100__switchboard_years.sql";

    private Database database;

    @BeforeEach
    void begin() {
        database = Database.empty().at(Instant.parse("2022-06-10T08:00:00Z"));
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    @Tag("TEL-39")
    void years_and_the_months_of_a_source_are_the_sums_of_its_queues() {
        publish();

        assertThat(number("select sum(entered) from switchboard_year")).isEqualTo(7 + 14 + 9 + 20);
        assertThat(
                        number(
                                "select sum(entered) from switchboard_year"
                                        + " where year_start = date '2021-01-01'"))
                .isEqualTo(9 + 20);
        assertThat(
                        number(
                                "select sum(m.entered) from switchboard_source_month m"
                                        + " join switchboard_source s on s.id = m.source_id"
                                        + " where s.name = 'principal'"
                                        + " and m.month_start = date '2021-05-01'"))
                .isEqualTo(20);
    }

    @Test
    void what_a_release_before_has_published_is_kept_the_same_by_the_migration()
            throws IOException {
        publish();
        List<String> asPublished = rows();

        database.transaction(
                () ->
                        KEPT.forEach(
                                table ->
                                        database.entityManager()
                                                .createNativeQuery("delete from " + table)
                                                .executeUpdate()));
        assertThat(rows()).isEmpty();
        List<String> inserts = inserts();
        assertThat(inserts).hasSize(KEPT.size());
        database.transaction(
                () ->
                        inserts.forEach(
                                insert ->
                                        database.entityManager()
                                                .createNativeQuery(insert)
                                                .executeUpdate()));

        assertThat(rows()).hasSizeGreaterThan(10).isEqualTo(asPublished);
    }

    @Test
    @Tag("TEL-103")
    void a_log_taken_out_of_the_figures_covers_its_days_no_longer() {
        publish();
        Days days = database.boundary(Days.class);
        ReportingPeriod spring =
                new ReportingPeriod(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 5, 31));
        assertThat(database.transaction(() -> days.tellEverything(spring))).isFalse();
        int before = database.transaction(() -> days.standings(spring, Optional.empty())).size();

        Logs logs = database.boundary(Logs.class);
        long silent = number("select file_id from switchboard_log where unrecorded <> ''");
        database.transaction(
                () -> {
                    logs.withdraw(silent);
                    logs.settle("annexe", Set.of(silent), List.of(), List.of());
                });

        assertThat(database.transaction(() -> days.tellEverything(spring))).isTrue();
        assertThat(database.transaction(() -> days.standings(spring, Optional.empty())).size())
                .isEqualTo(before - 10);
    }

    @Test
    void sums_that_are_forgotten_and_made_anew_are_the_same() {
        publish();
        List<String> before = rows();
        Logs logs = database.boundary(Logs.class);

        database.transaction(() -> logs.forgetSums("principal"));
        assertThat(rows()).hasSizeLessThan(before.size());
        database.transaction(
                () ->
                        logs.settle(
                                "principal", logs.publishedOf("principal"), List.of(), List.of()));

        assertThat(rows()).isEqualTo(before);
    }

    private void publish() {
        new PublishedCalls("principal")
                .at("2020-12-30T10:00", "accueil", 7, 0)
                .at("2020-12-30T10:00", "titres", 14, 0)
                .at("2021-01-04T09:00", "accueil", 9, 0)
                .publish(database, "2020-12-30T08:00", "2021-01-05T08:00");
        new PublishedCalls("principal")
                .at("2021-05-04T09:00", "accueil", 15, 5)
                .publish(database, "2021-05-03T08:00", "2021-05-05T08:00");
        new PublishedCalls("annexe")
                .without(Unrecorded.WAIT, Unrecorded.ABANDONED)
                .publish(database, "2021-03-20T08:00", "2021-04-02T08:00");
        new PublishedCalls("annexe").publish(database, "2021-03-30T08:00", "2021-04-02T12:00");
        PublishedCalls.publishEmpty(database, "annexe", LocalDate.of(2021, 6, 1));
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (String table : KEPT) {
            for (Object row :
                    database.entityManager()
                            .createNativeQuery("select * from " + table)
                            .getResultList()) {
                rows.add(table + Arrays.toString((Object[]) row));
            }
        }
        rows.sort(null);
        return rows;
    }

    private long number(String query) {
        return ((Number) database.entityManager().createNativeQuery(query).getSingleResult())
                .longValue();
    }

    private static List<String> inserts() throws IOException {
        try (InputStream script = SourceMonthsTest.class.getResourceAsStream(MIGRATION)) {
            return Arrays.stream(
                            new String(script.readAllBytes(), StandardCharsets.UTF_8).split(";\n"))
                    .map(String::strip)
                    .filter(statement -> statement.startsWith("insert into"))
                    .toList();
        }
    }
}
