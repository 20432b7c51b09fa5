package fr.prefecture.clu.appointments;

import fr.prefecture.clu.shared.Proportion;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What became of a desk's slots on a day, or in an hour of it; it can be corrected. */
@Entity
@Table(name = "appointments_day")
public class DeskDay extends Versioned {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int WHOLE = -1;
    private static final int LAST_HOUR = 23;

    @ManyToOne(optional = false)
    @JoinColumn(name = "desk_id")
    private Desk desk;

    @Column(name = "held_on")
    private LocalDate day;

    @Column(name = "begins_at")
    private int hour;

    private int offered;
    private int booked;
    private int honoured;

    @Column(name = "late_count")
    private int late;

    private int cancelled;
    private int missed;
    private int exceptions;
    private boolean overbooked;

    @Column(name = "lead_days")
    private Integer leadDays;

    @Column(name = "week_known")
    private int weekKnown;

    @Column(name = "week_missed")
    private int weekMissed;

    @Column(name = "fortnight_known")
    private int fortnightKnown;

    @Column(name = "fortnight_missed")
    private int fortnightMissed;

    @Column(name = "month_known")
    private int monthKnown;

    @Column(name = "month_missed")
    private int monthMissed;

    @Column(name = "longer_known")
    private int longerKnown;

    @Column(name = "longer_missed")
    private int longerMissed;

    /** Nothing when it was typed, or corrected since it was imported. */
    @Column(name = "import_id")
    private Long importId;

    protected DeskDay() {}

    /**
     * RDV-1, RDV-4
     *
     * @param importId nothing when it is typed
     * @throws RuleBroken when the day is to come or too long ago, or there is no such hour
     */
    DeskDay(
            Desk desk,
            LocalDate day,
            Optional<Integer> hour,
            DayCounts counts,
            LocalDate today,
            Optional<Long> importId) {
        mustBePast(day, today);
        hour.filter(at -> at < 0 || at > LAST_HOUR)
                .ifPresent(
                        at -> {
                            throw new RuleBroken("appointments.hour.unknown", String.valueOf(at));
                        });
        this.desk = desk;
        this.day = day;
        this.hour = hour.orElse(WHOLE);
        this.importId = importId.orElse(null);
        count(counts);
    }

    static void mustBePast(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new RuleBroken("appointments.day.future", day, today);
        }
        if (day.isBefore(FIRST)) {
            throw new RuleBroken("period.outside", day);
        }
    }

    /** RDV-5: it is no longer what an import brought. */
    void correct(DayCounts counts) {
        importId = null;
        count(counts);
    }

    private void count(DayCounts counts) {
        offered = counts.offered();
        booked = counts.booked();
        honoured = counts.honoured();
        late = counts.late();
        cancelled = counts.cancelled();
        missed = counts.missed();
        exceptions = counts.exceptions();
        overbooked = counts.overbooked();
        leadDays = counts.lead().days().orElse(null);
        Proportion week = outcome(counts, LeadTime.WEEK);
        Proportion fortnight = outcome(counts, LeadTime.FORTNIGHT);
        Proportion month = outcome(counts, LeadTime.MONTH);
        Proportion longer = outcome(counts, LeadTime.LONGER);
        weekKnown = (int) week.n();
        weekMissed = (int) week.successes();
        fortnightKnown = (int) fortnight.n();
        fortnightMissed = (int) fortnight.successes();
        monthKnown = (int) month.n();
        monthMissed = (int) month.successes();
        longerKnown = (int) longer.n();
        longerMissed = (int) longer.successes();
    }

    private static Proportion outcome(DayCounts counts, LeadTime time) {
        return counts.lead().outcomes().getOrDefault(time, Proportion.NONE);
    }

    public LocalDate day() {
        return day;
    }

    /** At which it begins; nothing for a whole day. */
    public Optional<Integer> hour() {
        return hour == WHOLE ? Optional.empty() : Optional.of(hour);
    }

    public DayCounts counts() {
        Map<LeadTime, Proportion> outcomes = new EnumMap<>(LeadTime.class);
        keep(outcomes, LeadTime.WEEK, weekMissed, weekKnown);
        keep(outcomes, LeadTime.FORTNIGHT, fortnightMissed, fortnightKnown);
        keep(outcomes, LeadTime.MONTH, monthMissed, monthKnown);
        keep(outcomes, LeadTime.LONGER, longerMissed, longerKnown);
        return new DayCounts(
                offered,
                booked,
                honoured,
                late,
                cancelled,
                missed,
                exceptions,
                overbooked,
                new LeadTimes(Optional.ofNullable(leadDays), outcomes));
    }

    private static void keep(
            Map<LeadTime, Proportion> outcomes, LeadTime time, int missed, int known) {
        if (known > 0) {
            outcomes.put(time, new Proportion(missed, known));
        }
    }

    DayRow row() {
        return new DayRow(
                id(), version(), desk.id(), desk.service(), desk.name(), day, hour(), counts());
    }

    String written() {
        return desk.written()
                + ", "
                + day
                + hour().map(at -> " " + at + " h").orElse("")
                + ": "
                + counts().written();
    }
}
