package fr.prefecture.clu.cert;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A delay of several periods together. The mean is of all files; a quantile of all files is not
 * known from those of the periods, but it lies between the lowest and the highest of them.
 *
 * @param days the days of all files together
 * @param files of those whose mean is available; 0 when none is
 */
public record DelayFigures(
        BigDecimal days, long files, Optional<Between> median, Optional<Between> ninth) {

    /** Where a value lies; at one point when both ends are the same. */
    public record Between(BigDecimal low, BigDecimal high) {

        public boolean isPoint() {
            return low.compareTo(high) == 0;
        }
    }

    /** CERT-16 */
    static DelayFigures of(Delay delay, Collection<Amounts> periods) {
        BigDecimal days = BigDecimal.ZERO;
        long files = 0;
        for (Amounts amounts : periods) {
            Optional<BigDecimal> mean = amounts.of(delay.mean());
            Optional<Long> of = amounts.files(delay.files());
            if (mean.isPresent() && of.isPresent()) {
                days = days.add(mean.get().multiply(BigDecimal.valueOf(of.get())));
                files += of.get();
            }
        }
        List<Amounts> measured =
                periods.stream().filter(a -> a.files(delay.files()).orElse(0L) > 0).toList();
        return new DelayFigures(
                days, files, between(delay.median(), measured), between(delay.ninth(), measured));
    }

    private static Optional<Between> between(Quantity measure, List<Amounts> periods) {
        List<BigDecimal> values =
                periods.stream()
                        .map(a -> a.of(measure))
                        .flatMap(Optional::stream)
                        .sorted()
                        .toList();
        return values.isEmpty() || values.size() < periods.size()
                ? Optional.empty()
                : Optional.of(new Between(values.get(0), values.get(values.size() - 1)));
    }

    /** In days, with one decimal. */
    public Optional<BigDecimal> mean() {
        return files == 0
                ? Optional.empty()
                : Optional.of(
                        days.divide(BigDecimal.valueOf(files), MathContext.DECIMAL64)
                                .setScale(1, RoundingMode.HALF_UP));
    }
}
