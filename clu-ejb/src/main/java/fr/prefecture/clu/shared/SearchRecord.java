package fr.prefecture.clu.shared;

import java.time.LocalDate;
import java.util.Set;

/**
 * Something that can be found.
 *
 * @param subject and
 * @param key of the lines of the history that change it: another line of the same replaces all
 *     records of that subject and key
 * @param kind the key of the plural under which it is listed, such as {@code search.kind.meeting}
 * @param title how it is called, in its own words
 * @param text what else can be found in it; empty when there is nothing
 * @param day the day that it is about; null when there is none
 * @param page the path of its page, with its query
 * @param roles who may find it: those who may open its page and read all of this text there
 * @param owner the login of the one person who may find it too, as long as they are a member of the
 *     staff: who entered it as such; empty when there is none
 */
public record SearchRecord(
        String subject,
        String key,
        String kind,
        String title,
        String text,
        LocalDate day,
        String page,
        Set<String> roles,
        String owner) {

    public SearchRecord {
        roles = Set.copyOf(roles);
    }

    /** Says of a thing that nothing of it can be found any more. */
    public static SearchRecord gone(String subject, String key) {
        return new SearchRecord(subject, key, "", "", "", null, "", Set.of(), "");
    }

    /** Whether there is anybody who may find it. */
    public boolean isForSomebody() {
        return !roles.isEmpty() || !owner.isBlank();
    }
}
