package fr.prefecture.clu.cert;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is told of a period. What is not there is not available, which is not zero.
 *
 * @param oldest the day of reception of the oldest open file, null when it is not available
 */
public record Amounts(Map<Quantity, BigDecimal> told, LocalDate oldest) {

    public Amounts {
        Map<Quantity, BigDecimal> copy = new EnumMap<>(Quantity.class);
        copy.putAll(told);
        told = java.util.Collections.unmodifiableMap(copy);
    }

    public Optional<BigDecimal> of(Quantity measure) {
        return Optional.ofNullable(told.get(measure));
    }

    public Optional<Long> files(Quantity measure) {
        return of(measure).map(BigDecimal::longValueExact);
    }

    public Optional<LocalDate> oldestDay() {
        return Optional.ofNullable(oldest);
    }

    /** CERT-4: accepted, refused or closed without action. */
    public Optional<Long> decided() {
        return sum(Quantity.DECISIONS);
    }

    /** Nothing as soon as one of them is not available. */
    Optional<Long> sum(Collection<Quantity> measures) {
        return measures.stream().allMatch(told::containsKey)
                ? Optional.of(measures.stream().mapToLong(m -> told.get(m).longValueExact()).sum())
                : Optional.empty();
    }

    /** For the history: what the reconciliation needs, then the rest. */
    String written() {
        String all =
                told.entrySet().stream()
                        .map(e -> e.getKey().code() + " " + e.getValue().toPlainString())
                        .collect(Collectors.joining(", "));
        return oldest == null ? all : all + ", oldest " + oldest;
    }
}
