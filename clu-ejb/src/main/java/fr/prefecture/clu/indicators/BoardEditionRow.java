package fr.prefecture.clu.indicators;

import java.time.Instant;

/**
 * That a board was published, when and by whom.
 *
 * @param number 1 for the first
 * @param by a login
 */
public record BoardEditionRow(int number, String title, Instant at, String by) {}
