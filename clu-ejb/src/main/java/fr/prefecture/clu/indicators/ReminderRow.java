package fr.prefecture.clu.indicators;

import java.time.Instant;

/**
 * A reminder that spoke of an asking.
 *
 * @param email where it went; empty when its text was copied by hand
 */
public record ReminderRow(long askingId, int number, String email, String by, Instant at) {}
