package fr.prefecture.clu.listening;

import java.time.LocalDate;

/** How many sheets were begun and left on one day of a campaign. */
public record UnfinishedRow(LocalDate on, long sheets) {}
