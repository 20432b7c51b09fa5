package fr.prefecture.clu.switchboard;

import java.time.LocalDate;

/** A day on which temporary agents were trained, and how many. */
public record TrainingRow(long id, LocalDate day, int temporaries) {}
