package fr.prefecture.clu.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final int DAYS = 100;
    private static final long LENGTH = 140;
    private static final Span NONE = Span.of(0, 0);

    private static final List<DayRow> LIVED = AppointmentExamples.days(DAYS);
    private static final long MISSED = Totals.of(LIVED).missed();

    private static Assumptions assuming(
            long seed, Span reminder, Span overbooking, Span list, int weeks, Span deterrence) {
        return new Assumptions(
                seed, reminder, overbooking, list, weeks, Span.of(50, 80), deterrence);
    }

    private static Outlook run(Assumptions assumptions) {
        return new Simulation(LIVED, LENGTH, assumptions).run();
    }

    @Test
    @Tag("RDV-8")
    void the_same_question_has_the_same_answer_and_another_seed_a_close_one() {
        Outlook first = run(Assumptions.USUAL);
        assertThat(run(Assumptions.USUAL)).isEqualTo(first);
        Outlook other =
                run(
                        new Assumptions(
                                1,
                                Assumptions.USUAL.reminder(),
                                Assumptions.USUAL.overbooking(),
                                Assumptions.USUAL.waitingList(),
                                Assumptions.USUAL.weeks(),
                                Assumptions.USUAL.returning(),
                                Assumptions.USUAL.deterrence()));
        assertThat(other.ranges()).isNotEqualTo(first.ranges());
        assertThat(middle(other, Effect.REMINDER_SAVED))
                .isBetween(low(first, Effect.REMINDER_SAVED), high(first, Effect.REMINDER_SAVED));
    }

    @Test
    @Tag("RDV-8")
    void every_answer_is_a_range_and_too_few_cases_give_none() {
        assertThat(run(Assumptions.USUAL).ranges())
                .containsOnlyKeys(Effect.values())
                .allSatisfy(
                        (effect, range) -> {
                            assertThat(range.low()).isLessThanOrEqualTo(range.middle());
                            assertThat(range.middle()).isLessThanOrEqualTo(range.high());
                        });
        assertThatThrownBy(() -> new Simulation(AppointmentExamples.days(1), 1, Assumptions.USUAL))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("appointments.simulation.tooFew");
    }

    @Test
    @Tag("RDV-8")
    void ranges_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> Span.of(40, 10)).hasMessage("appointments.span.reversed");
        assertThatThrownBy(() -> Span.of(-1, 10)).hasMessage("appointments.span.outside");
        assertThatThrownBy(() -> Span.of(1, 101)).hasMessage("appointments.span.outside");
        assertThatThrownBy(() -> assuming(1, NONE, NONE, NONE, 27, NONE))
                .hasMessage("appointments.weeks.outside");
    }

    @Test
    @Tag("RDV-9")
    void a_reminder_saves_the_assumed_share_of_what_is_missed() {
        assertThat(high(run(assuming(1, NONE, NONE, NONE, 6, NONE)), Effect.REMINDER_SAVED))
                .isZero();
        Outlook all = run(assuming(1, Span.of(100, 100), NONE, NONE, 6, NONE));
        assertThat(high(all, Effect.REMINDER_RATE)).isZero();
        Outlook third = run(assuming(1, Span.of(30, 30), NONE, NONE, 6, NONE));
        assertThat(middle(third, Effect.REMINDER_SAVED).doubleValue())
                .isBetween(MISSED * 0.25, MISSED * 0.35);
        assertThat(middle(third, Effect.REMINDER_RATE).doubleValue())
                .isBetween(0.65 * observed(), 0.75 * observed());
    }

    @Test
    @Tag("RDV-10")
    void overbooking_fills_lost_slots_and_crowds_the_more_the_more_is_booked() {
        Outlook none = run(assuming(1, NONE, NONE, NONE, 6, NONE));
        assertThat(high(none, Effect.OVERBOOKING_RECEIVED)).isZero();
        assertThat(high(none, Effect.OVERBOOKING_CROWDED)).isZero();
        Outlook some = run(assuming(1, NONE, Span.of(10, 10), NONE, 6, NONE));
        assertThat(middle(some, Effect.OVERBOOKING_RECEIVED).doubleValue())
                .as("two more a day, seven in ten of whom come")
                .isBetween(DAYS * 1.2, DAYS * 1.5);
        Outlook double_ = run(assuming(1, NONE, Span.of(100, 100), NONE, 6, NONE));
        assertThat(middle(double_, Effect.OVERBOOKING_CROWDED).intValue()).isGreaterThan(95);
        assertThat(middle(double_, Effect.OVERBOOKING_TOO_MANY))
                .isGreaterThan(middle(some, Effect.OVERBOOKING_TOO_MANY));
    }

    @Test
    @Tag("RDV-11")
    void a_waiting_list_fills_cancelled_slots_with_people_who_come_as_those_booked_late_do() {
        Outlook full = run(assuming(1, NONE, NONE, Span.of(100, 100), 6, NONE));
        assertThat(low(full, Effect.WAITING_LIST_FILLED).intValue()).isEqualTo(2 * DAYS);
        assertThat(full.waitingListKnown()).isTrue();
        assertThat(middle(full, Effect.WAITING_LIST_RECEIVED).doubleValue())
                .as("one in nine of them does not come")
                .isBetween(2 * DAYS * 0.84, 2 * DAYS * 0.94);
    }

    @Test
    @Tag("RDV-12")
    void those_who_wait_are_as_many_as_come_while_one_waits() {
        Outlook shorter = run(assuming(1, NONE, NONE, NONE, 3, NONE));
        assertThat(middle(shorter, Effect.DELAY_WAITING_THEN).doubleValue() * 2)
                .isCloseTo(
                        middle(shorter, Effect.DELAY_WAITING_NOW).doubleValue(),
                        org.assertj.core.data.Offset.offset(2.0));
        assertThat(high(shorter, Effect.DELAY_MISSED)).isZero();
        Outlook tempting = run(assuming(1, NONE, NONE, NONE, 0, Span.of(2, 2)));
        assertThat(middle(tempting, Effect.DELAY_MISSED).doubleValue())
                .as("six weeks less, two per cent more each")
                .isBetween(MISSED * 0.09, MISSED * 0.15);
        Outlook longer = run(assuming(1, NONE, NONE, NONE, 12, Span.of(2, 2)));
        assertThat(middle(longer, Effect.DELAY_MISSED)).isNegative();
        assertThat(middle(longer, Effect.DELAY_WAITING_THEN))
                .isGreaterThan(middle(longer, Effect.DELAY_WAITING_NOW));
    }

    private static double observed() {
        return Totals.of(LIVED).noShow().percent().orElseThrow().doubleValue();
    }

    private static BigDecimal low(Outlook outlook, Effect effect) {
        return outlook.ranges().get(effect).low();
    }

    private static BigDecimal middle(Outlook outlook, Effect effect) {
        return outlook.ranges().get(effect).middle();
    }

    private static BigDecimal high(Outlook outlook, Effect effect) {
        return outlook.ranges().get(effect).high();
    }
}
