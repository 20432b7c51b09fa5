package fr.prefecture.clu.quality;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the database counts of the evidence is what looking at each piece gives. */
class CountedEvidenceTest {

    private static final int PIECES = 600;
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    private final Database database = Database.empty();
    private final Random random = new Random(23);

    @BeforeEach
    void fill() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into quality_evidence (id, version, title, kind,"
                                        + " description, obtained_on, valid_until, link,"
                                        + " retention_id, withdrawn_on, withdrawn_by,"
                                        + " withdrawal_reason, retained, eliminated_on)"
                                        + " values (?, 0, 'Preuve', 'LINK', '', ?, ?, '', ?, ?, '',"
                                        + " '', ?, ?)")) {
            for (int i = 1; i <= PIECES; i++) {
                LocalDate obtained = i % 10 == 0 ? LocalDate.of(2020, 2, 29) : day(FIRST, 2000);
                insert.setLong(1, i);
                insert.setObject(2, obtained);
                insert.setObject(3, random.nextInt(4) == 0 ? null : day(obtained, 800));
                insert.setObject(4, random.nextInt(8) == 0 ? null : -1 - random.nextInt(6));
                insert.setObject(5, random.nextInt(9) == 0 ? day(obtained, 400) : null);
                insert.setBoolean(6, random.nextInt(12) == 0);
                insert.setObject(7, random.nextInt(12) == 0 ? day(obtained, 900) : null);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private LocalDate day(LocalDate from, int within) {
        return from.plusDays(random.nextInt(within));
    }

    @Test
    @Tag("QUA-23")
    void as_many_are_counted_as_are_due() {
        Eliminations eliminations = database.boundary(Eliminations.class);
        for (LocalDate day :
                new LocalDate[] {
                    LocalDate.of(2024, 2, 29),
                    LocalDate.of(2025, 2, 27),
                    LocalDate.of(2025, 2, 28),
                    LocalDate.of(2025, 3, 1),
                    LocalDate.of(2027, 6, 15)
                }) {
            at(day);
            int due = database.transaction(() -> eliminations.due().size());
            assertThat(due).isPositive();
            assertThat(database.transaction(eliminations::countDue)).as("%s", day).isEqualTo(due);
        }
    }

    @Test
    @Tag("QUA-23")
    void what_a_slip_names_is_not_counted_until_the_archives_keep_it() {
        Eliminations eliminations = database.boundary(Eliminations.class);
        at(LocalDate.of(2026, 1, 10));
        long before = database.transaction(eliminations::countDue);
        database.transaction(
                () ->
                        eliminations.make(
                                eliminations.due().stream()
                                        .limit(5)
                                        .map(one -> one.row().id())
                                        .collect(Collectors.toSet())));
        assertThat(database.transaction(eliminations::countDue)).isEqualTo(before - 5);
        assertThat(database.transaction(() -> eliminations.due().size()))
                .isEqualTo((int) before - 5);
    }

    @Test
    @Tag("QUA-15")
    void as_many_are_counted_as_are_about_to_expire() {
        Evidences evidences = database.boundary(Evidences.class);
        long all = 0;
        for (LocalDate day = LocalDate.of(2021, 1, 1);
                day.isBefore(LocalDate.of(2025, 1, 1));
                day = day.plusDays(97)) {
            at(day);
            long near =
                    database.transaction(
                            () ->
                                    evidences.all().stream()
                                            .filter(one -> one.state() == EvidenceState.EXPIRING)
                                            .count());
            assertThat(database.transaction(evidences::expiring)).as("%s", day).isEqualTo(near);
            all += near;
        }
        assertThat(all).isPositive();
    }

    private void at(LocalDate day) {
        Instant morning = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
        database.at(morning);
    }
}
