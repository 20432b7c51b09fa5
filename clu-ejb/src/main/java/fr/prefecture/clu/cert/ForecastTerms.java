package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;

/**
 * What a forecast is asked for.
 *
 * @param fullTime the full-time equivalents that are to work on the files
 * @param target the backlog to come down to
 */
public record ForecastTerms(BigDecimal fullTime, long target) {

    private static final BigDecimal MOST_PEOPLE = BigDecimal.valueOf(1000);
    private static final long MOST_FILES = 10_000_000;

    /**
     * @throws RuleBroken when nobody or more than 1,000 work, or the target is below 0 or above ten
     *     million
     */
    public ForecastTerms {
        if (fullTime.signum() <= 0 || fullTime.compareTo(MOST_PEOPLE) > 0) {
            throw new RuleBroken("cert.forecast.fullTime.outside", fullTime, MOST_PEOPLE);
        }
        if (target < 0 || target > MOST_FILES) {
            throw new RuleBroken("cert.forecast.target.outside", target, MOST_FILES);
        }
    }
}
