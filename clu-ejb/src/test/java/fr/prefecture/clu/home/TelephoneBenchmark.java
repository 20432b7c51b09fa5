package fr.prefecture.clu.home;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.home.Questions.Asked;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.CallOverview;
import fr.prefecture.clu.switchboard.CallTotals;
import fr.prefecture.clu.switchboard.CallWeek;
import fr.prefecture.clu.switchboard.CallWeeks;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.Days;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What the pages of the telephone ask of a database with ten years of one préfecture: a month, a
 * quarter, a year, all ten years. Run it by its name.
 */
class TelephoneBenchmark {

    private static final Optional<String> ALL = Optional.empty();

    /** Of one question: what a tenth of a second leaves beside the drawing of the page. */
    private static final double MOST_MILLISECONDS = 80;

    private static final int MOST_STATEMENTS = 14;

    private static final LocalDate LAST = Questions.TODAY.minusDays(1);

    private static final Map<String, ReportingPeriod> PERIODS = periods();

    private static Map<String, ReportingPeriod> periods() {
        Map<String, ReportingPeriod> periods = new LinkedHashMap<>();
        periods.put("a month", ReportingPeriod.of(YearMonth.of(2026, 10)));
        periods.put("100 days", new ReportingPeriod(LAST.minusDays(99), LAST));
        periods.put("a year", new ReportingPeriod(LAST.minusDays(364), LAST));
        periods.put("ten years", new ReportingPeriod(LAST.minusYears(10).plusDays(1), LAST));
        return periods;
    }

    @Test
    void no_question_of_the_telephone_takes_long_however_long_its_period() throws SQLException {
        try (Questions questions = new Questions()) {
            Days days = questions.boundary(Days.class);
            CallTotals totals = questions.boundary(CallTotals.class);
            CallWeeks weeks = questions.boundary(CallWeeks.class);
            List<Asked> asked = new ArrayList<>();
            asked.add(questions.ask(Days.class, "sources", days::sourceNames));
            asked.add(questions.ask(Days.class, "queues", () -> days.queueNames(ALL)));
            asked.add(questions.ask(Days.class, "last day", () -> days.lastDayWithCalls(ALL)));
            asked.add(questions.ask(Days.class, "last line", () -> days.lastLine(ALL)));
            PERIODS.forEach(
                    (name, period) -> {
                        asked.add(
                                questions.ask(
                                        CallTotals.class,
                                        name,
                                        () -> totals.overview(period, ALL, ALL)));
                        asked.add(
                                questions.ask(
                                        CallWeeks.class, name, () -> weeks.week(period, ALL, ALL)));
                    });
            assertThat(asked)
                    .allSatisfy(
                            one -> {
                                assertThat(one.milliseconds())
                                        .as(one.line())
                                        .isLessThanOrEqualTo(MOST_MILLISECONDS);
                                assertThat(one.statements())
                                        .as(one.line())
                                        .isLessThanOrEqualTo(MOST_STATEMENTS);
                            });
            adds(questions, totals, weeks);
        }
    }

    /** A fast answer is worth nothing unless its parts add up. */
    private static void adds(Questions questions, CallTotals totals, CallWeeks weeks) {
        ReportingPeriod year = PERIODS.get("a year");
        CallOverview overview = questions.answer(() -> totals.overview(year, ALL, ALL));
        CallWeek week = questions.answer(() -> weeks.week(year, ALL, ALL));
        long entered = overview.total().counts().get(Counter.ENTERED);
        assertThat(entered).isPositive();
        assertThat(sum(overview.days().values().stream().toList())).isEqualTo(entered);
        assertThat(sum(week.slots().stream().map(slot -> slot.counts()).toList()))
                .isEqualTo(entered);
        CallOverview decade =
                questions.answer(() -> totals.overview(PERIODS.get("ten years"), ALL, ALL));
        assertThat(sum(decade.months().values().stream().toList()))
                .isEqualTo(decade.total().counts().get(Counter.ENTERED))
                .isGreaterThan(5 * entered);
    }

    private static long sum(List<Counts> counts) {
        return counts.stream().mapToLong(one -> one.get(Counter.ENTERED)).sum();
    }
}
