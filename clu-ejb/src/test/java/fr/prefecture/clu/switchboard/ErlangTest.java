package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.switchboard.SimulatedLine.Interval;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The formulas beside printed tables, beside each other, and beside lines that are played. */
class ErlangTest {

    private static final long SEED = 20261126;
    private static final int CALLS = 16_000;
    private static final double NOBODY_HANGS_UP = Double.POSITIVE_INFINITY;

    /**
     * The load that meets a blocking of 2 %, as printed with three decimals in the first column of
     * “Erlang-B capacity table” (Lucent Technologies, Wireless University, “Read an Erlang table”):
     * half a unit of the last figure below, the blocking is less; half a unit above, more.
     */
    @ParameterizedTest
    @CsvSource({
        "1, 0.020",
        "3, 0.602",
        "5, 1.657",
        "7, 2.935",
        "9, 4.345",
        "11, 5.842",
        "13, 7.402",
        "15, 9.010",
        "17, 10.656",
        "19, 12.333",
        "21, 14.036",
        "23, 15.761",
        "25, 17.505",
        "27, 19.265",
        "29, 21.039"
    })
    @Tag("TEL-22")
    void blocking_is_that_of_the_printed_table(int agents, double load) {
        assertThat(ErlangB.blocking(agents, load - 0.0005)).isLessThan(0.02);
        assertThat(ErlangB.blocking(agents, load + 0.0005)).isGreaterThan(0.02);
    }

    /** The same for other blockings, to the three figures that textbooks print. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.01, 0.0101, 0.00005",
        "2, 0.01, 0.153, 0.0005",
        "5, 0.01, 1.36, 0.005",
        "10, 0.01, 4.46, 0.005",
        "20, 0.01, 12.0, 0.05",
        "50, 0.01, 37.9, 0.05",
        "100, 0.01, 84.1, 0.05",
        "5, 0.02, 1.66, 0.005",
        "10, 0.02, 5.08, 0.005",
        "15, 0.02, 9.01, 0.005",
        "30, 0.02, 21.9, 0.05",
        "10, 0.05, 6.22, 0.005",
        "20, 0.05, 15.2, 0.05",
        "10, 0.001, 3.09, 0.005"
    })
    @Tag("TEL-22")
    void blocking_is_that_of_the_textbooks(int agents, double blocking, double load, double half) {
        assertThat(ErlangB.blocking(agents, load - half)).isLessThan(blocking);
        assertThat(ErlangB.blocking(agents, load + half)).isGreaterThan(blocking);
    }

    @Test
    void blocking_is_the_sum_that_defines_it() {
        double below = IntStream.rangeClosed(0, 8).mapToDouble(i -> power(6.5, i)).sum();

        assertThat(ErlangB.blocking(8, 6.5)).isCloseTo(power(6.5, 8) / below, within(1e-15));
    }

    @Test
    void without_calls_nobody_is_blocked_and_without_agents_everybody_is() {
        assertThat(ErlangB.blocking(3, 0)).isZero();
        assertThat(ErlangB.blocking(0, 2.5)).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 100, 1000, 10_000})
    void waiting_without_hanging_up_follows_from_blocking(int agents) {
        for (double share : new double[] {0.1, 0.5, 0.9, 0.99, 0.9999}) {
            double load = share * agents;
            double blocking = ErlangB.blocking(agents, load);

            assertThat(new ErlangC(agents, load, 180).waits())
                    .isCloseTo(blocking / (1 - load / agents * (1 - blocking)), within(1e-12))
                    .isBetween(blocking, 1.0);
        }
    }

    @Test
    void a_single_agent_makes_callers_wait_as_often_as_she_is_busy() {
        assertThat(new ErlangC(1, 0.7, 180).waits()).isCloseTo(0.7, within(1e-12));
        assertThat(new ErlangC(1, 0.7, 180).meanWait()).isCloseTo(0.7 * 180 / 0.3, within(1e-9));
    }

    @Test
    void a_line_from_which_nobody_hangs_up_grows_for_ever_when_all_agents_are_busy() {
        ErlangC line = new ErlangC(4, 4, 180);

        assertThat(line.waitsLongerThan(3600)).isOne();
        assertThat(line.answered()).isZero();
        assertThat(line.answeredWithin(20)).isZero();
        assertThat(line.meanWait()).isInfinite();
    }

    /** The load leaves so many roots of itself spare, from lines of which most wait to few. */
    @Test
    @Tag("TEL-22")
    void thirty_lines_from_which_nobody_hangs_up_are_as_they_are_when_played() {
        List<String> outside = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(SEED);
        for (int agents : new int[] {1, 2, 4, 8, 20, 60}) {
            for (double spare : new double[] {0.4, 0.7, 1, 1.5, 2}) {
                double root = (Math.sqrt(spare * spare + 4.0 * agents) - spare) / 2;
                double load = root * root;
                ErlangC line = new ErlangC(agents, load, 180);
                SimulatedLine played = new SimulatedLine(agents, load, 180, NOBODY_HANGS_UP, 20);
                compare(outside, line, played, random);
            }
        }
        assertThat(outside).isEmpty();
    }

