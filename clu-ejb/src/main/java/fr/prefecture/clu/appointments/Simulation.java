package fr.prefecture.clu.appointments;

import fr.prefecture.clu.shared.Proportion;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ChengBetaSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * RDV-8: lives the days of a period again, appointment by appointment, as often as there are draws.
 * A draw takes a no-show rate for each weekday from what its figures leave open (Beta, with the
 * prior of H. Jeffreys, « An invariant form for the prior probability in estimation problems »,
 * Proceedings of the Royal Society A 186, 1946), and a place in each assumed range; then chance
 * decides who comes.
 */
final class Simulation {

    static final int DRAWS = 400;

    private static final double[] BOUNDS = {0.05, 0.5, 0.95};
    private static final double PRIOR = 0.5;
    private static final int DAYS_IN_WEEK = 7;
    private static final int HUNDRED = 100;

    private final List<DayRow> days;
    private final long length;
    private final Assumptions assumptions;
    private final Attendance attendance;
    private final Proportion soon;
    private final UniformRandomProvider chance;
    private final Map<Effect, double[]> drawn = new EnumMap<>(Effect.class);

    /**
     * @param length of the period, in days
     * @throws RuleBroken when too few outcomes are known
     */
    Simulation(List<DayRow> days, long length, Assumptions assumptions) {
        this.days = days;
        this.length = length;
        this.assumptions = assumptions;
        this.attendance = Attendance.of(days);
        this.soon = attendance.byLeadTime().getOrDefault(LeadTime.WEEK, Proportion.NONE);
        this.chance = RandomSource.XO_SHI_RO_256_PP.create(assumptions.seed());
        if (attendance.total().noShow().isTooFew()) {
            throw new RuleBroken(
                    "appointments.simulation.tooFew",
                    attendance.total().noShow().n(),
                    Proportion.FEWEST);
        }
        for (Effect effect : Effect.values()) {
            drawn.put(effect, new double[DRAWS]);
        }
    }

    Outlook run() {
        for (int draw = 0; draw < DRAWS; draw++) {
            live(draw);
        }
        Map<Effect, Outlook.Range> ranges = new EnumMap<>(Effect.class);
        drawn.forEach((effect, values) -> ranges.put(effect, range(effect, values)));
        return new Outlook(
                assumptions, attendance.total().noShow(), DRAWS, !soon.isTooFew(), ranges);
    }

    private void live(int draw) {
        Map<DayOfWeek, Double> rates = new EnumMap<>(DayOfWeek.class);
        attendance
                .byWeekday()
                .forEach((weekday, totals) -> rates.put(weekday, rate(totals.noShow())));
        double rateSoon = rate(soon);
        double spared = 1 - assumptions.reminder().at(chance.nextDouble());
        double more = assumptions.overbooking().at(chance.nextDouble());
        double filledShare = assumptions.waitingList().at(chance.nextDouble());
        double returning = assumptions.returning().at(chance.nextDouble());
        double deterred = 1 + deterrence(assumptions.deterrence().at(chance.nextDouble()));
        Lived lived = new Lived();
        for (DayRow day : days) {
            DayCounts counts = day.counts();
            double rate = rates.get(day.day().getDayOfWeek());
            int expected = counts.honoured() + counts.missed();
            int missed = 0;
            for (int i = 0; i < expected; i++) {
                double fate = chance.nextDouble();
                missed += fate < rate ? 1 : 0;
                lived.missedReminded += fate < rate * spared ? 1 : 0;
                lived.missedLater += fate < rate * deterred ? 1 : 0;
            }
            lived.expected += expected;
            lived.missed += missed;
            overbook(lived, counts, rate, expected - missed, more);
            fill(lived, counts, soon.isTooFew() ? rate : rateSoon, filledShare);
        }
        keep(draw, lived, returning);
    }

    /** RDV-12: of each week less to wait; more weeks deter more. */
    private double deterrence(double perWeek) {
        return perWeek * (Assumptions.WEEKS_TODAY - assumptions.weeks());
    }

    /** RDV-10 */
    private void overbook(Lived lived, DayCounts counts, double rate, int came, double more) {
        int extra = (int) Math.floor(counts.offered() * more + chance.nextDouble());
        int extraCame = 0;
        for (int i = 0; i < extra; i++) {
            extraCame += chance.nextDouble() < rate ? 0 : 1;
        }
        int free = Math.max(0, counts.offered() - came);
        lived.received += Math.min(free, extraCame);
        lived.tooMany += Math.max(0, extraCame - free);
        lived.crowded += extraCame > free ? 1 : 0;
    }

    /** RDV-11 */
    private void fill(Lived lived, DayCounts counts, double rate, double share) {
        for (int i = 0; i < counts.cancelled(); i++) {
            if (chance.nextDouble() < share) {
                lived.filled++;
                lived.fromList += chance.nextDouble() < rate ? 0 : 1;
            }
        }
    }

    /**
     * RDV-12: those who wait are as many as arrive while one waits (J. D. C. Little, « A proof for
     * the queuing formula L = λW », Operations Research 9, 1961).
     */
    private void keep(int draw, Lived lived, double returning) {
        double weeks = (double) length / DAYS_IN_WEEK;
        put(draw, Effect.REMINDER_SAVED, lived.missed - lived.missedReminded);
        put(draw, Effect.REMINDER_RATE, (double) HUNDRED * lived.missedReminded / lived.expected);
        put(draw, Effect.OVERBOOKING_RECEIVED, lived.received);
        put(draw, Effect.OVERBOOKING_TOO_MANY, lived.tooMany);
        put(draw, Effect.OVERBOOKING_CROWDED, (double) HUNDRED * lived.crowded / days.size());
        put(draw, Effect.WAITING_LIST_FILLED, lived.filled);
        put(draw, Effect.WAITING_LIST_RECEIVED, lived.fromList);
        put(
                draw,
                Effect.DELAY_WAITING_NOW,
                lived.missed * returning / weeks * Assumptions.WEEKS_TODAY);
        put(
                draw,
                Effect.DELAY_WAITING_THEN,
                lived.missedLater * returning / weeks * assumptions.weeks());
        put(draw, Effect.DELAY_MISSED, lived.missedLater - lived.missed);
    }

    private void put(int draw, Effect effect, double value) {
        drawn.get(effect)[draw] = value;
    }

    private double rate(Proportion noShow) {
        return ChengBetaSampler.of(
                        chance, noShow.successes() + PRIOR, noShow.n() - noShow.successes() + PRIOR)
                .sample();
    }

    private static Outlook.Range range(Effect effect, double[] values) {
        double[] ends = Quantile.withDefaults().evaluate(values, BOUNDS);
        int decimals = effect.isShare() ? 1 : 0;
        return new Outlook.Range(
                rounded(ends[0], decimals), rounded(ends[1], decimals), rounded(ends[2], decimals));
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** What one draw counts. */
    private static final class Lived {
        private int expected;
        private int missed;
        private int missedReminded;
        private int missedLater;
        private int received;
        private int tooMany;
        private int crowded;
        private int filled;
        private int fromList;
    }
}
