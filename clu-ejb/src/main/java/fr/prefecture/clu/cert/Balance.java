package fr.prefecture.clu.cert;

import java.math.BigDecimal;

/**
 * The full-time equivalents at which as much leaves as comes: CERT-28. Another year of the same
 * weeks would have given another number, hence a range.
 *
 * @param low one draw in ten is below
 * @param middle what the history itself gives
 * @param high one draw in ten is above
 */
public record Balance(BigDecimal low, BigDecimal middle, BigDecimal high) {}
