package fr.prefecture.clu.indicators;

/**
 * An indicator that a board could show.
 *
 * @param suggested IND-44: it has something to reach, and something of it is known
 * @param value of the board's period
 */
public record BoardCandidate(String code, String name, boolean suggested, PeriodValue value) {}