    @Test
    @Tag("TEL-22")
    void twenty_lines_from_which_people_hang_up_are_as_they_are_when_played() {
        List<String> outside = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(SEED);
        for (int agents : new int[] {1, 3, 8, 30}) {
            for (double share : new double[] {0.5, 0.8, 0.95, 1.1, 1.5}) {
                double patience = agents % 2 == 0 ? 90 : 240;
                double load = share * agents;
                ErlangA line = new ErlangA(agents, load, 180, patience);
                SimulatedLine played = new SimulatedLine(agents, load, 180, patience, 20);
                compare(outside, line, played, random);
            }
        }
        assertThat(outside).isEmpty();
    }

    private static void compare(
            List<String> outside, WaitingLine line, SimulatedLine played, SplittableRandom random) {
        List<SimulatedLine.Run> runs =
                Stream.generate(() -> played.run(CALLS, random)).limit(Interval.VALUES).toList();
        check(
                outside,
                line + " waits longer",
                line.waitsLongerThan(20),
                Interval.of(Interval.ONE, figures(runs, SimulatedLine.Run::longWaits)));
        check(
                outside,
                line + " answered",
                line.answered(),
                Interval.of(Interval.ALL, figures(runs, SimulatedLine.Run::answered)));
        check(
                outside,
                line + " answered soon",
                line.answeredWithin(20),
                Interval.of(Interval.ALL, figures(runs, SimulatedLine.Run::answeredSoon)));
        check(
                outside,
                line + " mean wait",
                line.meanWait(),
                Interval.of(Interval.ALL, figures(runs, SimulatedLine.Run::meanWait)));
    }

    private static double[] figures(
            List<SimulatedLine.Run> runs, ToDoubleFunction<SimulatedLine.Run> figure) {
        return runs.stream().mapToDouble(figure).toArray();
    }

    private static void check(
            List<String> outside, String what, double computed, Interval interval) {
        if (!(Math.abs(computed - interval.mean()) <= interval.half() + 1e-12)) {
            outside.add(what + ": " + computed + ", played " + interval);
        }
    }

    /** A − 1 against the plain balance of the states, where nothing overflows. */
    @Test
    void hanging_up_is_the_balance_of_the_states() {
        int agents = 5;
        double load = 4.2;
        double[] states = new double[400];
        states[0] = 1;
        for (int i = 1; i < states.length; i++) {
            double leaving = Math.min(i, agents) / 180.0 + Math.max(0, i - agents) / 120.0;
            states[i] = states[i - 1] * load / 180 / leaving;
        }
        double all = 0;
        double waiting = 0;
        double queue = 0;
        for (int i = 0; i < states.length; i++) {
            all += states[i];
            waiting += i >= agents ? states[i] : 0;
            queue += Math.max(0, i - agents) * states[i];
        }
        ErlangA line = new ErlangA(agents, load, 180, 120);

        assertThat(line.waits()).isCloseTo(waiting / all, within(1e-12));
        assertThat(line.abandoned()).isCloseTo(queue / all / 120 / (load / 180), within(1e-12));
    }

