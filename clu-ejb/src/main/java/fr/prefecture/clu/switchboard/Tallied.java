package fr.prefecture.clu.switchboard;

import java.time.LocalDate;

/**
 * What a press has counted, or what was taken back of it.
 *
 * @param day on which it counts
 * @param reasonCalls how many calls of that reason that day has now
 * @param isNew false when the press had arrived before
 */
public record Tallied(String code, String label, LocalDate day, long reasonCalls, boolean isNew) {}
