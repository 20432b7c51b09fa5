package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.switchboard.WeeklyStaffing.Calls;
import fr.prefecture.clu.switchboard.WeeklyStaffing.KnownDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WeeklyStaffingTest {

    private static final LocalDate MONDAY = LocalDate.of(2021, 5, 3);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final CallFlow FLOW = new CallFlow(180, OptionalDouble.of(120));
    private static final ServiceTarget TARGET = ServiceTarget.answered(85);

    @Test
    @Tag("TEL-26")
    void a_half_hour_needs_what_its_mean_its_quiet_and_its_busy_days_need() {
        StaffingSlot slot = week(List.of(), WhatIf.NOTHING).slots().get(0);

        assertThat(slot.weekday()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(slot.start()).isEqualTo(NINE);
        assertThat(slot.days()).isEqualTo(4);
        assertThat(slot.calls()).isCloseTo(25, within(1e-9));
        assertThat(slot.load()).isCloseTo(2.5, within(1e-9));
        assertThat(slot.agents()).isEqualTo(FLOW.agentsNeeded(2.5, TARGET));
        assertThat(slot.low()).isEqualTo(FLOW.agentsNeeded(1.3, TARGET)).isLessThan(slot.agents());
        assertThat(slot.high())
                .isEqualTo(FLOW.agentsNeeded(3.7, TARGET))
                .isGreaterThan(slot.agents());
    }

    @Test
    @Tag("TEL-26")
    void the_people_present_are_the_median_of_the_half_days_that_were_counted() {
        WeeklyStaffing week =
                week(
                        List.of(
                                new PresenceRow(MONDAY, HalfDay.MORNING, 1, 0),
                                new PresenceRow(MONDAY.plusWeeks(1), HalfDay.MORNING, 1, 1),
                                new PresenceRow(MONDAY.plusWeeks(2), HalfDay.MORNING, 4, 0)),
                        WhatIf.NOTHING);
        StaffingSlot morning = week.slots().get(0);
        StaffingSlot afternoon = week.slots().get(week.slots().size() - 1);

        assertThat(morning.present()).hasValue(2);
        assertThat(morning.missing()).hasValue(morning.agents() - 2);
        assertThat(morning.missingOnQuietDays()).hasValue(morning.low() - 2);
        assertThat(afternoon.start()).isEqualTo(LocalTime.of(14, 0));
        assertThat(afternoon.present()).isEmpty();
        assertThat(afternoon.missing()).isEmpty();
    }

    @Test
    @Tag("TEL-27")
    void the_shortage_is_drawn_twice_alike_and_lies_in_its_range() {
        List<PresenceRow> two = List.of(new PresenceRow(MONDAY, HalfDay.MORNING, 2, 0));
        Shortage once = week(two, WhatIf.NOTHING).shortage();

        assertThat(week(two, WhatIf.NOTHING).shortage()).isEqualTo(once);
        assertThat(once.hours()).isPositive().isBetween(once.low(), once.high());
        assertThat(once.low()).isLessThan(once.high());
        assertThat(once.halfHours()).isEqualTo(1);
        assertThat(once.counted()).isEqualTo(7);
    }

    @Test
    @Tag("TEL-28")
    void fewer_calls_need_fewer_agents() {
        StaffingSlot slot = week(List.of(), new WhatIf(40, 0, 0, 8)).slots().get(0);

        assertThat(slot.calls()).isCloseTo(15, within(1e-9));
        assertThat(slot.agents()).isEqualTo(FLOW.agentsNeeded(1.5, TARGET));
    }

    @Test
    @Tag("TEL-28")
    void hours_that_move_take_in_the_calls_that_came_while_closed() {
        List<StaffingSlot> later = week(List.of(), new WhatIf(0, 30, 0, 8)).slots();
        List<StaffingSlot> earlier = week(List.of(), new WhatIf(0, -30, 0, 8)).slots();

        assertThat(later.get(0).start()).isEqualTo(LocalTime.of(9, 30));
        assertThat(later.get(0).calls()).isCloseTo(25, within(1e-9));
        assertThat(later.get(later.size() - 1).start()).isEqualTo(LocalTime.of(14, 30));
        assertThat(later.get(later.size() - 1).calls()).isCloseTo(3, within(1e-9));
        assertThat(earlier.get(0).start()).isEqualTo(LocalTime.of(8, 30));
        assertThat(earlier.get(0).calls()).isZero();
        assertThat(earlier.get(0).agents()).isZero();
        assertThat(earlier.get(earlier.size() - 1).calls()).isCloseTo(2, within(1e-9));
    }

    @Test
    @Tag("TEL-28")
    void a_temporary_agent_is_worth_half_an_agent_at_first_and_one_when_trained() {
        List<PresenceRow> two = List.of(new PresenceRow(MONDAY, HalfDay.MORNING, 2, 0));
        double without = week(two, WhatIf.NOTHING).shortage().hours();
        List<LearningWeek> weeks = week(two, new WhatIf(0, 0, 1, 4)).learning();

        assertThat(weeks).hasSize(5);
        assertThat(weeks.get(0).duration()).isEqualTo(2);
        assertThat(weeks.get(0).agents()).isEqualTo(0.5);
        assertThat(weeks.get(0).missing()).isCloseTo(without - 0.25, within(1e-9));
        assertThat(weeks.get(4).duration()).isEqualTo(1);
        assertThat(weeks.get(4).missing()).isCloseTo(without - 0.5, within(1e-9));
        assertThat(weeks.get(4).missing())
                .isEqualTo(week(two, new WhatIf(0, 0, 1, 4)).shortage().hours());
        assertThat(week(two, WhatIf.NOTHING).learning()).isEmpty();
    }

    @Test
    @Tag("TEL-28")
    void what_cannot_be_otherwise_is_refused() {
        refused("switchboard.staffing.fewer", () -> new WhatIf(101, 0, 0, 8));
        refused("switchboard.staffing.fewer", () -> new WhatIf(-1, 0, 0, 8));
        refused("switchboard.staffing.shift", () -> new WhatIf(0, 20, 0, 8));
        refused("switchboard.staffing.shift", () -> new WhatIf(0, 210, 0, 8));
        refused("switchboard.staffing.reinforcements", () -> new WhatIf(0, 0, -1, 8));
        refused("switchboard.staffing.learning", () -> new WhatIf(0, 0, 1, 0));
    }

    private static void refused(String sentence, Runnable what) {
        assertThatThrownBy(what::run).isInstanceOf(RuleBroken.class).hasMessage(sentence);
    }

    @Test
    void quantiles_lie_between_their_neighbours() {
        assertThat(WeeklyStaffing.quantile(new double[] {10, 20, 30, 40}, 0.1))
                .isCloseTo(13, within(1e-9));
        assertThat(WeeklyStaffing.quantile(new double[] {10, 20, 30, 40}, 1)).isEqualTo(40);
        assertThat(WeeklyStaffing.quantile(new double[] {7}, 0.9)).isEqualTo(7);
    }

    /**
     * Four Mondays: 10, 20, 30, 40 calls at nine, 2 at two o'clock, 3 at half past, while closed.
     */
    private static WeeklyStaffing week(List<PresenceRow> presences, WhatIf whatIf) {
        List<KnownDay> days = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Map<LocalTime, Calls> calls = new TreeMap<>();
            calls.put(LocalTime.of(8, 30), new Calls(0, 0));
            calls.put(NINE, new Calls(10L * (i + 1), 0));
            calls.put(LocalTime.of(9, 30), new Calls(0, 0));
            calls.put(LocalTime.of(14, 0), new Calls(2, 0));
            calls.put(LocalTime.of(14, 30), new Calls(0, 3));
            days.add(new KnownDay(MONDAY.plusWeeks(i), calls));
        }
        return new WeeklyStaffing(days, presences, List.of(), FLOW, TARGET, whatIf);
    }
}
