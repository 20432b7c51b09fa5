package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ReportingPeriod;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CallWeeksTest {

    private static final Optional<String> ALL = Optional.empty();
    private static final ReportingPeriod MAY = ReportingPeriod.of(YearMonth.of(2021, 5));

    private Database database;
    private CallWeeks weeks;

    @BeforeEach
    void begin() {
        database = Database.empty().at(Instant.parse("2021-12-10T08:00:00Z")).as("standard");
        weeks = database.boundary(CallWeeks.class);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    @Tag("TEL-34")
    void before_the_first_log_there_is_no_half_hour() {
        assertThat(week(MAY).slots()).isEmpty();
        assertThat(week(MAY).best()).isEmpty();
        assertThat(week(MAY).quietHours().isNone()).isTrue();
    }

    @Test
    @Tag("TEL-34")
    void the_mondays_of_a_month_are_one_and_their_calls_are_added_up() {
        new PublishedCalls("principal")
                .at("2021-05-03T09:00", "accueil", 3, 1)
                .at("2021-05-10T09:00", "titres", 4, 0)
                .at("2021-05-10T09:30", "titres", 1, 0)
                .at("2021-05-16T23:30", "titres", 0, 2)
                .publish(database, "2021-05-03T08:00", "2021-06-01T08:00");

        List<WeekSlot> slots = week(MAY).slots();

        assertThat(slots).hasSize(3);
        WeekSlot nine = slots.get(0);
        assertThat(nine.weekday()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(nine.start()).isEqualTo(LocalTime.of(9, 0));
        assertThat(nine.counts().get(Counter.ENTERED)).isEqualTo(8);
        assertThat(CallFigure.LOST.value(nine.counts(), 20).orElseThrow())
                .isEqualByComparingTo("1");
        assertThat(slots.get(2).weekday()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(slots.get(2).start()).isEqualTo(LocalTime.of(23, 30));
        assertThat(
                        database.transaction(() -> weeks.week(MAY, Optional.of("accueil"), ALL))
                                .slots()
                                .get(0)
                                .counts()
                                .get(Counter.ENTERED))
                .isEqualTo(4);
    }

    @Test
    @Tag("TEL-34")
    void the_hour_of_the_clock_stays_when_the_time_changes() {
        new PublishedCalls("principal")
                .at("2021-10-29T09:00", "accueil", 1, 0)
                .at("2021-11-05T09:00", "accueil", 1, 0)
                .publish(database, "2021-10-29T08:00", "2021-11-06T08:00");

        CallWeek week = week(period("2021-10-29", "2021-11-05"));

        assertThat(week.slots()).hasSize(1);
        assertThat(week.slots().get(0).start()).isEqualTo(LocalTime.of(9, 0));
        assertThat(week.slots().get(0).weekday()).isEqualTo(DayOfWeek.FRIDAY);
    }

    @Test
    @Tag("TEL-34")
    void both_two_o_clocks_of_the_day_of_25_hours_are_one_and_it_is_said() {
        new PublishedCalls("principal")
                .at(Instant.parse("2021-10-31T00:00:00Z"), "accueil", 1, 0)
                .at(Instant.parse("2021-10-31T01:00:00Z"), "accueil", 2, 0)
                .at(Instant.parse("2021-10-31T02:00:00Z"), "accueil", 4, 0)
                .publish(database, "2021-10-30T08:00", "2021-11-01T08:00");

        CallWeek week = week(period("2021-10-30", "2021-10-31"));

        assertThat(week.slots())
                .extracting(WeekSlot::start)
                .containsExactly(LocalTime.of(2, 0), LocalTime.of(3, 0));
        assertThat(week.slots().get(0).counts().get(Counter.ENTERED)).isEqualTo(3);
        assertThat(week.folded()).containsExactly(LocalDateTime.of(2021, 10, 31, 2, 0));
        assertThat(week(period("2021-10-01", "2021-10-30")).folded()).isEmpty();
    }

    @Test
    @Tag("TEL-34")
    void ten_years_are_cut_to_their_last_366_days() {
        new PublishedCalls("principal")
                .at("2012-05-07T09:00", "accueil", 9, 0)
                .at("2021-05-03T09:00", "accueil", 1, 0)
                .publish(database, "2012-05-07T08:00", "2021-06-01T08:00");

        CallWeek week = week(period("2012-01-01", "2021-12-31"));

        assertThat(week.period()).isEqualTo(period("2020-12-31", "2021-12-31"));
        assertThat(week.slots().get(0).counts().get(Counter.ENTERED)).isEqualTo(1);
    }

    @Test
    @Tag("TEL-36")
    void best_and_worst_need_thirty_calls_and_no_half_hour_is_both() {
        new PublishedCalls("principal")
                .at("2021-05-03T09:00", "accueil", 10, 30)
                .at("2021-05-03T09:30", "accueil", 20, 20)
                .at("2021-05-04T09:00", "accueil", 38, 2)
                .at("2021-05-05T09:00", "accueil", 29, 0)
                .at("2021-05-08T09:00", "accueil", 90, 0)
                .publish(database, "2021-05-03T08:00", "2021-06-01T08:00");

        CallWeek week = week(MAY);

        assertThat(week.best())
                .extracting(WeekSlot::weekday)
                .as("not the 29 calls of Wednesday, not Saturday")
                .containsExactly(DayOfWeek.TUESDAY);
        assertThat(week.worst()).extracting(WeekSlot::start).containsExactly(LocalTime.of(9, 0));
        assertThat(week.worst().get(0).weekday()).isEqualTo(DayOfWeek.MONDAY);
    }

    @Test
    @Tag("TEL-36")
    void quiet_hours_answer_more_than_the_period_and_neighbours_are_told_of_together() {
        new PublishedCalls("principal")
                .at("2021-05-03T09:00", "accueil", 10, 30)
                .at("2021-05-03T11:00", "accueil", 36, 4)
                .at("2021-05-03T11:30", "accueil", 39, 1)
                .at("2021-05-03T15:00", "accueil", 38, 2)
                .at("2021-05-07T09:00", "accueil", 38, 2)
                .publish(database, "2021-05-03T08:00", "2021-06-01T08:00");

        QuietHours quiet = week(MAY).quietHours();

        assertThat(quiet.weekday()).contains(DayOfWeek.FRIDAY);
        assertThat(quiet.stretches())
                .containsExactly(
                        new QuietHours.Stretch(LocalTime.of(11, 0), LocalTime.of(12, 0)),
                        new QuietHours.Stretch(LocalTime.of(15, 0), LocalTime.of(15, 30)));
    }

    @Test
    @Tag("TEL-36")
    void hours_that_are_all_alike_are_no_quiet_hours() {
        new PublishedCalls("principal")
                .at("2021-05-03T09:00", "accueil", 30, 10)
                .at("2021-05-04T10:00", "accueil", 30, 10)
                .publish(database, "2021-05-03T08:00", "2021-06-01T08:00");

        assertThat(week(MAY).quietHours().isNone()).isTrue();
    }

    @Test
    @Tag("TEL-38")
    void calls_by_person_are_those_of_the_half_days_that_were_counted_and_covered() {
        new PublishedCalls("principal")
                .at("2021-05-03T09:00", "accueil", 20, 0)
                .at("2021-05-10T09:00", "accueil", 40, 0)
                .at("2021-05-10T12:30", "accueil", 7, 0)
                .at("2021-05-17T09:00", "accueil", 99, 0)
                .publish(database, "2021-05-03T08:00", "2021-05-24T08:00");
        count(
                new PresenceRow(LocalDate.of(2021, 5, 3), HalfDay.MORNING, 1, 1),
                new PresenceRow(LocalDate.of(2021, 5, 10), HalfDay.MORNING, 4, 0),
                new PresenceRow(LocalDate.of(2021, 5, 31), HalfDay.MORNING, 50, 0));

        List<WeekHalfDay> halves = week(MAY).halfDays();

        assertThat(halves).hasSize(2);
        WeekHalfDay morning = halves.get(0);
        assertThat(morning.half()).isEqualTo(HalfDay.MORNING);
        assertThat(morning.halfDays()).isEqualTo(2);
        assertThat(morning.present().orElseThrow()).isEqualByComparingTo("3");
        assertThat(morning.enteredPerPerson().orElseThrow())
                .as("60 calls, 6 people")
                .isEqualByComparingTo("10");
        assertThat(morning.counts().get(Counter.ENTERED)).isEqualTo(159);
        WeekHalfDay afternoon = halves.get(1);
        assertThat(afternoon.isCounted()).isFalse();
        assertThat(afternoon.present()).isEmpty();
        assertThat(afternoon.enteredPerPerson()).isEmpty();
        assertThat(afternoon.counts().get(Counter.ENTERED)).isEqualTo(7);
    }

    @Test
    @Tag("TEL-38")
    void people_are_not_held_against_one_queue() {
        new PublishedCalls("principal")
                .at("2021-05-03T09:00", "accueil", 20, 0)
                .publish(database, "2021-05-03T08:00", "2021-05-24T08:00");

        assertThat(
                        database.transaction(() -> weeks.week(MAY, Optional.of("accueil"), ALL))
                                .halfDays())
                .isEmpty();
    }

    private void count(PresenceRow... rows) {
        Presences presences = database.boundary(Presences.class);
        database.transaction(() -> presences.count(MAY, List.of(), List.of(rows)));
    }

    private CallWeek week(ReportingPeriod period) {
        return database.transaction(() -> weeks.week(period, ALL, ALL));
    }

    private static ReportingPeriod period(String from, String to) {
        return new ReportingPeriod(LocalDate.parse(from), LocalDate.parse(to));
    }
}
