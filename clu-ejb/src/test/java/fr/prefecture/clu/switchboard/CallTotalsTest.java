package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CallTotalsTest {

    private static final Optional<String> ALL = Optional.empty();
    private static final ReportingPeriod MAY = ReportingPeriod.of(YearMonth.of(2021, 5));

    private Database database;
    private CallTotals totals;

    @BeforeEach
    void begin() {
        database = Database.empty().at(Instant.parse("2021-06-10T08:00:00Z"));
        totals = database.boundary(CallTotals.class);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void before_the_first_log_nothing_is_known() {
        CallOverview overview = overview(MAY);

        assertThat(overview.total().isKnown()).isFalse();
        assertThat(overview.days()).isEmpty();
        assertThat(overview.standings()).isEmpty();
        assertThat(overview.queues()).isEmpty();
    }

    @Test
    @Tag("TEL-39")
    void a_month_is_its_days_and_a_decadeperiod_its_months() {
        publishSpring();

        CallOverview may = overview(MAY);
        assertThat(entered(may.total().counts())).isEqualTo(32);
        assertThat(may.days().keySet())
                .containsExactly(LocalDate.of(2021, 5, 3), LocalDate.of(2021, 5, 31));
        assertThat(may.months()).isEmpty();

        ReportingPeriod years =
                new ReportingPeriod(LocalDate.of(2020, 1, 15), LocalDate.of(2021, 5, 30));
        CallOverview decade = overview(years);
        assertThat(decade.days()).isEmpty();
        assertThat(decade.months().keySet())
                .containsExactly(
                        YearMonth.of(2020, 5), YearMonth.of(2021, 4), YearMonth.of(2021, 5));
        assertThat(entered(decade.months().get(YearMonth.of(2021, 5))))
                .as("without the 31st")
                .isEqualTo(20);
        assertThat(entered(decade.total().counts())).isEqualTo(7 + 9 + 20);
    }

    @Test
    @Tag("TEL-35")
    void a_month_stands_beside_the_one_before_and_that_of_the_year_before() {
        publishSpring();

        CallOverview may = overview(MAY);

        assertThat(entered(may.before().orElseThrow().counts())).isEqualTo(9);
        assertThat(entered(may.yearBefore().orElseThrow().counts())).isEqualTo(7);
        assertThat(may.total().isWhole()).isTrue();
        assertThat(may.before().orElseThrow().isWhole()).as("from the 26th on").isFalse();
        assertThat(may.before().orElseThrow().missing()).isEqualTo(16);
    }

    @Test
    @Tag("TEL-35")
    void a_period_that_no_log_covers_is_unknown_and_one_that_goes_on_is_not_whole() {
        publishSpring();

        ReportingPeriod june = ReportingPeriod.of(YearMonth.of(2021, 6));
        CallOverview overview = overview(june);

        assertThat(overview.total().goesOn()).isTrue();
        assertThat(overview.total().isWhole()).isFalse();
        assertThat(overview.total().missing()).as("from the 2nd to the 9th").isEqualTo(6);
        assertThat(overview.yearBefore().orElseThrow().isKnown()).isFalse();
    }

    @Test
    @Tag("TEL-37")
    void queues_and_sources_are_told_apart_and_add_up() {
        publishSpring();
        new PublishedCalls("annexe")
                .at("2021-05-04T10:00", "accueil", 5, 0)
                .publish(database, "2021-05-04T08:00", "2021-05-05T08:00");

        CallOverview may = overview(MAY);

        assertThat(may.queues())
                .extracting(QueueTotal::source, QueueTotal::queue, one -> entered(one.counts()))
                .containsExactly(
                        tuple("annexe", "accueil", 5L),
                        tuple("principal", "accueil", 20L),
                        tuple("principal", "titres", 12L));
        assertThat(entered(may.total().counts())).isEqualTo(37);
        assertThat(
                        database.transaction(
                                        () ->
                                                totals.overview(
                                                        MAY,
                                                        Optional.of("accueil"),
                                                        Optional.of("principal")))
                                .total()
                                .counts()
                                .get(Counter.ENTERED))
                .isEqualTo(20);
        ReportingPeriod april = ReportingPeriod.of(YearMonth.of(2021, 4));
        assertThat(overview(april).queues())
                .extracting(QueueTotal::covered)
                .as("no log of the annexe tells of April")
                .containsExactly(false, true, true);
    }

    @Test
    void an_unknown_queue_is_refused() {
        publishSpring();

        assertThatThrownBy(() -> totals.overview(MAY, Optional.of("rien"), ALL))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("switchboard.queue.unknown");
    }

    @Test
    void standings_and_days_are_those_of_the_days_themselves() {
        publishSpring();
        Days days = database.boundary(Days.class);

        CallOverview may = overview(MAY);

        assertThat(may.standings()).isEqualTo(days.standings(MAY, ALL)).hasSize(31);
        assertThat(
                        days.rows(MAY, ALL, ALL).stream()
                                .map(DayRow::counts)
                                .reduce(Counts.NONE, Counts::plus))
                .isEqualTo(may.total().counts());
    }

    private void publishSpring() {
        new PublishedCalls("principal")
                .at("2020-05-12T10:00", "accueil", 7, 0)
                .publish(database, "2020-05-12T08:00", "2020-05-13T08:00");
        new PublishedCalls("principal")
                .at("2021-04-26T10:00", "accueil", 9, 0)
                .at("2021-05-03T09:00", "accueil", 15, 5)
                .at("2021-05-31T09:30", "titres", 10, 2)
                .publish(database, "2021-04-26T08:00", "2021-06-01T08:00");
    }

    private CallOverview overview(ReportingPeriod period) {
        return database.transaction(() -> totals.overview(period, ALL, ALL));
    }

    private static long entered(Counts counts) {
        return counts.get(Counter.ENTERED);
    }
}