    @Test
    void callers_of_endless_patience_wait_as_if_nobody_hung_up() {
        ErlangC without = new ErlangC(6, 4.5, 180);
        ErlangA with = new ErlangA(6, 4.5, 180, 179_000);

        assertThat(with.waits()).isCloseTo(without.waits(), within(1e-3));
        assertThat(with.waitsLongerThan(60)).isCloseTo(without.waitsLongerThan(60), within(1e-3));
        assertThat(with.meanWait()).isCloseTo(without.meanWait(), within(0.5));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100, 1000, 10_000})
    void hanging_up_stays_within_bounds_for_one_agent_as_for_ten_thousand(int agents) {
        for (double share : new double[] {0, 0.01, 0.5, 0.99, 1}) {
            for (double patience : new double[] {1, 60, 300, 3600}) {
                ErlangA line = new ErlangA(agents, share * agents, 180, patience);
                double before = 1;
                for (double seconds : new double[] {0, 5, 20, 120, 600, 86_400}) {
                    double waits = line.waitsLongerThan(seconds);
                    assertThat(waits).as("%s, %s s", line, seconds).isBetween(0.0, before);
                    assertThat(line.answeredWithin(seconds))
                            .as("%s, %s s", line, seconds)
                            .isBetween(0.0, line.answered() + 1e-9);
                    before = waits;
                }
                assertThat(line.abandoned()).isBetween(0.0, 1.0);
                assertThat(line.answered() * share)
                        .as("%s carries no more than its agents can", line)
                        .isLessThanOrEqualTo(1 + 1e-9);
            }
        }
    }

    @Test
    void ten_thousand_agents_swamped_answer_what_they_can() {
        ErlangA line = new ErlangA(5_000, 10_000, 180, 60);

        assertThat(line.waits()).isCloseTo(1, within(1e-9));
        assertThat(line.answered()).isCloseTo(0.5, within(1e-9));
        assertThat(line.meanWait()).isCloseTo(0.5 * 60, within(1e-6));
    }

    @Test
    @Tag("TEL-23")
    void the_agents_needed_are_the_fewest_that_reach_the_target() {
        CallFlow patient = new CallFlow(180, OptionalDouble.of(120));
        CallFlow endless = new CallFlow(180, OptionalDouble.empty());
        for (CallFlow flow : List.of(patient, endless)) {
            for (ServiceTarget target :
                    List.of(
                            ServiceTarget.answered(85),
                            ServiceTarget.answeredWithin(80, 20),
                            ServiceTarget.answered(99))) {
                for (double load : new double[] {0.05, 1, 3.7, 25, 400}) {
                    int needed = flow.agentsNeeded(load, target);

                    assertThat(target.isReachedBy(flow.line(needed, load))).isTrue();
                    assertThat(needed == 1 || !target.isReachedBy(flow.line(needed - 1, load)))
                            .as("%s, %s, %s E: %s agents", flow, target, load, needed)
                            .isTrue();
                }
            }
        }
    }

    @Test
    @Tag("TEL-23")
    void where_nobody_calls_nobody_is_needed() {
        CallFlow flow = new CallFlow(180, OptionalDouble.of(120));

        assertThat(flow.load(0, 1800)).isZero();
        assertThat(flow.agentsNeeded(0, ServiceTarget.answered(85))).isZero();
    }

    @Test
    @Tag("TEL-22")
    void the_load_is_calls_by_talk() {
        assertThat(new CallFlow(165, OptionalDouble.empty()).load(24, 1800))
                .isCloseTo(2.2, within(1e-12));
    }

    @Test
    @Tag("TEL-23")
    void a_promise_to_all_is_refused() {
        refused("switchboard.staffing.target.all", () -> ServiceTarget.answered(100));
        refused("switchboard.staffing.target.all", () -> ServiceTarget.answeredWithin(100, 20));
        refused("switchboard.staffing.target", () -> ServiceTarget.answered(0));
        refused("switchboard.staffing.seconds", () -> ServiceTarget.answeredWithin(80, -1));
    }

    @Test
    @Tag("TEL-23")
    void what_cannot_be_is_refused() {
        CallFlow flow = new CallFlow(180, OptionalDouble.of(120));
        refused("switchboard.staffing.calls", () -> flow.load(-1, 1800));
        refused("switchboard.staffing.calls", () -> flow.load(Double.NaN, 1800));
        refused("switchboard.staffing.agents", () -> new ErlangC(0, 1, 180));
        refused("switchboard.staffing.agents", () -> new ErlangA(10_001, 1, 180, 60));
        refused("switchboard.staffing.load", () -> new ErlangC(3, -1, 180));
        refused("switchboard.staffing.load", () -> new ErlangC(3, Double.NaN, 180));
        refused("switchboard.staffing.talk", () -> new ErlangC(3, 1, 0));
        refused("switchboard.staffing.patience", () -> new ErlangA(3, 1, 180, 0));
        refused(
                "switchboard.staffing.load",
                () ->
                        new CallFlow(180, OptionalDouble.empty())
                                .agentsNeeded(10_000, ServiceTarget.answered(85)));
    }

    private static void refused(String sentence, Runnable what) {
        assertThatThrownBy(what::run).isInstanceOf(RuleBroken.class).hasMessage(sentence);
    }

    @Test
    void a_year_of_half_hours_is_computed_in_less_than_a_second() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] loads = random.doubles(17_520, 0.01, 40).toArray();
        CallFlow flow = new CallFlow(180, OptionalDouble.of(120));
        ServiceTarget target = ServiceTarget.answeredWithin(80, 20);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        long agents = 0;
        for (double load : loads) {
            agents += flow.agentsNeeded(load, target);
        }
        long milliseconds = (threads.getCurrentThreadCpuTime() - begin) / 1_000_000;
        System.getLogger(ErlangTest.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "17,520 half-hours, {0} agents: {1} ms",
                        agents,
                        milliseconds);

        assertThat(milliseconds).isLessThan(1000);
    }

    /** load^i ÷ i! */
    private static double power(double load, int i) {
        return IntStream.rangeClosed(1, i).mapToDouble(k -> load / k).reduce(1, (a, b) -> a * b);
    }
}
