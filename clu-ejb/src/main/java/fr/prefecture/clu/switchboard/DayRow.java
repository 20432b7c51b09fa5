package fr.prefecture.clu.switchboard;

import java.time.LocalDate;
import java.util.Optional;

/** A covered day of a queue; the queue is absent where no queue is known yet. */
public record DayRow(LocalDate day, Optional<String> queue, DayState state, Counts counts) {}
