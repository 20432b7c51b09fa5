package fr.prefecture.clu.switchboard;

import java.time.Instant;
import java.time.LocalDate;

/** A note on days of the switchboard, as pages show it. */
public record SwitchboardNoteRow(
        long id, int version, LocalDate from, LocalDate to, String text, String by, Instant at) {}
