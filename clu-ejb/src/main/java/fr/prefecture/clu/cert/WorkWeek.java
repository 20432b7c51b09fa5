package fr.prefecture.clu.cert;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a week brought to a territory, and what left it.
 *
 * @param monday its first day
 * @param inflow files received
 * @param outflow files decided
 * @param fullTime the full-time equivalents that worked on them, more than 0
 */
public record WorkWeek(LocalDate monday, long inflow, long outflow, BigDecimal fullTime) {}
