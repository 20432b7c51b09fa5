package fr.prefecture.clu.website;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** WEB-4: days updated among the days expected. */
public record UpdateRate(long updated, long expected) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static UpdateRate of(Collection<UpdateDayRow> days) {
        List<UpdateDayRow> due =
                days.stream().filter(day -> day.expected() && day.known()).toList();
        return new UpdateRate(due.stream().filter(UpdateDayRow::updated).count(), due.size());
    }

    /** To one decimal; nothing when no day was expected. */
    public Optional<BigDecimal> percent() {
        return expected == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(updated)
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(expected), 1, RoundingMode.HALF_UP));
    }
}
