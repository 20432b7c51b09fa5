package fr.prefecture.clu.appointments;

import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;

/** What is assumed of a quantity, in per cent: it lies between, and nobody knows where. */
public record Span(BigDecimal low, BigDecimal high) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @throws RuleBroken when it is upside down, or outside 0 to 100
     */
    public Span {
        if (low.signum() < 0 || high.compareTo(HUNDRED) > 0) {
            throw new RuleBroken("appointments.span.outside", low, high);
        }
        if (low.compareTo(high) > 0) {
            throw new RuleBroken("appointments.span.reversed", low, high);
        }
    }

    public static Span of(long low, long high) {
        return new Span(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }

    /** The share at a place between its ends, 0 to 1. */
    double at(double place) {
        double from = low.doubleValue();
        return (from + (high.doubleValue() - from) * place) / HUNDRED.doubleValue();
    }
}
