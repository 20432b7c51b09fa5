package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/** IND-40: the value that a figure becomes, when it was asked of an indicator that is typed. */
final class GivenValue {

    private static final int LONGEST_PROOF = 300;

    private GivenValue() {}

    /**
     * A value that somebody typed otherwise meanwhile stays.
     *
     * @param now no month after this one has a value
     * @throws RuleBroken when it cannot be a value of that month
     */
    static void keep(
            EntityManager em,
            Changes changes,
            YearMonth now,
            Asking asking,
            Optional<Gift> before,
            Gift gift) {
        Optional<Indicator> indicator =
                Optional.of(asking)
                        .filter(one -> one.kind() == AskingKind.FIGURE)
                        .flatMap(one -> Indicators.find(em, one.indicator()))
                        .filter(one -> one.kind() == IndicatorKind.MANUAL);
        if (indicator.isEmpty()) {
            return;
        }
        YearMonth month = asking.month().orElseThrow();
        Optional<Measurement> known = Measurements.find(em, indicator.get(), month);
        if (known.isEmpty()) {
            Measurement value =
                    Measurement.typed(
                            definition(em, now, indicator.get(), month),
                            month,
                            typed(asking, gift));
            em.persist(value);
            em.flush();
            changes.created(Measurements.SUBJECT, value.key(), value.written());
        } else if (before.filter(one -> isWhat(one, known.get())).isPresent()) {
            String written = known.get().written();
            known.get().correct(typed(asking, gift));
            changes.changed(
                    Measurements.SUBJECT, known.get().key(), written, known.get().written());
        }
    }

    private static IndicatorDefinition definition(
            EntityManager em, YearMonth now, Indicator indicator, YearMonth month) {
        if (month.isAfter(now)) {
            throw new RuleBroken("indicators.value.future", month, now);
        }
        if (!indicator.frequency().isDue(month)) {
            throw new RuleBroken("indicators.value.notDue", month);
        }
        return Indicators.definitions(em, indicator).stream()
                .filter(one -> !one.from().isAfter(month))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("indicators.value.undefined", month));
    }

    /** Whether the value is what was given before, and by nobody else since. */
    private static boolean isWhat(Gift before, Measurement value) {
        MeasurementRow row = value.row();
        GiftRow gift = before.row();
        return same(gift.numerator(), Optional.of(row.numerator()))
                && same(gift.denominator(), row.denominator());
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.map(BigDecimal::stripTrailingZeros)
                .equals(other.map(BigDecimal::stripTrailingZeros));
    }

    private static Measurement.Typed typed(Asking asking, Gift gift) {
        GiftRow row = gift.row();
        String proof =
                asking.round().title()
                        + " · "
                        + asking.service().name()
                        + (row.remark().isEmpty() ? "" : " · " + row.remark());
        return new Measurement.Typed(
                row.numerator().orElseThrow(),
                row.denominator(),
                proof.substring(0, Math.min(LONGEST_PROOF, proof.length())),
                row.by(),
                row.at());
    }
}
