package fr.prefecture.clu.appointments;

import fr.prefecture.clu.shared.Proportion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * The counts of several days together.
 *
 * @param rows how many days or hours they are of
 * @param leadDays all lead times together, in days
 * @param leadBooked over how many booked appointments
 */
public record Totals(
        long rows,
        long offered,
        long booked,
        long honoured,
        long late,
        long cancelled,
        long missed,
        long exceptions,
        long leadDays,
        long leadBooked) {

    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static Totals of(Collection<DayRow> days) {
        return days.stream().map(day -> of(day.counts())).reduce(NONE, Totals::plus);
    }

    private static Totals of(DayCounts counts) {
        return new Totals(
                1,
                counts.offered(),
                counts.booked(),
                counts.honoured(),
                counts.late(),
                counts.cancelled(),
                counts.missed(),
                counts.exceptions(),
                counts.lead().days().orElse(0),
                counts.lead().days().isPresent() ? counts.booked() : 0);
    }

    Totals plus(Totals other) {
        return new Totals(
                rows + other.rows,
                offered + other.offered,
                booked + other.booked,
                honoured + other.honoured,
                late + other.late,
                cancelled + other.cancelled,
                missed + other.missed,
                exceptions + other.exceptions,
                leadDays + other.leadDays,
                leadBooked + other.leadBooked);
    }

    /** RDV-6 */
    public Proportion noShow() {
        return new Proportion(missed, honoured + missed);
    }

    /** RDV-3: booked, and nobody says what became of them. */
    public long unknown() {
        return booked - honoured - cancelled - missed;
    }

    /** RDV-7: in days, to one decimal; nothing when nobody says it. */
    public Optional<BigDecimal> meanLead() {
        return leadBooked == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(leadDays)
                                .divide(BigDecimal.valueOf(leadBooked), 1, RoundingMode.HALF_UP));
    }
}
