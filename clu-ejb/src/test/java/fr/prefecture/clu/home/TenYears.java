package fr.prefecture.clu.home;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Ten years of one préfecture, all of it invented: what its switchboard, website, centre, desks and
 * committee have to tell, what people wrote, and what the quality officer kept. It goes into a
 * database that is migrated and serves nobody at the moment; the same for the same last day.
 */
public final class TenYears implements BiConsumer<Connection, LocalDate> {

    private static final int CHANGES = 150_000;
    private static final int TEN = 10;

    private final int years;

    public TenYears() {
        this(TEN);
    }

    /** Fewer of them, as dense. */
    TenYears(int years) {
        this.years = years;
    }

    @Override
    public void accept(Connection connection, LocalDate lastDay) {
        try {
            connection.setAutoCommit(false);
            fill(new Rows(connection, years), lastDay.minusYears(years).plusDays(1), lastDay);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(Rows rows, LocalDate first, LocalDate last) throws SQLException {
        List<Long> services = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            services.add(
                    rows.keep(
                            "actions_service",
                            "name, name_key",
                            "Bureau des essais " + i,
                            "bureau des essais " + i));
        }
        new YearsOfNights(rows, first, last).fill();
        new YearsOfWork(rows, first, last).fill(services);
        new YearsOfCommittee(rows, first, last).fill();
        new YearsOfListening(rows, first, last).fill(services);
        new YearsOfQuality(rows, first, last).fill(services);
        history(rows, first, last);
        rows.end();
    }

    private static void history(Rows rows, LocalDate first, LocalDate last) throws SQLException {
        for (int i = 0; i < rows.of(CHANGES); i++) {
            rows.put(
                    "shared_change",
                    "id, changed_at, changed_by, subject, subject_key, kind, state_before,"
                            + " state_after",
                    rows.next(),
                    Rows.at(rows.day(first, last), rows.between(7, 18)),
                    "agent" + rows.draw(40),
                    rows.one(
                            "actions.item",
                            "listening.complaint",
                            "quality.evidence",
                            "committee.meeting",
                            "letters.inbound"),
                    String.valueOf(rows.draw(8000)),
                    "CHANGED",
                    rows.words(80),
                    rows.words(90));
        }
    }
}
