package fr.prefecture.clu.switchboard;

/**
 * What the calls of a queue come to in a period.
 *
 * @param covered whether a log of its source covers any day of the period
 */
public record QueueTotal(String source, String queue, Counts counts, boolean covered) {}
