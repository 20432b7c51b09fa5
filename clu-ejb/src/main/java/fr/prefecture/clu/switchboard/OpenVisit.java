package fr.prefecture.clu.switchboard;

/**
 * A visit that no file has ended yet.
 *
 * @param enteredAt seconds since 1970, UTC
 */
public record OpenVisit(String queue, long enteredAt) {}
