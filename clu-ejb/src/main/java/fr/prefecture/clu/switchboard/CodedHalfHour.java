package fr.prefecture.clu.switchboard;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * TEL-112: how many calls of a reason were counted in a half-hour of a day.
 *
 * @param start when the half-hour begins, at the préfecture
 */
public record CodedHalfHour(
        LocalDate day, LocalTime start, String code, String label, long calls) {}
