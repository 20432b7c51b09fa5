package fr.prefecture.clu.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * QUA-39: heads of several trainings, summed.
 *
 * @param count how many trainings and guides
 * @param done how many of them were done
 * @param shared those who came where the heads of the service are known
 * @param heads of the same trainings
 */
public record TrainingTotals(
        int count, int done, long planned, long attended, long shared, long heads) {

    public static TrainingTotals of(Collection<TrainingRow> rows) {
        return new TrainingTotals(
                rows.size(),
                (int) rows.stream().filter(row -> row.state() == TrainingState.DONE).count(),
                rows.stream().mapToLong(row -> row.plannedCount().orElse(0)).sum(),
                rows.stream().mapToLong(row -> row.attendedCount().orElse(0)).sum(),
                rows.stream()
                        .filter(TrainingTotals::isShared)
                        .mapToLong(row -> row.attendedCount().orElseThrow())
                        .sum(),
                rows.stream()
                        .filter(TrainingTotals::isShared)
                        .mapToLong(row -> row.headCount().orElseThrow())
                        .sum());
    }

    private static boolean isShared(TrainingRow row) {
        return row.attendedCount().isPresent() && row.headCount().isPresent();
    }

    /** Those who came among the heads of their services, in per cent; nothing without heads. */
    public Optional<BigDecimal> percent() {
        return heads == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(shared * 100)
                                .divide(BigDecimal.valueOf(heads), 1, RoundingMode.HALF_UP));
    }
}
