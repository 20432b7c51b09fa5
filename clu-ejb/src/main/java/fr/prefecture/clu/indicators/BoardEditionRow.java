package fr.prefecture.clu.indicators;

import java.time.Instant;

/**
 * That a board was published, when and by whom.
 *
 * @param number 1 for the first
 * @param by a login
 * @param withdrawn whether it was withdrawn since; it stays so when another one is published
 */
public record BoardEditionRow(int number, String title, Instant at, String by, boolean withdrawn) {}
