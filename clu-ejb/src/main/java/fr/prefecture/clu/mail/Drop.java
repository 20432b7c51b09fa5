package fr.prefecture.clu.mail;

import java.time.LocalDate;
import java.util.List;

/**
 * Where received e-mails are dropped, and what the feature knows of those who may have written.
 *
 * @param subjectKind such as {@code committee.meeting}
 * @param subjectKey which one, in the words of the feature
 * @param key names this dropping: the same file sent twice under it is one
 * @param until the last day on which what is received is kept
 * @param known whom the e-mails may come from
 */
public record Drop(
        String subjectKind, String subjectKey, String key, LocalDate until, List<Recipient> known) {

    public Drop {
        known = List.copyOf(known);
    }
}
