package fr.prefecture.clu.website;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.ReportingPeriod;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A site of May 2021: its updates and its days. */
final class WebsiteExamples {

    static final YearMonth MAY = YearMonth.of(2021, 5);
    static final LocalDate MONDAY = LocalDate.of(2021, 5, 3);
    static final LocalDate FRIDAY = LocalDate.of(2021, 5, 7);

    private WebsiteExamples() {}

    static Instant paris(LocalDate day, int hour, int minute) {
        return ZonedDateTime.of(day.atTime(hour, minute), java.time.ZoneId.of("Europe/Paris"))
                .toInstant();
    }

    static PageUpdate changed(String page, LocalDate day, int hour) {
        return PageUpdate.at(page, "", paris(day, hour, 0), UpdateKind.CHANGED, false);
    }

    static PageUpdate dated(String page, LocalDate day) {
        return PageUpdate.on(page, "", day, UpdateKind.CHANGED, false);
    }

    /** An origin that tells this, and counts. */
    static void told(Database database, long origin, PageUpdate... updates) {
        told(database, origin, FeedKind.CSV, updates);
    }

    static void told(Database database, long origin, FeedKind feed, PageUpdate... updates) {
        Origins origins = database.boundary(Origins.class);
        database.transaction(
                () -> {
                    origins.add(origin, Sites.DEFAULT, feed, List.of(updates));
                    origins.publish(origin);
                });
    }

    /** The night of this day reads what an origin tells, and ends. */
    static void nightReads(Database database, long origin, LocalDate day) {
        database.transaction(
                () -> database.boundary(Origins.class).read(origin, paris(day, 1, 30)));
        nightOf(database, day);
    }

    static UpdateDayRow day(Database database, LocalDate day) {
        return rows(database, new ReportingPeriod(day, day)).get(0);
    }

    static List<UpdateDayRow> rows(Database database, ReportingPeriod period) {
        return database.transaction(
                () ->
                        database.boundary(UpdateDays.class)
                                .rows(period, Optional.empty(), Optional.empty()));
    }

    static void nightOf(Database database, LocalDate day) {
        database.transaction(
                () -> {
                    database.boundary(Sites.class).nightEnded(paris(day, 1, 30));
                    database.boundary(UpdateDays.class).followAll();
                });
    }

    static RuleTerms everyDayFrom(LocalDate day) {
        return terms(day, EnumSet.allOf(DayOfWeek.class), 1);
    }

    static RuleTerms terms(LocalDate from, Set<DayOfWeek> weekdays, int minimum) {
        return new RuleTerms(
                from,
                weekdays,
                false,
                minimum,
                BigDecimal.valueOf(95),
                FigureTarget.Status.CONFIRMED,
                "Note de service");
    }
}
