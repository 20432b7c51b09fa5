package fr.prefecture.clu.night;

import java.time.Instant;

/**
 * The last file of a source.
 *
 * @param at when a night first found it
 */
public record DeliveryRow(String source, String name, Instant at) {}
