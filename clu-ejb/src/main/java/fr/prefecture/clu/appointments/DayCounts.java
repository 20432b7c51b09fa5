package fr.prefecture.clu.appointments;

import fr.prefecture.clu.shared.Proportion;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What became of a desk's slots on a day, or in an hour of it.
 *
 * @param offered slots that could be booked
 * @param honoured people who came, in time or late
 * @param late those of them who came late and were received
 * @param cancelled by the person, in time
 * @param missed neither honoured nor cancelled
 * @param exceptions people received beside the rules, case by case
 * @param overbooked whether more was booked than offered on purpose
 */
public record DayCounts(
        int offered,
        int booked,
        int honoured,
        int late,
        int cancelled,
        int missed,
        int exceptions,
        boolean overbooked,
        LeadTimes lead) {

    private static final int MOST = 5000;

    /**
     * @throws RuleBroken as RDV-2 and RDV-3 say
     */
    public DayCounts {
        for (int count :
                new int[] {offered, booked, honoured, late, cancelled, missed, exceptions}) {
            if (count < 0) {
                throw new RuleBroken("appointments.count.negative", String.valueOf(count));
            }
            if (count > MOST) {
                throw new RuleBroken("appointments.count.tooMany", count, MOST);
            }
        }
        if (honoured + cancelled + missed > booked) {
            throw new RuleBroken(
                    "appointments.count.outcomes",
                    honoured,
                    cancelled,
                    missed,
                    honoured + cancelled + missed,
                    booked);
        }
        if (late > honoured) {
            throw new RuleBroken("appointments.count.late", late, honoured);
        }
        if (booked > offered && !overbooked) {
            throw new RuleBroken("appointments.count.overbooked", booked, offered);
        }
        lead.mustFit(booked, honoured + missed, missed);
    }

    /** RDV-6 */
    public Proportion noShow() {
        return new Proportion(missed, (long) honoured + missed);
    }

    /** RDV-7: in days, to one decimal; nothing when it is not known, or of nobody. */
    public Optional<BigDecimal> meanLead() {
        return lead.days()
                .filter(days -> booked > 0)
                .map(
                        days ->
                                BigDecimal.valueOf(days)
                                        .divide(
                                                BigDecimal.valueOf(booked),
                                                1,
                                                RoundingMode.HALF_UP));
    }

    /**
     * The same with what of another one's lead times the grid does not show: the classes, where
     * they fit, and the days behind a mean that was shown rounded and left alone.
     */
    DayCounts withLeadTimesOf(DayCounts before) {
        boolean leftAlone = booked == before.booked && meanLead().equals(before.meanLead());
        Optional<Integer> days = leftAlone ? before.lead().days() : lead.days();
        LeadTimes kept =
                new LeadTimes(
                        days,
                        lead.outcomes().isEmpty() ? before.lead().outcomes() : lead.outcomes());
        return new DayCounts(
                offered,
                booked,
                honoured,
                late,
                cancelled,
                missed,
                exceptions,
                overbooked,
                kept.fits(honoured + missed, missed) ? kept : new LeadTimes(days, lead.outcomes()));
    }

    String written() {
        return "offered "
                + offered
                + ", booked "
                + booked
                + ", honoured "
                + honoured
                + ", late "
                + late
                + ", cancelled "
                + cancelled
                + ", missed "
                + missed
                + ", exceptions "
                + exceptions
                + (overbooked ? ", overbooked" : "")
                + lead.days().map(days -> ", lead " + days).orElse("");
    }
}
