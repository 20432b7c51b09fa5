package fr.prefecture.clu.cert;

import java.time.LocalDate;

/**
 * The backlog at the end of a week to come.
 *
 * @param week how many weeks ahead; 0 is the last known one
 * @param end the last day of that week, a Sunday
 * @param low one future in ten is below
 * @param middle half of the futures are below
 * @param high one future in ten is above
 */
public record ForecastPoint(int week, LocalDate end, long low, long middle, long high) {}
