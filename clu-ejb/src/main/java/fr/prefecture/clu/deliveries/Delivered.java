package fr.prefecture.clu.deliveries;

import java.time.LocalDate;

/**
 * What a source has delivered so far.
 *
 * @param last the last day that it has delivered
 * @param silent how many expected days have passed since
 */
public record Delivered(String name, LocalDate first, LocalDate last, int silent) {}
