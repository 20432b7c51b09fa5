package fr.prefecture.clu.deliveries;

import java.time.LocalDate;

/**
 * What a source has delivered so far.
 *
 * @param id its number, which no other source has, of whatever kind
 * @param last the last day that it has delivered
 * @param silent how many expected days have passed since
 * @param endProposed DEL-7: whether it is not awaited any more, since others have delivered for
 *     long
 */
public record Delivered(
        long id, String name, LocalDate first, LocalDate last, int silent, boolean endProposed) {}
