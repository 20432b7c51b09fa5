package fr.prefecture.clu.quality;

import java.time.LocalDate;

/** A check of a display, as pages show it. */
public record CheckRow(LocalDate on, String by, CheckOutcome outcome, String remark) {}
