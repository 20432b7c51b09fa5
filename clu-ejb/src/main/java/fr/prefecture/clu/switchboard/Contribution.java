package fr.prefecture.clu.switchboard;

/**
 * What a stretch of a log adds to a queue's half-hour.
 *
 * @param halfHour UTC, in half-hours since 1970
 */
public record Contribution(String queue, long halfHour, Counts counts) {}
