package fr.prefecture.clu.shared;

import java.util.Set;

/**
 * Something that a person removes, as the bin is to keep it.
 *
 * @param subject and
 * @param key of the history
 * @param title what it is called, short, without anybody's name
 * @param state what it says, as the history writes it
 * @param page the path of its own page; empty when it has none
 * @param place the path of the page on which it stood
 * @param roles who could remove it, and may bring it back
 */
public record Removal(
        String subject,
        String key,
        String title,
        String state,
        String page,
        String place,
        Set<String> roles) {

    static final int LONGEST_TITLE = 300;

    public Removal {
        roles = Set.copyOf(roles);
        title = title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }

    /** One that only the quality officer may remove. */
    public static Removal byQuality(
            String subject, Object key, String title, String state, String page, String place) {
        return new Removal(
                subject, String.valueOf(key), title, state, page, place, Set.of(Roles.QUALITY));
    }

    /** The rows of one table that go with it. */
    public record Rows(String table, String condition, long number) {

        /** The row that has this number. */
        public static Rows of(String table, long id) {
            return new Rows(table, "id = ?", id);
        }
    }
}
