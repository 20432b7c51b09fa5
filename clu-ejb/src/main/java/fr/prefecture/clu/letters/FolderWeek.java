package fr.prefecture.clu.letters;

import java.time.LocalDate;

/**
 * What a folder of e-mails counts of a week.
 *
 * @param version of what was known of that week; -1 when nothing was
 */
public record FolderWeek(LocalDate monday, InboundCounts counts, int version) {}
